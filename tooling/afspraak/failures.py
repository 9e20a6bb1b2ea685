"""What stops us: a handful of exceptions, caught once by the command line."""

from __future__ import annotations

from afspraak.texts import Texts


class Failure(Exception):
    """A run that cannot go on; each kind has its exit code."""

    exit_code = 70

    def __init__(self, message: Texts, remedy: Texts | None = None) -> None:
        super().__init__(message.in_("en"))
        self.message = message
        self.remedy = remedy or Texts()


class CalledWrongly(Failure):
    """The command line asks for something that does not exist or does not fit."""

    exit_code = 2


class RulebookIsWrong(Failure):
    """The rulebook has errors, so that nothing can be made from it."""

    exit_code = 3


class RecordsUnreadable(Failure):
    """The records, or the schema to hold them against, cannot be read at all."""

    exit_code = 4
