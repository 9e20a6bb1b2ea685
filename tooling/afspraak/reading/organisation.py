"""organisation.yaml, responsibilities, systems, sources and the glossary as values."""

from __future__ import annotations

from afspraak.model.organisation import (
    NOTICE,
    Choice,
    Department,
    Export,
    Factor,
    FurtherRecord,
    GlossaryWord,
    Manual,
    Organisation,
    Responsibility,
    Role,
    Source,
    System,
    SystemProfile,
    Term,
)
from afspraak.reading.parts import Reading, blocks, items, table, whole, word, words, yes
from afspraak.texts import Texts
from afspraak.yamltree import Table, Tree

_BUDGET = {"fields": 20, "required": 10, "words": 120}


def organisation(tree: Tree | None, reading: Reading) -> Organisation:
    """The organisation; also sets the first language and the choices of the reading."""
    source = table(tree)
    languages = words(source.get("languages")) or ("nl", "en")
    reading.first = languages[0]
    reading.choices = {name: _choice(name, block, reading) for name, block, _ in blocks(source.get("choices"))}
    budget = table(source.get("budget"))
    training = table(source.get("training"))
    return Organisation(
        name=word(source.get("name")),
        site=word(source.get("site")).rstrip("/"),
        repository=word(source.get("repository")).rstrip("/"),
        branch=word(source.get("branch")) or "main",
        forge=word(source.get("forge")),
        contribute=word(source.get("contribute")) or "editor",
        proposals=word(source.get("proposals")),
        languages=tuple(languages),
        profile=word(source.get("profile")) or "complete",
        country=word(source.get("country")) or "NL",
        budget={name: whole(budget.get(name), default) or default for name, default in _BUDGET.items()},
        goals={name: reading.texts(text) for name, text in table(source.get("goals")).items()},
        departments={name: _department(name, block, reading) for name, block, _ in blocks(source.get("departments"))},
        roles={name: _role(name, block, reading) for name, block, _ in blocks(source.get("roles"))},
        systems={name: _system(name, block, reading) for name, block, _ in blocks(source.get("systems"))},
        retention={name: _term(name, block, reading) for name, block, _ in blocks(source.get("retention"))},
        choices=reading.choices,
        factors={
            name: Factor(name, reading.texts(block.get("title")), _texts(block.get("plan"), reading), place)
            for name, block, place in blocks(source.get("factors"))
        },
        manuals=tuple(
            Manual(name, reading.texts(block.get("title")), word(block.get("url")))
            for name, block, _ in blocks(source.get("manuals"))
        ),
        training=(_texts(training.get("basics"), reading), _texts(training.get("then"), reading)),
        announced=reading.date(table(source.get("announcements")).get("last")),
        notice=_notice(source.get("notice")),
        place=source.place,
    )


def _notice(tree: Tree | None) -> int:
    days = whole(tree)
    return NOTICE if days is None else days


def _texts(tree: Tree | None, reading: Reading) -> tuple[Texts, ...]:
    return tuple(reading.texts(item) for item in items(tree))


def _choice(name: str, block: Table, reading: Reading) -> Choice:
    return Choice(
        id=name,
        title=reading.texts(block.get("title")),
        value=word(block.get("value")),
        unit=reading.texts(block.get("unit")),
        default=yes(block.get("default")),
        why=reading.texts(block.get("why")),
        sources=words(block.get("source")),
        place=block.place,
    )


def _department(name: str, block: Table, reading: Reading) -> Department:
    return Department(name, reading.texts(block.get("title")), yes(block.get("outside_contact")), block.place)


def _role(name: str, block: Table, reading: Reading) -> Role:
    return Role(
        id=name,
        title=reading.texts(block.get("title")),
        department=word(block.get("department")),
        accountable_for=word(block.get("accountable_for")),
        decides=reading.texts(block.get("decides")),
        jobs=_texts(block.get("jobs"), reading),
        account=word(block.get("account")),
        place=block.place,
    )


def _system(name: str, block: Table, reading: Reading) -> System:
    return System(
        id=name,
        title=reading.texts(block.get("title")),
        central=yes(block.get("central")),
        accountable=word(block.get("accountable")),
        technical=word(block.get("technical")),
        place=block.place,
    )


def _term(name: str, block: Table, reading: Reading) -> Term:
    return Term(
        id=name,
        title=reading.texts(block.get("title")),
        months=whole(block.get("months"), 0) or 0,
        after=reading.texts(block.get("after")),
        confirm=yes(block.get("confirm")),
        place=block.place,
    )


def responsibilities(tree: Tree | None, reading: Reading) -> tuple[Responsibility, ...]:
    """responsibilities.yaml."""
    return tuple(
        Responsibility(
            segment=reading.texts(block.get("segment")),
            fields=words(block.get("fields")),
            accountable=words(block.get("accountable")),
            enters=words(block.get("enters")),
            informed=words(block.get("informed")),
            overlap=reading.texts(block.get("overlap")),
            place=block.place,
        )
        for block in items(tree)
        if isinstance(block, Table)
    )


def system_profile(name: str, tree: Tree, reading: Reading) -> SystemProfile:
    """One file of systems/."""
    source = table(tree)
    return SystemProfile(
        id=name,
        title=reading.texts(source.get("title")),
        kind=word(source.get("kind")),
        vendor=word(source.get("vendor")),
        checked_on=reading.date(source.get("checked_on")),
        owner=word(source.get("owner")),
        ends_on=reading.date(source.get("ends_on")),
        exports={name: _export(name, block, reading) for name, block, _ in blocks(source.get("exports"))},
        place=source.place,
    )


def _export(name: str, block: Table, reading: Reading) -> Export:
    return Export(
        id=name,
        one_row_is=word(block.get("one_row_is")),
        columns={column: word(target) for column, target in table(block.get("columns")).items()},
        values={
            column: {theirs: word(ours) for theirs, ours in pairs.items()}
            for column, pairs, _ in blocks(block.get("values"))
        },
        dates=word(block.get("dates")) or "yyyy-mm-dd",
        decimal=word(block.get("decimal")) or ".",
        ignore={column: reading.texts(why) for column, why in table(block.get("ignore")).items()},
        also={name: _further(name, record) for name, record, _ in blocks(block.get("also"))},
        place=block.place,
    )


def _further(name: str, block: Table) -> FurtherRecord:
    return FurtherRecord(
        id=name,
        one_row_is=word(block.get("one_row_is")),
        columns={column: word(target) for column, target in table(block.get("columns")).items()},
        fixed={field: word(value) for field, value in table(block.get("set")).items()},
        place=block.place,
    )


def sources(tree: Tree | None, reading: Reading) -> dict[str, Source]:
    """sources.yaml."""
    return {name: _source(name, block, reading) for name, block, _ in blocks(tree)}


def _source(name: str, block: Table, reading: Reading) -> Source:
    answered = table(block.get("answered_by"))
    return Source(
        id=name,
        text=reading.texts(block.get("text")),
        article=word(block.get("article")),
        pages=words(answered.get("pages")),
        governance=words(answered.get("governance")),
        measures=words(answered.get("measures")),
        planned=_texts(answered.get("planned"), reading),
        place=block.place,
    )


def glossary(tree: Tree | None, reading: Reading) -> dict[str, GlossaryWord]:
    """glossary.yaml."""
    return {
        name: GlossaryWord(
            id=name,
            word=reading.texts(block.get("word")),
            means=reading.texts(block.get("means")),
            synonyms=words(block.get("synonyms")),
            explained={language: words(known) for language, known in table(block.get("explained")).items()},
            place=place,
        )
        for name, block, place in blocks(tree)
    }
