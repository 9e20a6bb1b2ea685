"""Knows whether the pages of a site stand there already: by what they were made from, and by what was made."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

_CODE = Path(__file__).parents[1]


def stamp(things: object, files: Iterable[Path]) -> str:
    """A digest of everything that pages are made from: values, the contents of files, and our own code.

    Equal stamps mean equal pages. The reverse does not hold: equal values that were made otherwise may differ here.
    """
    digest = blake2b(pickle.dumps(things, protocol=5))
    for path in (*files, _CODE):
        digest.update(_contents(path))
    return digest.hexdigest()


def stands(mark: Path, stamped: str, made: Iterable[Path]) -> bool:
    """Whether these files and folders are, byte by byte, what was left there under this very stamp."""
    try:
        known = json.loads(mark.read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return bool(known == {"from": stamped, "made": _all(made)})


def leave(mark: Path, stamped: str, made: Iterable[Path]) -> None:
    """Note what was made, and from what."""
    mark.write_text(json.dumps({"from": stamped, "made": _all(made)}) + "\n", "utf-8")


def _all(paths: Iterable[Path]) -> str:
    digest = blake2b()
    for path in paths:
        digest.update(_contents(path))
    return digest.hexdigest()


def _contents(path: Path) -> bytes:
    """A digest of a file, or of the names and contents of all files in a folder; what is not there counts too."""
    digest = blake2b()
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    for file in (each for each in files if each.is_file() and each.suffix != ".pyc"):
        content = file.read_bytes()
        digest.update(f"{file.relative_to(path).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.digest()
