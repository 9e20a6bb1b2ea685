"""datacontract-cli: a data contract whose quality rules are counted in DuckDB; it names no records."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import made

from peers import Text

NAME, PACKAGE, READS, SAMPLE = "datacontract-cli", "datacontract-cli", "csv", 0
LEAVES: dict[str, Text] = {}
NOTE = {
    "nl": "geeft alleen aantallen; wat over meer kolommen of records gaat, is SQL in het contract; "
    "`duplicateValues` telt iets anders en is daarom ook SQL",
    "en": "gives counts only; what is about several columns or records is SQL in the contract; "
    "`duplicateValues` counts something else, so that is SQL as well",
}
DAY = r"'^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$'"
SQL = {
    "dutch-postal-code": f"country = 'NL' AND NOT regexp_matches(postal_code, '{made.POSTAL_CODE}')",
    "dutch-needs-city": "country = 'NL' AND city IS NULL",
    "city-clean": "city LIKE ' %' OR city LIKE '% '",
    "changed-after-created": "TRY_CAST(changed_on AS DATE) < TRY_CAST(created_on AS DATE) "
    f"AND regexp_matches(created_on, {DAY})",
    "changed-lately": "TRY_CAST(changed_on AS DATE) NOT BETWEEN DATE '2024-11-22' AND DATE '2026-11-22' "
    f"AND regexp_matches(changed_on, {DAY})",
    "unique-id": "contact_id IN (SELECT contact_id FROM contact GROUP BY ALL HAVING count(*) > 1)",
    "known-account": "account IS NOT NULL AND account NOT IN (SELECT account_id FROM account)",
}
UNUSED = "account_id NOT IN (SELECT account FROM contact WHERE account IS NOT NULL)"


def run(folder: Path) -> dict[str, int]:
    """The number of records that each rule refuses."""
    from datacontract.data_contract import DataContract

    checks = DataContract(data_contract_str=json.dumps(_contract(folder)), server="files").test().checks
    return {check.quality_id: int(check.diagnostics["value"]) for check in checks if check.quality_id}


def _contract(folder: Path) -> dict[str, Any]:
    files = {"server": "files", "type": "local", "path": f"{folder}/{{model}}.csv", "format": "csv", "delimiter": ","}
    contact = [{**_column(name), "quality": _quality(name)} for name in made.CONTACT]
    tables = [
        {"name": "contact", "properties": contact, "quality": [_sql(*rule, "contact") for rule in SQL.items()]},
        {
            "name": "account",
            "properties": [_column(name) for name in made.ACCOUNT],
            "quality": [_sql("has-a-contact", UNUSED, "account")],
        },
    ]
    head = {"apiVersion": "v3.0.2", "kind": "DataContract", "id": "bench", "version": "1.0.0", "status": "active"}
    return {**head, "servers": [files], "schema": tables}


def _column(name: str) -> dict[str, Any]:
    return {"name": name, "logicalType": "string", "physicalType": "varchar"}


def _sql(name: str, fails: str, table: str) -> dict[str, Any]:
    return {"id": name, "type": "sql", "query": f"SELECT count(*) FROM {table} WHERE {fails}", "mustBe": 0}


def _quality(field: str) -> list[dict[str, Any]]:
    rules = []
    if field in made.REQUIRED:
        rules.append(_library(f"{field}-filled", "nullValues"))
    if field in made.PATTERNS:
        rules.append(_library(f"{field}-form", "invalidValues", pattern=made.PATTERNS[field]))
    if field in made.ENUMS:
        rules.append(_library(f"{field}-known", "invalidValues", validValues=list(made.ENUMS[field])))
    if field in made.LONGEST:
        rules.append(_sql(f"{field}-length", f"length({field}) > {made.LONGEST[field]}", "contact"))
    return rules


def _library(name: str, metric: str, **arguments: Any) -> dict[str, Any]:
    asked = {"arguments": arguments} if arguments else {}
    return {"id": name, "type": "library", "metric": metric, "mustBe": 0, **asked}
