"""The salutation of a letter, made from the name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.offers import safe
from afspraak.texts import Texts


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    return safe(value, salutation_of(record))


def salutation_of(record: Mapping[str, Any]) -> str:
    """The salutation, or an empty text when the record lacks what it takes.

    After heer or mevrouw the prefix gets a capital; else the initials stand before it and it stays small.
    """
    form, surname = (str(record.get(field) or "") for field in ("form_of_address", "surname"))
    prefix = str(record.get("surname_prefix") or "")
    called = str(record.get("initials") or record.get("first_name") or "")
    if surname and form in ("heer", "mevrouw"):
        return f"Geachte {form} {_joined(_with_capital(prefix), surname)}"
    return f"Geachte {called} {_joined(prefix, surname)}" if surname and called else ""


def _with_capital(prefix: str) -> str:
    small = prefix.startswith("'") or prefix.lower() in ("d'", "l'", "s'")
    return prefix if small else prefix[:1].upper() + prefix[1:]


def _joined(prefix: str, surname: str) -> str:
    """The prefix and the surname; nothing comes between d' and a name."""
    return f"{prefix}{surname}" if not prefix or prefix.lower() in ("d'", "l'") else f"{prefix} {surname}"


REPAIR = Repair(
    name="salutation",
    title=Texts(nl="Aanhef", en="Salutation"),
    says=Texts(
        nl="Maakt de aanhef opnieuw uit aanspreekvorm, voorletters, tussenvoegsel en achternaam.",
        en="Makes the salutation anew from form of address, initials, prefix and surname.",
    ),
    examples=(
        Example(
            "Geachte heer J. van der Berg",
            "Geachte heer Van der Berg",
            record={"form_of_address": "heer", "initials": "J.", "surname_prefix": "van der", "surname": "Berg"},
        ),
        Example(
            "",
            "Geachte R.M. van Puffelen",
            record={"form_of_address": "neutraal", "initials": "R.M.", "surname_prefix": "van", "surname": "Puffelen"},
        ),
        Example(
            "Beste Hart",
            "Geachte mevrouw 't Hart",
            record={"form_of_address": "mevrouw", "surname_prefix": "'t", "surname": "Hart"},
        ),
        Example(
            "Geachte heer Van der Berg",
            None,
            record={"form_of_address": "heer", "initials": "J.", "surname_prefix": "van der", "surname": "Berg"},
        ),
        Example("Beste relatie", None, record={"initials": "J."}),
    ),
    function=_repair,
)
