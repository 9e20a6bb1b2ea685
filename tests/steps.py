"""Runs the commands of a workflow as its platform would, in a repository of a test."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

GIT = ["git", "-c", "user.name=Test", "-c", "user.email=test@voorbeeld.example"]


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run([*GIT, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


def bash(script: str, folder: Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=dict(environment), capture_output=True, text=True, check=False)
