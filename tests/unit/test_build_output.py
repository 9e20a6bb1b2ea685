"""Where `afspraak build` does not write, since it removes what it did not make."""

from __future__ import annotations

from pathlib import Path

import pytest

from afspraak.cli import run
from small_rulebooks import files


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for path, content in files().items():
        (tmp_path / "policies" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "policies" / path).write_bytes(content)
    (tmp_path / "elsewhere" / "schemas").mkdir(parents=True)
    (tmp_path / "elsewhere" / "schemas" / "lock.json").write_text("{}")
    return tmp_path


@pytest.mark.parametrize("output", ["handbook", "policies", "tooling", "./policies/../handbook", "elsewhere"])
def test_what_people_wrote_or_released_is_not_removed(output: str, repository: Path) -> None:
    before = sorted(repository.rglob("*"))
    assert run(["build", "--schemas-only", "--output", output]) == 2
    assert sorted(repository.rglob("*")) == before


def test_another_folder_is_written(repository: Path) -> None:
    assert run(["build", "--schemas-only", "--output", "made"]) == 0
    assert (repository / "made" / "schemas" / "catalog.json").is_file()


@pytest.mark.parametrize("command", ["build", "serve"])
def test_policies_alone_make_no_site(command: str, repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(repository.rglob("*"))
    assert run([command, "--lang", "en"]) == 2
    told = capsys.readouterr().err
    assert "mkdocs.yml, handbook/assets o" in told
    assert "--schemas-only" in told
    assert sorted(repository.rglob("*")) == before


def test_a_site_needs_mkdocs(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("handbook/assets", "handbook/overrides"):
        (repository / name).mkdir(parents=True)
    (repository / "mkdocs.yml").touch()
    monkeypatch.setattr("afspraak.commands.siteready.find_spec", lambda name: None)
    assert run(["build", "--lang", "en"]) == 2
    assert 'pip install "afspraak[site]"' in capsys.readouterr().err
