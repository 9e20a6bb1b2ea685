"""Whether DuckDB sees the same rows and cells in the bytes of a table as the strict reader, or else refuses them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_CHUNK = 1 << 22
_NEAR = 1 << 16  # a part that stays near the processor
_LONGEST = 1 << 24
_OVERLAP = 64
_MOST_QUOTED = 10_000  # lines with quotation marks in a chunk
_SAFE = rb"A-Za-z0-9.()\x80-\xff"
_SPACED_QUOTE = re.compile(rb"(?:^|[^" + _SAFE + rb' ]) +"|" +(?:[^' + _SAFE + rb' "]|$)')


@dataclass(slots=True)
class Bytes:
    """What a first look at the bytes of a table tells."""

    swift: bool  # whether the table may be left to DuckDB
    rows: int | None = None  # how many rows DuckDB must find, where that can be told


def look(stream: BinaryIO, delimiter: bytes, width: int, skipped: int) -> Bytes:
    """Looks for what DuckDB reads otherwise than the strict reader in a table below so many skipped lines.

    It passes over blank lines, which would shift the row numbers; it drops the blanks between a quotation mark and
    the edge of its cell; and it overlooks an empty cell too many at the end of a row.
    """
    quoted_lines, delimiters, lines = 0, 0, 0
    for chunk in _whole_lines(stream):
        if len(chunk) > _LONGEST or _has_doubt(b"\n" + chunk, quoted=False):
            return Bytes(swift=False)
        apart = _quoted_lines(chunk, delimiter, width)
        if apart is None:
            return _line_by_line(stream, delimiter, width)
        delimiters += chunk.count(delimiter) - apart[0]
        lines += chunk.count(b"\n") + (not chunk.endswith(b"\n")) - apart[1]
        quoted_lines += apart[1]
    return Bytes(delimiters - skipped == (width - 1) * (lines - skipped), lines + quoted_lines - skipped - 1)


def _whole_lines(stream: BinaryIO) -> Iterator[bytes]:
    """The bytes of a file in parts that end where a line ends; the last one where a line is too long to go on."""
    rest = b""
    while len(rest) <= _LONGEST and (part := stream.read(_NEAR)):
        end = part.rfind(b"\n") + 1
        if end:
            yield rest + part[:end]
        rest = part[end:] if end else rest + part
    if rest:
        yield rest


def _quoted_lines(chunk: bytes, delimiter: bytes, width: int) -> tuple[int, int] | None:
    """The delimiters and the number of the lines with quotation marks; None where one needs a closer look."""
    at, delimiters, lines = 0, 0, 0
    while (mark := chunk.find(b'"', at)) >= 0:
        start, end = chunk.rfind(b"\n", 0, mark) + 1, chunk.find(b"\n", mark)
        line = chunk[start : end if end >= 0 else len(chunk)]
        if lines > _MOST_QUOTED or _cells(line, delimiter) != width or _has_spaced_quote(line):
            return None
        delimiters, lines, at = delimiters + line.count(delimiter), lines + 1, start + len(line)
    return delimiters, lines


def _line_by_line(stream: BinaryIO, delimiter: bytes, width: int) -> Bytes:
    """The slower way, for tables that are full of quotation marks or have cells of several lines."""
    stream.seek(0)
    before = b""
    while chunk := stream.read(_CHUNK):
        if _has_doubt(before[-_OVERLAP:] + chunk, quoted=True):
            return Bytes(swift=False)
        before = chunk
    stream.seek(0)
    return Bytes(_no_row_too_wide(stream, delimiter, width))


def _has_doubt(part: bytes, quoted: bool) -> bool:
    """A sign of what only the strict reader may read; blank lines of an unquoted table are told by their number."""
    if b"\0" in part or (b"\r" in part and (b"\n\r\n" in part or b"\r\r" in part)):
        return True
    return quoted and (b"\n\n" in part or _has_spaced_quote(part))


def _has_spaced_quote(part: bytes) -> bool:
    return (b' "' in part or b'" ' in part) and _SPACED_QUOTE.search(part) is not None


def _no_row_too_wide(stream: BinaryIO, delimiter: bytes, width: int) -> bool:
    """Whether every line that ends with a delimiter is a row of as many cells as there are columns."""
    ends = (delimiter + b"\n", delimiter + b"\r\n", delimiter)
    return all(_cells(line, delimiter) == width for line in stream if line.endswith(ends))


def _cells(line: bytes, delimiter: bytes) -> int:
    if b'"' not in line:
        return line.count(delimiter) + 1
    text = line.decode("utf-8", errors="replace").rstrip("\r\n")
    try:
        return len(next(csv.reader([text], delimiter=delimiter.decode(), strict=True)))
    except csv.Error:
        return 0  # a cell of several lines: only the strict reader can tell


def plain_path(path: Path, folder: Path) -> Path:
    """A path that DuckDB does not take for a pattern of file names."""
    if not any(sign in str(path) for sign in "*?[]{}"):
        return path
    link = folder / f"linked{path.suffix}"
    link.symlink_to(path.absolute())
    return link
