"""The changes as one JSON document in every language, for programs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afspraak import __version__
from afspraak.changes.change import Change, Witness
from afspraak.changes.telling.base import Difference
from afspraak.jsontext import plain, to_json
from afspraak.texts import from_dict

VERSION = 1


def write(difference: Difference) -> str:
    """The document: what was compared, the changes in order, and the steps of the versions."""
    return to_json(
        {
            "version": VERSION,
            "tool": {"name": "afspraak", "version": __version__},
            "old": difference.old,
            "new": difference.new,
            "as_of": difference.as_of.isoformat(),
            "changes": [as_json(change) for change in difference.changes],
            "steps": difference.steps(),
        }
    )


def as_json(change: Change) -> dict[str, Any]:
    """One change as JSON; what is empty is left out."""
    facts = {
        "kind": change.kind,
        "effect": change.effect,
        "readers": change.readers,
        "step": change.step,
        "says": change.says.as_dict(),
        "record": change.record,
        "field": change.field,
        "rule": change.rule,
        "policy": change.policy,
        "proof": change.proof.as_dict(),
        "witnesses": [_witness(each) for each in change.witnesses],
        "from": change.from_date,
    }
    return {name: plain(fact) for name, fact in facts.items() if fact not in ("", {}, [])}


def _witness(witness: Witness) -> dict[str, Any]:
    facts = {"record": witness.record_type, "values": dict(witness.record), "breaks": witness.breaks}
    beside = [{"table": table, "values": dict(record)} for table, record in witness.beside]
    return {**facts, "beside": beside} if beside else facts


def _from_witness(facts: Mapping[str, Any]) -> Witness:
    beside = tuple((each["table"], each["values"]) for each in facts.get("beside", ()))
    return Witness(facts["record"], facts["values"], facts["breaks"], beside)


def from_json(facts: Mapping[str, Any]) -> Change:
    """The reverse of `as_json`."""
    return Change(
        kind=facts["kind"],
        effect=facts["effect"],
        readers=facts["readers"],
        says=from_dict(facts["says"]),
        record=facts.get("record", ""),
        field=facts.get("field", ""),
        rule=facts.get("rule", ""),
        policy=facts.get("policy", ""),
        proof=from_dict(facts.get("proof", {})),
        witnesses=tuple(_from_witness(each) for each in facts.get("witnesses", ())),
        from_date=facts.get("from", ""),
        least=facts["step"],
    )
