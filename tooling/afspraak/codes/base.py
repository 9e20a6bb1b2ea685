"""What a finding code is: its level, its words and an example that raises it."""

from __future__ import annotations

from dataclasses import dataclass

from afspraak.findings import Finding, Level
from afspraak.places import Place
from afspraak.texts import Texts


@dataclass(frozen=True, slots=True)
class Code:
    """A named kind of finding; `{name}` in the texts is filled with the facts of one finding."""

    name: str
    level: Level
    message: Texts  # fact, then expectation
    remedy: Texts
    example: str  # what raises it, as one would write it


def fill(template: Texts, facts: dict[str, object]) -> Texts:
    """The template with its facts in each language; a fact that is itself a text is taken per language."""
    return Texts(nl=template.nl.format(**_facts("nl", facts)), en=template.en.format(**_facts("en", facts)))


def _facts(language: str, facts: dict[str, object]) -> dict[str, object]:
    return {
        name: fact.given(language) if isinstance(fact, Texts) else visible(str(fact)) for name, fact in facts.items()
    }


def finding(code: Code, place: Place, facts: dict[str, object], page: str = "") -> Finding:
    """A finding of this code at this place."""
    page = page or f"reference/codes/#{code.name}"
    return Finding(code.name, code.level, place, fill(code.message, facts), fill(code.remedy, facts), page)


def visible(text: str) -> str:
    """Text from a file made safe to print: control, bidirectional and zero-width characters show as an escape."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)
