"""What a decision takes at most, and what it says when it stops there."""

from __future__ import annotations

from dataclasses import dataclass

STEPS = 3_000_000  # of one question; in the order of half a second


class Undecided(Exception):
    """The question was not answered; its text says why."""


@dataclass(slots=True)
class Budget:
    """The steps that are left."""

    left: int = STEPS

    def spend(self, steps: int) -> None:
        """Take steps off; `Undecided` where there are none left."""
        self.left -= steps
        if self.left < 0:
            raise Undecided("the comparison takes too many steps")
