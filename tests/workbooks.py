"""Small workbooks of Excel, written as its own files are: for tests, and for the cases that keep one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LINKS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STYLES = {"date": 1, "zeros": 2, "moment": 3, "clock": 4}  # style of a cell -> its place in the styles
FORMATS = '<numFmt numFmtId="164" formatCode="00000000"/><numFmt numFmtId="165" formatCode="d\\-m\\-yyyy\\ hh:mm"/>'
STYLES_XML = (
    f'{HEAD}<styleSheet {MAIN}><numFmts count="2">{FORMATS}</numFmts><cellXfs count="5"><xf numFmtId="0"/>'
    '<xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs></styleSheet>'
)


@dataclass(frozen=True)
class Raw:
    """A cell as XML says it: its type, what it holds and its style."""

    kind: str
    value: str | None
    style: str = ""
    formula: str = ""


Cell = str | int | float | bool | Raw | None


def letters(column: int) -> str:
    """0 -> A, 26 -> AA."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


class Shared:
    """The texts that cells share."""

    def __init__(self) -> None:
        self.places: dict[str, int] = {}

    def of(self, text: str) -> int:
        return self.places.setdefault(text, len(self.places))

    def xml(self) -> str:
        said = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in self.places)
        return f"{HEAD}<sst {MAIN}>{said}</sst>"


def cell_xml(place: str, cell: Cell, shared: Shared) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        cell = Raw("b", str(int(cell)))
    elif isinstance(cell, int | float):
        cell = Raw("n", repr(cell))
    elif isinstance(cell, str):
        cell = Raw("s", str(shared.of(cell)))
    style = f' s="{STYLES[cell.style]}"' if cell.style else ""
    formula = f"<f>{escape(cell.formula)}</f>" if cell.formula else ""
    if cell.kind == "inlineStr":
        return f'<c r="{place}" t="inlineStr"{style}><is><t>{escape(cell.value or "")}</t></is></c>'
    value = f"<v>{escape(cell.value)}</v>" if cell.value is not None else ""
    return f'<c r="{place}" t="{cell.kind}"{style}>{formula}{value}</c>'


def sheet_xml(rows: Iterable[Sequence[Cell]], shared: Shared, merged: Sequence[str] = ()) -> str:
    said = []
    for number, row in enumerate(rows, 1):
        cells = "".join(cell_xml(f"{letters(column)}{number}", cell, shared) for column, cell in enumerate(row))
        said.append(f'<row r="{number}">{cells}</row>' if cells else "")
    merges = "".join(f'<mergeCell ref="{ref}"/>' for ref in merged)
    merges = f'<mergeCells count="{len(merged)}">{merges}</mergeCells>' if merges else ""
    return f"{HEAD}<worksheet {MAIN}><sheetData>{''.join(said)}</sheetData>{merges}</worksheet>"


def parts(
    sheets: Mapping[str, Iterable[Sequence[Cell]]],
    *,
    merged: Sequence[str] = (),
    hidden: Sequence[str] = (),
    head: str = "",
) -> dict[str, str]:
    """The parts of a workbook: name -> text."""
    shared, made = Shared(), dict[str, str]()
    for number, rows in enumerate(sheets.values(), 1):
        made[f"xl/worksheets/sheet{number}.xml"] = sheet_xml(rows, shared, merged if number == 1 else ())
    named = "".join(_named(name, number, name in hidden) for number, name in enumerate(sheets, 1))
    targets = "".join(
        f'<Relationship Id="rId{number}" Type="{KINDS}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number in range(1, len(sheets) + 1)
    )
    others = "".join(
        f'<Relationship Id="r{name}" Type="{KINDS}/{name}" Target="{name}.xml"/>'
        for name in ("styles", "sharedStrings")
    )
    root = f'<Relationship Id="rId1" Type="{KINDS}/officeDocument" Target="xl/workbook.xml"/>'
    rels = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    made["_rels/.rels"] = f"{HEAD}<Relationships {rels}>{root}</Relationships>"
    made["xl/workbook.xml"] = f"{HEAD}<workbook {MAIN} {LINKS}>{head}<sheets>{named}</sheets></workbook>"
    made["xl/_rels/workbook.xml.rels"] = f"{HEAD}<Relationships {rels}>{targets}{others}</Relationships>"
    made["xl/styles.xml"] = STYLES_XML
    made["xl/sharedStrings.xml"] = shared.xml()
    return made


def _named(name: str, number: int, hidden: bool) -> str:
    state = ' state="hidden"' if hidden else ""
    return f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="rId{number}"{state}/>'


def packed(made: Mapping[str, str | bytes]) -> bytes:
    """The same bytes for the same parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in sorted(made.items()):
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
    return out.getvalue()


def workbook(rows: Iterable[Sequence[Cell]], name: str = "Blad1") -> bytes:
    """A workbook with one sheet."""
    return packed(parts({name: rows}))
