"""CODEOWNERS in a repository: paths from its top, and the places where GitHub and GitLab look."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from afspraak.changes.codeowners import Where
from afspraak.commands import git, ownersfile
from afspraak.model.organisation import Role
from afspraak.texts import Texts


@pytest.mark.parametrize(
    ("account", "handle"),
    [
        ("voorbeeld/crm-beheer", "@voorbeeld/crm-beheer"),
        ("@crm", "@crm"),
        ("groep/onder.deel/team_1", "@groep/onder.deel/team_1"),
        ("techniek@voorbeeld.example", "techniek@voorbeeld.example"),
        ("", ""),
        ("Ons team", ""),
        ("@", ""),
        ("@crm @sales", ""),
        ("crm/", ""),
        ("crm\n* @evil", ""),
        ("-crm", ""),
    ],
)
def test_a_handle_is_one_name_that_a_forge_can_know(account: str, handle: str) -> None:
    assert Role("crm-manager", Texts("x", "x"), account=account).handle == handle


def test_a_path_with_odd_characters_still_fits() -> None:
    assert Where("our crm/[a]/").path("policies/dates.yaml") == "/our?crm/?a?/policies/dates.yaml"


def test_a_folder_of_a_repository_knows_its_top_and_its_prefix(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    inside = tmp_path / "een map" / "crm"
    inside.mkdir(parents=True)
    assert git.top_of(inside) == tmp_path
    assert git.prefix_of(inside) == "een map/crm/"
    assert git.prefix_of(tmp_path) == ""


def test_the_file_goes_where_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    policies = Path("policies")
    assert ownersfile.places(policies) == [Path("CODEOWNERS")]
    Path(".github").mkdir()
    assert ownersfile.places(policies) == [Path(".github/CODEOWNERS")]
    Path(".gitlab-ci.yml").touch()
    assert ownersfile.places(policies) == [Path("CODEOWNERS")]
    Path(".gitlab").mkdir()
    for name in (".gitlab/CODEOWNERS", "CODEOWNERS"):
        Path(name).touch()
    assert ownersfile.places(policies) == [Path("CODEOWNERS"), Path(".gitlab/CODEOWNERS")]
