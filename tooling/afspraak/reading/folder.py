"""All files of a policies folder to one rulebook."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from afspraak.codes import found
from afspraak.findings import Finding, ordered
from afspraak.model.rulebook import Rulebook
from afspraak.places import Place
from afspraak.reading import organisation, policies, records
from afspraak.reading.parts import Reading, table
from afspraak.reading.policyformat import part_of
from afspraak.reading.shape import faults
from afspraak.yamltree import Items, Table, Tree, place_of, read

_POLICIES = {"agreement": "agreements", "procedure": "procedures", "process": "processes"}


def read_folder(folder: Path) -> tuple[Rulebook, list[Finding]]:
    """The rulebook in this folder, and everything that is wrong with its form."""
    files: dict[str, bytes] = {}
    closed: list[Finding] = []
    for path in sorted(path for path in folder.rglob("*") if path.suffix.casefold() in (".yaml", ".yml")):
        name = path.relative_to(folder).as_posix()
        try:
            files[name] = path.read_bytes()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            closed.append(found("not-readable", Place(f"{folder.as_posix()}/{name}"), reason=reason))
    if closed and not files:
        return Rulebook(), closed
    rulebook, findings = read_files(files, folder.as_posix())
    return rulebook, ordered([*closed, *findings])


def read_files(files: Mapping[str, bytes], folder: str = "policies") -> tuple[Rulebook, list[Finding]]:
    """The rulebook of these files (path below `folder` -> bytes), and everything that is wrong with their form."""
    reading = Reading()
    if not files:
        return Rulebook(), [found("empty-rulebook", Place(folder))]
    trees: dict[str, Tree] = {}
    broken: dict[str, set[str]] = {}
    for path in sorted(files):
        shown = f"{folder}/{path}"
        part = part_of(path)
        if not part:
            reading.findings.append(found("not-read", Place(shown)))
            continue
        tree, findings = read(shown, files[path])
        reading.findings += findings
        if tree is not None:
            wrong = faults(tree, part)
            reading.findings += wrong
            if isinstance(tree, Items if part == "responsibilities" else Table):  # else it says nothing that we know
                trees[path] = tree
            broken[path] = _broken_rules(tree, wrong)
    rulebook = _rulebook(trees, broken, reading)
    return rulebook, ordered([*reading.findings, *records.misnamed(rulebook)])


def _broken_rules(tree: Tree, findings: list[Finding]) -> set[str]:
    """The rules in which a fault stands: from their key to the next one."""
    block = table(tree).get("rules") if isinstance(tree, Table) else None
    starts = [(place_of(name).line, name) for name in table(block)]
    hit: set[str] = set()
    for finding in findings:
        before = [name for line, name in starts if line <= finding.place.line]
        if before:
            hit.add(before[-1])
    return hit


def _rulebook(trees: Mapping[str, Tree], broken: Mapping[str, set[str]], reading: Reading) -> Rulebook:
    named = organisation.organisation(trees.get("organisation.yaml"), reading)
    return Rulebook(
        organisation=named,
        records={name: records.record_type(name, tree, reading) for name, tree in _folder(trees, "records")},
        lists={name: records.code_list(name, tree, reading) for name, tree in _folder(trees, "lists")},
        policies=tuple(
            policies.policy(kind, name, tree, reading, broken[f"{folder}/{name}.yaml"])
            for kind, folder in _POLICIES.items()
            for name, tree in _folder(trees, folder)
        ),
        responsibilities=organisation.responsibilities(trees.get("responsibilities.yaml"), reading),
        systems={name: organisation.system_profile(name, tree, reading) for name, tree in _folder(trees, "systems")},
        sources=organisation.sources(trees.get("sources.yaml"), reading),
        glossary=organisation.glossary(trees.get("glossary.yaml"), reading),
    )


def _folder(trees: Mapping[str, Tree], folder: str) -> list[tuple[str, Tree]]:
    prefix = f"{folder}/"
    return [(path[len(prefix) : -len(".yaml")], tree) for path, tree in trees.items() if path.startswith(prefix)]
