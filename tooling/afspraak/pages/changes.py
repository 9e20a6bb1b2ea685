"""The pages that tell what changed: of all releases, of each record type and for each role."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from afspraak.model.records import RecordType
from afspraak.pages import links, markdown
from afspraak.pages.edition import Edition
from afspraak.pages.given import Release, Told
from afspraak.pages.spoken import told_as_written
from afspraak.texts import Texts

Concerns = Callable[[Told], bool]
INDEX = "changes/index.md"
_QUOTED = re.compile(r'"([^"]+)"')
_DAY = re.compile(r"\b[0-9]{4}-[01][0-9]-[0-3][0-9]\b")
TITLE = Texts(nl="Wat er veranderde", en="What changed")


def pages(edition: Edition) -> dict[str, str]:
    """The index, a page for each record type and one for each role; none where nothing was released."""
    if not edition.given.releases:
        return {}
    records = edition.rulebook.records.values()
    roles = edition.rulebook.organisation.roles
    return (
        {INDEX: _index(edition)}
        | {_of_record(record.name): _record_page(edition, record) for record in records}
        | {_of_role(role): _role_page(edition, role) for role in roles}
    )


def _of_record(name: str) -> str:
    return f"changes/{name}.md"


def _of_role(name: str) -> str:
    return f"changes/role-{name}.md"


def _index(edition: Edition) -> str:
    intro = edition.pick(
        "Elke uitgave van de afspraken, nieuwste eerst. Wat uitgegeven is, verandert nooit meer.",
        "Every release of the agreements, newest first. What was released never changes again.",
    )
    return markdown.page(
        markdown.heading(1, edition.explain(TITLE)),
        intro,
        _feed(edition),
        _ways(edition),
        *(_release(edition, release) for release in edition.given.releases),
    )


def _feed(edition: Edition) -> str:
    words = edition.pick("Volg de wijzigingen in je feedlezer", "Follow the changes in your feed reader")
    return links.to_site_root(edition, INDEX, f"schemas/changes.{edition.language}.xml", words)


def _ways(edition: Edition) -> str:
    records = [links.to(INDEX, _of_record(name), edition.record_title(name)) for name in edition.rulebook.records]
    roles = [links.to(INDEX, _of_role(name), edition.role_title(name)) for name in edition.rulebook.organisation.roles]
    return markdown.bullets(
        (
            f"{edition.pick('Per recordtype', 'By record type')}: {', '.join(records)}",
            f"{edition.pick('Voor jouw rol', 'For your role')}: {', '.join(roles)}",
        )
    )


def _release(edition: Edition, release: Release) -> str:
    head = f"{release.version} · {edition.date(release.date)}"
    versions = [
        (
            links.to(INDEX, _of_record(name), edition.record_title(name))
            if name in edition.rulebook.records
            else markdown.code(name),
            markdown.line(version),
        )
        for name, version in release.records.items()
    ]
    heads = edition.pick("Recordtype|Versie", "Record type|Version").split("|")
    return markdown.joined(
        markdown.heading(2, markdown.line(head), f"release-{release.version}"),
        _urgency(edition, release),
        _sentences(edition, release, release.changes),
        markdown.block("facts-table", markdown.table(heads, versions)),
    )


def _urgency(edition: Edition, release: Release) -> str:
    if not release.urgent:
        return ""
    title = edition.pick("Met spoed uitgegeven", "Released urgently")
    return markdown.notice("warning", title, told_as_written(edition, release.urgent))


def _sentences(edition: Edition, release: Release, changes: Sequence[Told]) -> str:
    """The changes under what they do to records, worst first; each sentence once."""
    if not release.follows and not changes:
        return edition.pick("De eerste uitgave.", "The first release.")
    groups: dict[str, dict[str, None]] = {}
    for change in changes:
        groups.setdefault(edition.say(change.effect), {})[_sentence(edition, change)] = None
    return markdown.joined(*(f"**{effect}**\n\n{markdown.bullets(lines)}" for effect, lines in groups.items()))


def _sentence(edition: Edition, change: Told) -> str:
    when = ""
    if change.from_date:
        day = edition.date(change.from_date)
        when = edition.pick(f" Telt vanaf {day}.", f" Counts from {day}.")
    said = edition.explain(_labelled(edition, change))
    return _DAY.sub(lambda found: edition.date(datetime.date.fromisoformat(found[0])), said) + when


def _labelled(edition: Edition, change: Told) -> Texts:
    """What it says, with the label of each value of the field's list where the sentence quotes its code."""
    record = edition.rulebook.records.get(change.record)
    field = record.fields.get(change.field) if record else None
    if field is None or not field.list:
        return change.says
    known = field.list

    def labelled(found: re.Match[str]) -> str:
        label = edition.value_label(known, found[1])
        return f'"{label}"' if label else found[0]

    return Texts(**{edition.language: _QUOTED.sub(labelled, change.says.in_(edition.language))})


