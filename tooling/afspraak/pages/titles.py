"""The pages that others refer to by a short name, with their titles."""

from __future__ import annotations

from collections.abc import Mapping

from afspraak.pages import links, markdown
from afspraak.pages.edition import Edition
from afspraak.texts import Texts

PAGES: Mapping[str, tuple[str, Texts]] = {
    "agreements": ("agreements/index.md", Texts(nl="Afspraken", en="Agreements")),
    "architecture": ("architecture.md", Texts(nl="Hoe het in elkaar zit", en="How it is built")),
    "basics": ("basics/index.md", Texts(nl="De basis in zeven stappen", en="The basics in seven steps")),
    "casebook": ("casebook.md", Texts(nl="Uit de praktijk", en="From practice")),
    "choices": ("choices.md", Texts(nl="Hier gekozen", en="Chosen here")),
    "customer-value": (
        "customer-value.md",
        Texts(nl="Wat ons klantenbestand waard is", en="What our customers are worth"),
    ),
    "faq": ("faq.md", Texts(nl="Veelgestelde vragen", en="Frequently asked questions")),
    "glossary": ("glossary.md", Texts(nl="Woordenlijst", en="Glossary")),
    "governance": ("governance.md", Texts(nl="Toezicht op de afspraken", en="Looking after the agreements")),
    "home": ("index.md", Texts(nl="Voorpagina", en="Home")),
    "lists": ("lists/index.md", Texts(nl="Lijsten", en="Lists")),
    "privacy-register": ("privacy-register.md", Texts(nl="Privacyregister", en="Privacy register")),
    "procedures": ("procedures/index.md", Texts(nl="Procedures", en="Procedures")),
    "processes": ("processes/index.md", Texts(nl="Processen", en="Processes")),
    "publishing": ("publishing.md", Texts(nl="Het handboek publiceren", en="Publishing the handbook")),
    "records": ("records/index.md", Texts(nl="Recordtypen", en="Record types")),
    "reference": ("reference/index.md", Texts(nl="Naslag", en="Reference")),
    "responsibilities": ("responsibilities.md", Texts(nl="Verantwoordelijkheden", en="Responsibilities")),
    "check": ("check.md", Texts(nl="Controleer een bestand", en="Check a file")),
    "cards": ("cards/index.md", Texts(nl="Zakkaarten", en="Pocket cards")),
    "name-helper": ("name-helper.md", Texts(nl="Naamhulp", en="Name helper")),
    "rules": ("rules.md", Texts(nl="Alle regels", en="All rules")),
    "who-does-what": ("who-does-what.md", Texts(nl="Wie doet wat", en="Who does what")),
    "roles": ("roles/index.md", Texts(nl="Rollen", en="Roles")),
    "sources": ("sources.md", Texts(nl="Bronnen en antwoorden", en="Sources and answers")),
    "success-factors": ("success-factors.md", Texts(nl="Vier succesfactoren", en="Four success factors")),
    "supplier-manual": (
        "supplier-manual.md",
        Texts(nl="De handleiding van de leverancier", en="The supplier's manual"),
    ),
    "systems": ("systems.md", Texts(nl="Systemen", en="Systems")),
    "tasks": ("tasks/index.md", Texts(nl="Ik wil …", en="I want to …")),
    "who-leads": ("who-leads.md", Texts(nl="Wie is leidend", en="Who leads")),
    "why-we-agree": ("why-we-agree.md", Texts(nl="Waarom we afspraken maken", en="Why we make agreements")),
    "working-group": ("working-group.md", Texts(nl="De werkgroep", en="The working group")),
}


def page_link(edition: Edition, here: str, name: str) -> str:
    """A link to a page by its short name; the name as a literal value where there is no such page."""
    if name not in PAGES:
        return markdown.code(name)
    path, title = PAGES[name]
    return links.to(here, path, edition.say(title))
