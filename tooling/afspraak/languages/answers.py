"""What a decision takes at most, and what it says when it stops there."""

from __future__ import annotations

from dataclasses import dataclass

from afspraak.texts import Texts

STEPS = 3_000_000  # of one question; in the order of half a second


class Undecided(Exception):
    """The question was not answered; `why` completes "not decided: …"."""

    def __init__(self, why: Texts) -> None:
        super().__init__(why.in_("en"))
        self.why = why


_STEPS = Texts(nl="de vergelijking kost te veel stappen", en="the comparison takes too many steps")


@dataclass(slots=True)
class Budget:
    """The steps that are left."""

    left: int = STEPS

    def spend(self, steps: int) -> None:
        """Take steps off; `Undecided` where there are none left."""
        self.left -= steps
        if self.left < 0:
            raise Undecided(_STEPS)
