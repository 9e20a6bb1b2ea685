"""The change records of all releases as one Markdown file, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from afspraak.changes.telling.base import EFFECTS
from afspraak.changes.telling.json import from_json
from afspraak.pages import markdown
from afspraak.texts import Texts

Record = Mapping[str, Any]  # the change.json of a release


def changelog(records: Sequence[Record], language: str) -> str:
    """The file; it is made anew from the frozen change records at every release."""
    title = Texts(nl="Wat er veranderde in de afspraken", en="What changed in the agreements").in_(language)
    intro = Texts(
        nl="Gemaakt door `afspraak release`, nieuwste eerst. Verander hier niets met de hand.",
        en="Made by `afspraak release`, newest first. Change nothing here by hand.",
    ).in_(language)
    parts = [f"# {title}", intro, *(part for record in reversed(records) for part in _section(record, language))]
    return "\n\n".join(parts) + "\n"


def _section(record: Record, language: str) -> Iterator[str]:
    yield f"## {record['version']} ({record['date']})"
    changes = [from_json(facts) for facts in record["changes"]]
    if record["urgent"]:
        head = Texts(nl="Met spoed: ", en="Urgent: ").in_(language)
        yield f"{head}{markdown.line(record['urgent'])}"
    if not record["previous"]:
        yield Texts(nl="De eerste uitgave.", en="The first release.").in_(language)
    for effect, words in EFFECTS.items():
        lines = dict.fromkeys(markdown.line(each.says.in_(language)) for each in changes if each.effect == effect)
        if lines:
            yield f"### {words.in_(language)}"
            yield markdown.bullets(lines)
