"""Times the building of the site for many policies in two languages: our part, and MkDocs; nothing is asserted."""

from __future__ import annotations

import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tooling")]

from afspraak.commands.site import Site, build_site, write_sources  # noqa: E402
from afspraak.model.policies import Policy  # noqa: E402
from afspraak.model.rulebook import Rulebook  # noqa: E402
from afspraak.pages import Contents  # noqa: E402
from handbook_pages import given, rulebook  # noqa: E402


def many(count: int) -> Rulebook:
    """The example rulebook with `count` policies: its own, then copies of its agreements."""
    own = rulebook()
    agreements = own.of_kind("agreement")
    extra = range(max(0, count - len(own.policies)))
    copies = [_copy(agreements[number % len(agreements)], number) for number in extra]
    return replace(own, policies=(*own.policies, *copies))


def _copy(policy: Policy, number: int) -> Policy:
    rules = tuple(replace(rule, id=f"{rule.id}-{number}", formerly=()) for rule in policy.rules)
    return replace(policy, id=f"{policy.id}-{number}", rules=rules)


def cpu(work: Callable[[], object]) -> tuple[float, float]:
    """CPU seconds, those of child processes included, and wall seconds."""
    before, started = _used(), time.monotonic()
    work()
    return _used() - before, time.monotonic() - started


def _used() -> float:
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def main(count: int) -> None:
    """Print what building takes, from nothing and again."""
    book, handed = many(count), given()
    sources = dict(handed.policy_sources)
    for policy in book.of_kind("agreement"):
        sources.setdefault(policy.path, sources.get(policy.path.rpartition("-")[0], ""))
    handed = replace(handed, policy_sources=sources)
    build = Path(tempfile.mkdtemp(prefix="afspraak-site-"))

    contents = Contents(book, handed)

    def ours() -> None:
        site = Site(replace(contents), ROOT, build)  # a copy, so that its indexes are made again
        for language in book.organisation.languages:
            write_sources(site, language, shared=language != "nl")

    first, _ = cpu(ours)
    again, wall = cpu(ours)
    whole, whole_wall = cpu(lambda: build_site(Site(replace(contents), ROOT, build)))
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    own_memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = sum(path.stat().st_size for path in (build / "site").rglob("*") if path.is_file()) / 1e6
    shutil.rmtree(build)
    print(f"{count} policies in {len(book.organisation.languages)} languages")
    print(f"our pages, from nothing:  {first:6.1f} CPU s")
    print(f"our pages, no change:     {again:6.1f} CPU s ({wall:.1f} s)")
    print(f"the whole site:           {whole:6.1f} CPU s ({whole_wall:.1f} s), of which our pages {first / whole:.1%}")
    print(f"memory at its highest:    {memory:6.0f} MB in MkDocs (per language), {own_memory:.0f} MB in ours")
    print(f"size of the site:         {size:6.1f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
