"""A record that only breaks a rule across records is told as whole as any other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from across_documents import CONTACT, document
from afspraak.checking.engine import run
from both_evaluations import tables

UNIQUE = {"kind": "unique", "field": "email"}
ROWS = 3_000
SIMILAR = (17, 1_018, 2_999)  # numbers of the records with one e-mail address
CSV = "contact_id;email;phone\n" + "".join(
    f"c{n};{'same@x' if n in SIMILAR else f'{n}@x'};0850{n:06}\n" for n in range(ROWS)
)
NDJSON = "".join(
    f'{{"contact_id":"c{n}","email":"{"same@x" if n in SIMILAR else f"{n}@x"}","phone":"0850{n:06}"}}\n'
    for n in range(ROWS)
)


def made(**more: Any) -> dict[str, dict[str, Any]]:
    contact = document("contact", (*CONTACT, "phone"), UNIQUE)
    contact["x-across"][0]["x-rule"] |= more
    return {"contact": contact}


@pytest.mark.parametrize(
    ("name", "content", "first"),
    [("c.csv", CSV, 2), ("c.ndjson", NDJSON, 1), ("c.json", f"[{','.join(NDJSON.splitlines())}]", 1)],
)
def test_row_key_and_value_are_those_of_the_record(name: str, content: str, first: int, tmp_path: Path) -> None:
    findings, _ = tables(made(), {"contact": (name, content.encode())}, tmp_path)["contact"]
    parts = [finding.part for finding in findings if finding.part]

    assert [(part.row, part.key, part.value) for part in parts] == [(n + first, f"c{n}", "same@x") for n in SIMILAR]
    assert all(part.column == "email" for part in parts)


@pytest.mark.parametrize(
    ("name", "content"), [("c.csv", CSV), ("c.csv", CSV.replace("\n", "\r\n\r\n")), ("c.ndjson", NDJSON)]
)
def test_a_repair_sees_every_field(name: str, content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def take(value: str, record: dict[str, Any]) -> None:
        seen.append(dict(record))

    from afspraak.checking import parts

    monkeypatch.setattr(parts, "REPAIRS", {"seeing": type("Seeing", (), {"function": staticmethod(take)})})
    tables(made(repair="seeing"), {"contact": (name, content.encode())}, tmp_path)

    assert seen == [{"contact_id": f"c{n}", "email": "same@x", "phone": f"0850{n:06}"} for n in SIMILAR]


def test_a_large_file_is_told_as_a_small_one_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = tables(made(), {"contact": ("c.csv", CSV.encode())}, tmp_path)
    monkeypatch.setattr(run, "_SMALL", 0)

    assert tables(made(), {"contact": ("c.csv", CSV.encode())}, tmp_path) == small
