"""The handbook: a rulebook as Markdown pages, in one language."""

from __future__ import annotations

from afspraak.model.rulebook import Rulebook
from afspraak.pages import (
    agreements,
    changes,
    choices,
    glossary,
    governance,
    home,
    lists,
    policy_format,
    privacy_register,
    procedures,
    processes,
    records,
    reference,
    responsibilities,
    roles,
    sources,
    systems,
    tasks,
    who_leads,
)
from afspraak.pages.edition import Edition
from afspraak.pages.given import Change, Check, Command, Given, Option

__all__ = ["Change", "Check", "Command", "Given", "Option", "handbook"]

PAGES = (
    home.pages,
    tasks.pages,
    agreements.pages,
    procedures.pages,
    processes.pages,
    records.pages,
    lists.pages,
    systems.pages,
    who_leads.pages,
    roles.pages,
    responsibilities.pages,
    privacy_register.pages,
    glossary.pages,
    changes.pages,
    choices.pages,
    sources.pages,
    governance.pages,
    reference.pages,
    policy_format.pages,
)


def handbook(rulebook: Rulebook, language: str, given: Given) -> dict[str, str]:
    """Every generated page of the handbook in this language, by its path."""
    edition = Edition(rulebook, language, given)
    words = glossary.shorthand(edition)
    made = {path: page for pages in PAGES for path, page in pages(edition).items()}
    return {path: glossary.explained(made[path], words) for path in sorted(made)}
