"""Columns whose values look shifted: most of them break the form of their field and have the form of another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from afspraak.checking.canonical import cell_reader
from afspraak.checking.headers import label
from afspraak.checking.judge import BrokenRule, Judge
from afspraak.codes import found
from afspraak.findings import Finding
from afspraak.places import Place

_LEAST = 20  # filled values; fewer say nothing
_KEPT = 100  # wrong values that are tried in other fields
_FORMS = ("pattern", "enum", "type", "items")
_MUSTS = ("checksum", "format")
_NO_FORM = ("Abc def", "x1 9?", "-")  # a field that takes these has no form to recognise


class Shifts:
    """Counts per column; only values of the last few rows that break a rule on their form are kept."""

    def __init__(self, document: dict[str, Any], judge: Judge) -> None:
        self._document = document
        self._judge = judge
        entries = [*document.get("allOf", ()), *document.get("x-unasserted", ())]
        self.rules = {
            (rule["id"], rule["field"]) for entry in entries if _is_about_form(entry, rule := entry["x-rule"])
        }
        self.filled: Counter[str] = Counter()
        self._broken: Counter[str] = Counter()
        self._values: dict[str, list[str]] = {}

    def fill(self, values: Mapping[str, Any]) -> None:
        """One more record has these fields filled."""
        self.filled.update(values.keys())

    def broken(self, rules: list[BrokenRule], values: Mapping[str, Any]) -> None:
        """These rules are broken by one record with these values."""
        fields = {rule.field for rule in rules if (rule.id, rule.field) in self.rules}
        for name in fields & values.keys():
            self._broken[name] += 1
            kept = self._values.setdefault(name, [])
            if len(kept) < _KEPT and isinstance(values[name], (str, int, float)):
                kept.append(str(values[name]))

    def seen(self, name: str, filled: int, broken: int, values: list[str]) -> None:
        """What somebody else counted of one field, with some of its broken values."""
        self.filled[name], self._broken[name], self._values[name] = filled, broken, values[:_KEPT]

    def findings(self, columns: Mapping[str, str], place: Place) -> Iterator[Finding]:
        """The columns that look shifted; `columns` says what the export calls each field."""
        for name, count in sorted(self._broken.items()):
            if self.filled[name] >= _LEAST and count * 2 > self.filled[name] and (other := self._like(name)):
                yield found(
                    "records-shifted-column",
                    place,
                    header=columns.get(name, name),
                    label=label(self._document, name),
                    other=label(self._document, other),
                    filled=self.filled[name],
                    broken=count,
                )

    def _like(self, name: str) -> str:
        """The field whose form more than half of the wrong values have, or nothing."""
        texts = self._values.get(name, [])
        fits = {
            other: sum(self._fits(other, text) for text in texts)
            for other in self._document["properties"]
            if other != name and not any(self._fits(other, text) for text in _NO_FORM)
        }
        best = max(fits, key=lambda other: fits[other], default="")
        return best if best and fits[best] * 2 > len(texts) else ""

    def _fits(self, name: str, text: str) -> bool:
        value = cell_reader(self._document["properties"][name].get("x-field", {}))(text)
        return all((rule.id, rule.field) not in self.rules for rule in self._judge.broken({name: value}))


def _is_about_form(entry: Mapping[str, Any], rule: Mapping[str, Any]) -> bool:
    """Whether the rule says which form the values of its field have, whatever else the record holds."""
    fields = entry.get("properties", {})
    if entry.keys() - {"x-rule", "properties", "x-must"} or fields.keys() - {rule["field"]}:
        return False
    form = fields.get(rule["field"], {})
    has_form = isinstance(form, dict) and any(word in form for word in _FORMS)
    return has_form or entry.get("x-must", {}).get("kind") in _MUSTS
