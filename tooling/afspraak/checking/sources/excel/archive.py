"""The parts of a workbook in its archive, within limits."""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from typing import IO, BinaryIO

from afspraak.checking.sources.excel.xml import Broken

LARGEST_PART = 4 << 30  # bytes, unpacked
HARMLESS = 16 << 20  # bytes; less than this is unpacked whatever it was packed to
MOST_PACKED = 250  # times; no spreadsheet of people packs so well
_MOST_PARTS = 10_000
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)

# What zipfile raises on damaged archives, whatever part of them it stumbles over.
Unpacking = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError, RuntimeError,
             OverflowError, ValueError)  # fmt: skip


class TooMuch(Exception):
    """A part would unpack to more than any workbook holds."""

    def __init__(self, unpacked: int, times: int) -> None:
        super().__init__()
        self.unpacked = unpacked
        self.times = times


class Archive:
    """The parts of one workbook."""

    def __init__(self, stream: BinaryIO) -> None:
        try:
            self._zip = zipfile.ZipFile(stream)
        except Unpacking:
            raise Broken from None
        if len(self._zip.infolist()) > _MOST_PARTS:
            raise Broken

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return part in self._zip.NameToInfo

    def open(self, part: str) -> IO[bytes]:
        """The bytes of a part, unpacked while they are read: never more than the archive says beforehand."""
        try:
            found = self._zip.getinfo(part)
            if found.compress_type not in _METHODS or found.flag_bits & 1:
                raise Broken
            times = found.file_size // max(found.compress_size, 1)
            if found.file_size > LARGEST_PART or (found.file_size > HARMLESS and times > MOST_PACKED):
                raise TooMuch(found.file_size, times)
            return self._zip.open(found)
        except (*Unpacking, KeyError):
            raise Broken from None


def target(base: str, relative: str) -> str:
    """The part that a relation of `base` points at."""
    joined = relative if relative.startswith("/") else posixpath.join(posixpath.dirname(base), relative)
    return posixpath.normpath(joined).lstrip("/")
