"""What exactly a rule demands, in sentences made from its constraint."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from afspraak.constraints import conditions
from afspraak.constraints.base import stands_alone
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Rule
from afspraak.pages import links, markdown, shapes
from afspraak.pages.contents import Contents
from afspraak.pages.edition import Edition
from afspraak.pages.kept import kept
from afspraak.texts import Texts

FIELDS = "\0"  # stands in a sentence where its fields belong
MANY = 6  # from here on the fields are counted, and listed when one asks


Said = tuple[Texts, Texts]  # what is demanded, as Markdown, and under which condition


def demands(edition: Edition, here: str, rule: Rule) -> str:
    """A sentence for each group of fields of which the rule demands the same."""
    groups = _grouped(edition.contents, rule.id).items()
    return markdown.joined(
        *(_sentence(edition, here, rule, group, _says(edition, rule, said)) for said, group in groups)
    )


@kept
def _grouped(contents: Contents, rule_id: str) -> Mapping[Said, Sequence[Subject]]:
    """The fields that a live rule is about by what it says of them; made once for all languages."""
    _, rule = contents.rules[rule_id]
    groups: dict[Said, list[Subject]] = {}
    for subject in contents.subjects[rule_id]:
        groups.setdefault((_demand(rule, subject), _when(rule, subject)), []).append(subject)
    return groups


def _says(edition: Edition, rule: Rule, said: Said) -> str:
    """The sentence with a mark where the fields belong."""
    demand, when = (texts.in_(edition.language) for texts in said)
    if not rule.must:
        return _only_about(edition, when)
    holds = demand if stands_alone(demand) else f"{FIELDS} {demand}"
    if when:
        holds = f"{edition.pick('Als', 'If')} {markdown.line(when)}: {edition.inside(holds)}"
    return holds if holds.endswith(".") else f"{holds}."


def _only_about(edition: Edition, when: str) -> str:
    """For a rule that nothing checks yet: its title says what it asks, this on what."""
    condition = f", {edition.pick('als', 'if')} {markdown.line(when)}" if when else ""
    return f"{edition.pick('Gaat over', 'About')} {FIELDS}{condition}."


def _demand(rule: Rule, subject: Subject) -> Texts:
    shown = shapes.demanded(rule, subject.field.name)
    if shown or not rule.must:
        return shown
    told = rule.must.sentence(subject)
    return Texts(nl=markdown.prose(told.in_("nl")), en=markdown.prose(told.in_("en")))


def _when(rule: Rule, subject: Subject) -> Texts:
    """The condition in words; where it has none for a pattern, how such a value looks."""
    if not rule.when:
        return Texts()
    worded = conditions.without_patterns(rule.when, lambda test: shapes.met(test, subject, rule))
    return conditions.sentence(worded, subject)


def _sentence(edition: Edition, here: str, rule: Rule, group: Sequence[Subject], says: str) -> str:
    if len(group) == 1:
        return says.replace(FIELDS, _fields(edition, here, group))
    if len(group) <= MANY:
        each = edition.pick(": elk", ": each") if rule.must else ""
        return says.replace(FIELDS, f"{_fields(edition, here, group)}{each}")
    count = len(group)
    sentence = says.replace(FIELDS, edition.pick(f"elk van de {count} velden", f"each of the {count} fields"))
    title = edition.pick(f"De {len(group)} velden", f"The {len(group)} fields")
    fold = markdown.fold("abstract", title, _fields(edition, here, group))
    return f"{sentence[:1].upper()}{sentence[1:]}\n\n{fold}"


def _fields(edition: Edition, here: str, group: Sequence[Subject]) -> str:
    by_record: dict[str, list[str]] = {}
    for subject in group:
        by_record.setdefault(subject.record.name, []).append(field_link(edition, here, subject))
    return "; ".join(_of_record(edition, record, fields) for record, fields in by_record.items())


def _of_record(edition: Edition, record: str, fields: Sequence[str]) -> str:
    """The fields with their record type, unless they are that record type itself."""
    title, listed = edition.record_title(record), _listed(edition, fields)
    return listed if listed.startswith(f"[{title}](") and len(fields) == 1 else f"{listed} ({title})"


def field_link(edition: Edition, here: str, subject: Subject) -> str:
    """A link to the field; for the key of a record type to the record type, as the rule is about the whole record."""
    whole = subject.field.name == subject.record.key
    return links.to_field(edition, here, subject.record.name if whole else subject.name)


def _listed(edition: Edition, words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {edition.pick('en', 'and')} {words[-1]}"
