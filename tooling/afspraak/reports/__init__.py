"""The ways to report, by name."""

from __future__ import annotations

from collections.abc import Mapping

from afspraak.reports import github, json, markdown, sarif, text, webpage
from afspraak.reports.base import Form, Report, Settings

__all__ = ["REPORTS", "Form", "Report", "Settings"]

REPORTS: Mapping[str, Form] = {
    "github": github.FORM,
    "html": webpage.FORM,
    "json": json.FORM,
    "markdown": markdown.FORM,
    "sarif": sarif.FORM,
    "text": text.FORM,
}
