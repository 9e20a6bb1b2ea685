"""Contacts and accounts of any number from a seed, with mistakes in about two of a hundred, and their schemas."""

# ruff: noqa: E501 (rules and rows read best on a line of their own)

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, TextIO

CONTACT = (
    "contact_id", "account", "initials", "first_name", "surname", "email", "phone", "mobile", "street",
    "house_number", "postal_code", "city", "country", "language", "status", "source", "created_on", "changed_on",
)  # fmt: skip
ACCOUNT = ("account_id", "name", "relation_type", "kvk_number", "country", "city")
STATUSES = ("active", "left", "unknown")
SOURCES = ("event", "website", "referral", "list", "phone", "import")
LANGUAGES = ("nl", "en", "fr", "de", "fy")
COUNTRIES = ("NL", "BE", "DE", "FR", "GB", "LU")
NAMES = (
    "Jansen",
    "De Vries",
    "Bakker",
    "Visser",
    "Smit",
    "Meijer",
    "Mulder",
    "Bos",
    "Vos",
    "Peters",
    "Émile",
    "Özdemir",
)
TOWNS = ("Utrecht", "Amersfoort", "Den Haag", "Zwolle", "Groningen", "'s-Hertogenbosch", "Ijlst", "Breda")
WRONG: dict[str, tuple[str, ...]] = {
    "contact_id": ("",), "account": ("", "A9999999"), "initials": ("jp", "J P"), "surname": ("", "x" * 60),
    "email": ("jan@voorbeeld,nl", "Jan@x.nl", ""), "phone": ("020 123 45 67", "+310"), "mobile": ("0612345678",),
    "house_number": ("12-a", "0"), "postal_code": ("3511ab", "1234 SS"), "city": ("UTRECHT ", " Breda"),
    "country": ("Nederland", ""), "language": ("NL",), "status": ("actief",), "source": ("fair",),
    "created_on": ("2021-02-30", "01-02-2020"), "changed_on": ("2019-01-01", ""),
}  # fmt: skip


def contacts(count: int, accounts: int, seed: int = 1) -> Iterator[list[str]]:
    """The cells of so many contacts."""
    random = Random(seed)
    for number in range(count):
        yield _contact(random, number, accounts)


def _contact(random: Random, number: int, accounts: int) -> list[str]:
    pick = random.random
    name = NAMES[int(pick() * len(NAMES))]
    day = f"20{10 + int(pick() * 15)}-{1 + int(pick() * 12):02}-{1 + int(pick() * 28):02}"
    cells = [
        f"C{number:08}", f"A{int(pick() * accounts):07}", f"{chr(65 + int(pick() * 26))}.", f"Voornaam{int(pick() * 500)}",
        name, f"p{number}@voorbeeld{int(pick() * 900)}.nl", f"+3120{1000000 + int(pick() * 8999999)}",
        f"+316{10000000 + int(pick() * 89999999)}", f"Kerkstraat {int(pick() * 90)}", str(1 + int(pick() * 300)),
        f"{1000 + int(pick() * 8999)} {chr(65 + int(pick() * 18))}B", TOWNS[int(pick() * len(TOWNS))],
        COUNTRIES[int(pick() * pick() * 6)], LANGUAGES[int(pick() * pick() * 5)], STATUSES[int(pick() * pick() * 3)],
        SOURCES[int(pick() * 6)], day, f"20{25 + int(pick() * 1.9)}-0{1 + int(pick() * 9)}-15",
    ]  # fmt: skip
    if pick() < 0.02:
        field = random.choice(sorted(WRONG))
        cells[CONTACT.index(field)] = random.choice(WRONG[field])
    if pick() < 0.001 and number:
        cells[0] = f"C{int(pick() * number):08}"
    return cells


def accounts(count: int, seed: int = 2) -> Iterator[list[str]]:
    """The cells of so many accounts."""
    random = Random(seed)
    for number in range(count):
        town = TOWNS[int(random.random() * len(TOWNS))]
        yield [f"A{number:07}", f"Bedrijf {number}", "customer", f"{number:08}", "NL", town]


