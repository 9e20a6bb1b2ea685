"""Text to a tree in which every key and value knows its place: the only door to PyYAML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from afspraak.codes import found
from afspraak.findings import Finding
from afspraak.places import NOWHERE, Place
from afspraak.texts import Texts

MAX_DEPTH = 64
MAX_BYTES = 1024 * 1024


class Word(str):
    """A scalar: its text exactly as written, with its place; `plain` where it stands without quotation marks."""

    __slots__ = ("place", "plain")
    place: Place
    plain: bool

    def __new__(cls, text: str = "", place: Place = NOWHERE, plain: bool = False) -> Word:
        word = super().__new__(cls, text)
        word.place, word.plain = place, plain
        return word


class Table(dict[str, "Tree"]):
    """A mapping; its keys are `Word`s, so that a key has a place as well."""

    place: Place = NOWHERE


class Items(list["Tree"]):
    """A sequence."""

    place: Place = NOWHERE


Tree = Word | Table | Items


def place_of(tree: object, otherwise: Place = NOWHERE) -> Place:
    """Where a key or value stands."""
    return tree.place if isinstance(tree, (Word, Table, Items)) else otherwise


def key_place(table: Table, key: str) -> Place:
    """Where a key of the table stands, or the table itself where the key is not there."""
    return next((place_of(name) for name in table if name == key), table.place)


def read(file: str, content: bytes) -> tuple[Tree | None, list[Finding]]:
    """The tree of a YAML file, or None with the findings that say why not."""
    if len(content) > MAX_BYTES:
        return None, [found("yaml-too-large", Place(file), limit=MAX_BYTES // 1024, size=len(content) // 1024)]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(file, content, error.start)]
    builder = _Builder(file, text.splitlines() or [""])
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if not builder.take(event):
                break
    except yaml.YAMLError as error:
        builder.findings.append(_syntax(builder, error))
    if builder.root is None and not builder.findings:
        builder.findings.append(found("yaml-empty", Place(file)))
    return (None if builder.broken else builder.root), builder.findings


def _not_utf8(file: str, content: bytes, offset: int) -> Finding:
    before = content[:offset]
    line_start = before.rfind(b"\n") + 1
    excerpt = content[line_start:].split(b"\n", 1)[0].decode("utf-8", errors="replace").rstrip("\r")
    place = Place(file, before.count(b"\n") + 1, len(before[line_start:].decode("utf-8")) + 1, 1, excerpt)
    return found("yaml-not-utf8", place, byte=f"0x{content[offset]:02X}")


@dataclass(slots=True)
class _Builder:
    """Takes parser events one by one and grows the tree."""

    file: str
    lines: list[str]
    root: Tree | None = None
    findings: list[Finding] = field(default_factory=list)
    broken: bool = False
    documents: int = 0
    open: list[Table | Items] = field(default_factory=list)
    keys: list[Word | None] = field(default_factory=list)  # per open container the key that waits for its value

    def take(self, event: Event) -> bool:
        """False where reading on makes no sense."""
        if isinstance(event, DocumentStartEvent):
            return self._document(event)
        if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self.open.pop()
            self.keys.pop()
            return True
        if isinstance(event, NodeEvent):
            return self._node(event)
        return True

    def place(self, event: Event) -> Place:
        start, end = event.start_mark, event.end_mark
        assert start is not None  # a parser event always has both marks
        assert end is not None
        excerpt = self.lines[start.line] if start.line < len(self.lines) else ""
        width = end.column - start.column if end.line == start.line else len(excerpt) - start.column
        return Place(self.file, start.line + 1, start.column + 1, max(width, 1), excerpt)

    def _document(self, event: Event) -> bool:
        self.documents += 1
        return True if self.documents == 1 else self._refuse("yaml-documents", event)

    def _refuse(self, code: str, event: Event, **facts: object) -> bool:
        self.findings.append(found(code, self.place(event), **facts))
        self.broken = True
        return False

    def _node(self, event: NodeEvent) -> bool:
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
            return self._refuse("yaml-alias", event, name=event.anchor)
        tag = getattr(event, "tag", None)
        if tag:
            return self._refuse("yaml-tag", event, tag=tag.replace("tag:yaml.org,2002:", "!!"))
        if isinstance(event, ScalarEvent):
            return self._scalar(event)
        container: Table | Items = Table() if isinstance(event, MappingStartEvent) else Items()
        assert isinstance(event, (MappingStartEvent, SequenceStartEvent))
        container.place = self.place(event)
        if len(self.open) >= MAX_DEPTH:
            return self._refuse("yaml-too-deep", event, limit=MAX_DEPTH)
        if self._waits_for_key():
            return self._refuse("yaml-complex-key", event)
        self._add(container)
        self.open.append(container)
        self.keys.append(None)
        return True

    def _scalar(self, event: ScalarEvent) -> bool:
        word = Word(event.value, self.place(event), not event.style)
        if not self._waits_for_key():
            self._add(word)
        elif word == "<<" and word.plain:
            return self._refuse("yaml-merge-key", event)
        else:
            self._key(word)
        return True

    def _waits_for_key(self) -> bool:
        return bool(self.open) and isinstance(self.open[-1], Table) and self.keys[-1] is None

    def _key(self, word: Word) -> None:
        table = self.open[-1]
        assert isinstance(table, Table)
        if word in table:
            first = key_place(table, word)
            self.findings.append(found("yaml-duplicate-key", word.place, key=word, line=first.line))
            self.broken = True
        self.keys[-1] = word

    def _add(self, tree: Tree) -> None:
        if not self.open:
            self.root = tree
            return
        container = self.open[-1]
        if isinstance(container, Items):
            container.append(tree)
            return
        key = self.keys[-1]
        assert key is not None
        container.setdefault(key, tree)
        self.keys[-1] = None


_BLOCK_TEXT = re.compile(r"^\s*(?:- )?([a-z_]+): ([^'\"{\[|>].*?: .*)$")
_FLOW_TEXT = re.compile(r"[{,] *([a-z_]+): ([^'\"{}\[\],]*?: [^{},]*)")
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def _syntax(builder: _Builder, error: yaml.YAMLError) -> Finding:
    builder.broken = True
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line, mark.column) if mark else _first_unreadable(builder.lines)
    excerpt = builder.lines[line] if line < len(builder.lines) else ""
    place = Place(builder.file, line + 1, column + 1, 1, excerpt)
    if "\t" in excerpt[: max(column, 1)]:
        return found("yaml-tab", place)
    split = _BLOCK_TEXT.search(excerpt) or _FLOW_TEXT.search(excerpt)
    if split:
        return _split_text(place, split[1], split[2])
    problem = getattr(error, "problem", None) or str(getattr(error, "reason", "")) or "syntax"
    return found("yaml-syntax", place, problem=problem)


def _first_unreadable(lines: list[str]) -> tuple[int, int]:
    """Line and column of the first character that YAML forbids: PyYAML tells only that there is one."""
    places = ((number, hit.start()) for number, line in enumerate(lines) if (hit := _UNREADABLE.search(line)))
    return next(places, (0, 0))


def _split_text(place: Place, key: str, text: str) -> Finding:
    finding = found("yaml-split-text", place, key=key)
    block = f"\n    {key}: >-\n      {text.strip()}"
    remedy = Texts(nl=finding.remedy.nl + block, en=finding.remedy.en + block)
    return Finding(finding.code, finding.level, place, finding.message, remedy)
