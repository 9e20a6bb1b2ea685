"""The releases as an Atom feed, for who follows the changes from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from afspraak.codes.base import visible
from afspraak.pages.given import Release
from afspraak.texts import Texts

_TITLE = Texts(nl="Wat er veranderde in de afspraken van", en="What changed in the agreements of")


def feed(releases: Sequence[Release], language: str, site: str, name: str, folder: str = "") -> str:
    """The feed, latest first; the day of a release is its time, so that the same releases give the same bytes.

    `folder` is where the pages of this language stand below the site, such as `en/`.
    """
    address = f"{site}/schemas/changes.{language}.xml"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">',
        f"  <title>{_text(f'{_TITLE.in_(language)} {name}')}</title>",
        f"  <id>{_text(address)}</id>",
        f'  <link rel="self" href={quoteattr(address)}/>',
        f"  <updated>{releases[0].date.isoformat()}T00:00:00Z</updated>",
        f"  <author><name>{_text(name)}</name></author>",
        *(line for release in releases for line in _entry(release, language, f"{site}/{folder}changes/")),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def _entry(release: Release, language: str, page: str) -> Iterator[str]:
    page = f"{page}#release-{release.version}"
    sentences = list(dict.fromkeys(change.says.in_(language) for change in release.changes))
    first = Texts(nl="De eerste uitgave.", en="The first release.").in_(language)
    yield "  <entry>"
    yield f"    <title>{_text(release.version)}</title>"
    yield f"    <id>{_text(page)}</id>"
    yield f"    <link href={quoteattr(page)}/>"
    yield f"    <updated>{release.date.isoformat()}T00:00:00Z</updated>"
    yield f'    <content type="text">{_text(" ".join(sentences) or first)}</content>'
    yield "  </entry>"


def _text(words: str) -> str:
    return escape(visible(words))
