"""The one door to git: what a commit holds, called with fixed lists of arguments."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from afspraak.codes.base import visible
from afspraak.failures import CalledWrongly
from afspraak.texts import Texts


class NotInGit(CalledWrongly):
    """The folder is not in a git repository, or git is not there."""


def commit_of(folder: Path, ref: str) -> str:
    """The hash of the commit that a branch, tag or hash names; a failure that says why where there is none."""
    if not is_inside(folder):
        raise _not_in_git(folder)
    found = _commit(folder, ref)
    if not found:
        raise _unknown(folder, ref)
    return found


def files_at(folder: Path, commit: str, *paths: str) -> dict[str, bytes]:
    """The files below this folder, or below these paths of it, at a commit; a symbolic link is no file."""
    listing = _run(folder, "ls-tree", "-r", "-z", commit, "--", *(paths or ["."])) or b""
    entries = [entry.split(b"\t", 1) for entry in listing.split(b"\0") if entry]
    blobs = {
        path.decode("utf-8", "replace"): head.split()[2].decode("ascii")
        for head, path in entries
        if head.startswith(b"100")
    }
    return dict(zip(blobs, _contents(folder, list(blobs.values())), strict=True))


def file_at(folder: Path, commit: str, name: str) -> bytes | None:
    """One file of this folder as it was at a commit; None where it was not there."""
    return _run(folder, "cat-file", "blob", f"{commit}:./{name}")


def knows(folder: Path, ref: str) -> bool:
    """Whether a branch, tag or hash names a commit here."""
    return bool(_commit(folder, ref))


def _commit(folder: Path, ref: str) -> str:
    found = _run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}") or b""
    return found.decode("ascii").strip()


def branch_of(folder: Path) -> str:
    """The branch that is checked out; empty where there is no git or no branch."""
    found = _run(folder, "symbolic-ref", "--quiet", "--short", "HEAD")
    return found.decode("utf-8", "replace").strip() if found else ""


def is_inside(folder: Path) -> bool:
    """Whether the folder is in a git repository."""
    return _run(folder, "rev-parse", "--show-toplevel") is not None


def top_of(folder: Path) -> Path:
    """The top of the repository, written as the folder is; the folder itself where there is no git."""
    up = _run(folder, "rev-parse", "--show-cdup")
    return folder if up is None else Path(os.path.normpath(folder / up.decode("utf-8", "surrogateescape").strip()))


def prefix_of(folder: Path) -> str:
    """The path of the folder from the top of the repository, a slash at its end; empty at the top and without git."""
    found = _run(folder, "rev-parse", "--show-prefix") or b""
    return found.decode("utf-8", "surrogateescape").removesuffix("\n")


def changed(folder: Path, *paths: str) -> list[str]:
    """The files under these paths that differ from the last commit."""
    listing = _run(folder, "status", "--porcelain", "-z", "--untracked-files=all", "--", *paths) or b""
    return sorted(entry[3:].decode("utf-8", "replace") for entry in listing.split(b"\0") if len(entry) > 3)


def tracked(folder: Path) -> list[Path]:
    """The files below this folder that git keeps, also those that are only staged."""
    listing = _run(folder, "ls-files", "-z", "--", ".")
    if listing is None:
        raise _not_in_git(folder)
    return [folder / name.decode("utf-8", "surrogateescape") for name in listing.split(b"\0") if name]


def _contents(folder: Path, blobs: list[str]) -> list[bytes]:
    if not blobs:
        return []
    told = _run(folder, "cat-file", "--batch", feed="\n".join(blobs).encode("ascii") + b"\n") or b""
    found, at = [], 0
    for _ in blobs:
        end = told.index(b"\n", at)
        size = int(told[at:end].split()[2])
        found.append(told[end + 1 : end + 1 + size])
        at = end + size + 2
    return found


def _run(folder: Path, *arguments: str, feed: bytes | None = None) -> bytes | None:
    """What git says, or None where it ends badly."""
    command = ["git", "--no-pager", "--no-optional-locks", "-c", "core.quotepath=off", *arguments]
    try:
        done = subprocess.run(command, cwd=folder, input=feed, capture_output=True, check=False)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def _not_in_git(folder: Path) -> NotInGit:
    return NotInGit(
        Texts(nl=f'"{folder}" staat niet in git', en=f'"{folder}" is not in git'),
        Texts(
            nl="Noem twee mappen, of een versie die uitgegeven is.",
            en="Name two folders, or a version that was released.",
        ),
    )


def _unknown(folder: Path, ref: str) -> CalledWrongly:
    shown = visible(ref)
    shallow = (_run(folder, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true"
    if shallow:
        return CalledWrongly(
            Texts(
                nl=f'"{shown}" is hier niet te vinden: van deze repository is maar een deel opgehaald',
                en=f'"{shown}" cannot be found here: only a part of this repository was fetched',
            ),
            Texts(
                nl="Haal de rest op: git fetch --unshallow (in CI: fetch-depth: 0).",
                en="Fetch the rest: git fetch --unshallow (in CI: fetch-depth: 0).",
            ),
        )
    return CalledWrongly(
        Texts(
            nl=f'"{shown}" is geen map, geen uitgegeven versie en niets wat git kent',
            en=f'"{shown}" is no folder, no released version and nothing that git knows',
        ),
        Texts(
            nl="Kijk met git branch --all of git tag hoe het heet, of haal het op met git fetch.",
            en="See with git branch --all or git tag what it is called, or fetch it with git fetch.",
        ),
    )
