"""The files of records that a call names, each with its record type."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from afspraak.checking.sources import ENDINGS
from afspraak.failures import CalledWrongly, RecordsUnreadable
from afspraak.nearest import did_you_mean
from afspraak.texts import Texts


@dataclass(frozen=True, slots=True)
class Handed:
    """One file of records."""

    name: str  # as it was called
    path: Path
    record_type: str


def handed(argument: str, documents: Mapping[str, dict[str, Any]]) -> Handed:
    """The file that `contacts.csv` or `contact=export.csv` names, if it is there and its record type is clear."""
    before, equals, after = argument.partition("=")
    named = equals and not Path(argument).exists()
    path = Path(after if named else argument)
    if not path.is_file():
        raise CalledWrongly(Texts(nl=f'er is geen bestand "{path}"', en=f'there is no file "{path}"'))
    record_type = _named(before, documents) if named else _of_name(path, documents)
    if path.suffix.casefold() not in ENDINGS:
        raise _unreadable(path)
    return Handed(str(path), path, record_type)


def _named(word: str, documents: Mapping[str, dict[str, Any]]) -> str:
    if word in documents:
        return word
    fact = Texts(nl=f'"{word}" is geen recordtype', en=f'"{word}" is not a record type')
    raise CalledWrongly(fact + did_you_mean(word, documents), _choose(documents))


def _of_name(path: Path, documents: Mapping[str, dict[str, Any]]) -> str:
    """The record type whose name, in one or more, in any language, starts the file name."""
    words = re.split(r"[^a-z]+", path.name.casefold())
    for name, document in documents.items():
        if words[0] in _words(name, document):
            return name
    if len(documents) == 1:
        return next(iter(documents))
    raise CalledWrongly(
        Texts(
            nl=f'de naam "{path.name}" zegt niet wat voor records erin staan',
            en=f'the name "{path.name}" does not say what kind of records it holds',
        ),
        _choose(documents, path),
    )


def _words(name: str, document: Mapping[str, Any]) -> Iterator[str]:
    yield from (name, f"{name}s")
    if name.endswith("s"):
        yield f"{name}es"
    if name.endswith("y"):
        yield f"{name[:-1]}ies"
    facts = document["x-rulebook"]
    for key in ("title", "plural"):
        yield from (text.casefold() for text in facts.get(key, {}).values())


def _choose(documents: Mapping[str, Any], path: Path = Path("export.csv")) -> Texts:
    names = ", ".join(documents)
    example = f"{next(iter(documents))}={path}"
    return Texts(
        nl=f"Zet het recordtype ervoor, zoals {example}. Je kunt kiezen uit: {names}.",
        en=f"Put the record type in front of it, such as {example}. You can choose from: {names}.",
    )


def _unreadable(path: Path) -> RecordsUnreadable:
    return RecordsUnreadable(
        Texts(
            nl=f"bestanden zoals {path.name} lezen we niet; wel {', '.join(ENDINGS)}",
            en=f"we do not read files such as {path.name}; we do read {', '.join(ENDINGS)}",
        ),
        Texts(nl='Sla de export op als "CSV UTF-8".', en='Save the export as "CSV UTF-8".'),
    )


def delimiter_of(asked: str) -> str:
    """The character that `--delimiter` means; `tab` stands for itself."""
    character = "\t" if asked.casefold() in {"tab", "\\t"} else asked
    if len(character) > 1 or character.isalnum() or character in {'"', "\n", "\r"}:
        raise CalledWrongly(
            Texts(nl=f'"{asked}" kan geen kolommen scheiden', en=f'"{asked}" cannot separate columns'),
            Texts(nl="Geef één leesteken, of `tab`.", en="Give one punctuation mark, or `tab`."),
        )
    return character
