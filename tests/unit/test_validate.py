"""What a call of validate names: files, record types, exports and schemas."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from afspraak.checking.headers import Export
from afspraak.commands.exportmaps import exports_of
from afspraak.commands.handed import all_handed, delimiter_of, handed
from afspraak.commands.judges import of_files
from afspraak.commands.progress import Bar, Metered
from afspraak.failures import CalledWrongly, RecordsUnreadable
from afspraak.model.organisation import Export as Agreed
from afspraak.model.organisation import SystemProfile
from afspraak.texts import Texts, same


def document(title: str, plural: str) -> dict[str, Any]:
    return {"x-rulebook": {"title": {"nl": title}, "plural": {"nl": plural}}}


DOCUMENTS = {
    "account": document("Relatie", "Relaties"),
    "activity": document("Activiteit", "Activiteiten"),
    "address": document("Adres", "Adressen"),
    "contact": document("Contactpersoon", "Contactpersonen"),
}


@pytest.mark.parametrize(
    ("name", "record_type"),
    [
        ("contacts.csv", "contact"),
        ("contact-2026.csv", "contact"),
        ("Contactpersonen_2026-11.CSV", "contact"),
        ("activities.ndjson", "activity"),
        ("addresses.json", "address"),
        ("adressen 2.csv", "address"),
        ("relaties.csv", "account"),
    ],
)
def test_a_file_name_says_what_it_holds(tmp_path: Path, name: str, record_type: str) -> None:
    (tmp_path / name).touch()
    assert handed(str(tmp_path / name), DOCUMENTS).record_type == record_type


def test_a_record_type_may_be_put_in_front(tmp_path: Path) -> None:
    (tmp_path / "x=1.csv").touch()
    assert handed(f"account={tmp_path / 'x=1.csv'}", DOCUMENTS).record_type == "account"
    assert handed(str(tmp_path / "x=1.csv"), {"account": DOCUMENTS["account"]}).name == str(tmp_path / "x=1.csv")


@pytest.mark.parametrize("argument", ["export.csv", "contcat=export.csv", "gone.csv", "contact=gone.csv"])
def test_what_cannot_be_known_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, argument: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("export.csv").touch()
    with pytest.raises(CalledWrongly):
        handed(argument, DOCUMENTS)


def test_an_old_spreadsheet_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "contacts.xls").touch()
    with pytest.raises(RecordsUnreadable):
        handed(str(tmp_path / "contacts.xls"), DOCUMENTS)
    assert handed(str(tmp_path / "contacts.xls"), DOCUMENTS, form="csv").record_type == "contact"


def test_a_folder_and_a_pattern_name_their_files(tmp_path: Path) -> None:
    for name in ("contacts.csv", "accounts.xlsx", ".contacts.csv", "~$accounts.xlsx", "notes.md"):
        (tmp_path / name).touch()
    found = all_handed([str(tmp_path)], DOCUMENTS)
    assert [(file.path.name, file.record_type) for file in found] == [
        ("accounts.xlsx", "account"),
        ("contacts.csv", "contact"),
    ]
    assert [file.record_type for file in all_handed([f"address={tmp_path}/*.csv"], DOCUMENTS)] == ["address"]
    assert [file.record_type for file in all_handed([str(tmp_path)], DOCUMENTS, "address")] == ["address", "address"]
    for argument in (f"{tmp_path}/*.json", str(tmp_path / "leeg")):
        (tmp_path / "leeg").mkdir(exist_ok=True)
        with pytest.raises(CalledWrongly):
            all_handed([argument], DOCUMENTS)


def test_a_delimiter_is_one_mark() -> None:
    assert [delimiter_of(asked) for asked in ("", ";", "tab", "\\t", "\t")] == ["", ";", "\t", "\t", "\t"]
    for asked in (";;", "a", '"', "\n", "1"):
        with pytest.raises(CalledWrongly):
            delimiter_of(asked)


def test_an_export_is_found_by_system_and_name() -> None:
    columns = {"Mail": "contact.email", "Firm": "account.name"}
    values = {"Stage": {"a": "b"}}
    agreed = Agreed("contacts", "contact", columns, values, "d-m-yyyy", ",", {"Source": same("why")})
    systems = {"hubspot": SystemProfile("hubspot", Texts(), "crm", exports={"contacts": agreed})}
    assert exports_of(("hubspot.contacts",), systems) == {
        "contact": Export(
            "contact", {"Mail": "email", "Firm": "", "Source": ""}, {"stage": {"a": "b"}}, "d-m-yyyy", ","
        )
    }
    with pytest.raises(CalledWrongly) as wrong:
        exports_of(("hubspot.contact",), systems)
    assert 'did you mean "hubspot.contacts"' in wrong.value.message.en


@pytest.mark.parametrize("content", ["{", "[]", "{}", '{"properties": {}, "x-rulebook": {"record": "x"}}'])
def test_another_schema_is_no_judge(tmp_path: Path, content: str) -> None:
    (tmp_path / "x.json").write_text(content, encoding="utf-8")
    with pytest.raises(RecordsUnreadable):
        of_files((tmp_path / "x.json",))


def test_a_bar_is_not_drawn_where_nobody_looks(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x").write_bytes(b"12345")
    reached: list[int] = []
    with Bar(5) as bar, Metered(tmp_path / "x") as file:
        file.tell_to = reached.append
        file.readinto(bytearray(3))
        bar.reached(3)
        bar.done(5)
    assert (reached, capfd.readouterr()) == ([3], ("", ""))


def test_a_bar_is_drawn_on_a_terminal_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setattr("afspraak.commands.progress._PATIENCE", -1.0)
    with Bar(10) as bar:
        bar.reached(3)
        assert bar._progress is not None
        assert bar._progress.tasks[0].completed == 3