def _record_page(edition: Edition, record: RecordType) -> str:
    here = _of_record(record.name)
    title = edition.record_title(record.name)
    intro = edition.pick("De versies van het schema van", "The versions of the schema of")
    about = links.to(here, f"records/{record.name}.md", title)
    return markdown.page(
        markdown.heading(1, f"{edition.explain(TITLE)}: {title}"),
        _back(edition, here),
        f"{intro} {about}. {_promise(edition)}",
        markdown.block("register-table", _versions(edition, here, record)),
        *_history(edition, lambda change: change.record == record.name),
    )


def _back(edition: Edition, here: str) -> str:
    return f"{links.to(here, INDEX, f'← {edition.explain(TITLE)}')}\n{{ .facts }}"


def _promise(edition: Edition) -> str:
    return edition.pick(
        "Een record dat 2.3.0 haalt, haalt ook elke latere 2.x.",
        "A record that passes 2.3.0 passes every later 2.x.",
    )


def _versions(edition: Edition, here: str, record: RecordType) -> str:
    heads = edition.pick("Versie|Sinds|Schema|Eenvoudig schema", "Version|Since|Schema|Plain schema").split("|")
    rows = [
        _version(edition, here, record.name, release.records[record.name], edition.date(release.date))
        for release in edition.given.releases
        if record.name in release.records
    ]
    return markdown.table(heads, rows)


def _version(edition: Edition, here: str, record: str, version: str, day: str) -> tuple[str, ...]:
    folder = f"schemas/{record}/{version}/{record}"
    return (
        markdown.line(version),
        day,
        links.to_site_root(edition, here, f"{folder}.schema.json", "JSON"),
        links.to_site_root(edition, here, f"{folder}.plain.schema.json", "JSON"),
    )


def _history(edition: Edition, concerns: Concerns) -> Iterator[str]:
    """Release by release what concerns the reader; releases without such changes are left out."""
    for release in edition.given.releases:
        changes = [change for change in release.changes if concerns(change)]
        if changes:
            head = f"{release.version} · {edition.date(release.date)}"
            yield markdown.heading(2, markdown.line(head), f"release-{release.version}")
            yield _sentences(edition, release, changes)


def _role_page(edition: Edition, role: str) -> str:
    here = _of_role(role)
    title = edition.role_title(role)
    intro = edition.pick(
        "Wat er veranderde in de afspraken en velden van deze rol.",
        "What changed in the agreements and fields of this role.",
    )
    found = list(_history(edition, lambda change: role in _concerned(edition, change)))
    nothing = edition.pick("Nog niets.", "Nothing yet.")
    return markdown.page(
        markdown.heading(1, f"{edition.explain(TITLE)}: {title}"),
        _back(edition, here),
        intro,
        *(found or [nothing]),
    )


def _concerned(edition: Edition, change: Told) -> Iterable[str]:
    """The roles that a change concerns: who owns the policy and who keeps the field."""
    policy = edition.contents.by_path.get(change.policy)
    owners = [policy.owner] if policy else []
    record = edition.rulebook.records.get(change.record)
    field = record.fields.get(change.field) if record else None
    return [*owners, field.keeper] if field else owners
