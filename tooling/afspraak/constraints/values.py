"""Values of policies as JSON values of the field's type, and as people read them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Any

from afspraak.letters import BLANK
from afspraak.model.records import Field
from afspraak.model.rulebook import Rulebook, Subject
from afspraak.texts import Texts, quoted, same

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\Z")
NUMBERS = ("number", "amount", "integer")


def number(text: str) -> int | float | None:
    """The JSON number that the text writes, or None."""
    if not _NUMBER.match(text):
        return None
    value = float(text)
    if math.isinf(value):  # JSON has no such number
        return None
    return int(text) if re.fullmatch(r"-?[0-9]+", text) else value


def typed(text: str, field: Field) -> Any:
    """The JSON value for this field; a text that does not fit the type stays a text, so that the type rule fails."""
    if field.type in NUMBERS:
        value = number(text)
        return text if value is None else value
    if field.type == "yes_no":
        return {"true": True, "false": False}.get(text, text)
    return str(text)


def filled_form(field: Field) -> dict[str, Any]:
    """Filled: not null, and for texts not only blanks."""
    if field.type in NUMBERS:
        return {"not": {"type": "null"}}
    if field.type == "yes_no":
        return {"type": "boolean"}
    if field.type == "set":
        return {"not": {"type": "null"}, "minItems": 1}
    return {"not": {"type": "null"}, "pattern": f"[^{BLANK}]"}


def escaped(text: str) -> str:
    """The text as a portable pattern that matches just that text."""
    return "".join(f"\\{char}" if char in "\\.+*?()[]{}|^$/" else char for char in text)


def any_case(text: str) -> str:
    """The text as a portable pattern that ignores the difference between capitals and small letters."""
    return "".join(_both_cases(char) for char in text)


def _both_cases(char: str) -> str:
    lower, upper = char.lower(), char.upper()
    if lower == upper or len(lower) > 1 or len(upper) > 1:
        return escaped(char)
    return f"[{upper}{lower}]"


def one_of_pattern(texts: Iterable[str]) -> str:
    """An anchored portable pattern for any of these texts, capitals or not."""
    return f"^({'|'.join(any_case(text) for text in texts)})$"


def label_of(subject: Subject, name: str) -> Texts:
    """The label of a field of the subject's record type, between nothing; its name where it is unknown."""
    field = subject.record.fields.get(name)
    return field.label if field and field.label else same(name)


def value_text(rulebook: Rulebook, field: Field | None, value: str) -> Texts:
    """A value as people read it: the label of a list value, yes or no, or the value itself."""
    if field and field.type == "yes_no":
        return Texts(nl='"ja"', en='"yes"') if value == "true" else Texts(nl='"nee"', en='"no"')
    listed_in = rulebook.lists.get(field.list) if field else None
    known = listed_in.values.get(value) if listed_in else None
    if known and known.label:
        return Texts(nl=f'"{known.label.in_("nl")}"', en=f'"{known.label.in_("en")}"')
    return quoted(value)
