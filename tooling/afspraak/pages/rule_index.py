"""The page with every rule: the address of a rule that stays, wherever the rule moves."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.model.policies import Policy
from afspraak.model.rules import Rule
from afspraak.pages import levels, links, markdown
from afspraak.pages.edition import Edition
from afspraak.texts import Texts

HERE = "rules.md"
KINDS = {
    "agreement": Texts(nl="Afspraken", en="Agreements"),
    "procedure": Texts(nl="Procedures", en="Procedures"),
    "process": Texts(nl="Processen", en="Processes"),
}


def pages(edition: Edition) -> dict[str, str]:
    """The one page; `rules/#<id>` leads to the rule, by its id of today or by one that it had."""
    intro = edition.pick(
        "Alle regels, per afspraak. Een link naar een regel op deze pagina blijft werken, ook als de regel verhuist.",
        "All rules, by agreement. A link to a rule on this page keeps working, even when the rule moves.",
    )
    title = markdown.heading(1, edition.pick("Alle regels", "All rules"))
    head = "---\nhide: [toc]\nsearch: {exclude: true}\n---"
    return {HERE: markdown.page(head, title, intro, *_kinds(edition))}


def _kinds(edition: Edition) -> Iterator[str]:
    """Kind by kind the policies that have rules, in order of their titles; a script of the site adds a filter."""
    for kind, title in KINDS.items():
        groups = [group for policy in edition.policies[kind] if (group := _group(edition, policy))]
        if groups:
            heading = f"<h2>{edition.say(title)}</h2>"
            yield links.finished(f'<div class="rule-index">{heading}{"".join(groups)}</div>')


def _group(edition: Edition, policy: Policy) -> str:
    rules = sorted(edition.live(policy), key=lambda rule: edition.order(rule.title))
    if not rules:
        return ""
    heading = f"<h3>{links.to_policy(edition, HERE, policy)}</h3>"
    return f"<section>{heading}<ul>{''.join(_rule(edition, rule) for rule in rules)}</ul></section>"


def _rule(edition: Edition, rule: Rule) -> str:
    places = "".join(markdown.place(name) for name in (rule.id, *_free(edition, rule)))
    now = rule.level_on(edition.given.as_of)
    mark = levels.badge(edition, now) if now else ""
    return f"<li>{places}{mark} {links.to_rule(edition, HERE, rule.id)}</li>"


def _free(edition: Edition, rule: Rule) -> list[str]:
    """The former names of a rule that no rule has today."""
    return [name for name in rule.formerly if name not in edition.rules]
