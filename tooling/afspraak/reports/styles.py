"""The few marks of the text report: safe text, colours on a terminal, numbers with their noun."""

from __future__ import annotations

from urllib.parse import quote

from afspraak.codes.base import visible
from afspraak.findings import Level
from afspraak.texts import Texts, grouped

_COLOURS = {"error": "1;31", "warning": "1;33", "advice": "1;36", "bold": "1", "dim": "2"}
LONGEST = 80  # characters of a value that are shown


def styled(text: str, style: str, colour: bool) -> str:
    """The text in a style, where colours are wanted."""
    return f"\033[{_COLOURS[style]}m{text}\033[0m" if colour else text


def level_style(level: Level) -> str:
    """The style of a level's word."""
    return level


def safe_name(file: str) -> str:
    """A file name that no terminal and no build log takes for a command."""
    shown = visible(file)
    return f"./{shown}" if shown.startswith(("::", "##")) else shown


def value(text: str) -> str:
    """A value between quotation marks, cut off where it is long, with every hidden character visible."""
    shown = visible(text)
    return f'"{shown}"' if len(shown) <= LONGEST else f'"{shown[:LONGEST]}…"'


def number(count: int, one: Texts, more: Texts, language: str) -> str:
    """`1 record`, `1.200 records`: the count with the noun that goes with it."""
    return f"{grouped(count, language)} {(one if count == 1 else more).in_(language)}"


def safe_link(address: str) -> str:
    """An address that a page may link to: of the web, with no sign that ends a link; else nothing."""
    if not address.startswith(("https://", "http://")):
        return ""
    return quote(visible(address), safe=":/?#&=+,;~%")
