"""The mappings of the starter: exports as Salesforce, HubSpot and Dynamics 365 make them, with room for own columns."""

from __future__ import annotations

import csv
import datetime
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afspraak.checking.headers import Export, Names, read_headers
from afspraak.checking.rows import TableRows
from afspraak.checking.sources import Cells, Trouble, open_source
from afspraak.checking.sources.further import Further
from afspraak.commands.exportmaps import exports_of
from afspraak.commands.judges import of_policies
from afspraak.places import Place

POLICIES = Path(__file__).parents[2] / "policies"
JUDGES = of_policies(POLICIES, datetime.date(2026, 11, 22))
NAMES = [f"{system.id}.{export.id}" for system in JUDGES.systems.values() for export in system.exports.values()]
EXPORTS = {name: next(iter(exports_of((name,), JUDGES.systems).values())) for name in NAMES}


def read(name: str, header: list[str], *rows: list[str]) -> dict[str, list[dict[str, object]]]:
    """Record type (and name of the further record) -> the records of a CSV export."""
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows([header, *rows])
    export = EXPORTS[name]
    found = {export.record_type: records(text.getvalue(), export)}
    for further in export.also:
        found[further.name] = records(text.getvalue(), export, further)
    return found


def records(text: str, export: Export, further: Export | None = None) -> list[dict[str, object]]:
    own = JUDGES.documents[export.record_type]
    names = Names(own, export)
    with open_source("x.csv", io.BytesIO(text.encode()), names.known, ";") as opened:
        assert not isinstance(opened, Trouble)
        document, source = own, opened
        if further:
            document = JUDGES.documents[further.record_type]
            keys = own["x-rulebook"]["key"], document["x-rulebook"]["key"]
            source = Further(opened, further, names, *keys)  # type: ignore[assignment]
            export = source.export  # type: ignore[attr-defined]
        headers = read_headers(document, Names(document, export), source.header, Place("x.csv", 1))
        assert not [found for found in headers.findings if found.code != "records-missing-column"]
        rows = TableRows(document, headers.columns, export)
        return [rows.record(item).values for item in source.items() if isinstance(item, Cells)]


@pytest.mark.parametrize("name", NAMES)
def test_every_column_of_an_export_has_its_place(name: str) -> None:
    export = EXPORTS[name]
    document = JUDGES.documents[export.record_type]
    header = list(export.columns)
    headers = read_headers(document, Names(document, export), header, Place("x"))
    codes = {found.code for found in headers.findings}
    assert codes <= {"records-missing-column", "records-two-columns"}  # two names of one column are both known
    for further in export.also:
        assert set(further.columns.values()) <= set(JUDGES.documents[further.record_type]["properties"])
        assert set(further.columns) <= set(header)


def test_salesforce_reports_carry_two_addresses() -> None:
    header = [
        "Account ID",
        "Account Name",
        "Type",
        "Account Owner",
        "Created Date",
        "Billing Street",
        "Billing City",
        "Shipping Street",
        "Shipping Zip/Postal Code",
        "Industry",
    ]
    found = read(
        "salesforce.accounts",
        header,
        ["001", "Bakker", "Customer", "Jan", "31-1-2026 10:05", "Dijk 1", "Urk", "", "", "x"],
    )
    assert found["account"][0] == {
        "account_id": "001",
        "name": "Bakker",
        "relation_type": "customer",
        "owner": "Jan",
        "created_on": "2026-01-31",
    }
    assert found["billing-address"] == [
        {"account": "001", "street": "Dijk 1", "city": "Urk", "type": "invoice", "address_id": "001/billing-address"}
    ]
    assert found["shipping-address"] == []


def test_salesforce_api_names_and_times() -> None:
    header = ["Id", "AccountId", "Salutation", "LastName", "MobilePhone", "CreatedDate", "IsDeleted", "MailingCity"]
    found = read(
        "salesforce.contacts-api",
        header,
        ["003", "001", "Mrs.", "Vries", "+31612345678", "2026-01-31T23:05:00.000+0000", "false", "Urk"],
    )
    assert found["contact"] == [
        {
            "contact_id": "003",
            "account": "001",
            "form_of_address": "mevrouw",
            "surname": "Vries",
            "mobile": "+31612345678",
            "created_on": "2026-01-31",
        }
    ]


def test_hubspot_labels_and_internal_names() -> None:
    header = ["Record ID", "Company name", "Lifecycle Stage", "Create Date", "Street Address", "City", "Type"]
    row = ["77", "Bakker", "Sales Qualified Lead", "2026-01-31 10:05", "Dijk 1", "Urk", "x"]
    found = read("hubspot.companies", header, row)
    assert found["account"][0]["relation_type"] == "prospect"
    assert found["account"][0]["created_on"] == "2026-01-31"
    assert found["address"][0] == {
        "account": "77",
        "street": "Dijk 1",
        "city": "Urk",
        "type": "visit",
        "address_id": "77/address",
    }
    inner = read("hubspot.contacts-internal", ["hs_object_id", "lastname", "hs_buying_role"], ["7", "Bos", "END_USER"])
    assert inner["contact"] == [{"contact_id": "7", "surname": "Bos", "decision_role": "user"}]


def test_dynamics_puts_three_columns_of_its_own_first() -> None:
    header = [
        "(Do Not Modify) Account",
        "(Do Not Modify) Row Checksum",
        "(Do Not Modify) Modified On",
        "Account Name",
        "Relationship Type",
        "Created On",
        "Address 1: Address Type",
        "Address 1: City",
        "Address 2: City",
    ]
    found = read(
        "dynamics-365.accounts",
        header,
        ["a-1", "x==", "1-2-2026 9:00", "Bakker", "Vendor", "1-2-2026 9:00", "Bill To", "Urk", ""],
    )
    assert found["account"] == [
        {"account_id": "a-1", "name": "Bakker", "relation_type": "supplier", "created_on": "2026-02-01"}
    ]
    assert found["address-1"] == [{"account": "a-1", "type": "invoice", "city": "Urk", "address_id": "a-1/address-1"}]
    assert found["address-2"] == []
    table = read("dynamics-365.accounts-table", ["accountid", "customertypecode", "industrycode"], ["a-1", "10", "3"])
    assert table["account"] == [{"account_id": "a-1", "relation_type": "supplier"}]


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet=st.sampled_from("';\"\\=-()/*[]{}%$ aDROPtable\u202e\ud7ff"), min_size=1, max_size=30))
def test_a_header_and_a_value_are_only_ever_data(text: str) -> None:
    body = io.StringIO()
    csv.writer(body, delimiter=",").writerows([["contact_id", "surname", text], ["c-1", text, "x"]])
    document = JUDGES.documents["contact"]
    names = Names(document)
    with open_source(f"{text}.csv", io.BytesIO(body.getvalue().encode()), names.known, ",") as source:
        assert not isinstance(source, Trouble)
        assert source.header == ("contact_id", "surname", text)
        assert [item.cells for item in source.items() if isinstance(item, Cells)] == [["c-1", text, "x"]]
