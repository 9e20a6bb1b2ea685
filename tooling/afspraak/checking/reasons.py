"""Why a run does not decide a rule across records."""

from __future__ import annotations

from collections.abc import Iterable

from afspraak.texts import Texts

ALONE = Texts(nl="deze records zijn een voor een bekeken", en="these records were looked at one by one")
NO_FIELDS = Texts(
    nl="het schema zegt niet welke velden de regel vergelijkt", en="the schema does not say which fields it compares"
)


def no_records(table: str) -> Texts:
    """Nothing to compare with."""
    return Texts(nl=f"er zijn geen records van {table}", en=f"there are no records of {table}")


def not_read(table: str) -> Texts:
    """What seems missing may stand in the part that could not be read."""
    return Texts(nl=f"niet alle records van {table} zijn gelezen", en=f"not all records of {table} were read")


def no_column(table: str, fields: Iterable[str]) -> Texts:
    """The export lacks what the rule reads."""
    names = ", ".join(fields)
    return Texts(nl=f"{table} heeft geen kolom voor {names}", en=f"{table} has no column for {names}")


def not_yet(kind: str) -> Texts:
    """No run decides the kind."""
    return Texts(nl=f"regels van de soort {kind} worden nog niet beoordeeld", en=f"no run decides {kind} rules yet")


def no_form(what: str) -> Texts:
    """The condition of the rule cannot be decided for whole files."""
    return Texts(nl=f"de voorwaarde is niet in SQL te zeggen: {what}", en=f"SQL cannot say its condition: {what}")
