"""A pattern that does not mean the same everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afspraak.codes.base import visible
from afspraak.findings import Finding
from afspraak.lints import patternuses
from afspraak.lints.base import Given, Lint, report
from afspraak.model.rulebook import Rulebook
from afspraak.patterns import faults
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for use in dict.fromkeys(patternuses.every(rulebook)):
        for fault in dict.fromkeys(faults(use.pattern)):
            words = Texts(nl=visible(in_dutch(fault)), en=visible(fault))
            yield report(LINT, use.place, pattern=use.pattern, fault=words)


_WORDS = (
    (r"(.+) is not a named class; there are (.+)", r"\1 is geen bekende klasse; er zijn \2"),
    (r'"(.)" by itself must be written as (.+)', r'een losse "\1" schrijf je als \2'),
    (
        r"(.+) does not mean the same everywhere; write a space",
        r"\1 betekent niet overal hetzelfde; schrijf een spatie",
    ),
    (r"(.+) does not mean the same everywhere; write (.+)", r"\1 betekent niet overal hetzelfde; schrijf \2"),
    (r"(.+) is not portable; a backslash only stands before (.+)", r"\1 kan niet; een backslash staat alleen voor \2"),
    (r"(.+) outside brackets is not portable; write a plain -", r"\1 buiten haken kan niet; schrijf een gewone -"),
    (r"(.+) is not closed; write \] at its end", r"\1 is niet gesloten; zet er ] achter"),
    (r"(.+) is empty; write \] as (.+)", r"\1 is leeg; schrijf ] als \2"),
    (r"(.+) in (.+) does not mean the same everywhere", r"\1 in \2 betekent niet overal hetzelfde"),
    (r"(.+) holds a \[; write (.+)", r"in \1 staat een [; schrijf \2"),
    (
        r"the - in (.+) must stand first or last, or between two characters",
        r"de - in \1 hoort vooraan, achteraan of tussen twee tekens",
    ),
    (r"(.+) in (.+) runs backwards", r"\1 in \2 loopt achteruit"),
    (r"(.+) runs backwards", r"\1 loopt achteruit"),
    (r"(.+) repeats more than (.+) times", r"\1 herhaalt meer dan \2 keer"),
    (r"\(\? groups are not portable; write a plain group", r"groepen met (? kunnen niet; schrijf een gewone groep"),
    (r"(.+) has nothing to repeat", r"\1 heeft niets om te herhalen"),
    (r"(.+) is not portable; write one repeat", r"\1 kan niet; schrijf één herhaling"),
    (r"\) closes a group that was not opened", r") sluit een groep die niet geopend is"),
    (r"\( opens a group that is not closed", r"( opent een groep die niet gesloten is"),
    (r"nested repeats ask for more than (.+) repetitions together", r"samen vragen de herhalingen meer dan \1 keer"),
)


def in_dutch(fault: str) -> str:
    """The fault, as `afspraak.patterns` words it, in Dutch."""
    for english, dutch in _WORDS:
        found = re.fullmatch(english, fault, re.DOTALL)
        if found:
            return found.expand(dutch)
    return fault


LINT = Lint(
    name="pattern-not-portable",
    level="error",
    title=Texts(
        nl="Een patroon dat niet overal hetzelfde betekent",
        en="A pattern that does not mean the same everywhere",
    ),
    why=Texts(
        nl="Een patroon wordt gelezen door je browser, door Python en door de database. Wat ze niet alle"
        " drie gelijk lezen, kan niet.",
        en="A pattern is read by your browser, by Python and by the database. What these do not read "
        "alike is not allowed.",
    ),
    message=Texts(
        nl="in het patroon {pattern}: {fault}",
        en="in the pattern {pattern}: {fault}",
    ),
    remedy=Texts(
        nl="Schrijf het patroon met gewone tekens, [ ], ( ), |, * + ? {{ }}, ^ en $.",
        en="Write the pattern with plain characters, [ ], ( ), |, * + ? {{ }}, ^ and $.",
    ),
    example="""\
must: {match: '^\\d{8}$'}
""",
    run=_run,
)
