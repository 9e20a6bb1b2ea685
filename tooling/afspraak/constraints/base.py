"""What a constraint kind is: its words, its reading, its sentence and its machine form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from afspraak.model.rulebook import Subject
from afspraak.model.rules import Constraint, Fragment
from afspraak.texts import LANGUAGES, Texts, from_dict, same
from afspraak.yamltree import Table, Tree

NON_BLANK = Texts(nl="is ingevuld", en="is filled")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of constraint, as the policy format, the reference and the reader know it."""

    word: str
    across: bool
    title: Texts
    why: Texts  # when to use it and when not, one to three sentences
    example: str  # the `must:` of a rule, as YAML
    parameters: Fragment | None  # JSON Schema of what follows the word; None: only as a bare word
    bare: bool  # whether the word may stand alone
    read: Callable[[Tree | None], Constraint]  # from what follows the word; None where it stands alone


def on_value(subject: Subject, form: Fragment) -> Fragment:
    """The form of one value as a form of the record; of each item where the field holds several."""
    value = {"items": form} if subject.field.type == "set" else form
    return {"properties": {subject.field.name: value}}


def about(label: Texts, words: Texts, *, inside: bool = False) -> Texts:
    """What is said of a field by its label; words that begin with a capital are a sentence by themselves."""
    return Texts(*(_about(label.given(at), words.in_(at), inside=inside) for at in LANGUAGES))


def _about(label: str, words: str, *, inside: bool) -> str:
    if not stands_alone(words):
        return f"{label} {words}"
    return words[:1].lower() + words[1:] if inside else words


def stands_alone(words: str) -> bool:
    """Whether the words of a constraint are a sentence by themselves, and do not follow the name of the field."""
    return words[:1].isupper()


def must(kind: str, **facts: object) -> Fragment:
    """An `x-must`: what stock keywords cannot say."""
    return {"x-must": {"kind": kind, **{name: fact for name, fact in facts.items() if fact is not None}}}


def texts_of(tree: Tree | None) -> Texts:
    """A text per language, or one that is read in all of them."""
    if isinstance(tree, Table):
        return from_dict({str(name): str(text).strip() for name, text in tree.items()})
    return same(str(tree or "").strip())


def both(*forms: Fragment) -> Fragment:
    """All of these forms; those that are empty are left out."""
    filled = [form for form in forms if form]
    merged: Fragment = {}
    for form in filled:
        if merged.keys() & form.keys():
            return {"allOf": filled}
        merged |= form
    return merged
