"""The value is not written as a pattern says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from afspraak.constraints.base import Kind, on_value
from afspraak.constraints.match import PATTERN, parts_of
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.patterns import expand
from afspraak.texts import Texts, same


@dataclass(frozen=True, slots=True)
class NotMatch:
    """Neither the whole value nor, with `contains`, any part of it matches the pattern."""

    word: ClassVar[str] = "not_match"
    across: ClassVar[bool] = False
    pattern: str
    contains: bool = False
    means: Texts = field(default=Texts(), compare=False)  # the demand in words, which ask nothing more

    def sentence(self, subject: Subject) -> Texts:
        if self.means:
            return self.means
        words = (
            Texts(nl="bevat niet ", en="does not contain ")
            if self.contains
            else Texts(nl="past niet bij ", en="does not match ")
        )
        return words + same(f"`{self.pattern}`")

    def form(self, subject: Subject) -> Fragment:
        return on_value(subject, {"not": {"type": "string", "pattern": expand(self.pattern)}})


KIND = Kind(
    word="not_match",
    across=False,
    title=Texts(nl="Past niet bij een patroon", en="Does not match a pattern"),
    why=Texts(
        nl="Voor wat er juist niet mag staan: een afkorting, een vulwoord, een verboden lettergroep. Zeg met `means` "
        "wat het veld dus wel of niet is, bijvoorbeeld: eindigt niet op een cijfer.",
        en="For what must not stand there: an abbreviation, a filler word, a forbidden group of letters. "
        "Say with `means` what the field then is or is not, for example: does not end in a digit.",
    ),
    example="must: {not_match: {contains: '[0-9]$', means: {nl: eindigt niet op een cijfer, "
    "en: does not end in a digit}}}",
    parameters=PATTERN,
    bare=False,
    read=lambda tree: NotMatch(*parts_of(tree)),
)
