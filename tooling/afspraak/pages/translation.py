"""Says that a page holds texts which nobody has translated yet."""

from __future__ import annotations

from afspraak.model.policies import Policy
from afspraak.pages import markdown
from afspraak.pages.edition import Edition
from afspraak.pages.gaps import missing_in


def fallback_notice(edition: Edition, thing: object) -> str:
    """A notice where a text of `thing` is shown in the other language; else an empty string."""
    gaps = edition.contents.gaps[thing.path] if isinstance(thing, Policy) else missing_in(thing)
    if edition.language not in gaps:
        return ""
    title = edition.pick("Nog niet helemaal vertaald", "Not fully translated yet")
    words = edition.pick(
        "Een deel van deze pagina staat er in de andere taal, tot iemand het vertaalt.",
        "Part of this page is in the other language, until someone translates it.",
    )
    return markdown.notice("info", title, words)
