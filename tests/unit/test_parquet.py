"""Parquet read as texts, through the door to DuckDB."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from afspraak.checking.engine.database import Database, Limits
from afspraak.checking.sources import AS_IT_IS, Cells, How, Trouble, open_source, parquet

ROWS = (
    "SELECT * FROM (VALUES ('012', 31612345678, 12.50::DECIMAL(9,2), 1.5::DOUBLE, true, DATE '2026-01-31', "
    "TIMESTAMP '2026-01-31 14:05:00', ['a', 'b']), (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL), "
    "('o''x;\"', 2, 3.00::DECIMAL(9,2), 2.0::DOUBLE, false, NULL, TIMESTAMP '2026-01-31 00:00:00', NULL)) "
    'AS t("tekst; DROP TABLE x", getal, bedrag, kans, actief, dag, moment, soorten)'
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "a'b; [c]*.parquet"
    database = Database(tmp_path, Limits())
    database.run(f"COPY ({ROWS}) TO '{str(made).replace(chr(39), chr(39) * 2)}' (FORMAT parquet)")
    database.close()
    return made


def read(stream: io.BufferedReader | io.BytesIO, how: How = AS_IT_IS) -> tuple[tuple[str, ...], list[object]]:
    with open_source("c.parquet", stream, lambda header: True, "", how) as source:
        if isinstance(source, Trouble):
            return (), [source.finding.code]
        items = list(source.items())
        return source.header, [
            (item.row, list(item.cells)) if isinstance(item, Cells) else item.finding.code  # type: ignore[union-attr]
            for item in items
        ]


def test_values_of_every_type_are_texts(path: Path) -> None:
    with path.open("rb") as stream:
        header, items = read(stream)
    assert header == ("tekst; DROP TABLE x", "getal", "bedrag", "kans", "actief", "dag", "moment", "soorten")
    assert items == [
        (1, ["012", "31612345678", "12.50", "1.5", "true", "2026-01-31", "2026-01-31 14:05", "a;b"]),
        (3, ["o'x;\"", "2", "3.00", "2", "false", "", "2026-01-31", ""]),
    ]


def test_a_stream_without_a_name_is_read_too(path: Path) -> None:
    _, items = read(io.BytesIO(path.read_bytes()), How(decimal=","))
    assert items[0] == (1, ["012", "31612345678", "12,50", "1,5", "true", "2026-01-31", "2026-01-31 14:05", "a;b"])


def test_a_damaged_file_is_a_finding(path: Path) -> None:
    good = path.read_bytes()
    for broken in (good[:40], good[:-20], b"PAR1", good[:4] + bytes(len(good) - 8) + good[-4:]):
        assert read(io.BytesIO(broken)) == ((), ["records-broken-parquet"])


def test_a_cell_and_a_header_have_their_limits(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "LARGEST_CELL", 10)
    assert read(io.BytesIO(path.read_bytes()))[1] == ["records-too-large"]
    monkeypatch.setattr(parquet, "MOST_COLUMNS", 7)
    assert read(io.BytesIO(path.read_bytes()))[1] == ["records-too-many-columns"]
