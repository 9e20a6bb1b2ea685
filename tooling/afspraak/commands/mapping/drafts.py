"""A header as a draft of policies/systems/<id>.yaml, for a person to go over."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from pathlib import Path

from afspraak.commands.files import write
from afspraak.commands.mapping.reading import IGNORED, SECOND, UNKNOWN, HeaderMap
from afspraak.failures import CalledWrongly
from afspraak.texts import Texts

_ID = re.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_/() .-]*[A-Za-z0-9_)]")
_WORDS = {"yes", "no", "true", "false", "on", "off", "null", "y", "n"}
_HEAD = Texts(
    nl="# Een eerste opzet uit {file}. Loop elke kolom na; wat je niet gebruikt, hoort onder ignore: met de reden.",
    en="# A first draft from {file}. Go over every column; what you do not use belongs under ignore: with the reason.",
)
_WHY = Texts(nl="Nog nagaan", en="To be looked into")
_GUESS = Texts(nl="misschien", en="perhaps")


def write_draft(mapping: HeaderMap, policies: Path, system: str, as_of: datetime.date, language: str) -> Path:
    """Writes the draft, and says where; a file that is there already is left alone."""
    if not _ID.fullmatch(system):
        raise CalledWrongly(
            Texts(nl=f'"{system}" is geen naam voor een systeem', en=f'"{system}" is no name for a system'),
            Texts(nl="Neem kleine letters met streepjes.", en="Take small letters with hyphens."),
        )
    path = policies / "systems" / f"{system}.yaml"
    if path.exists():
        raise CalledWrongly(
            Texts(nl=f"{path} is er al", en=f"{path} is there already"),
            Texts(nl="Kies een andere naam, of pas dat bestand aan.", en="Choose another name, or edit that file."),
        )
    write(path, "".join(f"{line}\n" for line in _lines(mapping, system, as_of, language)))
    return path


def _lines(mapping: HeaderMap, system: str, as_of: datetime.date, language: str) -> Iterator[str]:
    yield _HEAD.in_(language).format(file=re.sub(r"[^\w. -]", "_", Path(mapping.file).name))
    yield f"title: {{nl: {_quoted(system)}, en: {_quoted(system)}}}"
    yield "kind: crm"
    yield f"checked_on: {as_of.isoformat()}"
    yield "exports:"
    yield f"  {mapping.record_type}:"
    yield f"    one_row_is: {mapping.record_type}"
    yield "    columns:"
    for column in mapping.columns:
        own = [name for name in column.fields if name.startswith(f"{mapping.record_type}.")]
        if own and column.how != SECOND:
            yield f"      {_quoted(column.header)}: {own[0]}"
    yield "    dates: yyyy-mm-dd"
    yield "    decimal: '.'"
    left = [column for column in mapping.columns if column.how in (UNKNOWN, IGNORED, SECOND)]
    if left:
        yield "    ignore:"
    for column in left:
        guess = f"  # {_GUESS.in_(language)} {column.nearest}" if column.nearest else ""
        yield f"      {_quoted(column.header)}: {{nl: {_WHY.nl}, en: {_WHY.en}}}{guess}"


def _quoted(text: str) -> str:
    """A text as a key of YAML: plain where that is safe, else as JSON writes it."""
    return text if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS else json.dumps(text, ensure_ascii=True)
