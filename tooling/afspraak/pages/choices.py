"""The page with what was chosen here, where the sources leave it open."""

from __future__ import annotations

from afspraak.model.organisation import Choice
from afspraak.pages import links, markdown, proposals
from afspraak.pages.amounts import amount
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
    heads = edition.pick("Waarover|Gekozen, en waarom|Regels", "About|Chosen, and why|Rules").split("|")
    rows = [_row(edition, choice) for choice in choices.values()]
    table = markdown.block("register-table", markdown.table(heads, rows))
    title = markdown.heading(1, edition.pick("Hier gekozen", "Chosen here"))
    notice = fallback_notice(edition, tuple(choices.values()))
    proposal = proposals.change(edition, "organisation.yaml", edition.pick("Hier gekozen", "Chosen here"))
    return {HERE: markdown.page(title, notice, intro, table, proposal)}


def _row(edition: Edition, choice: Choice) -> tuple[str, str, str]:
    used = (rule.id for _, rule in edition.rules.values() if choice.id in rule.choices)
    sources = ", ".join(links.to_source(HERE, source) for source in choice.sources)
    told = edition.pick("Bronnen", "Sources")
    own = "" if choice.default else f"*{edition.pick('eigen keuze', 'own choice')}*"
    value, why = _value(edition, choice), edition.fit(choice.why)
    first = (f"**{value}**", why) if choice.unit else (why, f'<span class="also">{value}</span>')
    parts = (*first, own, f'<span class="also">{told}: {sources}</span>' if sources else "")
    rules = "<br>".join(links.to_rules(edition, HERE, used))
    return f"{markdown.place(choice.id)}{edition.say(choice.title)}", "<br>".join(filter(None, parts)), rules


def _value(edition: Edition, choice: Choice) -> str:
    """An amount or a term as people say it; any other value as it stands in the file."""
    if not choice.unit:
        return f"{edition.pick('In het bestand', 'In the file')}: {markdown.code(choice.value)}"
    if choice.unit.in_("en") == "EUR":
        return amount(edition, choice)
    return f"{markdown.line(choice.value)} {edition.say(UNITS.get(choice.unit.in_('en'), choice.unit))}"
