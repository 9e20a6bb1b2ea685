"""Whether a call fails: on what is found, on more than there was before, or on what is new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from afspraak.commands.baseline import Counting, Key, missing, read_counts, write_counts
from afspraak.commands.baselinekeys import Known, read_known, write_known
from afspraak.failures import CalledWrongly
from afspraak.findings import Finding, Level
from afspraak.outcomes import Tally
from afspraak.texts import Texts

if TYPE_CHECKING:
    from afspraak.commands.validate import Asked

_MORE = Texts(nl="meer dan in de nulmeting: [{rule}]{where}, {before} → {now}",
              en="more than in the baseline: [{rule}]{where}, {before} → {now}")  # fmt: skip
_NO_MORE = Texts(nl="niet meer dan in de nulmeting {path}", en="no more than in the baseline {path}")
_HIDDEN = Texts(nl="{count} bevinding(en) van eerder zijn niet getoond", en="{count} earlier finding(s) are not shown")
_WRITTEN = Texts(nl="nulmeting geschreven: {path}", en="baseline written: {path}")


@dataclass(slots=True)
class Verdict:
    """Looks at the findings as they pass, and says afterwards how the call ends."""

    fail_on: Level
    baseline: Path | None = None
    keys: Path | None = None
    update: bool = False
    allow_more: bool = False
    before: dict[Key, int] | None = None
    known: Known | None = None
    counting: Counting = field(default_factory=Counting)
    tally: Tally = field(default_factory=Tally)

    @classmethod
    def of(cls, asked: Asked) -> Verdict:
        """What the call asks, with the baselines that it names."""
        made = cls(asked.fail_on, asked.baseline, asked.baseline_keys, asked.update, asked.allow_more)
        if made.update and not (made.baseline or made.keys):
            raise CalledWrongly(
                Texts(nl="--update-baseline heeft een bestand nodig", en="--update-baseline needs a file"),
                Texts(nl="Geef --baseline of --baseline-keys erbij.", en="Add --baseline or --baseline-keys."),
            )
        if made.baseline:
            made.before = read_counts(made.baseline)
        if made.keys:
            made.known = read_known(made.keys)
        for path, absent in ((made.baseline, made.before is None), (made.keys, made._keys_absent)):
            if path and absent and not made.update:
                raise missing(path)
        return made

    @property
    def _keys_absent(self) -> bool:
        return self.known is not None and self.known.before is None

    def through(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The findings that are reported."""
        counted = self.counting.through(findings)
        return self.tally.through(self.known.new(counted) if self.known else counted)

    def tell(self, language: str) -> None:
        """Says on standard error what changed, and writes the baselines where that is asked."""
        if self.known and self.known.hidden:
            self._say(_HIDDEN, language, count=self.known.hidden)
        if self.baseline and self.before is not None:
            for (rule, department), before, now in self._more():
                where = f", {department}" if department else ""
                self._say(_MORE, language, rule=rule, where=where, before=before, now=now)
            if not self._more():
                self._say(_NO_MORE, language, path=self.baseline)
        if self.update:
            self._write(language)

    def ends(self) -> int:
        """0 or 1; a call that makes or raises its baseline does not fail on what it writes down."""
        failed = self.tally.reached(self.fail_on)
        if self.baseline:
            failed = bool(self._more()) and not (self.update and self.allow_more)
        elif self.known and self.update and (self.allow_more or self.known.before is None):
            failed = False
        return 1 if failed else 0

    def _more(self) -> list[tuple[Key, int, int]]:
        return [] if self.before is None else self.counting.more(self.before, self.fail_on)

    def _write(self, language: str) -> None:
        if self.baseline:
            write_counts(self.baseline, self.counting.updated(self.before, allow_more=self.allow_more))
            self._say(_WRITTEN, language, path=self.baseline)
        if self.keys and self.known:
            write_known(self.keys, self.known, allow_more=self.allow_more)
            self._say(_WRITTEN, language, path=self.keys)

    def _say(self, said: Texts, language: str, **facts: object) -> None:
        click.echo(f"afspraak: {said.in_(language).format(**facts)}", err=True)
