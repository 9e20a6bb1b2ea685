"""What kind of file holds the records: as the call says, as its first bytes say, else as its name says."""

from __future__ import annotations

from typing import BinaryIO

FORMS = {  # form -> the endings of file names
    "csv": (".csv", ".tsv", ".txt"),
    "excel": (".xlsx", ".xlsm"),
    "json": (".json",),
    "ndjson": (".ndjson", ".jsonl"),
    "parquet": (".parquet",),
}
ENDINGS = tuple(ending for endings in FORMS.values() for ending in endings)

_MARKS = {b"PK\x03\x04": "excel", b"PAR1": "parquet"}


def form_of(file: str, stream: BinaryIO, asked: str = "") -> str:
    """The form of a file; a workbook or a Parquet file is known by its first bytes, whatever it is called."""
    start = stream.read(4)
    stream.seek(0)
    return asked or _MARKS.get(start, "") or named_form(file) or "csv"


def named_form(file: str) -> str:
    """The form that the name of a file says, or nothing."""
    ending = f".{file.casefold().rpartition('.')[2]}"
    return next((form for form, endings in FORMS.items() if ending in endings), "")
