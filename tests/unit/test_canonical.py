"""What a cell becomes, by the type of its field."""

from __future__ import annotations

from typing import Any

import pytest

from afspraak.checking.canonical import cell_reader, is_blank

CODES = {
    "customer": {"label": {"nl": "Klant", "en": "Customer"}},
    "prospect": {"label": {"nl": "Prospect", "en": "Prospect"}, "formerly": ["lead"]},
    "Klant": {"label": {"nl": "Klant van een klant"}},
}


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        ("text", " zo ", " zo "),
        ("text", "0123", "0123"),
        ("lines", "a\nb", "a\nb"),
        ("yes_no", "JA", True),
        ("yes_no", "onwaar", False),
        ("yes_no", "0", False),
        ("yes_no", "misschien", "misschien"),
        ("integer", "12", 12),
        ("integer", "012", "012"),
        ("number", "-1.5e3", -1500.0),
        ("number", "1e999", "1e999"),
        ("number", "1" * 400, "1" * 400),
        ("number", "٣", "٣"),
        ("number", "NaN", "NaN"),
        ("number", "1_000", "1_000"),
        ("amount", "12,50", "12,50"),
        ("amount", "12.50", 12.5),
        ("date", "2026-01-31", "2026-01-31"),
        ("date", "31-1-2026", "31-1-2026"),
        ("set", "a; b;;c ", ["a", "b", "c"]),
        ("reference", "a-1", "a-1"),
    ],
)
def test_a_cell_is_read_by_type(kind: str, cell: str, value: Any) -> None:
    read = cell_reader({"type": kind})(cell)
    assert (read, type(read)) == (value, type(value))


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("customer", "customer"),
        ("CUSTOMER", "customer"),
        ("Klant", "Klant"),
        ("klant", "Klant"),
        ("Lead", "prospect"),
        ("Klant ", "Klant "),
        ("iets anders", "iets anders"),
    ],
)
def test_a_code_is_an_id_else_a_label_else_a_former_id(cell: str, value: str) -> None:
    assert cell_reader({"type": "code", "values": CODES})(cell) == value


def test_a_set_of_codes_holds_ids() -> None:
    assert cell_reader({"type": "set", "values": CODES})("lead; Customer; x") == ["prospect", "customer", "x"]


@pytest.mark.parametrize(
    ("cell", "value"),
    [("1.234,56", 1234.56), ("1234,5", 1234.5), ("12", 12), ("1.23,4", "1.23,4"), ("12.50", "12.50"), ("-0,5", -0.5)],
)
def test_a_decimal_comma_is_read_where_the_export_says_so(cell: str, value: Any) -> None:
    assert cell_reader({"type": "amount"}, decimal=",")(cell) == value


@pytest.mark.parametrize(
    ("form", "cell", "value"),
    [
        ("d-m-yyyy", "5-3-2026", "2026-03-05"),
        ("d-m-yyyy", "2026-03-05", "2026-03-05"),
        ("dd/mm/yyyy", "05/03/2026", "2026-03-05"),
        ("dd/mm/yyyy", "5/3/2026", "5/3/2026"),
        ("m/d/yyyy", "3/5/2026", "2026-03-05"),
        ("d-m-yyyy", "31-02-2026", "2026-02-31"),
    ],
)
def test_a_date_is_turned_round_where_the_export_says_how(form: str, cell: str, value: str) -> None:
    assert cell_reader({"type": "date"}, dates=form)(cell) == value


def test_the_values_of_an_export_come_before_the_type() -> None:
    assert cell_reader({"type": "code", "values": CODES}, {"Subscriber": "lead"})("SUBSCRIBER") == "prospect"


@pytest.mark.parametrize("value", [None, "", " ", "\u00a0\u200b", "\t\n"])
def test_nothing_is_blank(value: Any) -> None:
    assert is_blank(value)


@pytest.mark.parametrize("value", ["x", 0, False, [], "-"])
def test_something_is_not_blank(value: Any) -> None:
    assert not is_blank(value)
