"""The files of a revision that no proposal may change: releases, and who approves."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from afspraak.changes.review.touched import State
from afspraak.commands import git
from afspraak.commands.ownersfile import PLACES
from afspraak.commands.released import schemas_folder


def state_of(called: str | None, policies: Path) -> State | None:
    """The files of a folder, of a branch, tag or hash, or those on disk; None where only a rulebook is known."""
    if called is None:
        return _on_disk(policies.parent, git.top_of(policies.parent), policies)
    if Path(called).is_dir():
        root = Path(called)
        return _on_disk(root, root, root / policies.name) if (root / policies.name).is_dir() else None
    folder = policies.parent
    return _at(folder, called, policies) if git.knows(folder, called) else None


def _on_disk(root: Path, top: Path, policies: Path) -> State:
    folder = schemas_folder(policies)
    schemas = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*"))}
    approvals = {place: top / place for place in PLACES}
    return State(_read(schemas), _read(approvals))


def _read(paths: Mapping[str, Path]) -> dict[str, bytes]:
    """What these files hold; a symbolic link is no file."""
    return {name: path.read_bytes() for name, path in paths.items() if path.is_file() and not path.is_symlink()}


def _at(folder: Path, ref: str, policies: Path) -> State:
    commit = git.commit_of(folder, ref)
    below = schemas_folder(policies).relative_to(policies.parent).as_posix()
    frozen = git.files_at(folder, commit, below)
    top = git.top_of(folder)
    return State(
        {path.removeprefix(f"{below}/"): content for path, content in frozen.items()},
        git.files_at(top, commit, *PLACES),
    )
