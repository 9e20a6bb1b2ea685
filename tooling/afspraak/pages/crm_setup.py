"""How to set up a record type in a CRM: required, length and choices, and what that system cannot enforce."""

from __future__ import annotations

import re
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
    is_key = field.name == record.key
    return (
        links.to(here, f"{here}#{field.name}", edition.say(field.label)),
        _place(edition, record, field, column, system),
        TYPES[field.type].in_(edition.language),
        edition.pick("ja", "yes") if field.required and not is_key else "",
        _length(edition, record, field, column, system) if field.type in TEXTS and not is_key else "",
        _choices(edition, here, field, column),
    )


def _place(edition: Edition, record: RecordType, field: Field, column: _Column | None, system: SystemProfile) -> str:
    """The column that holds a field, or that it is to be added; and what fills it where nobody types it."""
    added, is_key = _is_added(column, system), field.name == record.key
    by_itself = edition.pick("vult het systeem zelf", "filled by the system")
    filled = edition.pick("laat dit vanzelf invullen", "have this filled in automatically")
    told = by_itself if is_key or (field.generated and not added) else filled if field.generated else ""
    new = "" if is_key else f"*{edition.pick('maak dit veld zelf', 'add this field')}*"
    return "<br>".join(filter(None, (markdown.code(column.name) if column else new, told and f"*{told}*")))


def _is_added(column: _Column | None, system: SystemProfile) -> bool:
    """Whether the organisation adds this column itself, as far as its name tells."""
    limit = LIMITS.get(system.id)
    return not column or bool(limit and limit.own and re.search(limit.own, column.name))


def _length(edition: Edition, record: RecordType, field: Field, column: _Column | None, system: SystemProfile) -> str:
    """The most characters that the rules let pass; else, for a field that one adds, those that it can hold."""
    most, limit = most_characters(edition.contents, record.name, field.name), LIMITS.get(system.id)
    if most is not None:
        return grouped(most, edition.language)
    held = 0 if not limit else limit.line if field.type == "text" else limit.lines
    known = f"{grouped(held, edition.language)} {MARK}" if _is_added(column, system) else "–"
    return known if held else ""


def _limit_told(edition: Edition, system: SystemProfile) -> str:
    limit, name = LIMITS.get(system.id), edition.say(system.title)
    if not limit:
        return ""
    at = f" ({links.outside(edition.pick('de leverancier', 'the supplier'), limit.source)})" if limit.source else ""
    told = edition.pick(
        f"{MARK} Geen regel noemt een lengte: dit is het maximum voor een veld dat je in {name} toevoegt{at}. "
        "Waar – staat, kennen we de lengte niet.",
        f"{MARK} No rule sets a length: this is the maximum for a field that you add in {name}{at}. "
        "Where – stands, we do not know the length.",
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
    fields: dict[str, list[Field]] = {}
    for field in contents.rulebook.records[record].fields.values():
        for _, rule in contents.rules_by_field.get(f"{record}.{field.name}", ()):
            fields.setdefault(rule.id, []).append(field)
    rules = {rule_id: contents.rules[rule_id][1] for rule_id in fields}
    return {rule_id: demand_of(rule, fields[rule_id]) for rule_id, rule in rules.items() if rule.must}
