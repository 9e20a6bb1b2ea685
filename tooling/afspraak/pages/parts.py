"""The parts that the pages of agreements, procedures and processes share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afspraak.model.policies import Policy
from afspraak.pages import links, markdown, proposals
from afspraak.pages.edition import Edition
from afspraak.pages.spoken import spoken
from afspraak.texts import Texts

SHOWN_CHANGES = 10
_MARKUP = re.compile(r"[^\w .,;()…-]|_")  # what an attribute, YAML or Markdown could give a meaning
REVIEW_WORDS = {
    "yearly": Texts(nl="elk jaar", en="every year"),
    "half-yearly": Texts(nl="elk half jaar", en="every half year"),
    "quarterly": Texts(nl="elk kwartaal", en="every quarter"),
}


def section(edition: Edition, name: str, nl: str, en: str, content: str) -> str:
    """A part of a page under its own heading; nothing where it has no content."""
    return f"{markdown.heading(2, edition.pick(nl, en), f'page-{name}')}\n\n{content}" if content else ""


def unsearched(part: str) -> str:
    """A part of a page that search passes over: what it says stands elsewhere too."""
    return part.replace(" }", " data-search-exclude }", 1)


def reasons(edition: Edition, policy: Policy) -> str:
    """Why it was agreed, and what it does for the customer."""
    customer = edition.pick("Voor de klant", "For the customer")
    content = markdown.joined(
        edition.tell(policy.why), f"**{customer}:** {edition.tell(policy.customer)}" if policy.customer else ""
    )
    return section(edition, "why", "Waarom", "Why", content)


def departure(edition: Edition, policy: Policy) -> str:
    """Where we depart from a source, and why."""
    if not policy.departs:
        return ""
    title = edition.pick("Hier wijken we af van de bron", "Here we depart from the source")
    return markdown.notice("note", title, edition.tell(policy.departs))


def ownership(edition: Edition, here: str, policy: Policy) -> str:
    """Whose it is, since when, when it is reviewed, which goals and sources it serves."""
    rows = [(f"**{name}**", value) for name, value in _ownership(edition, here, policy) if value]
    table = links.finished(markdown.finished_table("facts-table", ("", ""), rows))
    change = proposals.change(edition, f"{policy.path}.yaml", policy.title.in_(edition.language), policy.place.line)
    proposal = f"{change}\n{{ .propose }}"
    return section(edition, "owner", "Bij deze pagina", "About this page", markdown.joined(table, proposal))


def whom_to_ask(edition: Edition, here: str, policy: Policy) -> str:
    """Whom a reader asks about a policy: its owner, with the department where to find them."""
    role = edition.rulebook.organisation.roles.get(policy.owner)
    at = f" ({edition.department_title(role.department)})" if role and role.department else ""
    asked = links.to_role(edition, here, policy.owner, inside=True)
    return edition.pick(f"Vraag het aan de {asked}{at}.", f"Ask the {asked}{at}.")


def _ownership(edition: Edition, here: str, policy: Policy) -> Iterator[tuple[str, str]]:
    pick, review = edition.pick, REVIEW_WORDS[policy.review].in_(edition.language)
    reviewed, upcoming = edition.date(policy.reviewed), edition.date(policy.next_review())
    yield pick("Eigenaar", "Owner"), links.to_role(edition, here, policy.owner)
    yield pick("Vragen", "Questions"), whom_to_ask(edition, here, policy)
    yield pick("Geldt sinds", "In force since"), edition.date(policy.since)
    yield (
        pick("Nagekeken", "Reviewed"),
        pick(f"{reviewed}, {review}; opnieuw voor {upcoming}", f"{reviewed}, {review}; again before {upcoming}"),
    )
    yield pick("Versie", "Version"), markdown.line(policy.version)
    goals = edition.rulebook.organisation.goals
    yield pick("Doelen", "Goals"), "<br>".join(edition.say(goals[goal]) for goal in policy.goals if goal in goals)
    yield pick("Bronnen", "Sources"), ", ".join(links.to_source(here, source) for source in policy.sources)
    yield pick("Ook bekend als", "Also known as"), ", ".join(markdown.line(tag) for tag in policy.tags)


def history(edition: Edition, policy: Policy) -> str:
    """When the file changed last, and folded away in whose words; nothing where no change is known.

    Nobody can tell from a file's history which changes mattered to a reader, and its words are seldom a reader's.
    """
    changes = edition.given.history.get(policy.path, ())
    if not changes:
        return ""
    day = edition.date(changes[0].date)
    latest = edition.pick(f"Voor het laatst gewijzigd op {day}.", f"Last changed on {day}.")
    lines = [f"{edition.date(change.date)}: {spoken(edition, change.summary)}" for change in changes[:SHOWN_CHANGES]]
    whose = edition.pick("In de woorden van wie het wijzigde", "In the words of who changed it")
    told = markdown.joined(latest, markdown.fold("note", whose, markdown.bullets(lines)))
    return section(edition, "history", "Geschiedenis", "History", told)


def machine_form(edition: Edition, here: str, policy: Policy) -> str:
    """A link to the YAML file itself, which stands beside the pages."""
    if policy.path not in edition.given.policy_sources:
        return ""
    title = edition.pick("De afspraak als bestand", "The agreement as a file")
    path = f"policies/{policy.path}.yaml"
    link = links.to_site_root(edition, here, path, markdown.line(path), download=True)
    return f"**{title}:** {link}"


def plain(edition: Edition, texts: Texts, limit: int = 155) -> str:
    """The beginning of a text, as it goes into an attribute of the page's head."""
    words = " ".join(texts.in_(edition.language).split())
    shown = words if len(words) <= limit else words[:limit].rsplit(" ", 1)[0] + " …"
    return _MARKUP.sub(lambda found: f"&#{ord(found[0])};", shown)


def head(edition: Edition, file: str, description: Texts, hide: tuple[str, ...] = ()) -> str:
    """The lines above a page: what it is about, which file it came from, which parts of the screen it goes without."""
    lines = [f'description: "{plain(edition, description)}"'] if description else []
    lines += [f'source: "policies/{file}"'] if file else []
    lines += [f"hide: [{', '.join(hide)}]"] if hide else []
    return "\n".join(["---", *lines, "---"]) if lines else ""
