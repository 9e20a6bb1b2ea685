"""Writes amounts that the organisation chose, on generated and on hand-written pages."""

from __future__ import annotations

import re

from afspraak.model.organisation import Choice
from afspraak.pages import markdown
from afspraak.pages.edition import Edition

ASKED = re.compile(r"\{\{ *(?:([0-9]+) x )?([a-z][a-z0-9-]*) *\}\}")  # {{ contact-value }}, {{ 1250 x contact-value }}


def filled(edition: Edition, page: str) -> str:
    """A hand-written page with the amounts in it; what no choice gives stays as it was written."""
    return ASKED.sub(lambda found: _one(edition, found), page)


def _one(edition: Edition, found: re.Match[str]) -> str:
    times, name = found.groups()
    choice = edition.rulebook.organisation.choices.get(name)
    return (choice and amount(edition, choice, int(times or 1))) or found[0]


def amount(edition: Edition, choice: Choice, times: int = 1) -> str:
    """So many times what was chosen, with its unit; an empty string where that is no whole number."""
    if not re.fullmatch(r"[0-9]+", choice.value):
        return ""
    unit = choice.unit.in_(edition.language)
    shown = "€" if unit == "EUR" else markdown.line(unit)
    return f"{shown}&nbsp;{number(edition, int(choice.value) * times)}"


def number(edition: Edition, value: int) -> str:
    """A whole number as people write it in this language."""
    return f"{value:,}".replace(",", edition.pick(".", ","))
