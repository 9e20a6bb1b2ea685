"""Which forms still have to be tried on every record, where breaking one of them means breaking another as well."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from afspraak.languages import Budget, Undecided, language, outside

_STEPS = 20_000  # of one comparison of patterns; more would cost what it saves


def needed(forms: Iterable[Any], *, patterns: bool) -> list[Any]:
    """The same forms without those that no record breaks unless it breaks another one that is kept.

    Looks at what a form asks of one field, whatever else the record holds. Patterns are compared only if asked.
    """
    kept: list[Any] = []
    asked: dict[tuple[str, str], list[tuple[Any, Any]]] = {}
    for form in forms:
        found = _one_thing(form)
        if found is None or (found[1] == "pattern" and not patterns):
            kept.append(form)
        else:
            field, keyword, operand = found
            asked.setdefault((field, keyword), []).append((operand, form))
    for (_, keyword), group in asked.items():
        kept += _strictest(keyword, group)
    return kept


def _one_thing(form: Any) -> tuple[str, str, Any] | None:
    """The field, keyword and operand of a form that asks just that."""
    if not isinstance(form, dict) or form.keys() != {"properties"} or len(form["properties"]) != 1:
        return None
    [(field, schema)] = form["properties"].items()
    if not isinstance(schema, dict) or len(schema) != 1:
        return None
    [(keyword, operand)] = schema.items()
    return (field, keyword, operand) if keyword in _IMPLIES else None


def _strictest(keyword: str, group: list[tuple[Any, Any]]) -> list[Any]:
    implies = _IMPLIES[keyword]
    kept: list[tuple[Any, Any]] = []
    for operand, form in group:
        if not any(implies(one, operand) for one, _ in kept):
            kept = [each for each in kept if not implies(operand, each[0])]
            kept.append((operand, form))
    return [form for _, form in kept]


def _fewer(one: Any, other: Any) -> bool:
    """Whether every value of the one list is a value of the other; only texts are compared."""
    texts = all(isinstance(value, str) for value in (*one, *other))
    return texts and set(one) <= set(other)


def _within(one: Any, other: Any) -> bool:
    """Whether every text that matches the one pattern matches the other; False where that takes long to tell."""
    try:
        return outside(language(one), language(other), Budget(_STEPS)) is None
    except Undecided:
        return False


_IMPLIES = {
    "enum": _fewer,
    "maxLength": lambda one, other: one <= other,
    "minLength": lambda one, other: one >= other,
    "pattern": _within,
}
