"""A tree held against the policy format: every fault a finding with its place and the word that was meant."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator, validators
from jsonschema.exceptions import ValidationError

from afspraak.codes import found
from afspraak.findings import Finding
from afspraak.nearest import did_you_mean, nearest
from afspraak.places import Place
from afspraak.reading.policyformat import shipped
from afspraak.reading.shapewords import FORMS, OWNERS
from afspraak.texts import Texts
from afspraak.yamltree import Items, Table, Tree, Word, key_place, place_of

_TYPES: dict[str, Texts] = {
    "array": Texts(nl="een lijst", en="a list"),
    "boolean": Texts(nl="true of false", en="true or false"),
    "integer": Texts(nl="een heel getal", en="a whole number"),
    "number": Texts(nl="een getal", en="a number"),
    "object": Texts(nl="een blok met sleutels", en="a block of keys"),
    "string": Texts(nl="een tekst", en="a text"),
}
MANY = 12  # more words than this do not help a reader
_SHOWN = 80  # characters of a value
_LIKE_TEXT = ("boolean", "integer", "number")  # where a text fits, these do too
_HERE = Texts(nl="dit blok", en="this block")


def _is_number(word: object) -> bool:
    if not isinstance(word, Word) or not word.plain:
        return False
    try:
        float(word)
    except ValueError:
        return False
    return word.lower().lstrip("-+.") not in ("inf", "infinity", "nan")


def _is_integer(word: object) -> bool:
    return isinstance(word, Word) and word.plain and bool(_COUNT.fullmatch(word))


_COUNT = re.compile("[0-9]{1,9}")  # every whole number of the format counts something


def _is_text(word: object) -> bool:
    """Every scalar may be meant as text; where nothing was written, nothing was meant."""
    return isinstance(word, str) and not (isinstance(word, Word) and word.plain and not word)


def _is_boolean(word: object) -> bool:
    return isinstance(word, Word) and word.plain and word in ("true", "false")


_CHECKER = Draft202012Validator.TYPE_CHECKER.redefine_many(
    {
        "boolean": lambda checker, tree: _is_boolean(tree),
        "integer": lambda checker, tree: _is_integer(tree),
        "null": lambda checker, tree: False,
        "number": lambda checker, tree: _is_number(tree),
        "string": lambda checker, tree: _is_text(tree),
    }
)
_Validator = validators.extend(Draft202012Validator, type_checker=_CHECKER)  # type: ignore[no-untyped-call] # untyped there


@functools.cache
def _validator(part: str) -> Any:
    schema = shipped()
    return _Validator({"$ref": f"#/$defs/{part}", "$defs": schema["$defs"]})


def faults(tree: Tree, part: str) -> list[Finding]:
    """Everything in the tree that is not in this part of the policy format."""
    errors = list(_validator(part).iter_errors(tree))
    findings = [finding for error in errors if error.validator != "required" for finding in _explain(error, tree)]
    return list(dict.fromkeys([*findings, *_missing(errors, tree)]))


def _explain(error: ValidationError, root: Tree) -> Iterator[Finding]:
    if error.context and error.validator in ("anyOf", "oneOf"):
        yield from _closest(error, root)
        return
    teller = _TELLERS.get(str(error.validator))
    if teller is None:
        yield found(
            "wrong-shape", place_of(error.instance, place_of(root)), found=_shape(error.instance), expected=_HERE
        )
    else:
        yield from teller(error, root)


def _closest(error: ValidationError, root: Tree) -> Iterator[Finding]:
    """Of several options the one that was most nearly met: no type error at its top, then the fewest errors."""
    options: dict[Any, list[ValidationError]] = {}
    for inner in error.context or ():
        options.setdefault(inner.relative_schema_path[0], []).append(inner)
    shaped = [
        errors for errors in options.values() if not any(e.validator == "type" and not e.relative_path for e in errors)
    ]
    if not shaped:
        types = [
            name
            for errors in options.values()
            for e in errors
            if e.validator == "type"
            for name in _as_list(e.validator_value)
        ]
        yield _wrong_type(error, root, types)
        return
    for inner in min(shaped, key=len):
        yield from _explain(inner, root)


def _as_list(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _place(error: ValidationError, root: Tree) -> Place:
    """Where the value stands that the error is about; an empty value is shown by its key."""
    place = place_of(error.instance, place_of(root))
    if error.instance == "" and error.absolute_path:
        *above, last = error.absolute_path
        parent: Any = root
        for step in above:
            parent = parent[step]
        return key_place(parent, str(last)) if isinstance(parent, Table) else place
    return place


def _shape(tree: object) -> Texts:
    if isinstance(tree, Table):
        return _TYPES["object"]
    if isinstance(tree, Items):
        return _TYPES["array"]
    if tree == "":
        return Texts(nl="niets", en="nothing")
    text = _cut(str(tree))
    return Texts(nl=f'de tekst "{text}"', en=f'the text "{text}"')


def _cut(text: str) -> str:
    """As much of what was written as a reader needs to know it again."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _type(error: ValidationError, root: Tree) -> Iterator[Finding]:
    yield _wrong_type(error, root, _as_list(error.validator_value))