def write(folder: Path, count: int, endings: Sequence[str] = ("csv", "ndjson")) -> None:
    """contact.csv, contact.ndjson where that is asked for, and account.csv."""
    parents = max(1, count // 5)
    with (folder / "contact.csv").open("w", newline="") as table:
        _table(table, CONTACT, contacts(count, parents))
    if "ndjson" in endings:
        with (folder / "contact.ndjson").open("w") as lines:
            for cells in contacts(count, parents):
                record = {name: cell for name, cell in zip(CONTACT, cells, strict=True) if cell}
                lines.write(json.dumps(record, ensure_ascii=False) + "\n")
    with (folder / "account.csv").open("w", newline="") as table:
        _table(table, ACCOUNT, accounts(parents))


def _table(file: TextIO, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)


def documents() -> dict[str, dict[str, Any]]:
    """The judge documents: 27 rules of the kinds of the starter."""
    contact = _document("contact", CONTACT, _contact_rules(), [
        entry("unique-id", "contact_id", {"x-must": {"kind": "unique", "field": "contact_id"}}),
        entry("known-account", "account", {"x-must": {"kind": "exists", "field": "account", "record": "account", "at": "account_id"}}),
    ])  # fmt: skip
    has_contact = {"x-must": {"kind": "at-least", "field": "account_id", "of": "contact", "by": "account", "count": 1}}
    return {
        "contact": contact,
        "account": _document("account", ACCOUNT, [], [entry("has-a-contact", "account_id", has_contact)]),
    }


PATTERNS = {
    "initials": r"^([A-Z]|[A-Z][a-z])\.(([A-Z]|[A-Z][a-z])\.)*$",
    "email": r"^[a-z0-9!#%&'+/=_~-]+(\.[a-z0-9!#%&'+/=_~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$",
    "phone": r"^\+[1-9][0-9]{6,14}$",
    "mobile": r"^\+316[0-9]{8}$",
    "house_number": r"^[1-9][0-9]{0,4}$",
    "created_on": r"^[12][0-9]{3}-(0[13578]-(0[1-9]|[12][0-9]|3[01])|1[02]-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$",
    "contact_id": r"^C[0-9]{8}$",
}  # fmt: skip
ENUMS = {"country": COUNTRIES, "language": LANGUAGES, "status": STATUSES, "source": SOURCES}
REQUIRED = ("contact_id", "account", "surname", "country", "changed_on")
LONGEST = {"surname": 50, "street": 80, "first_name": 40}
POSTAL_CODE = r"^[1-9][0-9]{3} [A-Z]{2}$"


def _contact_rules() -> list[dict[str, Any]]:
    value = lambda field, form: {"properties": {field: form}}  # noqa: E731
    rules = [entry(f"{field}-filled", field, {"required": [field]}) for field in REQUIRED]
    rules += [entry(f"{f}-form", f, value(f, {"pattern": pattern})) for f, pattern in PATTERNS.items()]
    rules += [entry(f"{f}-known", f, value(f, {"enum": list(known)})) for f, known in ENUMS.items()]
    rules += [entry(f"{f}-length", f, value(f, {"maxLength": most})) for f, most in LONGEST.items()]
    dutch = {**value("country", {"const": "NL"}), "required": ["country"]}
    clean = {"not": {"anyOf": [{"type": "string", "pattern": "^ "}, {"type": "string", "pattern": " $"}]}}
    return [
        *rules,
        entry("dutch-postal-code", "postal_code", {"if": dutch, "then": value("postal_code", {"pattern": POSTAL_CODE})}),
        entry("dutch-needs-city", "city", {"if": dutch, "then": {"required": ["city"]}}),
        entry("city-clean", "city", value("city", clean)),
        entry("changed-after-created", "changed_on", {"x-must": {"kind": "follow", "field": "changed_on", "after": "created_on"}}),
        entry("changed-lately", "changed_on", {"x-must": {"kind": "within", "field": "changed_on", "past": {"count": 24, "unit": "months"}}}),
    ]  # fmt: skip


def entry(name: str, field: str, form: dict[str, Any]) -> dict[str, Any]:
    """A rule as it stands in a schema."""
    rule = {"id": name, "field": field, "levels": [["error", None]], "title": {"nl": name, "en": name}}
    return {"x-rule": rule, **form}


def _document(record: str, fields: tuple[str, ...], rules: list[Any], across: list[Any]) -> dict[str, Any]:
    shown = {name: {"x-field": {"type": "text", "personal": "no"}} for name in fields}
    head = {"as_of": "2026-11-22", "record": record, "key": fields[0]}
    return {"$id": record, "x-rulebook": head, "properties": shown, "allOf": rules, "x-across": across}
