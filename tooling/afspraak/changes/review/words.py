"""The words of a review: what an effect means for people, and how numbers are written."""

from __future__ import annotations

from collections.abc import Mapping

from afspraak.changes.change import Effect
from afspraak.changes.effect.counts import Count
from afspraak.pages import markdown
from afspraak.texts import Texts

SIGNS: Mapping[Effect, str] = {"tighter": "⚠️", "both": "⚠️", "unknown": "❓", "looser": "✅", "none": "✅"}
MEANS: Mapping[Effect, Texts] = {  # what is not decided says itself why
    "tighter": Texts(
        nl="**Strenger**: records die nu goed zijn, kunnen fout worden. Bewezen.",
        en="**Tighter**: records that pass now may fail. Proven.",
    ),
    "both": Texts(
        nl="**Strenger en soepeler**: goede records kunnen fout worden, en foute goed. Bewezen.",
        en="**Tighter and looser**: records that pass may fail, and the other way round. Proven.",
    ),
    "looser": Texts(
        nl="**Soepeler**: geen record dat nu goed is, wordt fout. Bewezen.",
        en="**Looser**: no record that passes now will fail. Proven.",
    ),
    "none": Texts(
        nl="**Voor records verandert niets.** Bewezen.",
        en="**Nothing changes for records.** Proven.",
    ),
}
BESIDES: Mapping[Effect, Texts] = {
    "tighter": Texts(nl="{count} strenger", en="{count} tighter"),
    "both": Texts(nl="{count} strenger en soepeler", en="{count} tighter and looser"),
    "unknown": Texts(nl="{count} niet beslist", en="{count} not decided"),
    "looser": Texts(nl="{count} soepeler", en="{count} looser"),
    "none": Texts(nl="{count} zonder gevolg voor records", en="{count} without effect on records"),
}
READERS = {
    "may-break": Texts(
        nl="Systemen die deze gegevens lezen, kunnen verrast worden.",
        en="Systems that read this data may be surprised.",
    ),
    "break": Texts(
        nl="Systemen die deze gegevens lezen, breken.",
        en="Systems that read this data break.",
    ),
}


def short(words: str, most: int) -> str:
    """The words as plain Markdown on one line, cut where they are longer."""
    flat = " ".join(words.split())
    return markdown.prose(flat if len(flat) <= most else f"{flat[: most - 1].rstrip()}…").strip()


def literal(value: str, most: int) -> str:
    """A value exactly as it is, cut where it is longer."""
    return markdown.code(value if len(value) <= most else f"{value[: most - 1]}…")


def number(count: Count, small: int, language: str) -> str:
    """A count as people write it; what is hidden as less than its limit."""
    if count is None:
        return f"&lt; {small}"
    return f"{count:,}".replace(",", "." if language == "nl" else ",")


def more(count: int, language: str) -> str:
    """What is said where a list goes on."""
    return Texts(nl=f"en nog {count}", en=f"and {count} more").in_(language)
