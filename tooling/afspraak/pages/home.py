"""The front page: one sentence, search, four doors, the top ten, what changed and what it is all worth."""

from __future__ import annotations

from afspraak.pages import links, markdown
from afspraak.pages.amounts import amount, number
from afspraak.pages.edition import Edition
from afspraak.pages.lately import lately
from afspraak.pages.parts import plain
from afspraak.pages.titles import PAGES, page_link
from afspraak.texts import Texts

HERE = "index.md"
TOP = 10
CONTACTS = 1000  # what the value is worked out for
DOORS = (
    ("tasks", "Ik voer iets in", "I enter something", "De stappen, op één scherm.", "The steps, on one screen."),
    ("agreements", "Ik wil een regel weten", "I want to know a rule", "Hoe we het schrijven.", "How we write it."),
    ("who-does-what", "Wie beslist?", "Who decides?", "Wie waarvoor zorgt.", "Who takes care of what."),
    ("check", "Controleer mijn bestand", "Check my file", "Je bestand blijft bij jou.", "Your file stays with you."),
)


def pages(edition: Edition) -> dict[str, str]:
    """The one front page."""
    name = edition.rulebook.organisation.name
    titles = Texts(nl=f"Het CRM-handboek van {name}", en=f"The CRM handbook of {name}")
    sentence = edition.pick(
        "Zo leggen wij klantgegevens vast, zodat iedereen ze vindt, begrijpt en kan vertrouwen.",
        "This is how we record customer data, so that everyone can find, understand and trust it.",
    )
    columns = markdown.joined(markdown.block("home-top", _top(edition)), markdown.block("home-new", _new(edition)))
    page = markdown.page(
        f'---\ntitle: "{plain(edition, titles)}"\nhide: [navigation, toc]\n---',
        markdown.heading(1, edition.say(titles)),
        f"{sentence}\n{{ .lead }}",
        _search(edition),
        _doors(edition),
        markdown.block("home-columns", columns),
        _more(edition),
    )
    return {HERE: page}


def _search(edition: Edition) -> str:
    words = edition.pick("Zoek een veld, een regel of een woord …", "Search fields, rules and words …")
    return f'<button type="button" class="home-search" hidden>{words}</button>'


def _doors(edition: Edition) -> str:
    return markdown.block("doors", markdown.bullets(_door(edition, *door) for door in DOORS))


def _door(edition: Edition, name: str, *words: str) -> str:
    nl, en, then_nl, then_en = words
    door = markdown.link(f"**{edition.pick(nl, en)}**", links.way(HERE, PAGES[name][0]))
    return f"{door} {edition.pick(then_nl, then_en)}"


def _top(edition: Edition) -> str:
    rules = [rule for _, rule in edition.rules.values() if rule.profile == "essentials"][:TOP]
    listed = "\n".join(f"{number}. {links.to_rule(edition, HERE, rule.id)}" for number, rule in enumerate(rules, 1))
    title = edition.pick("De belangrijkste afspraken", "The agreements that matter most")
    more = f"{page_link(edition, HERE, 'rules')}\n{{ .facts }}"
    return markdown.joined(markdown.heading(2, title, "page-top"), listed, more) if listed else ""


def _new(edition: Edition) -> str:
    return markdown.joined(lately(edition, HERE), _worth(edition))


def _worth(edition: Edition) -> str:
    choice = edition.rulebook.organisation.choices.get("contact-value")
    each = amount(edition, choice) if choice else ""
    if not choice or not each:
        return ""
    all_of_them, contacts = amount(edition, choice, CONTACTS), number(edition, CONTACTS)
    words = edition.pick(
        f"Elke contactpersoon is ons minstens **{each}** waard. Zijn het er {contacts}, dan is dat **{all_of_them}**.",
        f"Each contact is worth at least **{each}** to us. If there are {contacts}, that makes **{all_of_them}**.",
    )
    title = markdown.heading(2, edition.pick("Wat het waard is", "What it is worth"), "page-worth")
    return markdown.joined(title, f"{words} {page_link(edition, HERE, 'customer-value')}.")


def _more(edition: Edition) -> str:
    names = ("roles", "records", "basics", "faq", "why-we-agree", "glossary", "sources")
    shown = " · ".join(page_link(edition, HERE, name) for name in names)
    return f"{edition.pick('Verder lezen', 'Read on')}: {shown}\n{{ .facts }}"
