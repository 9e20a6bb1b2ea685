"""The jobs that publish the handbook, command by command as their platforms run them, in a clone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from handbook_pages import ROOT
from steps import bash, git

GITHUB = yaml.safe_load((ROOT / ".github/workflows/pages.yml").read_text("utf-8"))["jobs"]
GITLAB = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))
HELD = ("policies", "handbook", "tooling", "tests/records", "Makefile", "mkdocs.yml", "pyproject.toml")
HELD += ("README.md", "LICENSE", "CHANGELOG.md", "requirements.lock", "requirements-dev.lock")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone of what is committed, with the environment of these tests as its own.

    That stands in for what `make setup` fetches, which takes minutes and a network: with its mark there, `make setup`
    finds that nothing is left to do. That the locked packages install is tested with the action.
    """
    work = tmp_path / "work"
    for name in HELD:
        there, here = ROOT / name, work / name
        here.parent.mkdir(parents=True, exist_ok=True)
        ignored = shutil.ignore_patterns("__pycache__", "node_modules")
        shutil.copytree(there, here, ignore=ignored) if there.is_dir() else shutil.copy(there, here)
    git(work, "init", "-q", "-b", "main")
    git(work, "add", "-A")
    git(work, "commit", "-q", "-m", "Start")
    git(tmp_path, "clone", "-q", "--bare", str(work), "origin.git")
    git(tmp_path, "clone", "-q", (tmp_path / "origin.git").as_uri(), "clone")
    made = tmp_path / "clone" / ".venv"
    (made / "bin").mkdir(parents=True)
    _command(made / "bin" / "afspraak", '-m afspraak "$@"')
    _command(made / "bin" / "python", '"$@"')
    (made / ".ready").touch()
    return tmp_path / "clone"


def _command(file: Path, arguments: str) -> None:
    tooling = file.parents[2] / "tooling"
    file.write_text(f'#!/bin/sh\nPYTHONPATH="{tooling}" exec "{sys.executable}" {arguments}\n', encoding="utf-8")
    file.chmod(0o755)


def run(lines: list[str], clone: Path) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "HOME": str(clone.parent), "AS_OF": "2026-11-22"}
    done = bash("\n".join(lines), clone, environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def is_a_handbook(folder: Path) -> None:
    assert "Het CRM-handboek" in (folder / "index.html").read_text("utf-8")
    assert (folder / "en/index.html").is_file()
    assert (folder / "schemas/catalog.json").is_file()


def commands(job: str) -> list[str]:
    return [step["run"] for step in GITHUB[job]["steps"] if "run" in step]


def test_the_workflow_of_github_makes_what_it_publishes(clone: Path) -> None:
    run(commands("build"), clone)
    published = next(step["with"]["path"] for step in GITHUB["build"]["steps"] if "upload" in step.get("uses", ""))
    is_a_handbook(clone / published)


def test_the_pipeline_of_gitlab_makes_what_it_publishes(clone: Path) -> None:
    assert all(GITLAB[job]["extends"] == ".build" for job in ("build", "pages"))
    run(GITLAB[".build"]["script"], clone)
    (published,) = GITLAB[".build"]["artifacts"]["paths"]
    is_a_handbook(clone / published)


@pytest.mark.parametrize("script", [commands("zensical"), GITLAB["zensical"]["script"]], ids=["github", "gitlab"])
def test_the_other_builder_is_called_with_the_files_that_the_first_made(script: list[str], clone: Path) -> None:
    """Zensical itself is no part of the development environment: it would be a second builder for a job that stops
    nobody. So it is stood in for by a command that looks whether the file and the pages that it is given are there."""
    lines = [line for part in script for line in part.splitlines() if "afspraak build" not in line]
    for language in ("nl", "en"):
        (clone / f"build/site-src/{language}").mkdir(parents=True)
        (clone / f"build/mkdocs.{language}.yml").write_text("{}", "utf-8")
    for name, said in (("pip", 'test "$*" = "install --quiet zensical"'), ("zensical", 'test -f "$4" && echo "$4"')):
        file = clone / ".venv/bin" / name
        file.write_text(f"#!/bin/sh\n{said}\n", "utf-8")
        file.chmod(0o755)
    assert run(lines, clone).stdout.split()[-2:] == ["build/mkdocs.nl.yml", "build/mkdocs.en.yml"]


def test_no_command_of_a_job_is_left_out() -> None:
    jobs: dict[str, Any] = {
        name: job for name, job in GITHUB.items() if any("run" in step for step in job.get("steps", ()))
    }
    assert set(jobs) == {"build", "zensical"}
    assert {name for name, job in GITLAB.items() if isinstance(job, dict) and "script" in job} == {".build", "zensical"}
