"""Further rules on the same 18 columns: wider bounds, longer lists, looser patterns, conditions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

import made
from made import CONTACT, COUNTRIES, ENUMS, LANGUAGES, LONGEST, REQUIRED, SOURCES, STATUSES

_CONDITIONS = [
    *(("country", value) for value in COUNTRIES),
    *(("language", value) for value in LANGUAGES),
    *(("status", value) for value in STATUSES),
    *(("source", value) for value in SOURCES),
]


@dataclass(frozen=True)
class Further:
    """One rule as data: `kind` says what `value` means; `when` is a field and the value that it must have."""

    name: str
    field: str
    kind: str  # filled | form | known | length | months | plan
    value: Any = ""
    when: tuple[str, str] | None = None


NUMBERING = Further("phone-exists", "phone", "plan")


def of(count: str) -> list[Further]:
    """The rules that make so many with the 27."""
    return {"27": [], "28": [NUMBERING], "240": list(rules())}[count]


def documents(count: str) -> dict[str, dict[str, Any]]:
    """The judge documents with so many rules."""
    documents = made.documents()
    documents["contact"]["allOf"] += [made.entry(rule.name, rule.field, _form(rule)) for rule in of(count)]
    return documents


def _form(rule: Further) -> dict[str, Any]:
    if rule.kind == "months":
        past = {"count": rule.value, "unit": "months"}
        return {"x-must": {"kind": "within", "field": rule.field, "past": past}}
    if rule.kind == "plan":
        return {"x-must": {"kind": "format", "field": rule.field, "format": "real-phone"}}
    key = {"form": "pattern", "known": "enum", "length": "maxLength"}.get(rule.kind)
    value = f"^{rule.value}$" if rule.kind == "form" else rule.value
    form = {"properties": {rule.field: {key: value}}} if key else {"required": [rule.field]}
    if not rule.when:
        return form
    field, value = rule.when
    return {"if": {"properties": {field: {"const": value}}, "required": [field]}, "then": form}


def rules() -> Iterator[Further]:
    """The 213 that make 240 with the 27; those across records stay the same three."""
    yield from chain(_lengths(), _lists(), _forms(), _conditions(), _filled(), _lately())


def _lengths() -> Iterator[Further]:
    for field, most in LONGEST.items():
        yield from (Further(f"{field}-length-{n}", field, "length", most + n) for n in range(1, 10))


def _lists() -> Iterator[Further]:
    for field, known in ENUMS.items():
        for n in range(1, 10):
            yield Further(f"{field}-known-{n}", field, "known", [*known, *(f"other-{each}" for each in range(n))])


def _forms() -> Iterator[Further]:
    letter = "[a-z0-9!#%&'+/=_~-]"
    for n in range(1, 11):
        forms = {
            "initials": f"([A-Z][a-z]{{0,{n}}}\\.)+",
            "email": f"{letter}+(\\.{letter}+)*@([a-z0-9]([a-z0-9-]{{0,{50 + n}}}[a-z0-9])?\\.)+[a-z]{{2,}}",
            "phone": f"\\+[1-9][0-9]{{{6 - n % 3},{14 + n}}}",
            "mobile": f"\\+316[0-9]{{8,{8 + n}}}",
            "house_number": f"[1-9][0-9]{{0,{4 + n}}}",
            "created_on": f"[12][0-9]{{3}}-[01][0-9]-[0-3][0-9]([ T][0-9:]{{1,{n}}})?",
            "contact_id": f"C[0-9]{{8,{8 + n}}}",
        }
        yield from (Further(f"{field}-form-{n}", field, "form", form) for field, form in forms.items())


def _conditions() -> Iterator[Further]:
    code = "[1-9][0-9]{3} ?[A-Z]{2}"
    for field, value in _CONDITIONS:
        yield Further(f"{field}-{value}-postal-code", "postal_code", "form", code, (field, value))
        yield from (
            Further(f"{field}-{value}-{needed}", needed, "filled", when=(field, value))
            for needed in ("surname", "changed_on")
        )


def _filled() -> Iterator[Further]:
    yield from (Further(f"{field}-filled", field, "filled") for field in CONTACT if field not in REQUIRED)


def _lately() -> Iterator[Further]:
    yield from (Further(f"changed-lately-{months}", "changed_on", "months", months) for months in range(25, 32))
