"""Whether DuckDB sees the same rows and cells in the bytes of a table as the strict reader, or else refuses them."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import BinaryIO

_CHUNK = 1 << 22
_OVERLAP = 64
_DOUBTFUL = (b"\0", b"\n\n", b"\n\r\n", b"\r\r")
_SAFE = rb"A-Za-z0-9.()\x80-\xff"
_SPACED_QUOTE = re.compile(rb"(?:^|[^" + _SAFE + rb' ]) +"|" +(?:[^' + _SAFE + rb' "]|$)')


def is_swift(stream: BinaryIO, delimiter: bytes, width: int, skipped: int) -> bool:
    """Whether the table, of so many columns below so many skipped lines, may be left to DuckDB.

    Blank lines, which DuckDB passes over, would shift the row numbers; it drops the blanks between a quotation mark
    and the edge of its cell; and it overlooks an empty cell too many at the end of a row.
    """
    before, quoted, delimiters, lines, trailing = b"", False, 0, 0, False
    while chunk := stream.read(_CHUNK):
        part = before[-_OVERLAP:] + chunk
        if any(sign in part for sign in _DOUBTFUL) or _has_spaced_quote(part):
            return False
        quoted = quoted or b'"' in chunk
        trailing = trailing or delimiter + b"\n" in part or delimiter + b"\r" in part
        delimiters += chunk.count(delimiter)
        lines += chunk.count(b"\n")
        before = chunk
    if not trailing and not before.endswith(delimiter):
        return True
    lines += not before.endswith(b"\n")
    if not quoted:
        return delimiters - skipped == (width - 1) * (lines - skipped)
    stream.seek(0)
    return _no_row_too_wide(stream, delimiter, width)


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
