"""Column names to fields."""

from __future__ import annotations

from typing import Any

import pytest

from afspraak.checking.headers import Export, Names, read_headers, required_fields
from afspraak.places import Place

HERE = Place("contacts.csv", 1)


def document() -> dict[str, Any]:
    return {
        "properties": {
            "name": {"x-field": {"label": {"nl": "Naam", "en": "Name"}, "aliases": ["E-mail", "Bedrijf"]}},
            "email": {"x-field": {"label": {"nl": "E-mail", "en": "Email address"}}},
            "phone": {},
        },
        "allOf": [
            {"x-rule": {"id": "a"}, "required": ["name"]},
            {"x-rule": {"id": "b"}, "if": {"required": ["phone"]}, "then": {"required": ["email"]}},
        ],
    }


def codes(*header: str, export: Export | None = None) -> list[str]:
    names = Names(document(), export) if export else Names(document())
    return [finding.code for finding in read_headers(document(), names, header, HERE).findings]


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("name", "name"),
        ("NAAM *", "name"),
        ("*Naam", "name"),
        ("  e-mail\u00a0", "email"),
        ("Email  address", "email"),
        ("bedrijf", "name"),
        ("phone", "phone"),
        ("telefoon", None),
        ("", None),
    ],
)
def test_a_header_names_a_field(header: str, field: str | None) -> None:
    assert Names(document()).field_of(header) == field


def test_the_order_of_columns_does_not_matter() -> None:
    headers = read_headers(document(), Names(document()), ["phone", "Naam"], HERE)
    assert [(column.index, column.field) for column in headers.columns] == [(0, "phone"), (1, "name")]


def test_a_missing_required_column_is_a_warning() -> None:
    assert codes("phone") == ["records-missing-column"]
    assert required_fields(document()) == ["name"]


def test_two_columns_for_one_field_are_an_error_and_the_first_is_read() -> None:
    headers = read_headers(document(), Names(document()), ["Naam", "Bedrijf", "naam"], HERE)
    assert [column.index for column in headers.columns] == [0]
    assert [finding.code for finding in headers.findings] == ["records-two-columns", "records-duplicate-header"]


def test_an_unknown_column_comes_with_the_nearest_field() -> None:
    headers = read_headers(document(), Names(document()), ["Naam", "Emial"], HERE)
    assert headers.findings[0].message.en.endswith('; did you mean "email"?')


def test_a_header_without_a_known_name_is_no_header() -> None:
    assert codes("C-1", "Jansen") == ["records-no-header"]


def test_an_export_names_columns_of_its_own() -> None:
    export = Export("contact", {"Company": "name", "Owner": "", "E-mail": ""})
    names = Names(document(), export)
    assert names.field_of("company") == "name"
    assert codes("Company", "Owner", "e-mail", export=export) == []
