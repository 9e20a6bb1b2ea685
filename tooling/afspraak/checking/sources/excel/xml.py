"""XML read as a stream of events: without document types, without depth, and never more than a chunk at a time."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import IO
from xml.parsers import expat  # document types are refused below, and with them every entity

_CHUNK = 1 << 16
_DEEPEST = 64
_LONGEST_TAG = 1 << 24

Attributes = Mapping[str, str]


class Broken(Exception):
    """What is read is no XML of a workbook, or XML that no spreadsheet program writes."""


class Events:
    """What happens in a document; a reader overrides what it wants to know. Names come without their prefix."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Text within the innermost element."""


def read(stream: IO[bytes], events: Events) -> None:
    """Tells everything in the stream; raises `Broken`."""
    for _ in chunks(stream, events):
        pass


def chunks(stream: IO[bytes], events: Events) -> Iterator[None]:
    """The same, coming up for air after every chunk."""
    parser, fed = _parser(events), 0
    try:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
            fed += len(chunk)
            if fed - max(parser.CurrentByteIndex, 0) > _LONGEST_TAG:
                raise Broken
            yield
        parser.Parse(b"", True)
        yield
    except (expat.ExpatError, LookupError, ValueError):
        raise Broken from None


def _parser(events: Events) -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    start, end, depth = events.start, events.end, 0

    def started(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise Broken
        start(_local(name), attributes)

    def ended(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(_local(name))

    parser.StartElementHandler = started
    parser.EndElementHandler = ended
    parser.CharacterDataHandler = events.text
    parser.StartDoctypeDeclHandler = _refuse
    return parser


@functools.lru_cache(maxsize=256)
def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _refuse(*_: object) -> None:
    raise Broken
