"""Many files written as one: first all of them aside, then one rename, then each in its place.

Until the rename nothing has happened. After it every command but `verify` puts the rest in place before it reads, so
that whoever looks sees the old state or the new one.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from afspraak.changes.lock import digest
from afspraak.codes.base import visible
from afspraak.failures import RulebookIsWrong
from afspraak.texts import Texts

ASIDE = ".release.part"
DECIDED = ".release"
DONE = ".release.done.part"
_FILES = "files"
_BEFORE = "before.json"  # path -> the hash of what stood there, empty where nothing did
_ABSENT = ""


def decide(root: Path, folder: Path, files: Mapping[str, bytes]) -> None:
    """Put all the files (path below `root` -> bytes) aside in `folder`; the rename at the end is the decision."""
    sweep(folder)
    for path, content in files.items():
        _put(folder / ASIDE / _FILES / path, content)
    before = {path: _hash(root / path) for path in files}
    _put(folder / ASIDE / _BEFORE, json.dumps(before).encode("utf-8"))
    (folder / ASIDE).rename(folder / DECIDED)
    _settled(folder)


def is_decided(folder: Path) -> bool:
    """Whether files wait to be put in their places."""
    return (folder / DECIDED).is_dir()


def sweep(folder: Path) -> None:
    """Remove what a run left behind that was stopped before the decision, or after the last file was in its place."""
    for name in (ASIDE, DONE):
        shutil.rmtree(folder / name, ignore_errors=True)


def carry_out(root: Path, folder: Path, last: str) -> None:
    """Put every file in its place below `root`: first those that are new, and the one that is called `last` at the end.

    So a part of them never looks like a whole. Stops, with nothing written, where somebody changed one of the files in
    the meantime.
    """
    aside = folder / DECIDED / _FILES
    paths = [path.relative_to(aside) for path in aside.rglob("*") if path.is_file()]
    _nobody_else_wrote(root, folder, paths)
    for path in sorted(paths, key=lambda each: (each.name == last, (root / each).exists(), each.as_posix())):
        content = (aside / path).read_bytes()
        if _hash(root / path) != digest(content):
            part = (root / path).with_name(f".{path.name}.part")
            _put(part, content)
            part.replace(root / path)
            _settled((root / path).parent)
    (folder / DECIDED).rename(folder / DONE)
    sweep(folder)


def _nobody_else_wrote(root: Path, folder: Path, paths: list[Path]) -> None:
    try:
        before = json.loads((folder / DECIDED / _BEFORE).read_bytes())
    except (OSError, ValueError):
        before = {}
    aside = folder / DECIDED / _FILES
    known = {path: (before.get(path.as_posix()), digest((aside / path).read_bytes())) for path in paths}
    changed = sorted(path.as_posix() for path, hashes in known.items() if _hash(root / path) not in hashes)
    if changed:
        names = "".join(f"\n  {visible(name)}" for name in changed)
        raise RulebookIsWrong(
            Texts(
                nl=f"een uitgave is halverwege gestopt, en daarna veranderde iemand:{names}",
                en=f"a release was stopped halfway, and after that somebody changed:{names}",
            ),
            Texts(
                nl="Bewaar die wijziging elders, haal het bestand terug met git checkout, en roep de opdracht nog "
                "eens aan.",
                en="Keep that change elsewhere, take the file back with git checkout, and call the command once more.",
            ),
        )


def _hash(path: Path) -> str:
    return digest(path.read_bytes()) if path.is_file() else _ABSENT


def _put(path: Path, content: bytes) -> None:
    """Write a file that is whole on disk when this returns."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _settled(folder: Path) -> None:
    """The names in a folder are on disk too, where the system lets us say so."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
