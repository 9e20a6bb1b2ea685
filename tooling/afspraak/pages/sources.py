"""The page with everything that the source articles ask, and what answers it here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from afspraak.model.organisation import Source
from afspraak.model.policies import Policy
from afspraak.pages import links, markdown, proposals
from afspraak.pages.edition import Edition
from afspraak.pages.titles import page_link
from afspraak.pages.translation import fallback_notice
from afspraak.texts import Texts

HERE = "sources.md"
ARTICLES: dict[str, Texts] = {
    "agreements": Texts(nl="Afspraken en procedures", en="Agreements and procedures"),
    "relations": Texts(nl="Relatiegegevens actueel houden", en="Keeping relation data current"),
    "together": Texts(nl="Samen relaties onderhouden", en="Maintaining relations together"),
    "tips": Texts(nl="Tips voor de praktijk", en="Tips for practice"),
    "basics": Texts(nl="De basis van een CRM", en="The basics of a CRM"),
}


@dataclass(frozen=True, slots=True)
class Answers:
    """What answers one source: links that work today, and what is planned."""

    now: tuple[str, ...]
    planned: tuple[str, ...]


def pages(edition: Edition) -> dict[str, str]:
    """The one page with all sources."""
    sources = sorted(edition.rulebook.sources.values(), key=lambda source: edition.by_id(source.id))
    citing = _citing(edition)
    answers = {source.id: _answers(edition, source, citing.get(source.id, ())) for source in sources}
    page = markdown.page(
        markdown.heading(1, edition.pick("Bronnen en antwoorden", "Sources and answers")),
        fallback_notice(edition, tuple(sources)),
        _intro(edition, answers),
        *(_article(edition, article, sources, answers) for article in _articles(sources)),
        proposals.change(edition, "sources.yaml", edition.pick("Bronnen en antwoorden", "Sources and answers")),
    )
    return {HERE: page}


def _articles(sources: list[Source]) -> list[str]:
    return list(dict.fromkeys(source.article for source in sources))


def _intro(edition: Edition, answers: dict[str, Answers]) -> str:
    done = sum(bool(answer.now) and not answer.planned for answer in answers.values())
    partly = sum(bool(answer.now and answer.planned) for answer in answers.values())
    planned = sum(len(answer.planned) for answer in answers.values())
    waiting = len(answers) - done - partly
    intro = edition.pick(
        f"Dit vragen de artikelen waarop dit handboek rust: {len(answers)} punten. **{done}** zijn beantwoord en "
        f"**{partly}** deels. Wat *schuin* staat, is gepland: {planned} onderdelen.",
        f"This is what the articles behind this handbook ask: {len(answers)} items. **{done}** are answered and "
        f"**{partly}** in part. What is in *italics* is planned: {planned} parts.",
    )
    rest = edition.pick(f"**{waiting}** wachten nog op een antwoord.", f"**{waiting}** still await an answer.")
    return f"{intro} {rest}" if waiting else intro


def _article(edition: Edition, article: str, sources: list[Source], answers: dict[str, Answers]) -> str:
    title = edition.say(ARTICLES[article]) if article in ARTICLES else markdown.line(article)
    heads = edition.pick("Nr.|Wat het vraagt|Ons antwoord", "No.|What it asks|Our answer").split("|")
    rows = [
        (f"{markdown.place(source.id)}{markdown.line(source.id)}", edition.fit(source.text), _shown(answers[source.id]))
        for source in sources
        if source.article == article
    ]
    table = markdown.block("sources-table", markdown.table(heads, rows))
    return markdown.joined(markdown.heading(2, title, f"page-{article}"), table)


def _shown(answers: Answers) -> str:
    return "<br>".join([*answers.now, *(f"*{words}*" for words in answers.planned)]) or "–"


def _citing(edition: Edition) -> dict[str, list[Policy]]:
    """The active policies that name each source, for themselves or for a rule."""
    found: dict[str, list[Policy]] = {}
    for policy in edition.active():
        for name in {*policy.sources, *(name for rule in edition.live(policy) for name in rule.sources)}:
            found.setdefault(name, []).append(policy)
    return found


def _answers(edition: Edition, source: Source, citing: Iterable[Policy]) -> Answers:
    now = (*_rules(edition, source, citing), *_steps(edition, source), *_elsewhere(edition, source))
    return Answers(
        tuple(links.first(edition, HERE, [*dict.fromkeys(now)])), tuple(edition.say(words) for words in source.planned)
    )


def _rules(edition: Edition, source: Source, citing: Iterable[Policy]) -> Iterator[str]:
    for policy in citing:
        own = [rule for rule in edition.live(policy) if source.id in rule.sources]
        for rule in own:
            yield links.to_rule(edition, HERE, rule.id)
        if not own and source.id in policy.sources and not _answering(source, policy):
            yield links.to_policy(edition, HERE, policy)


def _steps(edition: Edition, source: Source) -> Iterator[str]:
    for policy in edition.policies["procedure"]:
        if numbers := _answering(source, policy):
            words = edition.pick("stap", "step") if len(numbers) == 1 else edition.pick("stappen", "steps")
            yield f"{links.to_policy(edition, HERE, policy)}, {words} {', '.join(map(str, numbers))}"


def _answering(source: Source, policy: Policy) -> list[int]:
    """The numbers of the steps of a procedure that answer the source."""
    return [number for number, step in enumerate(policy.steps, 1) if source.id in step.answers]


def _elsewhere(edition: Edition, source: Source) -> Iterator[str]:
    for name in source.pages:
        yield page_link(edition, HERE, name)
    for check in source.governance:
        yield links.to(HERE, f"governance.md#{check}", markdown.line(check))
    for choice in edition.rulebook.organisation.choices.values():
        if source.id in choice.sources:
            yield links.to(HERE, f"choices.md#{choice.id}", edition.say(choice.title))
    for measure in source.measures:
        yield markdown.line(measure)
