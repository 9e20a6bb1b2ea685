"""Pages at addresses that a policy had before: they lead to the page that it has now."""

from __future__ import annotations

import re
from collections.abc import Mapping

from afspraak.model.policies import Policy
from afspraak.pages import links, markdown
from afspraak.pages.edition import Edition

MARK = '<p class="moved">'  # a script of the site follows its link, and takes along the place on the page
_PATH = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")  # one that a policy can have had


def pages(edition: Edition) -> dict[str, str]:
    """A page for each former name of an active policy that no policy has today."""
    today = {policy.path for policy in edition.rulebook.policies}
    return {
        f"{name}.md": _page(edition, f"{name}.md", policy)
        for policy in edition.active()
        for name in policy.former_paths
        if name not in today and _PATH.fullmatch(name)
    }


def present(paths: Mapping[str, str]) -> dict[str, str]:
    """The pages (path -> Markdown) without those that only lead to another."""
    return {path: page for path, page in paths.items() if MARK not in page}


def _page(edition: Edition, here: str, policy: Policy) -> str:
    words = edition.pick("Deze pagina heet nu", "This page is now called")
    told = links.finished(f"{MARK}{words} {links.to_policy(edition, here, policy)}.</p>")
    head = "---\nhide: [toc]\nsearch: {exclude: true}\n---"
    return markdown.page(head, markdown.heading(1, edition.say(policy.title)), told)
