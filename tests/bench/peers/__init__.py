"""Other tools that check records: one module each, which says what it needs, reads and leaves out, and runs it.

A module holds
- `NAME`: as people know it; `PACKAGE`: what is installed, for its version;
- `READS`: csv or ndjson; `SAMPLE`: how many records, where all would take too long;
- `LEAVES`: the rules that it cannot say, each with the reason in both languages;
- `NOTE`: what else a reader should know, in both languages;
- `run(folder)`: the pairs of row and rule that it finds, or only a count per rule.

The tool itself is imported inside `run`: the rest is read where it is not installed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

Text = dict[str, str]  # nl, en
Findings = Iterable[tuple[int, str]]
NAMES = ("jsonschema_rs", "pandera", "pointblank", "datacontract", "frictionless", "jsonschema")
ACROSS = {"nl": "kijkt naar één record tegelijk", "en": "looks at one record at a time"}
OTHER_TABLE = {"nl": "kijkt naar één tabel tegelijk", "en": "looks at one table at a time"}


class Peer(Protocol):
    """What each module holds."""

    NAME: str
    PACKAGE: str
    READS: str
    SAMPLE: int
    LEAVES: Mapping[str, Text]
    NOTE: Text

    def run(self, folder: Path) -> Findings | dict[str, int]: ...


def peer(name: str) -> Peer:
    """The module of that name."""
    return cast(Peer, import_module(f"peers.{name}"))
