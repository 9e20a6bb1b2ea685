"""The text of a cell, or of texts that cells share, collected piece by piece up to what a cell may hold."""

from __future__ import annotations

import re

from afspraak.checking.sources.base import LARGEST_CELL
from afspraak.checking.sources.excel import xml
from afspraak.checking.sources.lines import TooLarge

_CODED = re.compile("_x([0-9A-Fa-f]{4})_")
_NONE = re.compile("[\0\ud800-\udfff]")


def decoded(text: str) -> str:
    """The text with the characters that XML cannot hold, which spreadsheets write as `_x000D_`."""
    if "_x" not in text:
        return text
    return _CODED.sub(_character, text).replace("\r\n", "\n").replace("\r", "\n")


def _character(coded: re.Match[str]) -> str:
    made = chr(int(coded[1], 16))
    return coded[0] if _NONE.match(made) else made


class Words(xml.Events):
    """Takes text while `takes`; whoever reads begins anew with `parts` and `size`."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.size = 0
        self.takes = False
        self.aside = 0  # how deep we are in the pronunciation that stands beside a text

    def text(self, text: str) -> None:
        if self.takes:
            self.parts.append(text)
            self.size += len(text)
            if self.size > LARGEST_CELL:
                raise TooLarge(LARGEST_CELL)
