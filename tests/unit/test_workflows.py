"""The workflows that publish the site: valid YAML, only GitHub's own actions, no input inside a command."""

from __future__ import annotations

import re

import pytest
import yaml

from afspraak.texts import LANGUAGES
from handbook_pages import ROOT

GITHUB = ROOT / ".github/workflows/pages.yml"
REVIEW = ROOT / ".github/workflows/review.yml"
GITLAB = ROOT / ".gitlab-ci.yml"


def steps() -> list[dict]:
    jobs = yaml.safe_load(GITHUB.read_text("utf-8"))["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


def test_the_workflow_of_github_builds_and_publishes() -> None:
    read = yaml.safe_load(GITHUB.read_text("utf-8"))
    assert set(read["jobs"]) == {"build", "publish", "zensical"}
    assert read["permissions"] == {"contents": "read"}
    assert read["jobs"]["zensical"]["continue-on-error"] is True


def test_only_actions_of_github_are_used() -> None:
    used = [step["uses"] for step in steps() if "uses" in step]
    assert used
    assert [name for name in used if not re.fullmatch(r"actions/[a-z-]+@v[0-9]+", name)] == []


def test_no_command_holds_an_expression() -> None:
    """An input reaches a command through its environment only, where it cannot become part of the command."""
    assert [step["run"] for step in steps() if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_header_that_publishing_tells_is_the_policy_of_the_pages(language: str) -> None:
    """The same, and besides it what only a header can say: in which pages the site may be shown."""
    page = (ROOT / "handbook/overrides/main.html").read_text("utf-8")
    policy = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)[0]
    strict = policy.replace("script-src 'self' 'unsafe-inline'", "script-src 'self'")
    told = re.findall(r'"(default-src [^"]*)"', (ROOT / "handbook" / language / "publishing.md").read_text("utf-8"))
    assert told == [f"{strict}; frame-ancestors 'none'"]


@pytest.mark.parametrize("job", ["build", "pages", "zensical"])
def test_the_workflow_of_gitlab_holds_the_job(job: str) -> None:
    read = yaml.safe_load(GITLAB.read_text("utf-8"))
    assert job in read
    assert read[".build"]["artifacts"] == {"paths": ["public"]}
    assert "make setup" in read["zensical"]["script"]


def test_every_proposal_is_reviewed() -> None:
    """With the least rights, by the action of this repository, and never with the rights of its main line."""
    read = yaml.safe_load(REVIEW.read_text("utf-8"))
    assert list(read[True]) == ["pull_request"]  # YAML reads the key `on` as true
    assert read["permissions"] == {"contents": "read", "pull-requests": "write"}
    checkout, review = read["jobs"]["review"]["steps"]
    assert checkout["with"] == {"fetch-depth": 0, "persist-credentials": False}
    assert review["uses"] == "./"
    assert yaml.safe_load(GITLAB.read_text("utf-8"))["include"] == [{"local": "templates/gitlab-ci.yml"}]
