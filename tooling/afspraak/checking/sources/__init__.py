"""Files of records, opened by what their name and their content say."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, TextIO

from afspraak.checking.sources import delimiter as delimiters
from afspraak.checking.sources.base import AS_IT_IS, LARGEST, Cells, Fields, How, Item, Known, Source, Trouble
from afspraak.checking.sources.encoding import Undecodable, encoding_of
from afspraak.checking.sources.forms import ENDINGS, FORMS, form_of
from afspraak.checking.sources.json_lines import JsonLines
from afspraak.checking.sources.json_list import JsonList
from afspraak.checking.sources.strict_json import Decoder, NotRead
from afspraak.checking.sources.table import Table
from afspraak.codes import found
from afspraak.places import Place
from afspraak.texts import OR, listed, same

__all__ = [
    "AS_IT_IS",
    "ENDINGS",
    "FORMS",
    "Cells",
    "Fields",
    "How",
    "Item",
    "Known",
    "Source",
    "Trouble",
    "open_source",
]


@contextmanager
def open_source(
    file: str, stream: BinaryIO, known: Known, delimiter: str = "", how: How = AS_IT_IS
) -> Iterator[Source | Trouble]:
    """The records of a seekable stream, or what stands in the way; `file` is only a name, for findings.

    `known` says whether a header names a field: the delimiter is chosen by it where several are possible.
    """
    form = form_of(file, stream, how.form)
    if form == "excel":
        from afspraak.checking.sources.excel.workbook import Workbook

        book = Workbook(file, stream, how)
        yield book.read_header() or book
    elif form == "parquet":
        from afspraak.checking.sources.parquet import opened

        with opened(file, stream, how) as source:
            yield source
    else:
        yield from _texts(file, stream, known, delimiter, form)


def _texts(file: str, stream: BinaryIO, known: Known, delimiter: str, form: str) -> Iterator[Source | Trouble]:
    encoding = encoding_of(stream)
    if isinstance(encoding, Undecodable):
        place = Place(file, encoding.line)
        yield Trouble(found("records-undecodable", place, byte=f"0x{encoding.byte:02X}"), stops=True)
        return
    text = io.TextIOWrapper(stream, encoding=encoding.codec, newline="")
    try:
        if form == "ndjson" or (form == "json" and _is_lines(text)):
            yield JsonLines(file, text, encoding.title)
        elif form == "json":
            yield JsonList(file, text, encoding.title)
        else:
            yield _table(file, text, encoding.title, known, delimiter)
    finally:
        text.detach()


def _table(file: str, text: TextIO, encoding: str, known: Known, delimiter: str) -> Table | Trouble:
    first = text.readline(LARGEST)
    stated = delimiters.stated(first)
    line, header = (2, text.readline(LARGEST)) if stated else (1, first)
    blank = 0
    while header and not header.strip("\r\n"):
        blank, header = blank + 1, text.readline(LARGEST)
    choices = [delimiter or stated] if delimiter or stated else delimiters.candidates(header, known)
    if len(choices) > 1:
        names = listed([same(f'"{delimiters.title(choice)}"') for choice in choices], OR)
        return Trouble(found("records-ambiguous-delimiter", Place(file, line + blank), choices=names), stops=True)
    text.seek(0)
    if stated:
        text.readline(LARGEST)
    table = Table(file, text, encoding, choices[0] if choices else "", line)
    return table.read_header() or table


def _is_lines(text: TextIO) -> bool:
    """Whether a file called `.json` has a whole record on each line."""
    first, second = text.readline(LARGEST), text.readline(LARGEST)
    text.seek(0)
    if not second.lstrip().startswith("{"):
        return False
    try:
        return isinstance(Decoder().whole(first), dict)
    except NotRead:
        return False
