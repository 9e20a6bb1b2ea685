"""Files of records, opened by what their name and their content say."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, TextIO

from afspraak.checking.sources import delimiter as delimiters
from afspraak.checking.sources.base import LARGEST, Cells, Fields, Item, Known, Source, Trouble
from afspraak.checking.sources.encoding import Undecodable, encoding_of
from afspraak.checking.sources.json_lines import JsonLines
from afspraak.checking.sources.json_list import JsonList
from afspraak.checking.sources.strict_json import Decoder, NotRead
from afspraak.checking.sources.table import Table
from afspraak.codes import found
from afspraak.places import Place
from afspraak.texts import OR, listed, same

__all__ = ["ENDINGS", "Cells", "Fields", "Item", "Known", "Source", "Trouble", "open_source"]

ENDINGS = (".csv", ".tsv", ".txt", ".json", ".ndjson", ".jsonl")


@contextmanager
def open_source(file: str, stream: BinaryIO, known: Known, delimiter: str = "") -> Iterator[Source | Trouble]:
    """The records of a seekable stream, or what stands in the way; `file` is only a name, for findings.

    `known` says whether a header names a field: the delimiter is chosen by it where several are possible.
    """
    encoding = encoding_of(stream)
    if isinstance(encoding, Undecodable):
        place = Place(file, encoding.line)
        yield Trouble(found("records-undecodable", place, byte=f"0x{encoding.byte:02X}"), stops=True)
        return
    text = io.TextIOWrapper(stream, encoding=encoding.codec, newline="")
    try:
        yield _of_text(file, text, encoding.title, known, delimiter)
    finally:
        text.detach()


def _of_text(file: str, text: TextIO, encoding: str, known: Known, delimiter: str) -> Source | Trouble:
    ending = file.casefold().rpartition(".")[2]
    if ending in {"ndjson", "jsonl"} or (ending == "json" and _is_lines(text)):
        return JsonLines(file, text, encoding)
    return JsonList(file, text, encoding) if ending == "json" else _table(file, text, encoding, known, delimiter)


def _table(file: str, text: TextIO, encoding: str, known: Known, delimiter: str) -> Table | Trouble:
    first = text.readline(LARGEST)
    stated = delimiters.stated(first)
    header = text.readline(LARGEST) if stated else first
    choices = [delimiter or stated] if delimiter or stated else delimiters.candidates(header, known)
    line = 2 if stated else 1
    if len(choices) > 1:
        names = listed([same(f'"{delimiters.title(choice)}"') for choice in choices], OR)
        return Trouble(found("records-ambiguous-delimiter", Place(file, line), choices=names), stops=True)
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
