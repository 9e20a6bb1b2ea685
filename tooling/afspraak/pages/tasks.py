"""The page for a reader who comes with something to do."""

from __future__ import annotations

from afspraak.model.policies import Policy
from afspraak.pages import links, markdown
from afspraak.pages.edition import Edition
from afspraak.pages.titles import page_link

HERE = "tasks.md"


def pages(edition: Edition) -> dict[str, str]:
    """The one page: procedures by what starts them, then what one may want to look up."""
    title = markdown.heading(1, edition.pick("Ik wil …", "I want to …"))
    intro = edition.pick(
        "Wat ga je doen? Kies, en je ziet de stappen.", "What are you about to do? Choose, and you see the steps."
    )
    heads = edition.pick("Ik wil|Als|Duurt", "I want to|When|Takes").split("|")
    rows = [_row(edition, policy) for policy in edition.policies["procedure"]]
    table = markdown.block("index-table", markdown.table(heads, rows))
    return {HERE: markdown.page("---\nhide: [navigation]\n---", title, intro, table, _look_up(edition))}


def _row(edition: Edition, policy: Policy) -> tuple[str, str, str]:
    return links.to_policy(edition, HERE, policy), edition.say(policy.starts_when), edition.say(policy.takes)


def _look_up(edition: Edition) -> str:
    questions = (
        ("weten hoe ik iets schrijf", "know how to write something", "agreements"),
        ("weten wat ik bij een veld invul", "know what to enter in a field", "records"),
        ("weten wat een fase van mij vraagt", "know what a phase asks of me", "processes"),
        ("weten wie waarvoor verantwoordelijk is", "know who is accountable for what", "responsibilities"),
        ("weten welk systeem voorgaat", "know which system leads", "who-leads"),
        ("zien wat van mij is", "see what is mine", "roles"),
        ("een woord opzoeken", "look up a word", "glossary"),
        ("beginnen bij het begin", "start at the beginning", "basics"),
    )
    lines = [f"{edition.pick(nl, en)}: {page_link(edition, HERE, name)}" for nl, en, name in questions]
    title = markdown.heading(2, edition.pick("Of ik wil …", "Or I want to …"), "page-look-up")
    return markdown.joined(title, markdown.bullets(lines))
