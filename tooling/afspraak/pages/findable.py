"""What search finds a page by besides what it shows: other forms, synonyms, the other language, each of its fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from afspraak.model.policies import Policy
from afspraak.model.records import CodeList, Field, RecordType
from afspraak.pages import markdown
from afspraak.pages.edition import Edition
from afspraak.pages.wordforms import forms
from afspraak.texts import LANGUAGES, Texts

_WORD = re.compile(r"[^\W_]+")
_LAST = ("reference/", "changes/", "sources.md", "architecture.md", "publishing.md", "governance.md", "choices.md")
_RANK = "search: {boost: 0.1}"


def of_policy(edition: Edition, policy: Policy) -> str:
    """The titles in every language and the tags; in the second place the fields that its rules are about."""
    narrow = [rule for rule in edition.live(policy) if not edition.is_wide(rule)]
    fields = {subject.name: subject.field for rule in narrow for subject in edition.subjects(rule)}
    names = [name for field in fields.values() for name in _names(field)]
    return _hidden(names=_words([*_texts(policy.title), *policy.tags]), about=_words(names))


def of_record(edition: Edition, record: RecordType) -> str:
    """The titles in every language; and each field as a place of its own, with its purpose and its other names."""
    fields = (_of_field(edition, record, field) for field in record.fields.values())
    return markdown.joined(_hidden(names=_words([*_texts(record.title), *_texts(record.plural)])), *fields)


def _of_field(edition: Edition, record: RecordType, field: Field) -> str:
    also = f"{edition.pick('Ook bekend als', 'Also known as')}: {', '.join(field.aliases)}" if field.aliases else ""
    return _hidden(
        place=markdown.anchor(field.name),
        title=f"{edition.say(field.label)} ({edition.say(record.title)})",
        names=_words(_names(field)),
        text=" ".join(filter(None, (edition.say(field.purpose), edition.say(field.help), markdown.line(also)))),
    )


def of_list(known: CodeList) -> str:
    """The title and the labels of its values in every language."""
    labels = [name for value in known.values.values() for name in _texts(value.label)]
    return _hidden(names=_words(_texts(known.title)), about=_words(labels))


def of_titles(titles: Iterable[str]) -> str:
    """The titles of a page in every language."""
    return _hidden(names=_words(titles))


def ranked(path: str, page: str) -> str:
    """The page; one that few readers look for comes last among what search finds."""
    if not path.startswith(_LAST):
        return page
    rank = f"---\n{_RANK}\n"
    return page.replace("---\n", rank, 1) if page.startswith("---\n") else f"{rank}---\n\n{page}"


def _names(field: Field) -> Iterator[str]:
    yield from (*_texts(field.label), *field.aliases)


def _texts(texts: Texts) -> Iterator[str]:
    yield from (texts.given(language) for language in LANGUAGES)


def _words(names: Iterable[str]) -> str:
    """The words of these names and their other forms, each once."""
    single = dict.fromkeys(word for name in names for word in _single(name))
    return " ".join(dict.fromkeys([*single, *(form for word in single for form in _forms(word))]))


def _hidden(**parts: str) -> str:
    """A paragraph that search reads and nobody sees."""
    return f'<p class="findable" hidden>{"".join(_part(name, words) for name, words in parts.items() if words)}</p>'


def _part(name: str, words: str) -> str:
    return f"<span data-{name}>{words}</span>"


@lru_cache(maxsize=65536)
def _single(name: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORD.findall(name))


@lru_cache(maxsize=65536)
def _forms(word: str) -> tuple[str, ...]:
    return tuple(form for language in LANGUAGES for form in forms(word, language))
