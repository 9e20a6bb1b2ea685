"""The character that separates the columns of a table, found in its header."""

from __future__ import annotations

import csv
import re

from afspraak.checking.sources.base import Known

DELIMITERS = (";", ",", "\t", "|")
TITLES = {"\t": "tab"}

_SEP_LINE = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"?')


def stated(line: str) -> str:
    """The delimiter that the line `sep=;` states, or an empty string where the line is something else."""
    found = _SEP_LINE.fullmatch(line)
    return found.group(1) if found else ""


def candidates(header: str, known: Known) -> list[str]:
    """The characters that may separate this header: one where that is certain, none where it is a single column.

    Where several occur outside quotation marks, the names decide: the one that gives the most known columns.
    """
    bare = _QUOTED.sub("", header)
    present = [character for character in DELIMITERS if character in bare]
    if len(present) < 2:
        return present
    names = {character: _known_columns(header, character, known) for character in present}
    most = max(names.values())
    best = [character for character in present if names[character] == most]
    return best if most else present


def split(header: str, delimiter: str) -> list[str]:
    """The cells of one line, read leniently: only to see what a delimiter would give."""
    return next(csv.reader([header], delimiter=delimiter), [])


def title(delimiter: str) -> str:
    """The delimiter as a report names it."""
    return TITLES.get(delimiter, delimiter)


def _known_columns(header: str, delimiter: str, known: Known) -> int:
    return sum(known(name) for name in split(header, delimiter))
