"""Rows that fill several records."""

from __future__ import annotations

import io
from typing import Any

from afspraak.checking.headers import Export, Names
from afspraak.checking.sources import Cells, Fields, Trouble, open_source
from afspraak.checking.sources.further import Further

OWN: dict[str, Any] = {"x-rulebook": {}, "properties": {"account_id": {}, "name": {}}}
ADDRESS = Export(
    "address",
    {"Id": "account", "Street": "street", "City": "city", "Type": "kind"},
    {"type": {"a": "b"}, "name": {"c": "d"}},
    fixed={"type": "visit"},
    name="visit",
)
SHARED = dict.fromkeys(("Street", "City", "Type"), "")
EXPORT = Export("account", {**SHARED, "Id": "account_id", "Name": "name"}, also=(ADDRESS,))


def further(content: str, file: str = "a.csv") -> tuple[tuple[str, ...], list[object]]:
    names = Names(OWN, EXPORT)
    with open_source(file, io.BytesIO(content.encode()), names.known) as source:
        assert not isinstance(source, Trouble)
        wrapped = Further(source, ADDRESS, names, "account_id", "address_id")
        return wrapped.header, [
            (item.row, list(item.cells) if isinstance(item, Cells) else item.values)
            for item in wrapped.items()
            if isinstance(item, Cells | Fields)
        ]


def test_a_row_with_an_address_gives_one_with_a_key_of_its_own() -> None:
    header, items = further("Name;Id;City;Street\nx;a-1;Urk;Dijk 1\ny;a-2;;\nragged\nz;;Ede; \n")
    assert header == ("Id", "City", "Street", "address.type", "address.address_id")
    assert items == [(2, ["a-1", "Urk", "Dijk 1", "visit", "a-1/visit"]), (5, ["", "Ede", " ", "visit", ""])]


def test_records_with_names_of_their_own_do_the_same() -> None:
    _, items = further('{"Id": 7, "Name": "x", "City": "Urk"}\n{"Id": 8, "City": null}\n', "a.ndjson")
    assert items == [(1, {"Id": 7, "City": "Urk", "address.type": "visit", "address.address_id": "7/visit"})]


def test_the_mapping_of_the_further_record_names_its_columns_alone() -> None:
    names = Names(OWN, EXPORT)
    with open_source("a.csv", io.BytesIO(b"Id;City\n"), names.known) as source:
        assert not isinstance(source, Trouble)
        export = Further(source, ADDRESS, names, "account_id", "address_id").export
    assert export.columns == {**ADDRESS.columns, "address.type": "type", "address.address_id": "address_id"}
    assert export.values == {"type": {"a": "b"}}
