"""Record types and lists as values."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.codes import found
from afspraak.findings import Finding
from afspraak.model.records import CodeList, Field, Linked, ListValue, RecordType, Section, View
from afspraak.model.rulebook import Rulebook
from afspraak.reading.parts import Reading, blocks, items, table, whole, word, words, yes
from afspraak.texts import Texts, same
from afspraak.yamltree import Table, Tree, Word, place_of


def record_type(name: str, tree: Tree, reading: Reading) -> RecordType:
    """One file of records/."""
    source = table(tree)
    return RecordType(
        name=name,
        title=reading.texts(source.get("title")),
        plural=reading.texts(source.get("plural")),
        purpose=reading.texts(source.get("purpose")),
        key=word(source.get("key")),
        fields={name: _field(name, block, reading) for name, block, _ in blocks(source.get("fields"))},
        form=tuple(
            Section(reading.texts(block.get("title")), words(block.get("fields")))
            for block in items(source.get("form"))
            if isinstance(block, Table)
        ),
        linked=tuple(
            Linked(reading.texts(block.get("title")), word(block.get("record")), word(block.get("by")), block.place)
            for block in items(source.get("linked"))
            if isinstance(block, Table)
        ),
        views=tuple(_view(name, block, reading) for name, block, _ in blocks(source.get("views"))),
        place=source.place,
    )


def _view(name: str, block: Table, reading: Reading) -> View:
    where = reading.condition(block.get("where"), [])
    return View(name, reading.texts(block.get("title")), words(block.get("columns")), where, place_of(name))


_ANOTHER = Texts(
    nl='een andere veldnaam; in een voorwaarde betekenen "any" en "phase" iets anders',
    en='another field name; in a condition "any" and "phase" mean something else',
)


def misnamed(rulebook: Rulebook) -> Iterator[Finding]:
    """The fields that no condition can name; `phase` is fine for the field that a process calls its phase."""
    for record in rulebook.records.values():
        process = rulebook.process_of(record.name)
        taken = ("any", "phase") if process and process.field != "phase" else ("any",)
        for name in record.fields:
            if name in taken:
                yield found("bad-form", place_of(name), value=name, expected=_ANOTHER)


def _field(name: Word, block: Table, reading: Reading) -> Field:
    length = table(block.get("length"))
    leads = block.get("leads")
    return Field(
        name=name,
        label=reading.texts(block.get("label")),
        type=word(block.get("type")) or "text",
        purpose=reading.texts(block.get("purpose")),
        list=word(block.get("list")),
        to=word(block.get("to")),
        shortest=whole(length.get("min")),
        longest=whole(length.get("max")),
        required=yes(block.get("required")),
        keeper=word(block.get("keeper")),
        leads={phase: word(system) for phase, system in leads.items()}
        if isinstance(leads, Table)
        else ({"": word(leads)} if leads else {}),
        personal=word(block.get("personal")) or "no",
        keep=word(block.get("keep")),
        goals=words(block.get("goals")),
        aliases=words(block.get("aliases")),
        help=reading.texts(block.get("help")),
        generated=yes(block.get("generated")),
        place=name.place,
    )


def code_list(name: str, tree: Tree, reading: Reading) -> CodeList:
    """One file of lists/."""
    source = table(tree)
    values = source.get("values")
    listed = (
        [_plain(value) for value in words(values)]
        if not isinstance(values, Table)
        else [_value(name, block, reading) for name, block, _ in blocks(values)]
    )
    return CodeList(
        id=name,
        title=reading.texts(source.get("title")),
        values={value.id: value for value in listed},
        purpose=reading.texts(source.get("purpose")),
        source=reading.texts(source.get("source")),
        place=source.place,
    )


def _plain(value: Word) -> ListValue:
    return ListValue(value, same(value), place=value.place)


def _value(name: Word, block: Table, reading: Reading) -> ListValue:
    return ListValue(
        id=name,
        label=reading.texts(block.get("label")) or same(name),
        means=reading.texts(block.get("means")),
        formerly=words(block.get("formerly")),
        variants=words(block.get("variants")),
        place=name.place,
    )