def _wrong_type(error: ValidationError, root: Tree, names: Iterable[str]) -> Finding:
    named = [name for name in dict.fromkeys(names) if name in _TYPES]
    wanted = [_TYPES[name] for name in named if "string" not in named or name not in _LIKE_TEXT]
    expected = Texts(nl=" of ".join(text.nl for text in wanted), en=" or ".join(text.en for text in wanted))
    return found("wrong-shape", _place(error, root), found=_shape(error.instance), expected=expected)


def _unknown_keys(error: ValidationError, root: Tree) -> Iterator[Finding]:
    table: Any = error.instance
    schema: Any = error.schema
    known = _known(error)
    owner = _owner(error)
    for key in table:
        if key not in known and not _by_pattern(key, schema):
            hint = did_you_mean(key, known)
            allowed = ", ".join(known)
            yield found("unknown-key", key_place(table, key), key=_cut(key), owner=owner, hint=hint, allowed=allowed)


def _by_pattern(key: str, schema: Mapping[str, Any]) -> bool:
    return any(re.search(pattern, key) for pattern in schema.get("patternProperties", {}))


def _owner(error: ValidationError) -> Texts:
    """What the innermost part of the format along the way is called."""
    properties = error.schema.get("properties") if isinstance(error.schema, Mapping) else None
    parts = shipped()["$defs"]
    named = (name for name, part in parts.items() if properties is not None and part.get("properties") == properties)
    return next((OWNERS[name] for name in named if name in OWNERS), _HERE)


def _block(error: ValidationError) -> Table:
    """The block that the error is about."""
    return error.instance if isinstance(error.instance, Table) else Table()


def _missing(errors: Iterable[ValidationError], root: Tree) -> Iterator[Finding]:
    """One finding per block for all keys that it lacks; a key that was probably misspelt has been reported already."""
    lacking: dict[tuple[Any, ...], tuple[ValidationError, list[str]]] = {}
    known: dict[tuple[Any, ...], set[str]] = {}
    for error in errors:
        path = tuple(error.absolute_path)
        known.setdefault(path, set()).update(_known(error))
        if error.validator == "required":
            required: Any = error.validator_value
            keys = lacking.setdefault(path, (error, []))[1]
            keys += [key for key in required if key not in _block(error) and key not in keys]
    for path, (error, keys) in lacking.items():
        meant = {nearest(key, known[path]) for key in _block(error) if key not in known[path]}
        rest = [key for key in keys if key not in meant]
        if rest:
            yield found("missing-key", _title_place(error, root), keys=", ".join(rest))


def _known(error: ValidationError) -> list[str]:
    schema: Any = error.schema
    return sorted(schema.get("properties", {}))


def _title_place(error: ValidationError, root: Tree) -> Place:
    """The key above the block that lacks something; the first key of a file."""
    table = _block(error)
    if error.absolute_path and isinstance(error.absolute_path[-1], str):
        parent: Any = root
        for step in list(error.absolute_path)[:-1]:
            parent = parent[step]
        if isinstance(parent, Table):
            return key_place(parent, error.absolute_path[-1])
    first = next(iter(table), None)
    return place_of(first, place_of(table))


def _not_one_of(error: ValidationError, root: Tree) -> Iterator[Finding]:
    if not isinstance(error.instance, Word):
        yield _wrong_type(error, root, ["string"])
        return
    values: Any = error.validator_value
    allowed = [str(value) for value in values]
    hint = did_you_mean(str(error.instance), allowed)
    shown = ", ".join(allowed if len(allowed) <= MANY else [*allowed[:MANY], "…"])
    yield found("not-one-of", _place(error, root), value=_cut(error.instance), allowed=shown, hint=hint)


def _bad_form(error: ValidationError, root: Tree) -> Iterator[Finding]:
    schema = error.schema if isinstance(error.schema, Mapping) else {}
    described = str(schema.get("description", "")) or f"`{error.validator_value}`"
    word = str(error.instance)
    place = key_place(_parent(error, root), word) if "propertyNames" in error.schema_path else _place(error, root)
    yield found("bad-form", place, value=_cut(word), expected=FORMS.get(described, Texts(nl=described, en=described)))


def _parent(error: ValidationError, root: Tree) -> Table:
    tree: Any = root
    for step in error.absolute_path:
        tree = tree[step]
    return tree if isinstance(tree, Table) else Table()


def _few(error: ValidationError, root: Tree) -> Iterator[Finding]:
    yield found("too-few", _title_place(error, root) if isinstance(error.instance, Table) else _place(error, root))


def _many(error: ValidationError, root: Tree) -> Iterator[Finding]:
    yield found("too-many", _title_place(error, root), count=len(_block(error)))


_TELLERS: dict[str, Any] = {
    "additionalProperties": _unknown_keys,
    "enum": _not_one_of,
    "maxProperties": _many,
    "minItems": _few,
    "minProperties": _few,
    "pattern": _bad_form,
    "type": _type,
}
