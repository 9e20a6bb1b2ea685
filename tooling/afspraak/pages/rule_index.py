"""The page with every rule: the address of a rule that stays, wherever the rule moves."""

from __future__ import annotations

from afspraak.model.policies import Policy
from afspraak.model.rules import Rule
from afspraak.pages import levels, links, markdown
from afspraak.pages.edition import Edition

HERE = "rules.md"


def pages(edition: Edition) -> dict[str, str]:
    """The one page; `rules/#<id>` leads to the rule, by its id of today or by one that it had."""
    intro = edition.pick(
        "Alle regels op een rij. Een link naar een regel op deze pagina blijft werken, ook als de regel verhuist.",
        "All rules in one list. A link to a rule on this page keeps working, even when the rule moves.",
    )
    heads = edition.pick("Regel|Hoe sterk|Afspraak", "Rule|How strong|Agreement").split("|")
    rules = sorted(edition.rules.values(), key=lambda pair: edition.order(pair[1].title))
    table = markdown.finished_table(
        "rule-index index-table", heads, [_row(edition, policy, rule) for policy, rule in rules]
    )
    title = markdown.heading(1, edition.pick("Alle regels", "All rules"))
    head = "---\nhide: [toc]\nsearch: {exclude: true}\n---"
    return {HERE: markdown.page(head, title, intro, links.finished(table))}


def _row(edition: Edition, policy: Policy, rule: Rule) -> tuple[str, str, str]:
    places = "".join(markdown.place(name) for name in (rule.id, *_free(edition, rule)))
    now = rule.level_on(edition.given.as_of)
    mark = levels.badge(edition, now) if now else ""
    return f"{places}{links.to_rule(edition, HERE, rule.id)}", mark, links.to_policy(edition, HERE, policy)


def _free(edition: Edition, rule: Rule) -> list[str]:
    """The former names of a rule that no rule has today."""
    return [name for name in rule.formerly if name not in edition.rules]
