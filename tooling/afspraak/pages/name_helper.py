"""The page on which a name, an address or a telephone number is typed and shown as the agreements write it."""

from __future__ import annotations

from typing import Any

from afspraak.pages import links, markdown
from afspraak.pages.check import NAMES as HERE
from afspraak.pages.check import judge, mount
from afspraak.pages.edition import Edition
from afspraak.pages.sharing import embedded

RULES = {  # what the helper shows -> the rule that asks for it, if the rulebook has it
    "prefix": "prefix-is-in-full",
    "initials": "initials-have-full-stops",
    "surname": "surname-has-a-capital",
    "salutation": "salutation-is-generated",
    "label": "address-lines-are-generated",
    "phone": "phone-is-international",
}

NAME = ("form_of_address", "title_before", "initials", "first_name", "surname_prefix", "surname", "title_after")
ADDRESS = ("street", "house_number", "house_letter", "house_number_addition", "postal_code", "city")


def pages(edition: Edition) -> dict[str, str]:
    """The one page."""
    lead = edition.pick(
        "Typ een naam, een adres of een telefoonnummer en zie hoe je die vastlegt. Wat je typt, blijft op je computer.",
        "Type a name, an address or a telephone number and see how to record it. What you type stays on your computer.",
    )
    return {
        HERE: markdown.page(
            "---\nhide: [toc]\n---",
            markdown.heading(1, edition.pick("Naamhulp", "Name helper")),
            f"{lead}\n{{ .lead }}",
            mount(edition, "afspraak-names"),
            embedded("afspraak-helper", _content(edition)),
            links.to(HERE, "check.md", edition.pick("Een hele lijst controleren", "Check a whole list")),
        )
    }


def _content(edition: Edition) -> dict[str, Any]:
    """What the scripts read."""
    return {
        "language": edition.language,
        "rules": _rules(edition),
        "names": _judges(edition, "surname", NAME),
        "addresses": _judges(edition, "postal_code", ADDRESS),
    }


def _judges(edition: Edition, told_by: str, fields: tuple[str, ...]) -> dict[str, Any]:
    """Of each record type with the field that tells it by, the rules about these fields alone."""
    schemas = edition.given.schemas
    known = {name: each for name, each in schemas.items() if told_by in each["properties"]}
    return {name: {"judge": judge(each, edition.language, fields)} for name, each in known.items()}


def _rules(edition: Edition) -> dict[str, dict[str, str]]:
    """Where each answer is explained."""
    found = {}
    for shown, rule_id in RULES.items():
        if rule_id in edition.rules:
            policy, rule = edition.rules[rule_id]
            page = f"{policy.path}/#{markdown.anchor(rule.id)}"
            found[shown] = {"page": page, "title": rule.title.in_(edition.language)}
    return found
