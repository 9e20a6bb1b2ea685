"""The encoding of a file, found strictly: a byte order mark, else UTF-8, else Windows-1252."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import BinaryIO

_CHUNK = 1 << 20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the bytes of a file are read."""

    codec: str
    title: str


@dataclass(frozen=True, slots=True)
class Undecodable:
    """The first byte that fits no encoding that we read, and the line that it is on."""

    line: int
    byte: int


def encoding_of(stream: BinaryIO) -> Encoding | Undecodable:
    """The encoding in which the whole of the stream can be read; the stream is rewound."""
    start = stream.read(3)
    for mark, codec, title in _MARKS:
        if start.startswith(mark):
            return _first_that_fits(stream, [Encoding(codec, title)])
    return _first_that_fits(stream, [Encoding("utf-8", "UTF-8"), Encoding("cp1252", "Windows-1252")])


def _first_that_fits(stream: BinaryIO, candidates: list[Encoding]) -> Encoding | Undecodable:
    wrong = Undecodable(0, 0)
    for encoding in candidates:
        found = _first_wrong_byte(stream, encoding.codec)
        stream.seek(0)
        if found is None:
            return encoding
        wrong = found
    return wrong


def _first_wrong_byte(stream: BinaryIO, codec: str) -> Undecodable | None:
    stream.seek(0)
    decoder = codecs.getincrementaldecoder(codec)()
    lines = 1
    while True:
        chunk = stream.read(_CHUNK)
        try:
            text = decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            before = error.object[: error.start].decode(error.encoding, errors="ignore")
            return Undecodable(lines + before.count("\n"), error.object[error.start])
        lines += text.count("\n")
        if not chunk:
            return None
