"""`afspraak serve`: the handbook in a browser while you write, following every change."""

from __future__ import annotations

import datetime
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

import click

from afspraak.commands import options
from afspraak.commands.linted import checked
from afspraak.commands.rulebook import read
from afspraak.commands.site import Site, mkdocs_command, write_sources
from afspraak.commands.sitegiven import given_for
from afspraak.commands.siteready import refuse_without_parts
from afspraak.failures import RulebookIsWrong
from afspraak.findings import Finding, at_least
from afspraak.pages import Contents

PAUSE = 0.3  # seconds between two looks at the files


@click.command("serve")
@options.policies
@options.as_of
@options.lang
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port to listen on.")
def command(policies: Path, as_of: datetime.date | None, lang: str | None, port: int) -> int:
    """Show the handbook in a browser and follow every change.

    Watches policies/ and handbook/. While a policy has errors, the last good pages stay. Stop with Ctrl-C.
    """
    root, build = policies.resolve().parent, policies.resolve().parent / "build"
    refuse_without_parts(policies)
    rulebook, _ = read(policies)
    language = options.language(lang, rulebook)
    before = _state(root, policies)
    if not make(policies, root, build, language, options.today(as_of)):
        return RulebookIsWrong.exit_code
    arguments = (
        "serve",
        "--dirty",
        "--config-file",
        str(build / f"mkdocs.{language}.yml"),
        "--dev-addr",
        f"127.0.0.1:{port}",
    )
    command, environment = mkdocs_command(*arguments)
    with subprocess.Popen(command, env=environment) as server:
        try:
            while server.poll() is None:
                time.sleep(PAUSE)
                after = _state(root, policies)
                if after != before:
                    before = after
                    make(policies, root, build, language, options.today(as_of))
        finally:
            server.terminate()
    return server.returncode


def make(policies: Path, root: Path, build: Path, language: str, as_of: datetime.date) -> bool:
    """Make the pages again, unless the policies have errors: then say so and leave the pages as they are."""
    rulebook, findings = checked(policies, as_of)
    if at_least(findings, "error"):
        _tell(findings, language)
        return False
    folder = build / "site-src" / language
    before = _titles(folder)
    contents = Contents(rulebook, given_for(rulebook, policies, as_of))
    write_sources(Site(contents, root, build), language)
    if before != _titles(folder):
        for path in folder.rglob("*.md"):
            path.touch()
    return True


def _titles(folder: Path) -> Mapping[Path, str]:
    """What the menu shows of each page; MkDocs remakes only pages that changed, so a change here touches them all."""
    found = {}
    for path in folder.rglob("*.md"):
        lines = path.read_text("utf-8").splitlines()
        found[path] = next((line for line in lines if line.startswith("# ")), "")
    return found


def _tell(findings: list[Finding], language: str) -> None:
    for finding in (each for each in findings if each.level == "error"):
        click.echo(f"{finding.place}: {finding.message.in_(language)} [{finding.code}]", err=True)


def _state(root: Path, policies: Path) -> Mapping[str, tuple[int, int]]:
    """What the watched files look like: their times and sizes."""
    seen = {}
    for folder in (policies, root / "handbook"):
        for path in folder.rglob("*"):
            if path.is_file():
                facts = path.stat()
                seen[str(path)] = (facts.st_mtime_ns, facts.st_size)
    return seen
