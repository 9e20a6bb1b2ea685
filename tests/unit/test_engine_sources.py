"""Whatever a file holds, the engine tells the same as the strict reader: swiftly where it can, slowly where not."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import pytest

from afspraak.checking.engine.tables import csvfile, jsonfile
from afspraak.checking.engine.tables.scan import Table
from afspraak.checking.headers import Export
from both_evaluations import DAY, by_engine, by_judge, differences
from generated_rules import FIELDS, document

DOCUMENT = document(Random(11), 12)
HEADER = ";".join(FIELDS).encode()
ROW = b"1;ab;note;2024-02-29;2026-04-27;1.50;3;ja;Rood;red\n"
SHORT = b"id;name;note\n"

TABLES = {
    "plain": HEADER + b"\n" + ROW * 3,
    "no rows": HEADER + b"\n",
    "empty": b"",
    "blank lines": HEADER + b"\n" + ROW + b"\n\n" + ROW,
    "empty rows": SHORT + b";;\n1;a;b\n;;\n\n",
    "a blank line first": b"\n" + HEADER + b"\n" + ROW,
    "a byte order mark": b"\xef\xbb\xbf" + HEADER + b"\n" + ROW,
    "sep": b"sep=;\n" + HEADER + b"\n" + ROW,
    "CRLF": (HEADER + b"\n" + ROW * 2).replace(b"\n", b"\r\n"),
    "CR": (HEADER + b"\n" + ROW * 2).replace(b"\n", b"\r"),
    "mixed ends": SHORT + b"1;a;b\r\n2;c;d\n3;e;f\r\n",
    "mixed ends later": b"id;name;note\r\n1;a;b\r\n2;c;d\n3;e;f\r\n",
    "ragged": SHORT + b"1;a;b\n2;a\n3;a;b;c\n4;a;b\n",
    "stray quote": SHORT + b'1;a;b\n2;"a"x;b\n3;a;b\n',
    "unclosed quote": SHORT + b'1;a;b\n2;"a;b\n3;a;b\n',
    "quote inside": SHORT + b'1;a"b;c\n2;a""b;"x""y"\n',
    "a blank before a quote": SHORT + b'1; "a";b\n2;"a" ;b\n3;"x ";" y"\n',
    "a tab before a quote": SHORT + b'1;\t"a";b\n',
    "lines in a cell": SHORT + b'1;a;"x\ny"\n2;a;"x\n\ny"\n3;a;b\n',
    "NUL": SHORT + b"1;a\0;b\n2;a;b\n",
    "not UTF-8": SHORT + b"1;caf\xe9;b\n",
    "no encoding": SHORT + b"1;caf\x81;b\n",
    "half a character": SHORT + b"1;\xed\xa0\x80;b\n",
    "UTF-16": (HEADER + b"\n" + ROW).decode().encode("utf-16"),
    "an unknown and a double column": b"id;nmae;name;name\n1;a;b;c\n",
    "commas": (HEADER + b"\n" + ROW).replace(b";", b","),
    "tabs": (HEADER + b"\n" + ROW).replace(b";", b"\t"),
    "one column": b"name\na\n\nb\n",
    "no header": b"1;2;3\n4;5;6\n",
    "SQL": SHORT + b'1;\'); DROP TABLE x; --;""""\n2;{};$1\n',
    "a cell too many": SHORT + b"1;a;b;\n2;a;b\n3;a;\n",
    "a quoted cell too many": SHORT + b'1;"a";b;\n2;a;b\n3;a;\n',
    "empty last cells": SHORT + b'1;a;\n2;"a";\n3;;\n',
    "numbers": b"amount;count\n1,5;1\n-0;007\n1e5;12345678901234567890\n1.005;1.0\nx;-3\n.5;+1\n",
    "answers and codes": b"agreed;colour;tags\nJA;ROOD;red\nNee;scarlet;blue\n1;;x\nmisschien;Blauw;\n",
    "blanks": "id;name;note\n \u00a0;\u200b;a\n\u3000;é;\u1680\n".encode(),
    "quoted blanks": SHORT + b'"";" ";"x"\n',
}
LINES = {
    "plain": b'{"id":"1","name":"a"}\n{"id":"2"}\n',
    "blank lines": b'{"id":"1"}\n\n{"id":"2"}\n',
    "CRLF": b'{"id":"1"}\r\n{"id":"2"}\r\n',
    "broken": b'{"id":"1"}\n{"id":\n{"id":"3"}\n',
    "a late comma": b'{"id":"1",}\n{"id":"2", \t}\n',
    "not a number": b'{"count":NaN}\n{"count":1}\n{"count":-Infinity}\n{"count":nan}\n',
    "too large": b'{"count":1e400}\n{"count":1e22}\n{"count":-0}\n{"count":-0.0}\n',
    "a double key": b'{"id":"1"}\n{"id":"1","id":"2"}\n',
    "late double keys": b'{"id":"1","name":"a"}\n' * 9 + b'{"id":"1","id":"2"}\n',
    "a late unknown name": b'{"id":"1","name":"%s"}\n' % (b"a" * 20_000) * 60 + b'{"id":"1","extra":"b"}\n',
    "null for empty": b'{"id":"1","name":null}\n{"id":null,"name":"a"}\n{"id":"3","name":"b","note":null}\n' * 3,
    "names in other capitals": b'{"id":"1","ID":"2"}\n{"Id":"3"}\n',
    "a late null line": b'{"id":"1"}\n{"id":"2"}\nnull\n{"id":"3"}\n',
    "escapes": b'{"name":"a\\u0020b"}\n{"name":"\\u0020"}\n{"name":"\\"x\\""}\n{"name":"\\\\"}\n',
    "half a character": b'{"id":"1"}\n{"id":"\\ud800"}\n',
    "no record": b'{"id":"1"}\n[1]\n5\nnull\n"x"\n',
    "names": b'{"id":"1","Id":"2"}\n{"nmae":"x"}\n{"colour":"red","nmae":"y"}\n',
    "names later": b'{"id":"1"}\n' * 3 + b'{"name":"x"}\n{"name":"y","later":1}\n',
    "odd names": b'{"":1,"a/b":2,"*":3,"x~y":4,"id":"1"}\n',
    "deep": b'{"tags":' + b"[" * 70 + b"]" * 70 + b"}\n",
    "arrays": b'{"tags":["red","red"]}\n{"tags":[]}\n{"tags":{}}\n{"name":["a"]}\n',
    "blanks": b'{"name":" ","note":"\\u200b","id":null}\n{"name":""}\n',
    "empty": b"",
    "a byte order mark": b'\xef\xbb\xbf{"id":"1"}\n',
    "not UTF-8": b'{"id":"caf\xe9"}\n',
    "a blank before": b'  {"id":"1"}\n',
}


