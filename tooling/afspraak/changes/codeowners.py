"""Who approves a change of which file, as CODEOWNERS of GitHub and GitLab, from the owners of the policies."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from afspraak.changes.lock import FOLDER
from afspraak.codes import found
from afspraak.findings import Finding
from afspraak.model.organisation import Role
from afspraak.model.rulebook import Rulebook
from afspraak.places import Place
from afspraak.texts import LANGUAGES, Texts
from afspraak.yamltree import place_of

_ODD = re.compile(r"[\s*?\[\]\\!#]")  # what CODEOWNERS gives a meaning; `?` stands for any one character


@dataclass(frozen=True, slots=True)
class Guard:
    """A path and the role that approves its changes."""

    path: str
    role: str


@dataclass(frozen=True, slots=True)
class Where:
    """Where the policies stand in the repository."""

    prefix: str = ""  # of the folder that holds them: empty, or ending in a slash
    policies: str = "policies"

    def path(self, below: str) -> str:
        """A path as CODEOWNERS writes it, from the top of the repository."""
        return "/" + _ODD.sub("?", f"{self.prefix}{below}")


def of_owners(rulebook: Rulebook, where: Where) -> tuple[str, list[Finding]]:
    """The file in which every policy belongs to its owner; no text where a role cannot be reached."""
    first = governor(rulebook)
    if first is None:
        return "", [found("nobody-accountable", rulebook.organisation.place)]
    groups = [
        (_DEFAULT, [Guard("*", first.id)]),
        (_POLICIES, list(_owned(rulebook, where))),
        (_GUARDS, list(_guarded(first.id, where))),
    ]
    faults = _faults(rulebook, [guard for _, guards in groups for guard in guards])
    return ("", faults) if faults else (_text(rulebook, groups), [])


def of_two(rulebook: Rulebook) -> tuple[str, list[Finding]]:
    """The file of an organisation of two: whoever proposes something, the other one reads it."""
    first = governor(rulebook)
    if first is None:
        return "", [found("nobody-accountable", rulebook.organisation.place)]
    second = _seconds(rulebook, first)
    faults = _faults(rulebook, [Guard("*", first.id)])
    if not faults and len(second) != 1:
        place = _place(rulebook, first.id)
        faults = [found("no-second-reader", place, owner=first.handle, count=len(second))]
    if faults:
        return "", faults
    language = rulebook.organisation.languages[0]
    return f"{_HEAD.in_(language)}\n\n# {_TWO.in_(language)}\n* {first.handle} {second.pop()}\n", []


def ours(text: str) -> bool:
    """Whether a CODEOWNERS says that it was made from the policies."""
    return any(text.startswith(_HEAD.in_(language)) for language in LANGUAGES)


def governor(rulebook: Rulebook) -> Role | None:
    """The role that answers for the rulebook itself: the one that is accountable for the content."""
    roles = rulebook.organisation.roles.values()
    return next((role for role in roles if role.accountable_for == "content"), None)


def _owned(rulebook: Rulebook, where: Where) -> Iterator[Guard]:
    """Every file that has an owner of its own, in order of path."""
    files = {f"{policy.path}.yaml": policy.owner for policy in rulebook.policies}
    files |= {f"systems/{system.id}.yaml": system.owner for system in rulebook.systems.values() if system.owner}
    return (Guard(where.path(f"{where.policies}/{path}"), role) for path, role in sorted(files.items()) if role)


def _guarded(role: str, where: Where) -> Iterator[Guard]:
    """What decides about the rest, so that it belongs to the role that answers for the rulebook."""
    yield Guard("CODEOWNERS", role)
    yield Guard(where.path(f"{FOLDER}/"), role)
    yield Guard(where.path(f"{where.policies}/organisation.yaml"), role)


def _faults(rulebook: Rulebook, guards: Iterable[Guard]) -> list[Finding]:
    """Roles that must approve something and cannot be reached."""
    roles = rulebook.organisation.roles
    counted = Counter(guard.role for guard in guards)
    return [
        found("role-without-account", _place(rulebook, role), role=role, count=count)
        for role, count in sorted(counted.items())
        if role not in roles or not roles[role].handle
    ]


def _seconds(rulebook: Rulebook, first: Role) -> set[str]:
    """The other accounts of a small organisation: that of who manages the technology, else all that are left."""
    others = [role for role in rulebook.organisation.roles.values() if role.handle not in ("", first.handle)]
    technical = {role.handle for role in others if role.accountable_for == "technical"}
    return technical or {role.handle for role in others}


def _text(rulebook: Rulebook, groups: Iterable[tuple[Texts, Iterable[Guard]]]) -> str:
    """Per group its heading, then each path with its account."""
    roles, language = rulebook.organisation.roles, rulebook.organisation.languages[0]
    blocks = [_HEAD.in_(language)]
    for title, guards in groups:
        lines = [f"{guard.path} {roles[guard.role].handle}" for guard in guards]
        blocks.append("\n".join([f"# {title.in_(language)}", *lines]))
    return "\n\n".join(blocks) + "\n"


def _place(rulebook: Rulebook, role: str) -> Place:
    known = rulebook.organisation.roles.get(role)
    if known:
        return place_of(known.id, known.place)
    policy = next((policy for policy in rulebook.policies if policy.owner == role), None)
    return place_of(policy.owner, policy.place) if policy else rulebook.organisation.place


_DEFAULT = Texts(nl="Waar niemand anders over gaat", en="What nobody else answers for")
_POLICIES = Texts(nl="Elke afspraak is van haar eigenaar", en="Every policy belongs to its owner")
_GUARDS = Texts(
    nl="Wat over de rest beslist; de laatste regel die past, geldt",
    en="What decides about the rest; the last line that fits is the one that goes",
)
_HEAD = Texts(
    nl="# Gemaakt door `afspraak codeowners` uit de eigenaren in de afspraken.\n"
    "# Wijzig dit bestand niet; wijzig de eigenaar van een afspraak of het account van een rol.",
    en="# Made by `afspraak codeowners` from the owners in the policies.\n"
    "# Do not change this file; change the owner of a policy or the account of a role.",
)
_TWO = Texts(
    nl="Twee lezers: wat de een voorstelt, leest de ander",
    en="Two readers: what one proposes, the other reads",
)
