"""Many files written as one: first all of them aside, then one rename, then each in its place.

Until the rename nothing has happened; after it the rest can be done again at any time, with the same outcome.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

ASIDE = ".release.part"
DECIDED = ".release"


def decide(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put all the files (path below the root -> bytes) aside in `folder`; the rename at the end is the decision."""
    shutil.rmtree(folder / ASIDE, ignore_errors=True)
    for path, content in files.items():
        target = folder / ASIDE / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    (folder / ASIDE).rename(folder / DECIDED)


def is_decided(folder: Path) -> bool:
    """Whether files wait to be put in their places."""
    return (folder / DECIDED).is_dir()


def carry_out(root: Path, folder: Path, last: str) -> int:
    """Put every file in its place below `root`, the one that is called `last` at the end; the number of files."""
    aside = folder / DECIDED
    files = [path for path in aside.rglob("*") if path.is_file()]
    for path in sorted(files, key=lambda each: (each.name == last, each.as_posix())):
        target = root / path.relative_to(aside)
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f".{target.name}.part")
        shutil.copyfile(path, part)
        part.replace(target)
    shutil.rmtree(aside)
    return len(files)