@pytest.mark.parametrize("case", TABLES)
def test_a_table_is_read_alike(case: str, tmp_path: Path) -> None:
    assert differences(DOCUMENT, "things.csv", TABLES[case], tmp_path) == []


@pytest.mark.parametrize("case", LINES)
def test_lines_are_read_alike(case: str, tmp_path: Path) -> None:
    assert differences(DOCUMENT, "things.ndjson", LINES[case], tmp_path) == []


@pytest.mark.parametrize("case", LINES)
def test_a_list_is_read_alike(case: str, tmp_path: Path) -> None:
    content = b"[\n" + b",\n".join(LINES[case].strip().split(b"\n")) + b"\n]\n"

    assert differences(DOCUMENT, "things.json", content, tmp_path) == []


def test_random_bytes_are_read_alike(tmp_path: Path) -> None:
    random = Random(3)
    pieces = [b"a", b";", b";", b"\n", b"\n", b'"', b" ", b"\r\n", b"1", "é".encode(), b'"x"', b"\t", b"a;b;c\n"]
    for _ in range(60):
        content = SHORT + b"".join(random.choices(pieces, k=random.choice([6, 25])))
        assert differences(DOCUMENT, "things.csv", content, tmp_path) == [], content


def test_a_mapped_export_is_read_alike(tmp_path: Path) -> None:
    values = {"kleur": {"R": "red", "B": "blue"}, "ja?": {"J": "true", "N": "false"}}
    columns = {"Kleur": "colour", "Ja?": "agreed", "Dag": "day", "Bedrag": "amount"}
    export = Export("thing", columns, values, "d-m-yyyy", ",")
    content = b"Kleur;Ja?;Dag;Bedrag\nR;J;1-2-2026;1.234,50\nr;X;31-02-2026;12,5\nred;n;2026-01-01;1.5\n"

    assert by_engine(DOCUMENT, "x.csv", content, tmp_path, export) == by_judge(DOCUMENT, "x.csv", content, export)


def test_lines_of_a_mapped_export_are_read_alike(tmp_path: Path) -> None:
    export = Export("thing", {"Kleur": "colour", "Dag": "day"}, {"kleur": {"Karmijn": "red"}}, "dd-mm-yyyy")
    lines = b'{"Kleur":"Karmijn","Dag":"29-02-2024"}\n{"Kleur":"groen","Dag":"2024-02-29"}\n' * 3

    ours = by_engine(DOCUMENT, "things.ndjson", lines, tmp_path, export)

    assert ours == by_judge(DOCUMENT, "things.ndjson", lines, export)


@pytest.mark.parametrize("name", ["o'brien.csv", 'a"b;c.csv', "x[1]*.csv", "--.csv"])
def test_the_name_of_a_file_is_only_a_name(name: str, tmp_path: Path) -> None:
    assert differences(DOCUMENT, name, TABLES["plain"], tmp_path) == []


@pytest.mark.parametrize("case", ["plain", "sep", "CRLF", "tabs", "commas", "lines in a cell"])
def test_a_good_table_is_read_swiftly(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = TABLES[case].replace(b"x\n\ny", b"x\ny")
    path = tmp_path / "things.csv"
    path.write_bytes(content)

    assert not csvfile.open_csv(Table("thing", path, path.name), DOCUMENT, tmp_path).numbered


def test_good_lines_are_read_swiftly(tmp_path: Path) -> None:
    path = tmp_path / "things.ndjson"
    path.write_bytes(LINES["plain"])

    assert not jsonfile.open_json(Table("thing", path, path.name), DOCUMENT, tmp_path).rewritten


def test_row_numbers_lead_back_to_the_rows(tmp_path: Path) -> None:
    rows = [f"{number};{'x' * (number % 97)};n" for number in range(400_000)]
    made: dict[str, Any] = document(Random(0), 0)
    made["allOf"] = [
        {
            "x-rule": {"id": "short", "field": "name", "levels": [["error", None]], "title": {"nl": "x"}},
            "properties": {"name": {"maxLength": 95}},
        },
        {  # a long list, which DuckDB would like to join with: a join loses the order of the rows
            "x-rule": {"id": "known", "field": "note", "levels": [["error", None]], "title": {"nl": "x"}},
            "properties": {"note": {"enum": [*"abcdefghijklmnopqrstuvwxyz", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ"]}},
        },
    ]
    findings, outcome = by_engine(made, "t.csv", SHORT + "\n".join(rows).encode(), tmp_path)

    assert outcome.records == len(rows)
    assert [found.part.row - 2 for found in findings if found.part] == [n for n in range(len(rows)) if n % 97 == 96]
    assert outcome.as_of == DAY
