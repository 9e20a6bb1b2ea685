"""The files of records that a call names, one by one, by folder or by pattern, each with its record type."""

from __future__ import annotations

import glob
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from afspraak.checking.sources import ENDINGS
from afspraak.failures import CalledWrongly, RecordsUnreadable
from afspraak.nearest import did_you_mean
from afspraak.texts import Texts

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Handed:
    """One file of records."""

    name: str  # as it was called
    path: Path
    record_type: str
    side: str = ""  # another system whose export it is, or "previous"; empty for the records that are judged

    @property
    def table(self) -> str:
        """`account`, or `account@finance`."""
        return f"{self.record_type}@{self.side}" if self.side else self.record_type


def all_handed(
    arguments: Sequence[str], documents: Mapping[str, dict[str, Any]], record_type: str = "", form: str = ""
) -> tuple[Handed, ...]:
    """Every file that the call names; `record_type` goes for those that do not say it themselves."""
    return tuple(file for argument in arguments for file in _each(argument, documents, record_type, form))


def handed_on(argument: str, path: Path, documents: Mapping[str, dict[str, Any]], record_type: str) -> Handed:
    """Standard input, `-` or `contact=-`, that has been set aside in a file."""
    word = argument.removesuffix(STANDARD_INPUT).removesuffix("=") or record_type
    if word:
        return Handed(STANDARD_INPUT, path, _named(word, documents))
    return Handed(STANDARD_INPUT, path, _of_name(Path(STANDARD_INPUT), documents))


def named_type(word: str, documents: Mapping[str, dict[str, Any]]) -> str:
    """The record type of that name; without a name the only one that there is."""
    if not word and len(documents) == 1:
        return next(iter(documents))
    return _named(word, documents)


def is_standard_input(argument: str) -> bool:
    """Whether it is `-`, with or without a record type in front."""
    return argument == STANDARD_INPUT or argument.endswith(f"={STANDARD_INPUT}")


def handed(argument: str, documents: Mapping[str, dict[str, Any]], record_type: str = "", form: str = "") -> Handed:
    """The file that `contacts.csv` or `contact=export.csv` names, if it is there and its record type is clear."""
    before, named, path = _split(argument)
    if not path.is_file():
        raise CalledWrongly(Texts(nl=f'er is geen bestand "{path}"', en=f'there is no file "{path}"'))
    word, _, side = (before if named else record_type).partition("@")
    found = _named(word, documents) if word else _of_name(path, documents)
    if path.suffix.casefold() not in ENDINGS and not form:
        raise _unreadable(path)
    return Handed(str(path), path, found, side)


def _each(argument: str, documents: Mapping[str, dict[str, Any]], record_type: str, form: str) -> Iterator[Handed]:
    before, named, path = _split(argument)
    if path.is_dir():
        paths = sorted(file for file in path.iterdir() if _is_readable(file))
    elif path.exists() or not glob.has_magic(str(path)):
        paths = [path]
    else:
        paths = sorted(Path(name) for name in glob.glob(str(path), recursive=True) if Path(name).is_file())  # noqa: PTH207
    if not paths:
        raise CalledWrongly(
            Texts(nl=f'er zijn geen bestanden "{path}" die we lezen', en=f'there are no files "{path}" that we read'),
            Texts(nl=f"We lezen {', '.join(ENDINGS)}.", en=f"We read {', '.join(ENDINGS)}."),
        )
    for file in paths:
        yield handed(f"{before}={file}" if named else str(file), documents, record_type, form)


def _split(argument: str) -> tuple[str, bool, Path]:
    """The record type in front, whether there is one, and the path."""
    before, equals, after = argument.partition("=")
    named = bool(equals) and not Path(argument).exists()
    return before if named else "", named, Path(after if named else argument)


def _is_readable(path: Path) -> bool:
    """Whether a file of a folder holds records: not one that is hidden, or that Excel holds open."""
    return path.is_file() and not path.name.startswith((".", "~$")) and path.suffix.casefold() in ENDINGS


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
