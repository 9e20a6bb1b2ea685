"""Links between the pages, to the files of the rulebook and to the schemas."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from urllib.parse import quote

from afspraak.model.policies import Policy
from afspraak.pages import markdown
from afspraak.pages.edition import Edition

MOST = 30  # of a longer list nobody reads the rest
_SAFE = re.compile(r"[\w:/?#=&%@+,;~.-]*\Z", re.ASCII)
_LINK = re.compile(r"\[([^\]]*)\]\(([^()#]+\.md(?:#[^()]*)?)\)")
_OUTSIDE = ("https://", "http://", "mailto:")


def way(here: str, there: str) -> str:
    """The relative address of a page, seen from another page; `there` may end in an #anchor."""
    path, hash_, name = there.partition("#")
    if path == here and hash_:
        return f"#{markdown.anchor(name)}"
    return _way_from(here.rpartition("/")[0], there)


@lru_cache(maxsize=65536)
def _way_from(folder: str, there: str) -> str:
    path, hash_, name = there.partition("#")
    other, slash, file = path.rpartition("/")
    return f"{_way_between(folder, f'{other}{slash}')}{file}{hash_}{markdown.anchor(name)}"


@lru_cache(maxsize=4096)
def _way_between(folder: str, other: str) -> str:
    """The way from one folder to another, with a slash at its end; empty where they are the same."""
    way = posixpath.relpath(other or ".", folder or ".")
    return "" if way == "." else f"{way}/"


def to(here: str, there: str, words: str) -> str:
    """A link to another page of the handbook; `words` are Markdown already."""
    return markdown.link(words, way(here, there))


def outside(words: str, address: str) -> str:
    """A link that leaves the handbook; only the words where the address is not one of the web or of mail."""
    if not address.startswith(_OUTSIDE):
        return words
    shown = (address if _SAFE.match(address) else quote(address, safe=":/?#=&%@+,;~-._")).replace("&", "&amp;")
    return f'<a href="{shown}">{words}</a>'  # an address this long is read faster as HTML


def finished(block: str) -> str:
    """A block of finished HTML with its links as HTML too; the builder resolves them as it does those in Markdown."""
    return _LINK.sub(lambda found: f'<a class="site-page" href="{found[2]}">{found[1]}</a>', block)


def first(edition: Edition, here: str, shown: Sequence[str]) -> list[str]:
    """As many of these rules as a reader takes in at once, and how many more there are."""
    return [*shown[:MOST], *_more(edition, here, len(shown) - MOST)]


def to_rules(edition: Edition, here: str, rule_ids: Iterable[str]) -> list[str]:
    """Links to as many of these rules as a reader takes in at once, each once, and how many more there are."""
    every = [*dict.fromkeys(rule_ids)]
    return [*(to_rule(edition, here, each) for each in every[:MOST]), *_more(edition, here, len(every) - MOST)]


def _more(edition: Edition, here: str, count: int) -> Iterator[str]:
    if count > 0:
        all_rules = to(here, "rules.md", edition.pick("alle regels", "all rules"))
        yield edition.pick(f"en nog {count}, zie {all_rules}", f"and {count} more, see {all_rules}")


def to_policy(edition: Edition, here: str, policy: Policy) -> str:
    """A link to the page of a policy."""
    return to(here, f"{policy.path}.md", edition.say(policy.title))


def to_rule(edition: Edition, here: str, rule_id: str) -> str:
    """A link to a rule; its id as a literal value where no live rule has it."""
    if rule_id not in edition.rules:
        return markdown.code(rule_id)
    policy, rule = edition.rules[rule_id]
    return to(here, f"{policy.path}.md#{rule.id}", edition.say(rule.title))


def to_field(edition: Edition, here: str, name: str) -> str:
    """A link to `contact.phone` on the page of its record type; its label alone where it is unknown."""
    record_name, _, field_name = name.partition(".")
    record = edition.rulebook.records.get(record_name)
    if not record or (field_name and field_name not in record.fields):
        return markdown.code(name)
    if not field_name:
        return to(here, f"records/{record_name}.md", edition.record_title(record_name))
    return to(here, f"records/{record_name}.md#{field_name}", edition.field_label(record, field_name))


def to_role(edition: Edition, here: str, name: str, *, inside: bool = False) -> str:
    """A link to the page of a role, `inside` a sentence; its name alone where it is a department or unknown."""
    known = name in edition.rulebook.organisation.roles
    title = edition.inside(edition.role_title(name)) if inside else edition.role_title(name)
    return to(here, f"roles/{name}.md", title) if known else title


def to_list(edition: Edition, here: str, name: str) -> str:
    """A link to the page of a list."""
    known = edition.rulebook.lists.get(name)
    return to(here, f"lists/{name}.md", edition.say(known.title)) if known else markdown.code(name)


def to_source(here: str, name: str) -> str:
    """A link to an item of the sources."""
    return to(here, f"sources.md#{name}", markdown.line(name))


def to_site_root(edition: Edition, here: str, path: str, words: str, *, download: bool = False) -> str:
    """A link to a file beside the languages, such as a schema: plain HTML, as it is no page of this language."""
    up = here.count("/") + (edition.language != edition.rulebook.organisation.languages[0])
    saved = " download" if download else ""
    return f'<a class="site-file" href="{"../" * up}{quote(path)}"{saved}>{words}</a>'
