"""Rulebooks of a few lines, for tests that need just one rule or one field."""

from __future__ import annotations

import datetime

from afspraak.findings import Finding
from afspraak.lints import LINTS, Given
from afspraak.model.rulebook import Rulebook
from afspraak.reading import read_files

AS_OF = datetime.date(2026, 11, 22)

_ORGANISATION = "name: Voorbeeld B.V.\nsite: https://handboek.voorbeeld.example\nlanguages: [nl]\n"
_ACCOUNT = """
title: Relatie
plural: Relaties
purpose: Een organisatie.
key: account_id
fields:
  account_id: {label: Relatie-id, purpose: Kenmerk., type: text}
  relation_type: {label: Relatietype, purpose: Soort., type: code, list: relation-types}
  country: {label: Land, purpose: Waar., type: code, list: countries}
  customer_number: {label: Klantnummer, purpose: Factuur., type: text}
  short: {label: Kort, purpose: Kort., type: text, length: {max: 10}}
  note: {label: Notitie, purpose: Notitie., type: lines}
  size: {label: Grootte, purpose: Omvang., type: integer}
  worth: {label: Waarde, purpose: Waarde., type: number}
  active: {label: Actief, purpose: Actief., type: yes_no}
  since: {label: Sinds, purpose: Sinds., type: date}
  names: {label: Namen, purpose: Zoeken., type: set}
  must_have: {label: Verplicht, purpose: Altijd., type: text, required: true}
"""
_TYPES = "title: Typen\nvalues: {prospect: {label: Prospect}, customer: {label: Klant}, former: {label: Ex-klant}}\n"
_COUNTRIES = "title: Landen\nvalues: {NL: {label: Nederland}, BE: {label: België}}\n"
_HEAD = """
title: Een afspraak
status: active
owner: crm-manager
review: yearly
reviewed: 2026-09-01
since: 2026-01-05
goals: []
agreed: We doen het zo.
why: Daarom.
customer: Fijn voor je.
"""


def files(rules: str = "", **more: str) -> dict[str, bytes]:
    """The files of a rulebook about accounts with these rules; `more` adds or replaces files, `__` in a name is /."""
    texts = {
        "organisation.yaml": _ORGANISATION,
        "records/account.yaml": _ACCOUNT,
        "lists/relation-types.yaml": _TYPES,
        "lists/countries.yaml": _COUNTRIES,
    }
    if rules:
        texts["agreements/one.yaml"] = f"{_HEAD}rules:\n{rules}"
    texts |= {f"{name.replace('__', '/').replace('_', '-')}.yaml": text for name, text in more.items()}
    return {path: text.encode() for path, text in texts.items()}


def rulebook(rules: str = "", **more: str) -> Rulebook:
    """That rulebook, which has no fault of form."""
    made, findings = read_files(files(rules, **more))
    assert not findings, findings
    return made


def rule(name: str, field: str, must: str, when: str = "", rest: str = "") -> str:
    """One rule about a field of an account."""
    lines = [f"  {name}:", "    title: Zo hoort het", f"    fields: [account.{field}]", f"    must: {must}"]
    lines += ["    level: error", "    remedy: Verbeter het."]
    lines += [f"    when: {when}"] if when else []
    lines += [f"    {rest}"] if rest else []
    return "\n".join(lines) + "\n"


def found(name: str, made: Rulebook, given: Given | None = None) -> list[Finding]:
    """What one lint says about a rulebook."""
    return list(LINTS[name].run(made, given or Given(AS_OF)))
