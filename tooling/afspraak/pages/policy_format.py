"""The reference page of the policy format, made from its JSON Schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from afspraak.pages import markdown
from afspraak.pages.edition import Edition
from afspraak.pages.policy_format_words import FORMS, MEANINGS, PARTS
from afspraak.texts import Texts

HERE = "reference/policy-format.md"
_TOLD_AT = {"condition": "operand"}  # the part that tells the keys, where another part holds it


def pages(edition: Edition) -> dict[str, str]:
    """The one page about the policy format."""
    parts = edition.given.policy_format.get("$defs", {})
    shown = (_part(edition, name, parts[name]) for name in PARTS if name in parts)
    intro = edition.pick(
        "Alles wat we afspreken, staat in YAML-bestanden onder `policies/`. Per soort bestand zie je hier de sleutels. "
        "Een tekst schrijf je gewoon, of per taal met `nl` en `en`.",
        "All that we agree is in YAML files under `policies/`. This page shows the keys of each kind of file. "
        "Write a text plainly, or per language with `nl` and `en`.",
    )
    title = markdown.heading(1, edition.pick("Het formaat van een afspraak", "The format of a policy"))
    return {HERE: markdown.page(title, intro, _example(edition), *shown)}


def _part(edition: Edition, name: str, part: Mapping[str, Any]) -> str:
    title, where = PARTS[name]
    keys = list(_keys(edition, name, part))
    if not keys:
        return ""
    heads = edition.pick("Sleutel|Vorm|Betekent", "Key|Form|Means").split("|")
    legend = edition.pick("\\* verplicht", "\\* required") if keys_of(part).get("required") else ""
    place = markdown.code(where) if where else ""
    table = markdown.block("index-table", markdown.table(heads, keys))
    return markdown.joined(
        markdown.heading(2, edition.say(title), name), " · ".join(filter(None, (place, legend))), table
    )


def keys_of(part: Mapping[str, Any]) -> Mapping[str, Any]:
    """The object whose keys a part of the format describes: itself, or each of its items."""
    each = part.get("additionalProperties")
    inner = each if isinstance(each, Mapping) else part.get("items", {})
    return part if "properties" in part else inner


def _keys(edition: Edition, name: str, part: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    holder = keys_of(part)
    for key, form in holder.get("properties", {}).items():
        star = " \\*" if key in holder.get("required", ()) else ""
        yield f"{markdown.code(key)}{star}", _form(edition, form), edition.explain(meaning(name, key))


def meaning(part: str, key: str) -> Texts:
    """What a key of a part of the format means."""
    return MEANINGS.get(f"{part}.{key}") or MEANINGS.get(key, Texts())


def _form(edition: Edition, form: Mapping[str, Any]) -> str:
    if "enum" in form:
        return edition.pick(" of ", " or ").join(markdown.code(str(value)) for value in form["enum"])
    name = str(form.get("$ref", "")).rpartition("/")[2]
    name = _TOLD_AT.get(name, name)
    if name in FORMS:
        return edition.say(FORMS[name])
    if name in PARTS:
        return markdown.link(edition.say(PARTS[name][0]).lower(), f"#{name}")
    if form.get("type") == "array":
        inner = _form(edition, form.get("items", {}))
        return f"{edition.pick('lijst', 'list')}: {inner}" if inner else edition.pick("lijst", "list")
    if name in ("format", "repair", "must"):
        page = {"format": "formats", "repair": "repairs", "must": "kinds"}[name]
        return markdown.link(edition.pick("kies er één", "choose one"), f"{page}.md")
    kind = form.get("type", "")
    return edition.say(FORMS[kind]) if isinstance(kind, str) and kind in FORMS else ""


def _example(edition: Edition) -> str:
    sources = edition.given.policy_sources
    shortest = min(
        (path for path in sources if path.startswith("agreements/")), key=lambda path: len(sources[path]), default=""
    )
    if not shortest:
        return ""
    title = edition.pick(f"Een voorbeeld: {shortest}.yaml", f"An example: {shortest}.yaml")
    return markdown.fold("example", title, markdown.fence("yaml", sources[shortest]))
