"""Words by which search finds a page, besides those that it shows: other forms, synonyms, the other language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from afspraak.model.policies import Policy
from afspraak.model.records import CodeList, RecordType
from afspraak.pages import markdown
from afspraak.pages.edition import Edition
from afspraak.pages.wordforms import forms
from afspraak.texts import LANGUAGES, Texts

_WORD = re.compile(r"[^\W\d_]+")


def of_policy(edition: Edition, policy: Policy) -> str:
    """The titles in every language, the tags, the labels and other names of the fields that its rules are about."""
    narrow = [rule for rule in edition.live(policy) if not edition.is_wide(rule)]
    fields = {subject.name: subject.field for rule in narrow for subject in edition.subjects(rule)}
    names = [name for field in fields.values() for name in (field.label.nl, field.label.en, *field.aliases)]
    return _hidden([*_texts(policy.title), *policy.tags, *names])


def of_record(record: RecordType) -> str:
    """The titles and the labels of its fields in every language, with their other names."""
    names = [name for field in record.fields.values() for name in (*_texts(field.label), *field.aliases)]
    return _hidden([*_texts(record.title), *_texts(record.plural), *names])


def of_list(known: CodeList) -> str:
    """The title and the labels of its values in every language."""
    return _hidden([*_texts(known.title), *(name for value in known.values.values() for name in _texts(value.label))])


def _texts(texts: Texts) -> Iterator[str]:
    yield from (texts.given(language) for language in LANGUAGES)


def _hidden(names: Iterable[str]) -> str:
    """A paragraph that search reads and nobody sees."""
    words = dict.fromkeys(name.strip() for name in names if name.strip())
    single = dict.fromkeys(word for name in words for word in _single(name))
    more = [form for word in single for form in _forms(word) if form not in single]
    shown = ", ".join(markdown.line(word) for word in dict.fromkeys([*words, *more]))
    return f'<p class="findable" hidden>{shown}</p>' if shown else ""


@lru_cache(maxsize=65536)
def _single(name: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORD.findall(name))


@lru_cache(maxsize=65536)
def _forms(word: str) -> tuple[str, ...]:
    return tuple(form for language in LANGUAGES for form in forms(word, language))
