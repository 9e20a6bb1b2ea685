"""Files of records, read strictly."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afspraak.checking.sources import Cells, Fields, Trouble, json_list, lines, open_source, table
from afspraak.checking.sources import base as limits
from afspraak.checking.sources.delimiter import candidates, stated
from afspraak.checking.sources.encoding import Encoding, Undecodable, encoding_of
from afspraak.checking.sources.strict_json import Decoder, NotRead

KNOWN = {"naam", "e-mail", "plaats"}


def known(header: str) -> bool:
    return header.casefold() in KNOWN


def read(file: str, content: bytes | str, delimiter: str = "") -> list[tuple[object, ...]]:
    """Rows as (row, cells or values), troubles as (code, line)."""
    stream = io.BytesIO(content if isinstance(content, bytes) else content.encode())
    with open_source(file, stream, known, delimiter) as source:
        items = [source] if isinstance(source, Trouble) else list(source.items())
    return [_shown(item) for item in items]


def _shown(item: object) -> tuple[object, ...]:
    if isinstance(item, Cells):
        return (item.row, list(item.cells))
    if isinstance(item, Fields):
        return (item.row, item.values)
    assert isinstance(item, Trouble)
    return (item.finding.code, item.finding.place.line)


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("Naam;E-mail", [";"]),
        ("Naam,E-mail", [","]),
        ("Naam\tE-mail", ["\t"]),
        ("Naam|E-mail", ["|"]),
        ("Naam", []),
        ('"Naam, voluit";E-mail', [";"]),
        ("Naam;E-mail;Plaats, straat", [";"]),
        ("Volledige naam, titel;Mail", [";", ","]),
        ("Naam;x,E-mail", [";", ","]),
    ],
)
def test_the_delimiter_is_found_in_the_header(header: str, found: list[str]) -> None:
    assert candidates(header, known) == found


@pytest.mark.parametrize(("line", "found"), [("sep=;\r\n", ";"), ("SEP=|", "|"), ("sep=;;", ""), ("Naam", "")])
def test_a_first_line_may_state_the_delimiter(line: str, found: str) -> None:
    assert stated(line) == found


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("Zoë".encode(), Encoding("utf-8", "UTF-8")),
        ("Zoë".encode("utf-8-sig"), Encoding("utf-8-sig", "UTF-8")),
        ("Zoë".encode("utf-16"), Encoding("utf-16", "UTF-16")),
        ("\ufeffZoë".encode("utf-16-be"), Encoding("utf-16", "UTF-16")),
        ("Zoë €".encode("cp1252"), Encoding("cp1252", "Windows-1252")),
        (b"", Encoding("utf-8", "UTF-8")),
        (b"a\nb\n\x81", Undecodable(3, 0x81)),
        ("\ufeffa\n".encode("utf-16-le") + b"\x00", Undecodable(2, 0x00)),
        ("\ufeffZo".encode() + b"\n\xff", Undecodable(2, 0xFF)),
    ],
)
def test_the_encoding_is_found_strictly(content: bytes, encoding: Encoding | Undecodable) -> None:
    assert encoding_of(io.BytesIO(content)) == encoding


def test_a_table_gives_the_rows_that_a_spreadsheet_shows() -> None:
    assert read("x.csv", 'naam;plaats\r\n"Jan\r\nsen";x\r\n\r\n;\r\n"a ""b""";\ny;z') == [
        (2, ["Jan\r\nsen", "x"]),
        (5, ['a "b"', ""]),
        (6, ["y", "z"]),
    ]


def test_a_byte_order_mark_is_not_part_of_the_first_name() -> None:
    with open_source("x.csv", io.BytesIO("\ufeffnaam;plaats\n1;2\n".encode()), known) as source:
        assert not isinstance(source, Trouble)
        assert (source.header, source.encoding, source.delimiter) == (("naam", "plaats"), "UTF-8", ";")


@pytest.mark.parametrize(
    ("content", "items"),
    [
        ("naam;plaats\na\nb;c\n", [("records-ragged-row", 2), (3, ["b", "c"])]),
        ('naam;plaats\n"a"b;c\nd;e\n', [("records-stray-quote", 2), (3, ["d", "e"])]),
        (
            'naam;plaats\n"a;b\nc;d\n"e;f\ng;h\n',
            [("records-stray-quote", 2), (3, ["c", "d"]), ("records-unclosed-quote", 4)],
        ),
        ('naam;plaats\n"a\nb";"c\nd\n', [("records-unclosed-quote", 3)]),
        ("naam;plaats\na\0;b\nc;d\n", [("records-nul-character", 2), (3, ["c", "d"])]),
        ("", [("records-empty-file", 0)]),
        ("\n\n", [("records-empty-file", 0)]),
        ('"naam;plaats\n', [("records-unclosed-quote", 1)]),
        ("sep=;\nnaam,x;plaats\na,b;c\n", [(2, ["a,b", "c"])]),
        ("naam\n\na\n", [(3, ["a"])]),
        ("x, y;z\n", [("records-ambiguous-delimiter", 1)]),
    ],
)
def test_a_broken_row_does_not_stop_the_others(content: str, items: list[tuple[object, ...]]) -> None:
    assert read("x.csv", content) == items


