"""Every finding code there is."""

from __future__ import annotations

from afspraak.codes import guarding, reading_policies, reading_records, reading_workbooks, reading_yaml
from afspraak.codes.base import Code, finding
from afspraak.findings import Finding
from afspraak.places import Place

CODES: dict[str, Code] = {
    code.name: code
    for code in sorted(
        (
            *guarding.CODES,
            *reading_policies.CODES,
            *reading_records.CODES,
            *reading_workbooks.CODES,
            *reading_yaml.CODES,
        ),
        key=lambda code: code.name,
    )
}


def found(name: str, place: Place, /, **facts: object) -> Finding:
    """A finding of the code `name`, its texts filled with the facts."""
    return finding(CODES[name], place, facts)
