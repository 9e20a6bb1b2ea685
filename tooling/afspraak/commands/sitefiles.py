"""The folder of files that a site is built from: written only where something differs."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from afspraak.commands.sitewritten import SiteIsWrong
from afspraak.texts import Texts


def hold(folder: Path, wanted: Mapping[str, bytes]) -> None:
    """Make the folder hold these files (path -> content) and nothing else, touching only what differs."""
    write(folder, wanted)
    for path in set(files(folder)) - set(wanted):
        (folder / path).unlink()


def write(folder: Path, wanted: Mapping[str, bytes]) -> None:
    """Put these files (path -> content) in the folder, touching only what differs."""
    for parent in {path.rpartition("/")[0] for path in wanted}:
        _make(folder, parent)
    for path, content in wanted.items():
        file = folder / path
        if not file.is_file() or file.read_bytes() != content:
            file.write_bytes(content)


def _make(folder: Path, path: str) -> None:
    if not (folder / path).resolve().is_relative_to(folder.resolve()):
        raise SiteIsWrong(Texts(nl=f'"{path}" ligt buiten het handboek', en=f'"{path}" lies outside the handbook'))
    (folder / path).mkdir(parents=True, exist_ok=True)


def files(folder: Path) -> list[str]:
    """The paths of all files in a folder and below it, in order."""
    return sorted(_below(str(folder), ""))


def _below(folder: str, path: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _below(entry.path, f"{path}{entry.name}/")
            elif entry.is_file():
                yield f"{path}{entry.name}"
