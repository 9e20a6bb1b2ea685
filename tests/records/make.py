"""Makes the sample exports in this folder: an invented Dutch CRM with about one mistake in ten records.

Run `python tests/records/make.py`; the same seed gives the same bytes. Nobody in it exists: names are put together by
chance, telephone numbers come from blocks that are not in use, and domains end in `.example` or are voorbeeld.nl.
"""

from __future__ import annotations

import csv
import io
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

from inventions import Maker, Record

HERE = Path(__file__).parent
LABELS = {  # an export shows what people see on the screen
    "active": "Actief",
    "customer": "Klant",
    "former_customer": "Ex-klant",
    "prospect": "Prospect",
    "heer": "De heer",
    "mevrouw": "Mevrouw",
    "onbekend": "Onbekend",
    "visit": "Bezoekadres",
    "invoice": "Factuuradres",
    "decider": "Beslisser",
    "influencer": "Adviseur",
    "closed": "Gesloten",
    "open": "Loopt",
    "won": "Gewonnen",
    "lost": "Verloren",
}


def spoil(chance: random.Random, records: list[Record], mistakes: list[Callable[[Record], None]]) -> None:
    """Each mistake in turn, in records taken by chance: about one in ten."""
    chosen = chance.sample(records, max(len(mistakes), round(len(records) * 0.12)))
    for number, record in enumerate(chosen):
        mistakes[number % len(mistakes)](record)


def set_to(field: str, value: Any) -> Callable[[Record], None]:
    return lambda record: record.__setitem__(field, value)


def change(field: str, how: Callable[[str], Any]) -> Callable[[Record], None]:
    return lambda record: record.__setitem__(field, how(record.get(field, "")))


def dutch(number: str) -> str:
    """+31850001234 as people type it."""
    return f"0{number[3:5]}-{number[5:8]} {number[8:10]} {number[10:]}" if number else "085 - 000 12 34"


MISTAKES: dict[str, list[Callable[[Record], None]]] = {
    "accounts": [
        change("name", str.upper),
        change("name", lambda name: f" {name}"),
        change("name", lambda name: name.replace("B.V.", "BV") if "B.V." in name else f"{name} b.v."),
        change("phone", dutch),
        set_to("kvk_number", "1234567"),
        change("email", lambda email: email.replace("@", " @")),
        set_to("branch_code", "99999"),
        change("website", lambda site: site.removeprefix("https://")),
        set_to("last_verified_on", "2024-03-01"),
    ],
    "contacts": [
        change("initials", lambda text: text.replace(".", "")),
        change("surname", str.lower),
        change("surname", lambda name: f"van der {name}"),
        set_to("surname_prefix", "v.d."),
        change("mobile", lambda number: f"06 {number[4:8]} {number[8:]}"),
        change("phone", dutch),
        change("email", lambda email: email.replace("@", "(at)")),
        set_to("email", "info@voorbeeld.nl"),
        change("job_title", str.upper),
        set_to("email_status", "Onbestelbaar"),
        set_to("status", "Vertrokken"),
        set_to("initials", ""),
        set_to("surname", "AndrÃ©sen"),
        set_to("last_contact_on", "31-12-2025"),
    ],
    "addresses": [
        change("postal_code", lambda code: code.replace(" ", "").lower()),
        set_to("city", "DEN BOSCH"),
        set_to("house_number", "12a"),
        change("street", lambda street: f"{street} 14"),
        set_to("postal_code", ""),
    ],
    "activities": [
        set_to("note", "gebeld"),
        set_to("contact", None),
        set_to("created_on", "2026-11-20"),
        set_to("note", "Klant is overspannen en belt in januari terug over de levering."),
        set_to("type", "whatsapp"),
    ],
    "opportunities": [
        set_to("phase", "close"),
        set_to("amount", "12.500,00"),
        set_to("title", "x"),
        set_to("amount", "0.00"),
    ],
    "requests": [set_to("resolution", "ok"), set_to("answered_on", ""), set_to("closed_on", "2025-01-01")],
    "users": [set_to("trained_on", "2025-02-03"), set_to("handbook_version_read", "")],
}

HEADERS = json.loads((HERE / "headers.json").read_text(encoding="utf-8"))  # file -> field -> its column


def table(name: str, records: list[Record]) -> bytes:
    """CSV as a Dutch Excel writes it: semicolons, Windows line ends, UTF-8 with a byte order mark."""
    headers: dict[str, str] = HEADERS[name]
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(headers.values())
    for record in records:
        writer.writerow([LABELS.get(record.get(field, ""), record.get(field, "")) for field in headers])
    return text.getvalue().encode("utf-8-sig")


def lines(records: list[Record]) -> bytes:
    """NDJSON, without a byte order mark."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


def main() -> None:
    made = Maker(2026)
    for name, mistakes in MISTAKES.items():
        records = getattr(made, name)
        spoil(made.random, records, mistakes)
        content = lines(records) if name == "activities" else table(name, records)
        (HERE / f"{name}.{'ndjson' if name == 'activities' else 'csv'}").write_bytes(content)


if __name__ == "__main__":
    main()
