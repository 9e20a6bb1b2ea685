"""Which (row, rule) pairs fail, in plain Python that shares no code with what it checks."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from made import COUNTRIES, LANGUAGES, SOURCES, STATUSES

ATOM = r"[a-z0-9!#%&'+/=_~-]+"
EMAIL = re.compile(rf"{ATOM}(?:\.{ATOM})*@(?:[a-z0-9](?:[a-z0-9-]{{0,61}}[a-z0-9])?\.)+[a-z]{{2,}}")
FORMS = {
    "initials": re.compile(r"(?:[A-Z][a-z]?\.)+"),
    "email": EMAIL,
    "phone": re.compile(r"\+[1-9][0-9]{6,14}"),
    "mobile": re.compile(r"\+316[0-9]{8}"),
    "house_number": re.compile(r"[1-9][0-9]{0,4}"),
    "contact_id": re.compile(r"C[0-9]{8}"),
}
KNOWN = {"country": COUNTRIES, "language": LANGUAGES, "status": STATUSES, "source": SOURCES}
LONGEST = {"surname": 50, "street": 80, "first_name": 40}


def day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) else None
    except ValueError:
        return None


def failing(folder: Path) -> Iterator[tuple[str, int, str]]:
    """(table, row of the spreadsheet, rule) of everything that fails."""
    with (folder / "account.csv").open(newline="") as stream:
        accounts = [row["account_id"] for row in csv.DictReader(stream)]
    known, used, ids = set(accounts), set(), Counter[str]()
    with (folder / "contact.csv").open(newline="") as stream:
        for record in csv.DictReader(stream):
            ids[record["contact_id"]] += 1
            used.add(record["account"])
    with (folder / "contact.csv").open(newline="") as stream:
        for number, record in enumerate(csv.DictReader(stream), 2):
            yield from (("contact", number, rule) for rule in _wrong(record))
            if record["contact_id"] and ids[record["contact_id"]] > 1:
                yield "contact", number, "unique-id"
            if record["account"] and record["account"] not in known:
                yield "contact", number, "known-account"
    yield from (("account", n, "has-a-contact") for n, name in enumerate(accounts, 2) if name not in used)


def _wrong(record: dict[str, str]) -> Iterator[str]:
    required = ("contact_id", "account", "surname", "country", "changed_on")
    yield from (f"{field}-filled" for field in required if not record[field])
    for field, form in FORMS.items():
        if record[field] and not form.fullmatch(record[field]):
            yield f"{field}-form"
    yield from (f"{field}-known" for field, values in KNOWN.items() if record[field] and record[field] not in values)
    yield from (f"{field}-length" for field, most in LONGEST.items() if len(record[field]) > most)
    if record["country"] == "NL":
        if record["postal_code"] and not re.fullmatch(r"[1-9][0-9]{3} [A-Z]{2}", record["postal_code"]):
            yield "dutch-postal-code"
        if not record["city"]:
            yield "dutch-needs-city"
    if record["city"] != record["city"].strip(" "):
        yield "city-clean"
    created, changed = day(record["created_on"]), day(record["changed_on"])
    if record["created_on"] and not created:
        yield "created_on-form"
    if created and changed and changed < created:
        yield "changed-after-created"
    if changed and not date(2024, 11, 22) <= changed <= date(2026, 11, 22):
        yield "changed-lately"