def test_a_delimiter_that_is_given_goes_before_what_is_found() -> None:
    assert read("x.csv", "a, b;c\n1, 2;3\n", ";") == [(2, ["1, 2", "3"])]


@given(
    st.lists(
        st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8), min_size=2, max_size=2),
        max_size=8,
    )
)
def test_what_a_spreadsheet_writes_is_read_back(rows: list[list[str]]) -> None:
    text = io.StringIO()
    csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL).writerows([["naam", "plaats"], *rows])
    expected = [(number, row) for number, row in enumerate(rows, 2) if any(row)]
    assert read("x.csv", text.getvalue()) == expected


@settings(deadline=None)  # the first workbook and the first Parquet file import their readers
@given(st.binary(max_size=200), st.sampled_from(["x.csv", "x.json", "x.ndjson", "x.xlsx", "x.parquet"]))
def test_no_bytes_make_reading_fail(content: bytes, file: str) -> None:
    read(file, content)


@given(st.text(alphabet='naam;"\n\r,[]{}:1e\\u', max_size=60), st.sampled_from(["x.csv", "x.json", "x.ndjson"]))
def test_no_text_makes_reading_fail(content: str, file: str) -> None:
    read(file, content)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (limits, lines, table, json_list):
        monkeypatch.setattr(module, "LARGEST", 200)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("x.csv", f"naam;plaats\n{'a' * 300};b\n"),
        ("x.csv", 'naam;plaats\n"' + "a\n" * 150),
        ("x.ndjson", f'\n{{"naam": "{"a" * 300}"}}\n'),
        ("x.json", '[\n{"naam": "' + "a" * 300),
    ],
)
def test_what_is_too_large_stops_the_file(file: str, content: str) -> None:
    assert read(file, content) == [("records-too-large", 2)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"a": 1, "a": 2}', "records-duplicate-key"),
        ('{"a": {"b": 1, "b": 2}}', "records-duplicate-key"),
        ('{"a": -Infinity}', "records-not-finite"),
        ('{"a": 1e400}', "records-not-finite"),
        ('{"a": "\\udc00"}', "records-surrogate"),
        ('{"\\ud800": 1}', "records-surrogate"),
        ("[" * 65 + "]" * 65, "records-too-deep"),
        ("[" * 100_000, "records-too-deep"),
        ("1" * 5000, "records-broken-json"),
        ('{"a": 1,}', "records-broken-json"),
        ("{} {}", "records-broken-json"),
        ("", "records-broken-json"),
    ],
)
def test_json_that_no_record_may_hold_is_refused(text: str, code: str) -> None:
    with pytest.raises(NotRead) as refused:
        Decoder().whole(text)
    assert refused.value.code == code


@pytest.mark.parametrize("text", ['{"a": "\\ud83d\\ude00"}', "[" * 64 + "]" * 64, ' {"a": [1, 2.5, true, null]} \n'])
def test_json_that_a_record_may_hold_is_read(text: str) -> None:
    assert Decoder().whole(text) == json.loads(text)


@pytest.mark.parametrize(
    ("content", "items"),
    [
        ('[{"a": 1},\n{"a": 2}]', [(1, {"a": 1}), (2, {"a": 2})]),
        ("[]", []),
        ('{"a": 1}', [(1, {"a": 1})]),
        ('{"a": 1}\n{"a": 2}\n', [(1, {"a": 1}), (2, {"a": 2})]),
        ("", [("records-empty-file", 0)]),
        ('[\n1, {"a": 1}]', [("records-not-an-object", 2), (2, {"a": 1})]),
        ('[{"a": 1, "a": 1}, {"a": 2}]', [("records-duplicate-key", 1), (2, {"a": 2})]),
        ('[{"a": 1}\n{"a": 2}]', [(1, {"a": 1}), ("records-broken-json", 2)]),
        ('[{"a": 1}', [(1, {"a": 1}), ("records-broken-json", 1)]),
        ('[{"a": 1}] x', [(1, {"a": 1}), ("records-broken-json", 1)]),
        ('[{"a": 1},\n{"b"}, {}]', [(1, {"a": 1}), ("records-broken-json", 2)]),
    ],
)
def test_a_json_file_is_a_list_or_one_record(content: str, items: list[tuple[object, ...]]) -> None:
    assert read("x.json", content) == items


def test_a_long_list_is_read_piece_by_piece() -> None:
    records = [{"naam": "a" * (number % 97), "n": number} for number in range(5000)]
    assert read("x.json", json.dumps(records)) == list(enumerate(records, 1))
    assert read("x.json", json.dumps(records, indent=1)) == list(enumerate(records, 1))
