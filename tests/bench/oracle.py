"""Which (row, rule) pairs fail, in plain Python that shares no code with what it checks, and in little memory."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from further import Further
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
TODAY = date(2026, 11, 22)
Record = dict[str, str]


class Times:
    """How often each text occurred, up to twice: a byte for a key of the usual form, an entry for any other."""

    def __init__(self, form: str) -> None:
        self._form = re.compile(form)
        self._usual = bytearray()
        self._other = Counter[str]()

    def add(self, text: str) -> None:
        usual = self._form.fullmatch(text)
        if not usual:
            self._other[text] += 1
            return
        number = int(usual[1])
        if number >= len(self._usual):
            self._usual.extend(bytes(number + 1 - len(self._usual)))
        self._usual[number] = min(2, self._usual[number] + 1)

    def __getitem__(self, text: str) -> int:
        usual = self._form.fullmatch(text)
        if not usual:
            return self._other[text]
        number = int(usual[1])
        return self._usual[number] if number < len(self._usual) else 0


def day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) else None
    except ValueError:
        return None


def failing(folder: Path, further: Sequence[Further] = ()) -> Iterator[tuple[str, int, str]]:
    """(table, row of the spreadsheet, rule) of everything that fails."""
    known, used, ids = Times("A([0-9]{7})"), Times("A([0-9]{7})"), Times("C([0-9]{8})")
    for record in _records(folder / "account.csv"):
        known.add(record["account_id"])
    for record in _records(folder / "contact.csv"):
        ids.add(record["contact_id"])
        used.add(record["account"])
    tests = [(rule.name, _test(rule)) for rule in further]
    for number, record in enumerate(_records(folder / "contact.csv"), 2):
        yield from (("contact", number, rule) for rule in _wrong(record))
        yield from (("contact", number, name) for name, fails in tests if fails(record))
        if record["contact_id"] and ids[record["contact_id"]] > 1:
            yield "contact", number, "unique-id"
        if record["account"] and not known[record["account"]]:
            yield "contact", number, "known-account"
    for number, record in enumerate(_records(folder / "account.csv"), 2):
        if not used[record["account_id"]]:
            yield "account", number, "has-a-contact"


def _records(path: Path) -> Iterator[Record]:
    with path.open(newline="") as stream:
        yield from csv.DictReader(stream)


def _wrong(record: Record) -> Iterator[str]:
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
    if changed and not date(2024, 11, 22) <= changed <= TODAY:
        yield "changed-lately"


def _test(rule: Further) -> Callable[[Record], bool]:
    """Whether a record fails the rule."""
    fails = partial(_FAILS[rule.kind](rule), rule.field)
    if not rule.when:
        return fails
    where, value = rule.when
    return lambda record: record[where] == value and fails(record)


def _form(rule: Further) -> Callable[[str, Record], bool]:
    whole = re.compile(rule.value).fullmatch
    return lambda field, record: bool(record[field]) and not whole(record[field])


def _months(rule: Further) -> Callable[[str, Record], bool]:
    months = TODAY.year * 12 + TODAY.month - 1 - rule.value
    first = TODAY.replace(year=months // 12, month=months % 12 + 1).isoformat()
    last = TODAY.isoformat()
    return lambda field, record: day(record[field]) is not None and not first <= record[field] <= last


def _plan(field: str, record: Record) -> bool:
    import phonenumbers

    try:
        return bool(record[field]) and not phonenumbers.is_valid_number(phonenumbers.parse(record[field]))
    except phonenumbers.NumberParseException:
        return True


_FAILS: dict[str, Callable[[Further], Callable[[str, Record], bool]]] = {
    "filled": lambda _: lambda field, record: not record[field],
    "form": _form,
    "known": lambda rule: lambda field, record: bool(record[field]) and record[field] not in rule.value,
    "length": lambda rule: lambda field, record: len(record[field]) > rule.value,
    "months": _months,
    "plan": lambda _: _plan,
}
