"""The report of a run, written to standard output piece by piece."""

from __future__ import annotations

from collections.abc import Iterator

import click

from afspraak.commands.basis import basis_of
from afspraak.commands.run import Run
from afspraak.findings import Finding
from afspraak.reports import REPORTS, Report, Settings


def report(style: str, findings: Iterator[Finding], run: Run, settings: Settings) -> None:
    """Writes the report, and takes every finding with it."""
    used = {each.record_type for each in run.inputs}
    used |= {further.record_type for name in used if name in run.exports for further in run.exports[name].also}
    basis = basis_of(document for name, document in run.documents.items() if name in used)
    for piece in REPORTS[style].write(Report(findings, run.outcomes, basis), settings):
        click.echo(piece, nl=False)
