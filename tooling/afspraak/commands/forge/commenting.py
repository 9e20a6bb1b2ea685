"""One comment of ours, whatever the forge: found by its mark, edited in place, never twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment that is there."""

    id: int
    body: str


class Comments(Protocol):
    """The comments of one pull request that we wrote ourselves."""

    def ours(self) -> Iterable[Comment]:
        """Those that whoever holds our token wrote, oldest first."""
        ...

    def add(self, text: str) -> None:
        """A new one."""
        ...

    def edit(self, comment: int, text: str) -> None:
        """Another text for one that is there."""
        ...

    def remove(self, comment: int) -> None:
        """One less."""
        ...


def put(comments: Comments, mark: str, text: str, *, anew: bool) -> bool:
    """The text in our comment; `anew`: in a new one where there is none. Whether anything was written."""
    found = [comment for comment in comments.ours() if comment.body.startswith(mark)]
    for extra in found[1:]:
        comments.remove(extra.id)
    if not found:
        if anew:
            comments.add(text)
        return anew
    if _same(found[0].body, text):
        return len(found) > 1
    comments.edit(found[0].id, text)
    return True


def _same(one: str, other: str) -> bool:
    """A forge may write ends of lines its own way, and drop the last."""
    return one.replace("\r\n", "\n").strip() == other.strip()
