"""A merge request of GitLab, through the REST API of its notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from afspraak.commands.forge.commenting import Comment, Commented
from afspraak.commands.forge.rest import Api, api, missing


def merge_request(environment: Mapping[str, str]) -> MergeRequest:
    """The merge request of this pipeline: GITLAB_TOKEN, CI_API_V4_URL, CI_PROJECT_ID and CI_MERGE_REQUEST_IID."""
    if not environment.get("GITLAB_TOKEN"):
        raise missing("GITLAB_TOKEN")
    for name in ("CI_PROJECT_ID", "CI_MERGE_REQUEST_IID"):
        if not environment.get(name, "").isdecimal():
            raise missing(name)
    door = api(environment, "CI_API_V4_URL", "", {"PRIVATE-TOKEN": environment["GITLAB_TOKEN"]})
    return MergeRequest(door, int(environment["CI_PROJECT_ID"]), int(environment["CI_MERGE_REQUEST_IID"]))


@dataclass(frozen=True, slots=True)
class MergeRequest(Commented):
    """One merge request."""

    api: Api
    project: int
    number: int

    def ours(self) -> Iterator[Comment]:
        """The notes of the token's own account."""
        mine = (self.api.get("user") or {}).get("id")
        for each in self.api.pages(f"{self._notes()}?per_page=100&sort=asc&order_by=created_at"):
            if mine is not None and (each.get("author") or {}).get("id") == mine:
                yield Comment(int(each["id"]), str(each.get("body") or ""))

    def add(self, text: str) -> None:
        self.api.send("POST", self._notes(), {"body": text})

    def edit(self, comment: int, text: str) -> None:
        self.api.send("PUT", f"{self._notes()}/{comment}", {"body": text})

    def remove(self, comment: int) -> None:
        self.api.send("DELETE", f"{self._notes()}/{comment}")

    def _notes(self) -> str:
        return f"projects/{self.project}/merge_requests/{self.number}/notes"
