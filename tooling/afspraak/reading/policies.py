"""Agreements, procedures and processes as values."""

from __future__ import annotations

from afspraak.findings import LEVELS
from afspraak.model.policies import Phase, Policy, Step
from afspraak.reading.parts import Reading, blocks, items, table, whole, word, words, yes
from afspraak.reading.rules import rules
from afspraak.yamltree import Items, Table, Tree


def policy(kind: str, name: str, tree: Tree, reading: Reading, broken: set[str]) -> Policy:
    """One file of agreements/, procedures/ or processes/; `broken` names rules that cannot be read."""
    source = table(tree)
    return Policy(
        kind=kind,
        id=name,
        title=reading.texts(source.get("title")),
        status=word(source.get("status")) or "draft",
        owner=word(source.get("owner")),
        review=word(source.get("review")) or "yearly",
        reviewed=reading.date(source.get("reviewed")),
        since=reading.date(source.get("since")),
        goals=words(source.get("goals")),
        sources=words(source.get("sources")),
        tags=words(source.get("tags")),
        version=word(source.get("version")),
        agreed=reading.texts(source.get("agreed")),
        why=reading.texts(source.get("why")),
        customer=reading.texts(source.get("customer")),
        departs=reading.texts(source.get("departs")),
        rules=rules(source.get("rules"), reading, broken),
        formerly=words(source.get("formerly")),
        starts_when=reading.texts(source.get("starts_when")),
        takes=reading.texts(source.get("takes")),
        steps=tuple(_step(step, reading) for step in items(source.get("steps")) if isinstance(step, Table)),
        of=word(source.get("of")),
        field=word(source.get("field")),
        phases=tuple(_phase(name, block, reading) for name, block, _ in blocks(source.get("phases"))),
        place=source.place,
    )


def _step(block: Table, reading: Reading) -> Step:
    checked = block.get("checked_by")
    within = block.get("within")
    days = table(within).get("working_days") if isinstance(within, Table) else None
    return Step(
        do=reading.texts(block.get("do")),
        role=word(block.get("role")),
        fields=words(block.get("fields")),
        checked_by=words(checked) if isinstance(checked, Items) else (),
        answers=words(block.get("answers")),
        working_days=whole(days),
        note=reading.texts(block.get("note")),
        right=reading.values(block.get("right")),
        wrong=reading.values(block.get("wrong")),
        place=block.place,
    )


def _phase(name: str, block: Table, reading: Reading) -> Phase:
    level = word(block.get("level"))
    return Phase(
        id=name,
        title=reading.texts(block.get("title")),
        means=reading.texts(block.get("means")),
        needs=words(block.get("needs")),
        level=next((known for known in LEVELS if known == level), "error"),
        next=words(block.get("next")),
        gate=reading.texts(block.get("gate")),
        start=yes(block.get("start")),
        place=block.place,
    )
