"""A pull request of GitHub, through the REST API of its comments."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from afspraak.commands.forge.commenting import Comment, Commented
from afspraak.commands.forge.rest import Api, Refused, api, missing

_ADDRESS = "https://api.github.com"
_REPOSITORY = re.compile(r"[A-Za-z0-9._-]+/[A-Za-z0-9._-]+")
_REFERENCE = re.compile(r"refs/pull/([0-9]+)/(?:merge|head)")


def pull_request(environment: Mapping[str, str]) -> PullRequest:
    """The pull request of this workflow: GITHUB_TOKEN, GITHUB_REPOSITORY, GITHUB_API_URL and GITHUB_REF."""
    token, repository = environment.get("GITHUB_TOKEN", ""), environment.get("GITHUB_REPOSITORY", "")
    if not token:
        raise missing("GITHUB_TOKEN")
    if not _REPOSITORY.fullmatch(repository):
        raise missing("GITHUB_REPOSITORY")
    headers = {
        "Authorization": f"Bearer {token}",
        "Accept": "application/vnd.github+json",
        "X-GitHub-Api-Version": "2022-11-28",
    }
    return PullRequest(api(environment, "GITHUB_API_URL", _ADDRESS, headers), repository, _number(environment))


def _number(environment: Mapping[str, str]) -> int:
    reference = _REFERENCE.fullmatch(environment.get("GITHUB_REF", ""))
    if reference:
        return int(reference[1])
    try:
        event: Any = json.loads(Path(environment.get("GITHUB_EVENT_PATH", "")).read_bytes())
        return int(event["pull_request"]["number"])
    except (OSError, ValueError, KeyError, TypeError):
        raise missing("GITHUB_REF (refs/pull/…)") from None


@dataclass(frozen=True, slots=True)
class PullRequest(Commented):
    """One pull request."""

    api: Api
    repository: str
    number: int

    def ours(self) -> Iterator[Comment]:
        """The comments of the token's own account; the token of a workflow has none, and writes as a bot."""
        login = self._login()
        for each in self.api.pages(f"repos/{self.repository}/issues/{self.number}/comments?per_page=100"):
            author = each.get("user") or {}
            if author.get("login") == login if login else author.get("type") == "Bot":
                yield Comment(int(each["id"]), str(each.get("body") or ""))

    def add(self, text: str) -> None:
        self.api.send("POST", f"repos/{self.repository}/issues/{self.number}/comments", {"body": text})

    def edit(self, comment: int, text: str) -> None:
        self.api.send("PATCH", f"repos/{self.repository}/issues/comments/{comment}", {"body": text})

    def remove(self, comment: int) -> None:
        self.api.send("DELETE", f"repos/{self.repository}/issues/comments/{comment}")

    def _login(self) -> str:
        try:
            return str((self.api.get("user") or {}).get("login", ""))
        except Refused as refused:
            if refused.status not in (401, 403, 404):
                raise
            return ""
