"""A small repository with policies, for tests that compare, release and verify."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

POLICY = """title: {nl: Telefoon, en: Telephone}
status: active
owner: crm-manager
review: yearly
reviewed: 2026-01-01
since: 2026-01-05
goals: []
sources: []
agreed: {nl: We doen het zo., en: We do it like this.}
why: {nl: Daarom., en: Because.}
customer: {nl: Fijn., en: Nice.}
rules:
  phone-has-digits:
    title: {nl: Een nummer bestaat uit cijfers, en: A number consists of digits}
    fields: [account.phone]
    must: {match: '^[0-9+ ]{5,20}$'}
    level: error
    remedy: {nl: Verbeter het., en: Mend it.}
    right: ['+31201234567']
    wrong: [bel me]
"""
FILES = {
    "organisation.yaml": "name: Voorbeeld B.V.\nsite: https://handboek.voorbeeld.example\nlanguages: [nl, en]\n",
    "records/account.yaml": """title: {nl: Relatie, en: Account}
plural: {nl: Relaties, en: Accounts}
purpose: {nl: Een organisatie., en: An organisation.}
key: account_id
fields:
  account_id: {label: {nl: Relatie-id, en: Account id}, purpose: {nl: Kenmerk., en: Key.}, type: text}
  relation_type: {label: {nl: Soort, en: Kind}, purpose: {nl: Soort., en: Kind.}, type: code, list: kinds}
  phone: {label: {nl: Telefoon, en: Phone}, purpose: {nl: Bellen., en: Calling.}, type: text}
""",
    "lists/kinds.yaml": "title: {nl: Soorten, en: Kinds}\nvalues: {prospect: {label: {nl: P, en: P}}}\n",
    "agreements/telephone.yaml": POLICY,
}
WIDER = "values: {prospect: {label: {nl: P, en: P}}, customer: {label: {nl: K, en: C}}}"


def repository(folder: Path) -> Path:
    """The folder with these policies; its path below is `policies`."""
    for path, text in FILES.items():
        file = folder / "policies" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def widen(folder: Path) -> None:
    """One value more: a small step."""
    file = folder / "policies" / "lists" / "kinds.yaml"
    text = file.read_text("utf-8")
    file.write_text(text[: text.index("values:")] + WIDER + "\n", encoding="utf-8")


def git(folder: Path, *arguments: str) -> str:
    """What git says; the settings of whoever runs the tests do not count."""
    who = {
        f"GIT_{role}_{part}": "a@voorbeeld.example" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")
    }
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env={**os.environ, **who, **settings},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def committed(folder: Path, message: str = "Change") -> None:
    """Commit everything; a repository is made where there is none."""
    if not (folder / ".git").exists():
        git(folder, "init", "-q", "-b", "main", ".")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", message)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below the folder, git's own left out."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and ".git" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
