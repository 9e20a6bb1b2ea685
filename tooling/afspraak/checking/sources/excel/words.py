"""The text of a cell, or of texts that cells share, collected piece by piece up to what a cell may hold."""

from __future__ import annotations

from afspraak.checking.sources.base import LARGEST_CELL
from afspraak.checking.sources.excel import xml
from afspraak.checking.sources.lines import TooLarge


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
