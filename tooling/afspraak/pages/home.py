"""The front page: one sentence, the doors, the numbers."""

from __future__ import annotations

from afspraak.pages import markdown
from afspraak.pages.edition import Edition
from afspraak.pages.titles import page_link

HERE = "index.md"
DOORS = (
    ("tasks", "Je gaat iets doen en wilt de stappen zien.", "You are about to do something and want the steps."),
    ("roles", "Je wilt weten wat van jou is.", "You want to know what is yours."),
    ("agreements", "Je wilt weten hoe we iets schrijven.", "You want to know how we write something."),
    ("records", "Je wilt weten wat je bij een veld invult.", "You want to know what to enter in a field."),
    ("basics", "Je bent nieuw, of je wilt de basis nog eens zien.", "You are new, or want to see the basics again."),
    ("faq", "Je hebt een vraag die anderen ook hadden.", "You have a question that others had too."),
)


def pages(edition: Edition) -> dict[str, str]:
    """The one front page."""
    name = markdown.line(edition.rulebook.organisation.name)
    sentence = edition.pick(
        "Zo leggen wij klantgegevens vast, zodat iedereen ze vindt, begrijpt en kan vertrouwen.",
        "This is how we record customer data, so that everyone can find, understand and trust it.",
    )
    title = edition.pick(f"Het CRM-handboek van {name}", f"The CRM handbook of {name}")
    return {
        HERE: markdown.page(
            _head(),
            markdown.heading(1, title),
            f"{sentence}\n{{ .lead }}",
            _doors(edition),
            _numbers(edition),
            _more(edition),
        )
    }


def _head() -> str:
    return "---\nhide: [navigation, toc]\n---"


def _doors(edition: Edition) -> str:
    items = [f"**{page_link(edition, HERE, name)}**\n\n    {edition.pick(nl, en)}" for name, nl, en in DOORS]
    return markdown.block("grid cards doors", "\n\n".join(f"-   {item}" for item in items))


def _numbers(edition: Edition) -> str:
    rulebook = edition.rulebook
    counted = (
        (len(edition.policies["agreement"]), "afspraken", "agreements"),
        (len(edition.rules), "regels", "rules"),
        (len(edition.policies["procedure"]), "procedures", "procedures"),
        (len(rulebook.records), "recordtypen", "record types"),
        (sum(len(record.fields) for record in rulebook.records.values()), "velden", "fields"),
    )
    return (
        " ".join(f"<span><b>{number}</b> {edition.pick(nl, en)}</span>" for number, nl, en in counted)
        + "\n{ .numbers }"
    )


def _more(edition: Edition) -> str:
    links = [page_link(edition, HERE, name) for name in ("why-we-agree", "responsibilities", "glossary", "sources")]
    return f"{edition.pick('Verder lezen', 'Read on')}: {' · '.join(links)}"
