"""How to set up a record type in a CRM: required, length and choices, and what that system cannot enforce."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from afspraak.model.organisation import SystemProfile
from afspraak.model.records import Field, RecordType
from afspraak.pages import links, markdown
from afspraak.pages.contents import Contents
from afspraak.pages.crm_limits import ABILITIES, DEMANDS, LIMITS, Ability, demand_of
from afspraak.pages.edition import Edition
from afspraak.pages.fields import TYPES
from afspraak.pages.kept import kept
from afspraak.pages.lengths import most_characters
from afspraak.texts import Texts, grouped

TEXTS = ("text", "lines", "set")
MARK = "°"  # at a length that no rule sets
SHORT = 12  # more values are not named one by one
MARKS = {"yes": Texts(nl="ja", en="yes"), "partly": Texts(nl="deels", en="partly"), "no": Texts(nl="nee", en="no")}


def setup(edition: Edition, here: str, record: RecordType) -> str:
    """A fold for each CRM whose exports hold this record type; an empty string where there is none."""
    systems = [each for each in edition.rulebook.systems.values() if each.kind == "crm" and _columns(each, record)]
    intro = edition.pick(
        "Kies je CRM. Je ziet hoe je elk veld inricht, en wat het systeem niet zelf bewaakt.",
        "Choose your CRM. You see how to set up each field, and what the system does not guard by itself.",
    )
    folds = [markdown.fold("abstract", _title(edition, each), _system(edition, here, record, each)) for each in systems]
    return markdown.joined(intro, *folds) if folds else ""


def _title(edition: Edition, system: SystemProfile) -> str:
    return system.title.in_(edition.language)


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of a system that holds a field, with what its values mean here."""

    name: str
    values: Mapping[str, str]


def _columns(system: SystemProfile, record: RecordType) -> dict[str, _Column]:
    """Field -> the column of the system; the export with most columns comes first."""
    found: dict[str, _Column] = {}
    exports = sorted(system.exports.values(), key=lambda export: -len(export.columns))
    own = [(export.columns, export.values) for export in exports]
    further = [(part.columns, export.values) for export in exports for part in export.also.values()]
    for columns, values in (*own, *further):
        for column, target in columns.items():
            name, _, field = target.partition(".")
            if name == record.name and field in record.fields:
                found.setdefault(field, _Column(column, values.get(column, {})))
    return found


def _system(edition: Edition, here: str, record: RecordType, system: SystemProfile) -> str:
    heads = edition.pick(
        "Veld|In dit systeem|Soort|Verplicht|Lengte|Keuzes", "Field|In this system|Type|Required|Length|Choices"
    )
    columns = _columns(system, record)
    fields = record.fields.values()
    rows = [_field(edition, here, record, field, columns.get(field.name), system) for field in fields]
    table = markdown.block("setup-table", markdown.table(*_filled(heads.split("|"), rows)))
    limit = _limit_told(edition, system)
    return markdown.joined(table, limit, _abilities(edition, system), _left(edition, here, record, system))


def _filled(heads: list[str], rows: list[tuple[str, ...]]) -> tuple[list[str], list[tuple[str, ...]]]:
    """The table without the columns in which nothing stands."""
    shown = [number for number, _ in enumerate(heads) if any(row[number] for row in rows)]
    return [heads[number] for number in shown], [tuple(row[number] for number in shown) for row in rows]


def _field(
    edition: Edition, here: str, record: RecordType, field: Field, column: _Column | None, system: SystemProfile
) -> tuple[str, ...]:
    new = f"*{edition.pick('maak dit veld zelf', 'add this field')}*"
    return (
        links.to(here, f"{here}#{field.name}", edition.say(field.label)),
        markdown.code(column.name) if column else new,
        TYPES[field.type].in_(edition.language),
        edition.pick("ja", "yes") if field.required else "",
        _length(edition, record, field, system),
        _choices(edition, here, field, column),
    )


