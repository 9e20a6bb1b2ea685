"""What the parts of a workbook around its sheets say: which sheets there are, texts they share and formats."""

from __future__ import annotations

from dataclasses import dataclass, field

from afspraak.checking.sources.excel import numbers, xml
from afspraak.checking.sources.excel.archive import Archive, target
from afspraak.checking.sources.excel.words import Words, decoded
from afspraak.checking.sources.lines import TooLarge

_MOST_TEXTS = 5_000_000
_MOST_CHARACTERS = 1 << 28
_WORKBOOK = "xl/workbook.xml"


@dataclass(slots=True)
class Book(xml.Events):
    """The sheets of a workbook in their order, and how it counts days."""

    part: str = _WORKBOOK
    sheets: list[tuple[str, str, bool]] = field(default_factory=list)  # name, relation, whether people see it
    from_1904: bool = False

    def start(self, name: str, attributes: xml.Attributes) -> None:
        if name == "sheet":
            relation = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), "")
            self.sheets.append((attributes.get("name", ""), relation, attributes.get("state", "visible") == "visible"))
        elif name == "workbookPr":
            self.from_1904 = attributes.get("date1904") in ("1", "true")


@dataclass(slots=True)
class Relations(xml.Events):
    """Where the relations of a part lead."""

    base: str
    by_id: dict[str, str] = field(default_factory=dict)
    by_kind: dict[str, str] = field(default_factory=dict)

    def start(self, name: str, attributes: xml.Attributes) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            path = target(self.base, attributes.get("Target", ""))
            self.by_id[attributes.get("Id", "")] = path
            self.by_kind.setdefault(attributes.get("Type", "").rpartition("/")[2], path)


class Texts(Words):
    """The texts that cells share, without their formatting and the pronunciation beside them."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._total = 0

    def start(self, name: str, attributes: xml.Attributes) -> None:
        if name == "si":
            self.parts, self.size = [], 0
        elif name == "rPh":
            self.aside += 1
        self.takes = name == "t" and not self.aside

    def end(self, name: str) -> None:
        self.takes = False
        if name == "rPh":
            self.aside -= 1
        elif name == "si":
            self._total += self.size
            self.texts.append(decoded("".join(self.parts)))
            if len(self.texts) > _MOST_TEXTS or self._total > _MOST_CHARACTERS:
                raise TooLarge(_MOST_CHARACTERS)


@dataclass(slots=True)
class Styles(xml.Events):
    """The number formats of cell styles, in the order in which cells name them."""

    own: dict[int, str] = field(default_factory=dict)
    formats: list[int] = field(default_factory=list)
    _in_cells: bool = False

    def start(self, name: str, attributes: xml.Attributes) -> None:
        if name == "numFmt":
            self.own[int(attributes["numFmtId"])] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            self._in_cells = True
        elif name == "xf" and self._in_cells:
            self.formats.append(int(attributes.get("numFmtId", "0")))

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._in_cells = False


def book_of(archive: Archive) -> tuple[Book, Relations]:
    """The workbook and where its parts are."""
    roots = Relations("")
    xml.read(archive.open("_rels/.rels"), roots)
    book = Book(roots.by_kind.get("officeDocument", _WORKBOOK))
    xml.read(archive.open(book.part), book)
    folder, _, name = book.part.rpartition("/")
    relations = Relations(book.part)
    xml.read(archive.open(f"{folder}/_rels/{name}.rels".lstrip("/")), relations)
    return book, relations


def texts_of(archive: Archive, relations: Relations) -> list[str]:
    """The texts that cells share."""
    shared = Texts()
    if (part := relations.by_kind.get("sharedStrings", "")) and archive.has(part):
        xml.read(archive.open(part), shared)
    return shared.texts


def formats_of(archive: Archive, relations: Relations, *, from_1904: bool, decimal: str) -> list[numbers.Shown]:
    """How the number cells of each style read."""
    styles = Styles()
    if (part := relations.by_kind.get("styles", "")) and archive.has(part):
        xml.read(archive.open(part), styles)
    return [
        numbers.shown_as(number, styles.own.get(number, ""), from_1904=from_1904, decimal=decimal)
        for number in styles.formats or [0]
    ]
