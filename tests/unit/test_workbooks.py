"""Workbooks: what people see in Excel is what is read, and nothing unpacks without end."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from afspraak.checking.sources import AS_IT_IS, Cells, How, Trouble, open_source
from afspraak.checking.sources.excel import archive, book, words
from afspraak.checking.sources.excel.numbers import plain, shown_as
from afspraak.failures import CalledWrongly
from workbooks import Cell, Raw, packed, parts, workbook

HEADER = ["Naam", "Waarde", "Plaats"]


def read(content: bytes, how: How = AS_IT_IS, file: str = "c.xlsx") -> list[tuple[object, ...]]:
    with open_source(file, io.BytesIO(content), lambda header: True, "", how) as source:
        items = [source] if isinstance(source, Trouble) else list(source.items())
    return [
        (item.row, list(item.cells)) if isinstance(item, Cells) else (item.finding.code, item.finding.place.line)
        for item in items
        if isinstance(item, (Cells, Trouble))
    ]


def values(*cells: Cell, how: How = AS_IT_IS) -> list[str]:
    rows: list[Sequence[Cell]] = [HEADER, *(["x", cell] for cell in cells)]
    return [
        str(cells[1]) for row, cells in read(workbook(rows), how) if isinstance(row, int) and isinstance(cells, list)
    ]


def test_texts_keep_their_zeros_and_signs() -> None:
    kept = ["012", "+31201234567", "12:30", " spatie ", "Zoë & <b>", "1e5"]
    assert values(*kept) == kept
    assert values(Raw("inlineStr", "007"), Raw("str", "uit formule", "", "A1")) == ["007", "uit formule"]


def test_numbers_read_as_a_spreadsheet_knows_them() -> None:
    cells = (31612345678, 1234567890123456, 0.1 + 0.2, -3.5, 1e21, Raw("n", "1.5E3"), Raw("n", "1234567", "zeros"))
    shown = ["31612345678", "1234567890123460", "0.3", "-3.5", "1000000000000000000000", "1500", "01234567"]
    assert values(*cells) == shown
    assert values(12.5, 3, how=How(decimal=",")) == ["12,5", "3"]


def test_dates_come_from_the_number_format() -> None:
    cells = [Raw("n", text, style) for text, style in
             [("45000", "date"), ("45000.75", "moment"), ("0.5", "clock"), ("1", "date"), ("59", "date"),
              ("60", "date"), ("61", "date"), ("-1", "date"), ("2958465", "date"), ("2958466", "date")]]  # fmt: skip
    shown = ["2023-03-15", "2023-03-15 18:00", "12:00", "1900-01-01", "1900-02-28", "60", "1900-03-01", "-1"]
    assert values(*cells) == [*shown, "9999-12-31", "2958466"]


def test_days_may_be_counted_from_1904() -> None:
    made = parts({"Blad1": [HEADER, ["x", Raw("n", "1", "date")]]}, head='<workbookPr date1904="1"/>')
    assert read(packed(made)) == [(2, ["x", "1904-01-02", ""])]


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("0", "45000"), ("0.00", "45000"), ('0 "dagen"', "45000"), ("[Red]0", "45000"), ("General", "45000"),
        ("dd/mm/yyyy", "2023-03-15"), ("[$-413]d mmmm yyyy", "2023-03-15"), ("yyyy\\-mm\\-dd", "2023-03-15"),
        ("000000", "045000"), ("0;[Red]-0;d", "45000"),
    ],
)  # fmt: skip
def test_a_number_format_says_what_a_number_is(form: str, shown: str) -> None:
    assert shown_as(164, form, from_1904=False, decimal=".")("45000") == shown


def test_answers_and_errors() -> None:
    rows: list[Sequence[Cell]] = [HEADER, [True, False], ["a", Raw("e", "#N/A", "", "X")], ["b", Raw("e", "#REF!")]]
    read_back = read(workbook(rows))
    assert read_back == [
        (2, ["true", "false", ""]),
        ("records-error-cells", 3),
        (3, ["a", "#N/A", ""]),
        (4, ["b", "#REF!", ""]),
    ]


def test_a_formula_without_a_result_is_told_once() -> None:
    rows: list[Sequence[Cell]] = [HEADER, *([f"n{n}", Raw("n", None, "", "A1+1")] for n in range(3))]
    assert [item[0] for item in read(workbook(rows))] == ["records-uncomputed-cells", 2, 3, 4]


def test_blank_rows_count_and_are_passed_over() -> None:
    rows: list[Sequence[Cell]] = [[], HEADER, ["a"], [], ["b", "c"]]
    assert read(workbook(rows)) == [(3, ["a", "", ""]), (5, ["b", "c", ""])]


def test_a_text_below_a_blank_row_is_a_footer() -> None:
    rows: list[Sequence[Cell]] = [HEADER, ["a", 1, "x"], [], ["Copyright"], [], ["Confidential"]]
    assert read(workbook(rows)) == [(2, ["a", "1", "x"]), ("records-footer", 4)]
    assert read(workbook([*rows, ["b", 2, "y"]]))[1:3] == [(4, ["Copyright", "", ""]), (6, ["Confidential", "", ""])]


def test_a_cell_beyond_the_header_is_a_ragged_row() -> None:
    rows: list[Sequence[Cell]] = [HEADER, ["a", "b", "c", None], ["a", "b", "c", "d"]]
    assert read(workbook(rows)) == [(2, ["a", "b", "c"]), ("records-ragged-row", 3)]


def test_merged_cells_and_other_sheets_are_told() -> None:
    made = packed(parts({"Een": [HEADER, ["a"]], "Twee": [HEADER, ["b"]], "Weg": []}, merged=["A2:B2"], hidden=["Weg"]))
    assert read(made) == [("records-other-sheets", 0), (2, ["a", "", ""]), ("records-merged-cells", 2)]
    assert read(made, How(sheet="twee")) == [(2, ["b", "", ""])]
    with pytest.raises(CalledWrongly):
        read(made, How(sheet="Drie"))


def test_the_first_sheet_that_people_see_is_read() -> None:
    made = packed(parts({"Lijsten": [["x"]], "Contacten": [HEADER, ["a"]]}, hidden=["Lijsten"]))
    assert read(made) == [(2, ["a", "", ""])]


def test_a_workbook_is_known_by_its_first_bytes() -> None:
    assert read(workbook([HEADER, ["a"]]), file="c.csv") == [(2, ["a", "", ""])]
    assert read(b"Naam;Plaats\nJansen;Urk\n") == [("records-broken-workbook", 0)]
    assert read(workbook([])) == [("records-empty-file", 0)]


def changed(**texts: str | bytes) -> bytes:
    made: dict[str, str | bytes] = dict(parts({"Blad1": [HEADER, ["a"]]}))
    return packed({**made, **{name.replace("__", "/").replace("_xml", ".xml"): text for name, text in texts.items()}})


ENTITIES = '<!DOCTYPE a [<!ENTITY b "bbbb">]><s><row><c t="str"><v>&b;</v></c></row></s>'


@pytest.mark.parametrize(
    "text",
    ["", "geen xml", ENTITIES, "<a>" * 1000, '<row r="9"/>', '<s><row r="2"/><row r="1"/></s>',
     '<s><row r="9999999"/></s>',
     '<s><row><c r="?1"><v>1</v></c></row></s>', '<s><row><c t="s"><v>99</v></c></row></s>',
     '<s><row><c><v>een</v></c></row></s>', '<?xml version="1.0" encoding="nonsense"?><s/>'],
)  # fmt: skip
def test_a_sheet_that_no_program_writes_is_refused(text: str) -> None:
    found = read(changed(xl__worksheets__sheet1_xml=text))
    assert [code for code, _ in found] in (["records-broken-workbook"], ["records-empty-file"])


def test_a_sheet_too_wide_is_refused() -> None:
    assert read(workbook([[f"k{n}" for n in range(9000)]])) == [("records-too-many-columns", 0)]


def test_a_workbook_that_unpacks_without_end_is_refused_before_it_does() -> None:
    bomb = changed(xl__worksheets__sheet1_xml=b"<worksheet>" + b" " * (archive.HARMLESS + 1))
    assert len(bomb) < 40_000
    assert read(bomb) == [("records-unpacks-too-large", 0)]


def test_shared_texts_have_their_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    good = workbook([HEADER, ["abc"]])
    monkeypatch.setattr(book, "_MOST_TEXTS", 2)
    assert read(good) == [("records-too-large", 0)]
    monkeypatch.setattr(book, "_MOST_TEXTS", 100)
    monkeypatch.setattr(words, "LARGEST_CELL", 4)
    assert read(good) == [("records-too-large", 0)]


def test_a_cell_has_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "LARGEST_CELL", 10)
    assert read(workbook([HEADER, [Raw("inlineStr", "x" * 11)]])) == [("records-too-large", 0)]


def test_one_endless_tag_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from afspraak.checking.sources.excel import xml

    monkeypatch.setattr(xml, "_LONGEST_TAG", 1 << 17)
    long = changed(xl__worksheets__sheet1_xml=f'<worksheet a="{"x" * (1 << 19)}"/>')
    assert read(long) == [("records-broken-workbook", 0)]


@example(3780, b"\x01")  # a part that starts before the file does
@given(st.integers(0, 4000), st.binary(min_size=1, max_size=4))
def test_no_damage_makes_reading_fail(at: int, bytes_: bytes) -> None:
    good = workbook([HEADER, ["a", 1.5, True], ["b", Raw("n", "45000", "date")]])
    at %= len(good)
    for broken in (good[:at] + bytes_ + good[at + len(bytes_) :], good[:at]):
        read(broken)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_itself_in_fifteen_digits(number: float) -> None:
    shown = plain(repr(number))
    assert "e" not in shown
    assert float(shown) == float(f"{number:.15g}")


def test_an_archive_with_a_password_is_refused() -> None:
    content = bytearray(workbook([HEADER]))
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as made:
        start = made.start_dir
    content[start + 8] |= 1
    assert read(bytes(content)) == [("records-broken-workbook", 0)]
