"""Forms of a record as formulas, and records of which a formula holds."""

from __future__ import annotations

from afspraak.changes.formulas.forms import canonical, record_formula
from afspraak.changes.formulas.solving import solve
from afspraak.changes.formulas.terms import TRUE, All, Formula, denied, every
from afspraak.changes.formulas.truth import holds

__all__ = ["TRUE", "All", "Formula", "canonical", "denied", "every", "holds", "record_formula", "solve"]
