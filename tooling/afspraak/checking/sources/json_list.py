"""JSON: one list of records or a single record, read piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from afspraak.checking.sources.base import LARGEST, Item, Trouble
from afspraak.checking.sources.json_lines import record, trouble
from afspraak.checking.sources.strict_json import Decoder, NotRead
from afspraak.checking.sources.window import Window
from afspraak.codes import found
from afspraak.places import Place
from afspraak.texts import Texts

_AFTER = Texts(nl="na het laatste record staat nog tekst", en="text follows the last record")
_COMMA = Texts(nl="hier hoort een komma of ]", en="expecting a comma or ]")
_CUT_OFF = Texts(nl="het bestand houdt midden in een lijst op", en="the file ends in the middle of a list")


class JsonList:
    """A text that is one JSON list of objects, or one object."""

    delimiter = ""
    header: tuple[str, ...] = ()
    header_line = 1

    def __init__(self, file: str, text: TextIO, encoding: str) -> None:
        self.file = file
        self.encoding = encoding
        self._window = Window(text)
        self._decoder = Decoder()

    def items(self) -> Iterator[Item]:
        """Every record, with its number in the list as its row."""
        is_list = self._window.peek() == "["
        for item in self._list() if is_list else self._single():
            yield item
            if isinstance(item, Trouble) and item.stops:
                return
        if self._window.peek():
            yield self._stop(_AFTER)

    def _single(self) -> Iterator[Item]:
        if self._window.peek():
            yield self._next(1)
        else:
            yield Trouble(found("records-empty-file", Place(self.file)), stops=True)

    def _list(self) -> Iterator[Item]:
        self._window.at += 1
        row, separator = 0, ","
        if self._window.peek() == "]":
            self._window.at += 1
            return
        while separator == ",":
            row += 1
            yield self._next(row)
            separator = self._window.peek()
            if separator not in {",", "]"}:
                yield self._stop(_COMMA if separator else _CUT_OFF)
                return
            self._window.at += 1

    def _next(self, row: int) -> Item:
        self._window.peek()
        line = self._window.line()
        while True:
            try:
                value, end = self._decoder.at(self._window.part, self._window.at)
            except NotRead as problem:
                if not problem.end and self._window.waiting <= LARGEST and self._window.grow():
                    continue
                return self._not_read(problem, line)
            if end < len(self._window.part) or not self._window.grow():
                self._window.at = end
                return record(self.file, value, row, line)

    def _not_read(self, problem: NotRead, line: int) -> Trouble:
        if problem.end:
            self._window.at = problem.end
            return trouble(self.file, line, problem)
        if self._window.waiting > LARGEST:
            return Trouble(found("records-too-large", Place(self.file, line), limit=LARGEST >> 20), stops=True, lost=1)
        self._window.at = max(problem.at, self._window.at)
        return trouble(self.file, self._window.line(), problem, stops=True)

    def _stop(self, problem: Texts) -> Trouble:
        place = Place(self.file, self._window.line())
        return Trouble(found("records-broken-json", place, problem=problem), stops=True)
