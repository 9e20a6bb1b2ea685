"""The hooks for pre-commit, tried for real: each lets what is right pass and refuses what is wrong."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
import yaml

from handbook_pages import ROOT

HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
EXPORT = "Contact-id;Achternaam;E-mailadres;Telefoon\nc-1;Jansen;j.jansen@voorbeeld.example;020 123\n"


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=Test", "-c", "user.email=test@voorbeeld.example", "-c", "core.autocrlf=false"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This project as a repository of hooks, as another project would name it."""
    folder = tmp_path_factory.mktemp("hooks")
    shutil.copytree(
        ROOT / "tooling/afspraak", folder / "tooling/afspraak", ignore=shutil.ignore_patterns("__pycache__")
    )
    for name in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, folder / name)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Hooks")
    return folder


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which pre-commit installs the hooks without a network: what they need is here already."""
    folder = tmp_path_factory.mktemp("packages")
    for path in Path(sysconfig.get_paths()["purelib"]).iterdir():
        if "afspraak" not in path.name.casefold():
            (folder / path.name).symlink_to(path)
    return {
        **os.environ,
        "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("cache")),
        "PYTHONPATH": str(folder),
        "PIP_NO_BUILD_ISOLATION": "false",  # pip reads this as: build with what is here
        "PIP_NO_INDEX": "1",
        "PYTHONUTF8": "1",
    }


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with policies and releases that uses the hooks."""
    for name in ("policies", "handbook/schemas"):
        shutil.copytree(ROOT / name, tmp_path / name)
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "Start")
    return tmp_path


def tried(project: Path, hooks: Path, environment: dict[str, str]) -> dict[str, tuple[str, str]]:
    """Hook -> how it ended and what it said, of one run of all hooks."""
    git(project, "add", "-A")
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(hooks), "--color", "never", "--verbose"]
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    told = re.split(r"^(.+?)\.{3,}.*?(Passed|Failed|Skipped)$", done.stdout, flags=re.MULTILINE)
    assert done.returncode in (0, 1), done.stdout + done.stderr
    names = {hook["name"]: hook["id"] for hook in HOOKS}
    return {names[told[at]]: (told[at + 1], told[at + 2]) for at in range(1, len(told), 3)}


def test_every_hook_names_a_command() -> None:
    assert [hook["id"] for hook in HOOKS] == [
        "afspraak-check",
        "afspraak-validate",
        "afspraak-guard",
        "afspraak-verify",
    ]
    assert {hook["entry"].split()[0] for hook in HOOKS} == {"afspraak"}


def test_the_hooks_refuse_what_is_wrong(project: Path, hooks: Path, elsewhere: dict[str, str]) -> None:
    policy = project / "policies/agreements/dates.yaml"
    policy.write_text(policy.read_text("utf-8").replace("owner: ", "ownr: "))
    (project / "records").mkdir()
    (project / "records/contacts.csv").write_text(EXPORT)
    frozen = project / "handbook/schemas/contact/1.0.0/contact.schema.json"
    frozen.write_text(json.dumps({**json.loads(frozen.read_text("utf-8")), "title": "Iets anders"}))
    said = tried(project, hooks, elsewhere)
    assert {name: ended for name, (ended, _) in said.items()} == {hook["id"]: "Failed" for hook in HOOKS}
    assert 'policies/agreements/dates.yaml:7:1: fout: "ownr"' in said["afspraak-check"][1]
    assert "[export-in-git]" in said["afspraak-guard"][1]
    assert "j.jansen" not in said["afspraak-guard"][1]
    assert "[frozen-changed]" in said["afspraak-verify"][1]


def test_the_hooks_look_at_records_and_let_the_rest_pass(project: Path, hooks: Path, elsewhere: dict[str, str]) -> None:
    policy = project / "policies/agreements/dates.yaml"
    policy.write_text(policy.read_text("utf-8") + "# nagekeken\n")
    (project / "rollen.csv").write_text("Rol;Afdeling\nLeider;Verkoop\n")
    (project / "records").mkdir()
    (project / "records/contacts.json").write_text('[{"phone": "020 123 45 67"}]')
    said = tried(project, hooks, elsewhere)
    ended = {name: ended for name, (ended, _) in said.items()}
    assert ended.pop("afspraak-validate") == "Failed"
    assert "[phone-is-international]" in said["afspraak-validate"][1]
    assert ended.pop("afspraak-guard") == "Failed"  # a list of telephone numbers, and of nothing else
    assert set(ended.values()) == {"Passed"}, said
