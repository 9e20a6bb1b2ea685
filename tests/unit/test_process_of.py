"""Which process a record type follows where several files lay claim to it."""

from __future__ import annotations

import datetime

import pytest

from afspraak.schemas import documents
from small_rulebooks import rulebook

PROCESS = """
title: Levensloop
status: {status}
owner: sales-manager
review: yearly
reviewed: 2026-09-01
since: 2026-01-05
goals: []
of: account
field: relation_type
phases:
  prospect: {{title: Prospect, start: true, next: [], needs: [country]}}
"""


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_another_copy_of_a_process_switches_no_rule_off(status: str) -> None:
    active, copy = PROCESS.format(status="active"), PROCESS.format(status=status)
    made = rulebook(processes__a_copy=copy, processes__life_cycle=active)
    process = made.process_of("account")
    assert process
    assert process.id == "life-cycle"
    judge = documents(made, datetime.date(2026, 11, 22))["account"].judge
    assert "life-cycle.prospect.country" in [entry["x-rule"]["id"] for entry in judge["allOf"]]
    draft = rulebook(processes__a_copy=copy).process_of("account")
    assert draft
    assert draft.id == "a-copy"
