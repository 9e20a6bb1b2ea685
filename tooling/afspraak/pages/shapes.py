"""Tells how a value is written by showing one, where the rulebook has a pattern that few readers can read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afspraak.constraints.match import Match
from afspraak.constraints.not_match import NotMatch
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Rule, Test
from afspraak.pages import markdown
from afspraak.patterns import expand, tokens
from afspraak.texts import LANGUAGES, Texts


def demanded(rule: Rule, field: str) -> Texts:
    """What a rule with a pattern demands, with a value of its examples; empty for rules with words of their own.

    The texts are Markdown.
    """
    if not isinstance(rule.must, (Match, NotMatch)) or rule.must.means:
        return Texts()
    right = isinstance(rule.must, Match)
    shown = [_first(rule.told_in(language), field, right=right) for language in LANGUAGES]
    if not all(shown):
        return Texts()
    nl, en = map(markdown.code, shown)
    if right:
        return Texts(nl=f"ziet eruit als {nl}", en=f"looks like {en}")
    return Texts(nl=f"ziet er niet uit als {nl}", en=f"does not look like {en}")


def _first(rule: Rule, field: str, *, right: bool) -> str:
    return next(_values(rule, field, own=True, right=right), "")


def met(test: Test, subject: Subject, rule: Rule | None = None) -> Texts:
    """Words for a condition that has a pattern alone: how such a value begins, or one of the examples of the rule."""
    begin = _beginning(test.values[0])
    if begin:
        return Texts(nl=f'met "{begin}" begint', en=f'starts with "{begin}"')
    nl, en = (_example(test, subject, rule.told_in(language)) if rule else "" for language in LANGUAGES)
    if nl and en:
        return Texts(nl=f'eruitziet als "{nl}"', en=f'looks like "{en}"')
    return Texts(nl="een bepaalde vorm heeft", en="is written in a certain way")


def _example(test: Test, subject: Subject, rule: Rule) -> str:
    known = re.compile(expand(test.values[0]))
    own = test.field == subject.field.name
    values = [*_values(rule, test.field, own=own, right=not own), *_values(rule, test.field, own=own, right=own)]
    return next((each for each in values if known.search(each)), "")


def _values(rule: Rule, field: str, *, own: bool, right: bool) -> Iterator[str]:
    """The values of a field in the right or the wrong examples; values that stand alone are of the rule's own field."""
    if own:
        yield from (rule.right if right else (wrong.value for wrong in rule.wrong))
    for example in rule.examples:
        if example.right is right:
            for record in example.records.get("", ()):
                if isinstance(value := record.get(field), str) and value:
                    yield value


def _beginning(pattern: str) -> str:
    """The letters with which every match begins; empty where that takes more than a look."""
    first, *rest = tokens(pattern)
    if first.kind != "start" or any(token.kind == "or" for token in rest):
        return ""
    letters: list[str] = []
    for token in rest:
        if token.kind == "repeat":
            letters = letters[:-1]
        if token.kind not in ("literal", "escape"):
            break
        letters.append(token.text[-1])
    return "".join(letters)
