"""The value is none of a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints.base import Kind, on_value
from afspraak.constraints.be_in import VALUES, allowed, list_and_values
from afspraak.constraints.values import one_of_pattern, value_text
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.texts import OR, Texts, listed


@dataclass(frozen=True, slots=True)
class NotBeIn:
    """None of the values, with capitals or without."""

    word: ClassVar[str] = "not_be_in"
    across: ClassVar[bool] = False
    list: str = ""
    values: tuple[str, ...] = ()
    any_case: bool = False  # always so; `ignoring: case` may be written as well

    def sentence(self, subject: Subject) -> Texts:
        known = subject.rulebook.lists.get(self.list)
        if known:
            return Texts(
                nl=f"staat niet op de lijst {known.title.in_('nl')}", en=f"is not on the list {known.title.in_('en')}"
            )
        shown = [value_text(subject.rulebook, subject.field, value) for value in self.values]
        return Texts(nl="is niet ", en="is not ") + listed(shown, OR)

    def form(self, subject: Subject) -> Fragment:
        values = allowed(subject, self.list, self.values)
        return on_value(subject, {"not": {"type": "string", "pattern": one_of_pattern(values)}})


KIND = Kind(
    word="not_be_in",
    across=False,
    title=Texts(nl="Staat niet op een lijst", en="Is not on a list"),
    why=Texts(
        nl="Voor woorden die niets zeggen, zoals `onbekend` of `test`. Hoofdletters maken geen verschil.",
        en="For words that say nothing, such as `onbekend` or `test`. Capitals make no difference.",
    ),
    example="must: {not_be_in: [onbekend, test]}",
    parameters=VALUES,
    bare=False,
    read=lambda tree: NotBeIn(*list_and_values(tree)),
)
