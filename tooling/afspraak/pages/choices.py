"""The page with what was chosen here, where the sources leave it open."""

from __future__ import annotations

from afspraak.model.organisation import Choice
from afspraak.pages import links, markdown, proposals
from afspraak.pages.edition import Edition
from afspraak.pages.translation import fallback_notice
from afspraak.texts import Texts

HERE = "choices.md"
UNITS: dict[str, Texts] = {
    "days": Texts(nl="dagen", en="days"),
    "months": Texts(nl="maanden", en="months"),
    "weeks": Texts(nl="weken", en="weeks"),
    "working days": Texts(nl="werkdagen", en="working days"),
    "years": Texts(nl="jaar", en="years"),
}


def pages(edition: Edition) -> dict[str, str]:
    """The one page with choices."""
    choices = edition.rulebook.organisation.choices
    intro = edition.pick(
        "De artikelen waarop dit handboek rust, laten soms iets open. Hier staat wat we kozen, en waarom.",
        "The articles behind this handbook leave some things open. This is what we chose, and why.",
    )
    heads = edition.pick("Keuze|Gekozen|Waarom|Regels", "Choice|Chosen|Why|Rules").split("|")
    rows = [_row(edition, choice) for choice in choices.values()]
    title = markdown.heading(1, edition.pick("Hier gekozen", "Chosen here"))
    notice = fallback_notice(edition, tuple(choices.values()))
    proposal = proposals.change(edition, "organisation.yaml", "choices")
    return {HERE: markdown.page(title, notice, intro, markdown.table(heads, rows), proposal)}


def _row(edition: Edition, choice: Choice) -> tuple[str, str, str, str]:
    used = [rule.id for _, rule in edition.rules.values() if choice.id in rule.choices]
    sources = ", ".join(links.to_source(HERE, source) for source in choice.sources)
    why = "<br>".join(part for part in (edition.fit(choice.why), sources) if part)
    own = "" if choice.default else f"<br>*{edition.pick('eigen keuze', 'own choice')}*"
    rules = "<br>".join(links.to_rule(edition, HERE, rule) for rule in used)
    return f"{markdown.place(choice.id)}{edition.say(choice.title)}", f"{_value(edition, choice)}{own}", why, rules


def _value(edition: Edition, choice: Choice) -> str:
    unit = UNITS.get(choice.unit.in_("en"), choice.unit)
    return f"{markdown.code(choice.value)} {edition.say(unit)}".strip()
