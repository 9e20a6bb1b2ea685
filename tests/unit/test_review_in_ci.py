"""The action and the template for pipelines, run step by step as their platforms would, against a forge on loopback."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from forges import TOKEN, Forge, forge
from handbook_pages import ROOT
from released_rulebooks import repository, widen
from steps import bash, git

ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
TEMPLATE = yaml.safe_load((ROOT / "templates/gitlab-ci.yml").read_text("utf-8"))
STEPS = ACTION["runs"]["steps"]
HOSTILE = '$(touch${IFS}taken);"x"&`touch${IFS}taken`'
DAY = "2026-11-22"
RECORDS = "Relatie-id;Telefoon\n" + "".join(f"a-{n};{'1' * (5 if n < 7 else 8)}\n" for n in range(20))

WITHOUT_SITE = f"""#!/bin/sh
# The whole site takes half a minute and has tests of its own; a build of the schemas shows that the step works.
if [ "$1" = build ]; then exec "{Path(sys.executable).parent}/afspraak" "$@" --schemas-only; fi
exec "{Path(sys.executable).parent}/afspraak" "$@"
"""


def path_of(folder: Path) -> str:
    """The PATH of a step, on which the command stands."""
    command = folder / "bin" / "afspraak"
    command.parent.mkdir(exist_ok=True)
    command.write_text(WITHOUT_SITE, encoding="utf-8")
    command.chmod(0o755)
    return f"{command.parent}:{Path(sys.executable).parent}:{os.environ['PATH']}"


@dataclass
class Checkout:
    """A clone as a runner makes it, of a proposal on a branch with a hostile name."""

    folder: Path
    target: str  # the hash of what it is merged into

    @property
    def taken(self) -> bool:
        """Whether a name of a branch or a file was run as a command."""
        return any(path.name.startswith("taken") for path in self.folder.rglob("*") if ".git" not in path.parts)


def proposed(folder: Path, change: Callable[[Path], object], depth: int = 0) -> Checkout:
    """A bare repository, a proposal in it, and a clone in which it is merged as GitHub does before it is merged."""
    work = repository(folder / "work")
    git(work, "init", "-q", "-b", "main")
    git(work, "add", "-A")
    git(work, "commit", "-q", "-m", "Start")
    target = git(work, "rev-parse", "HEAD")
    git(work, "switch", "-q", "-c", HOSTILE)
    change(work)
    git(work, "add", "-A")
    git(work, "commit", "-q", "-m", "Propose")
    git(work, "switch", "-q", "main")
    git(work, "merge", "-q", "--no-ff", "-m", "Merge", HOSTILE)
    git(folder, "clone", "-q", "--bare", str(work), "origin.git")
    cut = ["--depth", str(depth)] if depth else []
    git(folder, "clone", "-q", *cut, (folder / "origin.git").as_uri(), "clone")
    return Checkout(folder / "clone", target)


def tighter(work: Path) -> None:
    file = work / "policies/agreements/telephone.yaml"
    file.write_text(file.read_text("utf-8").replace("{5,20}", "{6,15}"), encoding="utf-8")


def valued(text: str, facts: Mapping[str, Any]) -> str:
    """A text of the action with its expressions worked out."""
    return re.sub(r"\$\{\{(.*?)\}\}", lambda found: str(worked_out(found[1], facts)), text)


def worked_out(expression: str, facts: Mapping[str, Any]) -> Any:
    """An expression of GitHub, as far as the action uses them."""
    words = expression.strip().replace("&&", " and ").replace("!=", "<>").replace("!", " not ").replace("<>", "!=")
    words = re.sub(r"'[^']*'|[A-Za-z_]+(?:[.-][A-Za-z_]+)*", lambda name: _fact(name[0], facts), words)
    found = eval(words, {"__builtins__": {}}, {"cancelled": lambda: False, "hashFiles": lambda _: "", "facts": facts})
    return str(found).lower() if isinstance(found, bool) else found


def _fact(name: str, facts: Mapping[str, Any]) -> str:
    return f"facts[{name!r}]" if name in facts else name


def given(checkout: Checkout, **inputs: str) -> dict[str, Any]:
    own = {f"inputs.{name}": str(facts.get("default", "")) for name, facts in ACTION["inputs"].items()}
    asked = {f"inputs.{name.replace('_', '-')}": value for name, value in inputs.items()}
    return {
        **own,
        "inputs.token": TOKEN,
        "inputs.as-of": DAY,
        "inputs.site": "false",
        **asked,
        "github.event.pull_request.base.sha": checkout.target,
        "github.event.pull_request.head.repo.full_name": "voorbeeld/handboek",
        "github.repository": "voorbeeld/handboek",
    }


def act(checkout: Checkout, place: Forge, facts: Mapping[str, Any], tmp: Path) -> dict[str, tuple[int, str]]:
    """Step -> how it ended and what it said."""
    place_of = place.environment
    environment = {
        **{name: os.environ[name] for name in ("HOME",) if name in os.environ},
        "PATH": path_of(tmp),
        "GITHUB_REPOSITORY": place_of["GITHUB_REPOSITORY"],
        "GITHUB_API_URL": place_of["GITHUB_API_URL"],
        "GITHUB_REF": place_of["GITHUB_REF"],
        "GITHUB_HEAD_REF": HOSTILE,
        "GITHUB_SHA": git(checkout.folder, "rev-parse", "HEAD"),
        "GITHUB_STEP_SUMMARY": str(tmp / "summary.md"),
        "GITHUB_PATH": str(tmp / "path"),
        "GITHUB_ACTION_PATH": str(ROOT),
        "RUNNER_TEMP": str(tmp),
    }
    ended = {}
    for step in STEPS:
        if "run" not in step or step["name"] == "Install":
            continue
        if worked_out(step.get("if", "${{ 'true' }}")[3:-2], facts) in ("false", ""):
            continue
        own = {name: valued(value, facts) for name, value in step.get("env", {}).items()}
        done = bash(step["run"], checkout.folder, {**environment, **own})
        ended[step["name"]] = (done.returncode, done.stdout + done.stderr)
    assert TOKEN not in "".join(said for _, said in ended.values())
    assert not checkout.taken
    return ended


def codes(ended: Mapping[str, tuple[int, str]]) -> dict[str, int]:
    return {name: code for name, (code, _) in ended.items()}


def test_no_command_of_the_action_holds_an_expression() -> None:
    assert [step["name"] for step in STEPS if "${{" in step.get("run", "")] == []
    assert [step["name"] for step in STEPS if "run" in step and step.get("shell") != "bash"] == []


def test_the_action_uses_only_actions_of_github() -> None:
    used = [step["uses"] for step in STEPS if "uses" in step]
    assert [name for name in used if not re.fullmatch(r"actions/[a-z-]+@v[0-9]+", name)] == []


def test_the_action_comments_on_a_proposal(tmp_path: Path) -> None:
    checkout = proposed(tmp_path, tighter)
    with forge() as place:
        ended = act(checkout, place, given(checkout, site="true"), tmp_path)
        assert set(codes(ended).values()) == {0}, ended
        assert "Count what it does to records" not in ended
        assert len(place.comments) == 1
        assert "{6,15}" in place.comments[0]["body"]
        assert "::warning file=policies/agreements/telephone.yaml,line=" in ended["Annotate the rules that change"][1]
        assert (tmp_path / "summary.md").read_text("utf-8") == place.comments[0]["body"]
        assert (checkout.folder / "build/schemas/catalog.json").is_file()
        act(checkout, place, given(checkout), tmp_path)
        assert [call for call in place.calls if call[0] != "GET"] == [
            ("POST", "/repos/voorbeeld/handboek/issues/7/comments")
        ]


def test_the_action_counts_on_records(tmp_path: Path) -> None:
    checkout = proposed(tmp_path, tighter)
    records = tmp_path / "de export.csv"
    records.write_text(RECORDS, encoding="utf-8")
    facts = given(checkout, records=f"account={records}\n", exported_on="2026-11-20")
    with forge() as place:
        ended = act(checkout, place, facts, tmp_path)
        assert set(codes(ended).values()) == {0}, ended
        assert "20 relaties: **7 worden fout**" in place.comments[0]["body"]
        assert "Records van 2026-11-20." in place.comments[0]["body"]
        assert str(records) not in place.comments[0]["body"]


def test_a_fork_gets_the_part_without_records_and_token(tmp_path: Path) -> None:
    checkout = proposed(tmp_path, tighter)
    facts = {
        **given(checkout, records="account=export.csv"),
        "github.event.pull_request.head.repo.full_name": "iemand/handboek",
        "inputs.token": "",
    }
    with forge() as place:
        ended = act(checkout, place, facts, tmp_path)
        assert set(codes(ended).values()) == {0}, ended
        assert "Count what it does to records" not in ended
        assert place.calls == []
        assert "{6,15}" in (tmp_path / "summary.md").read_text("utf-8")


def test_nothing_to_tell_is_green_and_silent(tmp_path: Path) -> None:
    checkout = proposed(tmp_path, lambda work: (work / "README.md").write_text("Lees dit.\n"))
    with forge() as place:
        ended = act(checkout, place, given(checkout), tmp_path)
        assert set(codes(ended).values()) == {0}, ended
        assert place.comments == []


def test_an_export_and_a_broken_rulebook_are_red(tmp_path: Path) -> None:
    def change(work: Path) -> None:
        (work / "contacten.csv").write_text("Relatie-id;Telefoon\na-1;020\n")
        (work / "policies/records/account.yaml").write_text("title: [\n")

    checkout = proposed(tmp_path, change)
    with forge() as place:
        ended = act(checkout, place, given(checkout), tmp_path)
        assert ended["Check the policies"][0] == 1
        assert ended["Comment"][0] == 3
        assert "🛑 **Er is geen uitspraak over dit voorstel.**" in place.comments[0]["body"]


def test_a_checkout_that_is_too_shallow_says_how_to_mend_it(tmp_path: Path) -> None:
    checkout = proposed(tmp_path, tighter, depth=1)
    with forge() as place:
        ended = act(checkout, place, given(checkout), tmp_path)
        assert ended["Comment"][0] == 2
        assert "fetch-depth: 0" in place.comments[0]["body"]


def test_a_base_with_a_hostile_name(tmp_path: Path) -> None:
    checkout = proposed(tmp_path, widen)
    git(checkout.folder, "branch", f"{HOSTILE}2", "HEAD^1")
    with forge() as place:
        ended = act(checkout, place, given(checkout, base=f"{HOSTILE}2"), tmp_path)
        assert set(codes(ended).values()) == {0}, ended
        assert len(place.comments) == 1


def test_the_action_installs_what_is_locked(tmp_path: Path) -> None:
    packages = tmp_path / "packages"
    packages.mkdir()
    for path in Path(sysconfig.get_paths()["purelib"]).iterdir():
        if "afspraak" not in path.name.casefold():
            (packages / path.name).symlink_to(path)
    tool = tmp_path / "tool"
    tool.mkdir()
    shutil.copytree(ROOT / "tooling/afspraak", tool / "tooling/afspraak", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "requirements.lock"):
        shutil.copy(ROOT / name, tool)
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "PYTHONPATH": str(packages),
        "PIP_NO_INDEX": "1",
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_ACTION_PATH": str(tool),
        "GITHUB_PATH": str(tmp_path / "path"),
    }
    install = next(step["run"] for step in STEPS if step.get("name") == "Install")
    done = bash(install, tmp_path, environment)
    assert done.returncode == 0, done.stderr
    folder = (tmp_path / "path").read_text("utf-8").strip()
    said = subprocess.run(
        [f"{folder}/afspraak", "--version"], env=environment, capture_output=True, text=True, check=True
    )
    assert said.stdout.startswith("afspraak")


def pipeline(checkout: Checkout, place: Forge, **variables: str) -> subprocess.CompletedProcess[str]:
    """The job of the template in one shell, as a runner of GitLab runs it."""
    environment = {
        "PATH": path_of(checkout.folder.parent),
        **TEMPLATE["variables"],
        **place.environment,
        "AFSPRAAK_AS_OF": DAY,
        "CI_PROJECT_DIR": str(checkout.folder),
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": checkout.target,
        "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME": HOSTILE,
        "CI_MERGE_REQUEST_SOURCE_PROJECT_PATH": "crm/handboek",
        "CI_MERGE_REQUEST_PROJECT_PATH": "crm/handboek",
        **variables,
    }
    done = bash("\n".join(TEMPLATE["afspraak"]["script"]), checkout.folder, environment)
    assert TOKEN not in done.stdout + done.stderr
    assert not checkout.taken
    return done


def test_the_pipeline_comments_on_a_proposal(tmp_path: Path) -> None:
    checkout = proposed(tmp_path, tighter)
    records = tmp_path / "de export.csv"
    records.write_text(RECORDS, encoding="utf-8")
    with forge("gitlab") as place:
        done = pipeline(checkout, place, AFSPRAAK_RECORDS=f"account={records}\n")
        assert done.returncode == 0, done.stdout + done.stderr
        assert "20 relaties: **7 worden fout**" in place.comments[0]["body"]
        assert (checkout.folder / "build/schemas/catalog.json").is_file()


def test_the_pipeline_of_a_fork_keeps_the_comment_as_an_artifact(tmp_path: Path) -> None:
    checkout = proposed(tmp_path, tighter)
    with forge("gitlab") as place:
        fork = "iemand/handboek"
        done = pipeline(checkout, place, CI_MERGE_REQUEST_SOURCE_PROJECT_PATH=fork, AFSPRAAK_RECORDS="account=nergens")
        assert done.returncode == 0, done.stdout + done.stderr
        assert place.calls == []
        assert "{6,15}" in (checkout.folder / "afspraak/comment.md").read_text("utf-8")


def test_the_pipeline_is_red_where_the_rulebook_does_not_parse(tmp_path: Path) -> None:
    checkout = proposed(tmp_path, lambda work: (work / "policies/records/account.yaml").write_text("title: [\n"))
    with forge("gitlab") as place:
        assert pipeline(checkout, place).returncode == 1
        assert "🛑" in place.comments[0]["body"]
