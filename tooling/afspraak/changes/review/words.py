"""The words of a review: what an effect means for people, and how numbers are written."""

from __future__ import annotations

from collections.abc import Mapping

from afspraak.changes.change import Effect
from afspraak.pages import markdown
from afspraak.texts import Texts

SIGNS: Mapping[Effect, str] = {"tighter": "⚠️", "both": "⚠️", "unknown": "❓", "looser": "✅", "none": "✅"}
MEANS: Mapping[Effect, Texts] = {  # what is not decided says itself why
    "tighter": Texts(
        nl="**Strenger**: records die nu goed zijn, kunnen fout worden.",
        en="**Tighter**: records that pass now may fail.",
    ),
    "both": Texts(
        nl="**Strenger en soepeler**: records die nu goed zijn, kunnen fout worden, en andersom.",
        en="**Tighter and looser**: records that pass now may fail, and the other way round.",
    ),
    "looser": Texts(
        nl="**Soepeler**: geen record dat nu goed is, wordt fout.",
        en="**Looser**: no record that passes now will fail.",
    ),
    "none": Texts(
        nl="**Voor records verandert niets.**",
        en="**Nothing changes for records.**",
    ),
}
PROVEN = Texts(
    nl="Dat is uitgerekend voor elk record dat kan bestaan, niet geschat.",
    en="That is computed for every record that can exist, not estimated.",
)
BESIDES: Mapping[Effect, Texts] = {
    "tighter": Texts(nl="{count} strenger", en="{count} tighter"),
    "both": Texts(nl="{count} strenger en soepeler", en="{count} tighter and looser"),
    "unknown": Texts(nl="{count} niet beslist", en="{count} not decided"),
    "looser": Texts(nl="{count} soepeler", en="{count} looser"),
    "none": Texts(nl="{count} zonder gevolg voor records", en="{count} without effect on records"),
}


def short(words: str, most: int) -> str:
    """The words as plain Markdown on one line, cut where they are longer."""
    flat = " ".join(words.split())
    return markdown.prose(flat if len(flat) <= most else f"{flat[: most - 1].rstrip()}…").strip()


def literal(value: str, most: int) -> str:
    """A value exactly as it is, cut where it is longer."""
    return markdown.code(value if len(value) <= most else f"{value[: most - 1]}…")


def more(count: int, language: str) -> str:
    """What is said where a list goes on."""
    return Texts(nl=f"en nog {count}", en=f"and {count} more").in_(language)