def _length(edition: Edition, record: RecordType, field: Field, system: SystemProfile) -> str:
    """The most characters that the rules let pass, else those that the system can hold, with a mark."""
    if field.type not in TEXTS:
        return ""
    most, limit = most_characters(edition.contents, record.name, field.name), LIMITS.get(system.id)
    if most is not None:
        return grouped(most, edition.language)
    held = 0 if not limit else limit.line if field.type == "text" else limit.lines
    return f"{grouped(held, edition.language)} {MARK}" if held else ""


def _limit_told(edition: Edition, system: SystemProfile) -> str:
    limit, name = LIMITS.get(system.id), edition.say(system.title)
    if not limit:
        return ""
    at = f" ({links.outside(edition.pick('de leverancier', 'the supplier'), limit.source)})" if limit.source else ""
    told = edition.pick(
        f"{MARK} Geen regel noemt een lengte: dit is het maximum voor een veld dat je in {name} toevoegt{at}.",
        f"{MARK} No rule sets a length: this is the maximum for a field that you add in {name}{at}.",
    )
    return f"{told}\n{{ .facts }}"


def _choices(edition: Edition, here: str, field: Field, column: _Column | None) -> str:
    """The list, and what the system calls its values where that is known."""
    known = edition.rulebook.lists.get(field.list)
    if not known:
        return edition.record_title(field.to) if field.to else ""
    listed = f"{links.to_list(edition, here, field.list)} ({len(known.values)})"
    called: dict[str, list[str]] = {}
    for theirs, ours in column.values.items() if column else ():
        called.setdefault(ours, []).append(markdown.code(theirs))
    lines = [f"{_label(edition, field, ours)}: {', '.join(theirs)}" for ours, theirs in called.items()]
    added = [_label(edition, field, value) for value in known.values if value not in called] if called else []
    more = [f"{edition.pick('zelf toevoegen', 'to add')}: {', '.join(added)}"] if 0 < len(added) <= SHORT else []
    return "<br>".join([listed, *lines, *more])


def _label(edition: Edition, field: Field, value: str) -> str:
    return edition.value_label(field.list, value) or markdown.code(value)


def _abilities(edition: Edition, system: SystemProfile) -> str:
    heads = edition.pick("Wat we vragen|Kan het?|Hoe|Bron", "What we ask|Can it?|How|Source").split("|")
    rows = [
        (
            edition.say(DEMANDS[demand]),
            edition.say(MARKS[ability.can]),
            edition.explain(ability.how),
            _source(edition, ability),
        )
        for demand, ability in ABILITIES.get(system.id, {}).items()
    ]
    caution = edition.pick(
        "Dit verschilt per uitvoering en verandert. Waar geen bron staat, is het van horen zeggen: probeer het eerst.",
        "This differs per edition, and changes. Where no source is given it is second-hand: try it first.",
    )
    table = markdown.block("register-table", markdown.table(heads, rows))
    return markdown.joined(table, caution) if table else ""


def _source(edition: Edition, ability: Ability) -> str:
    return links.outside(edition.pick("de leverancier", "the supplier"), ability.source) if ability.source else "–"


def _left(edition: Edition, here: str, record: RecordType, system: SystemProfile) -> str:
    """The rules about this record type that the system cannot enforce."""
    abilities = ABILITIES.get(system.id)
    title = edition.pick("Dit bewaakt het systeem niet zelf", "What the system does not guard by itself")
    unknown = edition.pick(
        "Van dit systeem weten we niet wat het zelf bewaakt; houd zijn export tegen alle regels.",
        "We do not know what this system guards by itself; check its export against all rules.",
    )
    if abilities is None:
        return unknown
    demands = _demands(edition.contents, record.name)
    left = [rule_id for rule_id, demand in demands.items() if abilities[demand].can == "no"]
    rules = markdown.bullets(links.to_rule(edition, here, rule_id) for rule_id in left)
    return f"**{title}:**\n\n{rules}" if left else ""


@kept
def _demands(contents: Contents, record: str) -> Mapping[str, str]:
    """What each rule about a record type asks of a CRM, by its id; found once for all systems and languages."""
    names = (f"{record}.{field}" for field in contents.rulebook.records[record].fields)
    found = {rule.id: rule for name in names for _, rule in contents.rules_by_field.get(name, ())}
    return {rule.id: demand_of(rule) for rule in found.values() if rule.must}
