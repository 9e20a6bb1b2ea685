"""A version written into the YAML of a policy, by offset: not one other byte changes."""

from __future__ import annotations

from afspraak.places import Place
from afspraak.yamltree import Table, key_place, place_of, read

_BOM = "\ufeff"


class CannotBeVersioned(ValueError):
    """The text is no policy in which a version can be written."""


def with_version(content: bytes, version: str) -> bytes:
    """The policy with this version: in place of the one that is there, else on a line after its status."""
    tree, _ = read("policy", content)
    if not isinstance(tree, Table) or "status" not in tree:
        raise CannotBeVersioned("no status")
    text = content.decode("utf-8")
    mark = _BOM if text.startswith(_BOM) else ""
    lines = text.removeprefix(_BOM).splitlines(keepends=True)
    if "version" in tree:
        _replace(lines, place_of(tree["version"]), version)
    else:
        _insert(lines, key_place(tree, "status"), place_of(tree["status"]), version)
    return (mark + "".join(lines)).encode("utf-8")


def _replace(lines: list[str], place: Place, version: str) -> None:
    line, start = lines[place.line - 1], place.column - 1
    lines[place.line - 1] = line[:start] + version + line[start + place.width :]


def _insert(lines: list[str], key: Place, value: Place, version: str) -> None:
    line, end = lines[value.line - 1], value.column - 1 + value.width
    if key.column > 1:  # the whole policy stands between braces
        lines[value.line - 1] = f"{line[:end]}, version: {version}{line[end:]}"
        return
    body = line.rstrip("\r\n")
    ending = line[len(body) :] or "\n"
    lines[value.line - 1] = f"{body}{ending}version: {version}{ending}"
