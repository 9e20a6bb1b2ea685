"""The pages of the lists."""

from __future__ import annotations

from afspraak.model.records import CodeList, ListValue
from afspraak.pages import findable, links, markdown, proposals
from afspraak.pages.edition import Edition
from afspraak.pages.parts import head, section
from afspraak.pages.translation import fallback_notice

INDEX = "lists/index.md"


def pages(edition: Edition) -> dict[str, str]:
    """The index and a page for each list."""
    lists = edition.rulebook.lists.values()
    return {INDEX: _index(edition)} | {f"lists/{known.id}.md": _page(edition, known) for known in lists}


def _page(edition: Edition, known: CodeList) -> str:
    here = f"lists/{known.id}.md"
    source = f"{edition.pick('Bron', 'Source')}: {edition.say(known.source)}" if known.source else ""
    return markdown.page(
        head(edition, f"lists/{known.id}.yaml", known.purpose),
        markdown.heading(1, edition.say(known.title)),
        fallback_notice(edition, known),
        edition.tell(known.purpose),
        _values(edition, known),
        source,
        section(
            edition, "fields", "Waar je deze lijst tegenkomt", "Where you meet this list", _fields(edition, here, known)
        ),
        proposals.change(edition, f"lists/{known.id}.yaml", known.title.in_(edition.language)),
        findable.of_list(known),
    )


def _values(edition: Edition, known: CodeList) -> str:
    values = known.values.values()
    if not any(value.means or value.formerly or value.variants or _labelled(value) for value in values):
        return ", ".join(markdown.code(value.id) for value in values)
    columns = [
        (edition.pick("Waarde", "Value"), [_name(edition, value) for value in values]),
        (edition.pick("Betekent", "Means"), [edition.fit(value.means) for value in values]),
        (edition.pick("Code", "Code"), [markdown.code(value.id) if _labelled(value) else "" for value in values]),
        (edition.pick("Eerder", "Formerly"), [_codes(value.formerly) for value in values]),
        (edition.pick("Niet zo", "Not like this"), [_codes(value.variants) for value in values]),
    ]
    filled = [(title, cells) for title, cells in columns if any(cells)]
    return markdown.table([title for title, _ in filled], list(zip(*(cells for _, cells in filled), strict=True)))


def _labelled(value: ListValue) -> bool:
    return bool(value.label) and {value.label.nl, value.label.en} - {"", value.id} != set()


def _name(edition: Edition, value: ListValue) -> str:
    return edition.say(value.label) if _labelled(value) else markdown.code(value.id)


def _codes(values: tuple[str, ...]) -> str:
    return ", ".join(markdown.code(value) for value in values)


def _fields(edition: Edition, here: str, known: CodeList) -> str:
    names = [
        f"{record.name}.{field.name}"
        for record in edition.rulebook.records.values()
        for field in record.fields.values()
        if field.list == known.id
    ]
    return markdown.bullets(
        f"{links.to_field(edition, here, name)} ({edition.record_title(name.partition('.')[0])})" for name in names
    )


def _index(edition: Edition) -> str:
    intro = edition.pick("Uit deze lijsten kies je.", "These are the lists that you choose from.")
    heads = edition.pick("Lijst|Waarvoor|Waarden", "List|What for|Values").split("|")
    rows = [
        (links.to_list(edition, INDEX, known.id), edition.say(known.purpose), str(len(known.values)))
        for known in sorted(edition.rulebook.lists.values(), key=lambda known: edition.order(known.title))
    ]
    title = markdown.heading(1, edition.pick("Lijsten", "Lists"))
    return markdown.page(title, intro, markdown.block("index-table", markdown.table(heads, rows)))
