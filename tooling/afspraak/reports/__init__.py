"""The ways to report, by name."""

from __future__ import annotations

from collections.abc import Mapping

from afspraak.reports import github, json, text
from afspraak.reports.base import Form, Report, Settings

__all__ = ["REPORTS", "Form", "Report", "Settings"]

REPORTS: Mapping[str, Form] = {
    "github": github.FORM,
    "json": json.FORM,
    "text": text.FORM,
}
