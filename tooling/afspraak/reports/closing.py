"""The end of the text report: counts, what was read and how, and what this run did not judge."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak import __version__
from afspraak.codes.base import visible
from afspraak.findings import LEVELS, Level
from afspraak.outcomes import Outcome, Schema, Tally, Unevaluated
from afspraak.reports.base import Report, Settings
from afspraak.reports.styles import level_style, number, safe_name, styled
from afspraak.texts import AND, Texts

_NOUNS: dict[Level, tuple[Texts, Texts]] = {
    "error": (Texts(nl="fout", en="error"), Texts(nl="fouten", en="errors")),
    "warning": (Texts(nl="waarschuwing", en="warning"), Texts(nl="waarschuwingen", en="warnings")),
    "advice": (Texts(nl="tip", en="piece of advice"), Texts(nl="tips", en="pieces of advice")),
}
_RECORD = Texts(nl="record beoordeeld", en="record judged")
_RECORDS = Texts(nl="records beoordeeld", en="records judged")
_READ, _READS = Texts(nl="record", en="record"), Texts(nl="records", en="records")
_UNREADABLE = Texts(nl="niet leesbaar", en="unreadable")
_STOPPED = Texts(nl="het bestand is niet (helemaal) gelezen", en="the file was not read (to the end)")
_DELIMITED = Texts(nl="kolommen gescheiden door {delimiter}", en="columns separated by {delimiter}")
_AGAINST = Texts(nl="Beoordeeld per {date} met {tools}", en="Judged as of {date} with {tools}")
_HASH = 12  # digits of a hash that a person compares
_MORE = Texts(nl="… en nog {count}", en="… and {count} more")
_RULE = Texts(
    nl="regel die records met elkaar vergelijkt, is niet beoordeeld:",
    en="rule that compares records with each other was not judged:",
)
_RULES = Texts(
    nl="regels die records met elkaar vergelijken, zijn niet beoordeeld:",
    en="rules that compare records with each other were not judged:",
)
_SLOW = Texts(
    nl="regel is record voor record beoordeeld, wat langzamer is:",
    en="rule was decided record by record, which is slower:",
)
_SLOWS = Texts(
    nl="regels zijn record voor record beoordeeld, wat langzamer is:",
    en="rules were decided record by record, which is slower:",
)
_NOTHING = Texts(nl="Niets aan te merken.", en="Nothing to report.")


def closing(report: Report, tally: Tally, settings: Settings) -> Iterator[str]:
    """The lines of the summary, without ends."""
    left = unevaluated(report)
    if left:
        yield number(len(left), _RULE, _RULES, settings.language)
        most = max(settings.examples, 1)
        yield from (f"   {_left(rule, settings.language)}" for rule in left[:most])
        if left[most:]:
            yield f"   {_MORE.in_(settings.language).format(count=len(left) - most)}"
        yield ""
    for outcome in report.outcomes:
        yield file_line(outcome, settings)
    yield from _slower(report, settings)
    yield from _against(report, settings)
    yield counted(tally, settings, sum(outcome.records for outcome in report.outcomes))


def _left(rule: Unevaluated, language: str) -> str:
    return visible(f"{rule.title.in_(language)} [{rule.rule}]: {rule.reason.in_(language)}")


def _slower(report: Report, settings: Settings) -> Iterator[str]:
    """The rules that were decided record by record, if any."""
    rules = list(dict.fromkeys(rule for outcome in report.outcomes for rule, _ in outcome.one_by_one))
    if rules:
        named, more = rules[: settings.examples or 1], len(rules[settings.examples or 1 :])
        named += [_MORE.in_(settings.language).format(count=more)] if more else []
        yield visible(f"{number(len(rules), _SLOW, _SLOWS, settings.language)} {', '.join(named)}")


def unevaluated(report: Report) -> list[Unevaluated]:
    """Each rule once, although several record types may have it."""
    return list({rule.rule: rule for outcome in report.outcomes for rule in outcome.unevaluated}.values())


def file_line(outcome: Outcome, settings: Settings) -> str:
    """What was read of one file, and how."""
    language = settings.language
    said = [number(outcome.records, _RECORD, _RECORDS, language)]
    if outcome.unreadable:
        said.append(number(outcome.unreadable, _UNREADABLE, _UNREADABLE, language))
    if outcome.encoding:
        said.append(outcome.encoding)
    if outcome.delimiter:
        delimiter = "tab" if outcome.delimiter == "\t" else visible(outcome.delimiter)
        said.append(_DELIMITED.in_(language).format(delimiter=delimiter))
    if outcome.stopped:
        said.append(styled(_STOPPED.in_(language), level_style("error"), settings.colour))
    return f"{safe_name(outcome.file)} ({visible(outcome.record_type)}): {', '.join(said)}"


def _against(report: Report, settings: Settings) -> Iterator[str]:
    """The run date, the versions of the tool and of its data, and the schemas with their hashes."""
    if report.dates:
        facts = _AGAINST.in_(settings.language).format(date=", ".join(report.dates), tools=tools(report))
        lines = [facts, *(f"   {schema_line(schema)}" for schema in report.schemas if schema.id)]
        yield from (styled(line, "dim", settings.colour) for line in lines)


def tools(report: Report) -> str:
    """`afspraak 0.1.0, phonenumbers 9.0.1`."""
    return ", ".join(f"{name} {version}" for name, version in (("afspraak", __version__), *report.basis.packages))


def schema_line(schema: Schema) -> str:
    """The address of a schema with its version and the start of its hash."""
    marks = [schema.version, f"sha256 {schema.sha256[:_HASH]}" if schema.sha256 else ""]
    known = ", ".join(visible(mark) for mark in marks if mark)
    return f"{visible(schema.id)} ({known})" if known else visible(schema.id)


def counted(tally: Tally, settings: Settings, records: int = 0) -> str:
    """`2 errors and 1 warning in 502 records`: what there is none of is left out, and records where none were read."""
    language = settings.language
    if not tally.levels.total():
        return _NOTHING.in_(language)
    said = [number(tally.levels[level], *_NOUNS[level], language) for level in LEVELS if tally.levels[level]]
    whole = f" {AND.in_(language)} ".join(part for part in (", ".join(said[:-1]), said[-1]) if part)
    return f"{whole} in {number(records, _READ, _READS, language)}" if records else whole
