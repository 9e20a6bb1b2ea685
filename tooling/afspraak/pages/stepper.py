"""The phases of a record type as steps, each with what it asks more than the phases before it."""

from __future__ import annotations

from afspraak.model.policies import Policy
from afspraak.model.records import RecordType
from afspraak.pages import links, markdown
from afspraak.pages.edition import Edition


def stepper(edition: Edition, here: str, record: RecordType, process: Policy) -> str:
    """An ordered list of the phases; a style sheet lays it out as steps."""
    seen: set[str] = set()
    items = []
    for number, phase in enumerate(process.phases, 1):
        new = [name for name in phase.needs if name not in seen]
        seen.update(phase.needs)
        asks = ", ".join(links.to_field(edition, here, f"{record.name}.{name}") for name in new)
        nothing = edition.pick("niets extra", "nothing more")
        items.append(f"{number}. **{edition.say(phase.title)}**<br>{asks or nothing}")
    return markdown.block("stepper", "\n".join(items))
