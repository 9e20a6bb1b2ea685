"""The handbook: a rulebook as Markdown pages, in one language."""

from __future__ import annotations

from afspraak.pages import (
    agreements,
    cards,
    changes,
    check,
    choices,
    glossary,
    governance,
    home,
    lists,
    moved,
    name_helper,
    policy_format,
    privacy_register,
    procedures,
    processes,
    records,
    reference,
    responsibilities,
    roles,
    rule_index,
    sources,
    systems,
    tasks,
    who_does_what,
    who_leads,
)
from afspraak.pages.contents import Contents
from afspraak.pages.edition import Edition
from afspraak.pages.explaining import Words, explained
from afspraak.pages.given import Change, Check, Command, Given, Option

__all__ = ["Change", "Check", "Command", "Contents", "Edition", "Given", "Option", "handbook"]

PAGES = (
    moved.pages,  # first, so that a page that is there today wins
    home.pages,
    tasks.pages,
    agreements.pages,
    rule_index.pages,
    procedures.pages,
    processes.pages,
    records.pages,
    lists.pages,
    systems.pages,
    who_leads.pages,
    roles.pages,
    cards.pages,
    who_does_what.pages,
    responsibilities.pages,
    privacy_register.pages,
    glossary.pages,
    changes.pages,
    choices.pages,
    sources.pages,
    governance.pages,
    reference.pages,
    policy_format.pages,
    check.pages,
    name_helper.pages,
)
NOT_EXPLAINED = (glossary.HERE, "check.md", "name-helper.md")  # it explains words itself, or a script fills it


def handbook(edition: Edition) -> dict[str, str]:
    """Every generated page of the handbook in one language, by its path."""
    words = Words(glossary.terms(edition))
    made = {path: page for pages in PAGES for path, page in pages(edition).items()}
    return {path: _explained(path, made[path], words) for path in sorted(made)}


def _explained(path: str, page: str, words: Words) -> str:
    """The page with its words explained, where that helps."""
    return page if path in NOT_EXPLAINED else explained(page, words)
