"""Knows whether the pages of a site stand there already: by what they were made from, and by what was made."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

from afspraak.commands.sitefiles import files

_CODE = Path(__file__).parents[1]


def stamp(things: object, paths: Iterable[Path]) -> str:
    """A digest of everything that pages are made from: values, the contents of files and folders, and our own code.

    Equal stamps mean equal pages. The reverse does not hold: equal values that were made otherwise may differ here.
    """
    digest = blake2b(pickle.dumps(things, protocol=5))
    for path in (*paths, _CODE):
        digest.update(_digest(_contents(path)))
    return digest.hexdigest()


def stands(mark: Path, stamped: str, made: Iterable[Path]) -> bool:
    """Whether these files and folders are, byte by byte, what was left there under this very stamp."""
    try:
        known = json.loads(mark.read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return bool(known == {"from": stamped, "made": [_digest(_contents(path)).hex() for path in made]})


def leave(mark: Path, stamped: str, made: Iterable[Mapping[str, bytes]]) -> None:
    """Note what was made (the path of each file and its content, by file or folder), and from what."""
    digests = [_digest(sorted(contents.items())).hex() for contents in made]
    mark.write_text(json.dumps({"from": stamped, "made": digests}) + "\n", "utf-8")


def _contents(path: Path) -> Iterator[tuple[str, bytes]]:
    """The name and content of a file, or of all files in a folder; nothing where nothing is."""
    if path.is_file():
        yield path.name, path.read_bytes()
    elif path.is_dir():
        for name in files(path):
            if not name.endswith(".pyc"):
                yield name, (path / name).read_bytes()


def _digest(contents: Iterable[tuple[str, bytes]]) -> bytes:
    digest = blake2b()
    for name, content in contents:
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.digest()
