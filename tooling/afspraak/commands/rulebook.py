"""The rulebook of a call, read from disk."""

from __future__ import annotations

from pathlib import Path

from afspraak.failures import CalledWrongly
from afspraak.findings import Finding
from afspraak.model.rulebook import Rulebook
from afspraak.reading import read_folder
from afspraak.texts import Texts


def read(folder: Path) -> tuple[Rulebook, list[Finding]]:
    """The rulebook and what is wrong with its form; a folder that is not there is a wrong call."""
    if not folder.is_dir():
        raise CalledWrongly(
            Texts(nl=f'er is geen map "{folder}"', en=f'there is no folder "{folder}"'),
            Texts(
                nl="Ga naar de map waarin policies/ staat, of wijs hem aan met --policies.",
                en="Go to the folder that holds policies/, or point at it with --policies.",
            ),
        )
    return read_folder(folder)
