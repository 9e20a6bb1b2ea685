"""NDJSON: one record per line, going on after a line that is broken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TextIO

from afspraak.checking.sources.base import LARGEST, Fields, Item, Trouble
from afspraak.checking.sources.lines import TooLarge, lines_of
from afspraak.checking.sources.strict_json import Decoder, NotRead
from afspraak.codes import found
from afspraak.places import Place
from afspraak.texts import Texts

_KINDS = {
    dict: Texts(nl="een record", en="a record"),
    list: Texts(nl="een lijst", en="a list"),
    str: Texts(nl="een tekst", en="a text"),
    int: Texts(nl="een getal", en="a number"),
    float: Texts(nl="een getal", en="a number"),
    bool: Texts(nl="true of false", en="true or false"),
    type(None): Texts(nl="null", en="null"),
}


class JsonLines:
    """A text with one JSON object on each line; blank lines are passed over."""

    delimiter = ""
    header: tuple[str, ...] = ()
    header_line = 1

    def __init__(self, file: str, text: TextIO, encoding: str) -> None:
        self.file = file
        self.encoding = encoding
        self._text = text

    def items(self) -> Iterator[Item]:
        """Every record, with the number of its line as its row."""
        decoder, number = Decoder(), 0
        try:
            for number, line in enumerate(lines_of(self._text), 1):
                if line.strip(" \t\r\n"):
                    yield self._item(decoder, line, number)
        except TooLarge:
            place = Place(self.file, number + 1)
            yield Trouble(found("records-too-large", place, limit=LARGEST >> 20), stops=True, lost=1)

    def _item(self, decoder: Decoder, line: str, number: int) -> Item:
        try:
            value = decoder.whole(line)
        except NotRead as problem:
            return trouble(self.file, number, problem, column=problem.at + 1 if problem.at else 0)
        return record(self.file, value, row=number, line=number)


def record(file: str, value: Any, row: int, line: int) -> Item:
    """The value as a record, or why it is none."""
    if isinstance(value, dict):
        return Fields(row, value, line)
    return Trouble(found("records-not-an-object", Place(file, line), found=_KINDS[type(value)]), lost=1)


def trouble(file: str, line: int, problem: NotRead, column: int = 0, stops: bool = False) -> Trouble:
    """What cannot be read, as a finding; without the line itself, which may hold personal data."""
    return Trouble(found(problem.code, Place(file, line, column), **problem.facts), stops, lost=1)
