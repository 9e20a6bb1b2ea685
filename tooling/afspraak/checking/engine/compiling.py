"""Published schema documents to the rules of a plan, and to the test that spares most records the rules."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from afspraak.checking.canonical import is_blank
from afspraak.checking.engine import forms, musts
from afspraak.checking.engine.columns import Column, typed
from afspraak.checking.engine.fields import fields_of
from afspraak.checking.engine.keywords.base import Schema, Scope
from afspraak.checking.engine.needed import needed
from afspraak.checking.engine.plan import Lookup, RowPlan, RowRule
from afspraak.checking.engine.sql import FALSE, no, some
from afspraak.checking.engine.unsupported import Unsupported
from afspraak.checking.rules import applying
from afspraak.letters import BLANK
from afspraak.patterns import begins_outside

Document = Mapping[str, Any]


def row_plan(document: Document, fields: Sequence[str], as_of: datetime.date) -> RowPlan:
    """The rules that apply on this date, for a table that has these fields."""
    compiler = _Compiler(document, tuple(fields), as_of)
    return RowPlan(document["x-rulebook"]["record"], tuple(fields), tuple(compiler.rules()))


class _Compiler:
    """Compiles one document; a form that needs Python becomes a look-up that its rule is joined with."""

    def __init__(self, document: Document, fields: tuple[str, ...], as_of: datetime.date) -> None:
        self._document = document
        self._as_of = as_of
        self._columns = {field: typed(position) for position, field in enumerate(fields)}
        self._lookups = 0

    def rules(self) -> Iterator[RowRule]:
        for x_rule, level, form in applying(self._document, self._as_of):
            lookups: list[Lookup] = []
            scope = Scope(self._columns, self._document, self._musts(lookups))
            try:
                yield RowRule(x_rule, level, form, forms.of_record(form, scope), tuple(lookups))
            except Unsupported as refused:
                lookup = self._lookup(form)
                yield RowRule(x_rule, level, form, no(lookup.broken), (lookup,), str(refused))

    def _musts(self, lookups: list[Lookup]) -> Any:
        def must(facts: Schema, scope: Scope) -> str:
            compile_ = musts.EXACT.get(facts["kind"])
            if compile_:
                try:
                    return compile_(facts, scope, self._as_of)
                except Unsupported:
                    pass
            lookup = self._lookup({"x-must": facts})
            lookups.append(lookup)
            return no(lookup.broken)

        return must

    def _lookup(self, form: Schema) -> Lookup:
        named = fields_of(form)
        fields = tuple(field for field in self._columns if named is None or field in named)
        self._lookups += 1
        return Lookup(f"look_{self._lookups}", fields, form)


def doubtful(document: Document, columns: Mapping[str, Column], as_of: datetime.date, *, many: bool = False) -> str:
    """A test on records as they were read that holds for every record that breaks a rule, and for few others.

    For `many` records it pays to look longer for what need not be tested.
    """
    return some(no(test) for test in _spared(document, columns, as_of, many))


def refusing_blanks(document: Document, as_of: datetime.date) -> set[str]:
    """The fields of which the test `doubtful` surely holds for a text of nothing but blanks."""
    return {
        field
        for _, _, form in applying(document, as_of)
        if form.keys() == {"properties"}
        for field, schema in form["properties"].items()
        if _refuses_blanks(schema)
    }


def _refuses_blanks(schema: Any) -> bool:
    if not isinstance(schema, dict):
        return False
    if begins_outside(schema.get("pattern", ""), BLANK):
        return True
    known = schema.get("enum", [schema["const"]] if "const" in schema else None)
    return known is not None and not any(map(is_blank, known))


def _spared(document: Document, columns: Mapping[str, Column], as_of: datetime.date, many: bool) -> Iterator[str]:
    scope = Scope(columns, document, _hinted(as_of), exact=False)
    for form in needed([form for _, _, form in applying(document, as_of)], patterns=many):
        try:
            yield forms.of_record(form, scope)
        except Unsupported:
            yield _untouched(document, form, columns, as_of)


def _untouched(document: Document, form: Schema, columns: Mapping[str, Column], as_of: datetime.date) -> str:
    """Whether a record has none of the fields that the form looks at, where such a record keeps it."""
    from afspraak.checking.keywords import validator  # jsonschema is slow to import

    named = fields_of(form)
    if named is None or not validator(dict(document), as_of).evolve(schema=form).is_valid({}):
        return FALSE
    return no(some(columns[field].present for field in named if field in columns))


def _hinted(as_of: datetime.date) -> Any:
    def must(facts: Schema, scope: Scope) -> str:
        hint = musts.HINTS.get(facts["kind"])
        if hint and not scope.negated:
            return hint(facts, scope, as_of)
        exact = musts.EXACT.get(facts["kind"])
        if exact:
            return exact(facts, scope, as_of)
        if scope.negated:
            raise Unsupported(f"{facts['kind']} below a negation")
        return scope.column(facts["field"]).absent

    return must
