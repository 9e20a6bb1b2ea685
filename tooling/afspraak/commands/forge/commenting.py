"""One comment of ours, whatever the forge: found by its mark, edited in place, never twice."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment that is there."""

    id: int
    body: str


class Commented(ABC):
    """One pull request, and the comments in it that whoever holds our token wrote."""

    __slots__ = ()

    @abstractmethod
    def ours(self) -> Iterable[Comment]:
        """Our own comments, oldest first."""

    @abstractmethod
    def add(self, text: str) -> None:
        """A new one."""

    @abstractmethod
    def edit(self, comment: int, text: str) -> None:
        """Another text for one that is there."""

    @abstractmethod
    def remove(self, comment: int) -> None:
        """One less."""

    def post(self, mark: str, text: str) -> bool:
        """Put the text in our comment, or in a new one; whether anything had to be written."""
        return self._put(mark, text, anew=True)

    def settle(self, mark: str, text: str) -> bool:
        """Put the text in our comment if there is one; whether anything had to be written."""
        return self._put(mark, text, anew=False)

    def _put(self, mark: str, text: str, *, anew: bool) -> bool:
        found = [comment for comment in self.ours() if comment.body.startswith(mark)]
        for extra in found[1:]:
            self.remove(extra.id)
        if not found:
            if anew:
                self.add(text)
            return anew
        if _same(found[0].body, text):
            return len(found) > 1
        self.edit(found[0].id, text)
        return True


def _same(one: str, other: str) -> bool:
    """A forge may write ends of lines its own way, and drop the last."""
    return one.replace("\r\n", "\n").strip() == other.strip()
