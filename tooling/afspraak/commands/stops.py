"""What stops a release, each with its reason and a way on."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from afspraak.changes.change import Change
from afspraak.changes.lock import FOLDER, Lock
from afspraak.changes.notice import too_soon
from afspraak.commands import git
from afspraak.commands.linted import checked
from afspraak.commands.released import lock_of
from afspraak.commands.verified import lock_at, verified
from afspraak.failures import CalledWrongly, RulebookIsWrong
from afspraak.findings import Finding
from afspraak.texts import Texts

_SHOWN = 5


def not_on_main_line(policies: Path, branch: str) -> None:
    """Only the main line gives versions, and only to what was committed."""
    if not git.is_inside(policies):
        return
    current = git.branch_of(policies)
    if current != branch:
        raise CalledWrongly(
            Texts(
                nl=f'een uitgave maak je op "{branch}", niet op "{current or "een losse commit"}"',
                en=f'a release is made on "{branch}", not on "{current or "a detached commit"}"',
            ),
            Texts(
                nl="Voeg je wijziging eerst samen met de hoofdlijn. Heet die anders, zeg dat dan met --branch.",
                en="Merge your change into the main line first. If that has another name, say so with --branch.",
            ),
        )
    changed = git.changed(policies.parent, policies.name, FOLDER)
    if changed:
        names = "".join(f"\n  {name}" for name in changed[:_SHOWN])
        raise CalledWrongly(
            Texts(
                nl=f"deze bestanden zijn nog niet vastgelegd in git:{names}",
                en=f"these files are not committed yet:{names}",
            ),
            Texts(
                nl="Leg ze eerst vast: alleen wat iemand kon nakijken, geven we uit.",
                en="Commit them first: only what somebody could review is released.",
            ),
        )


def main_line_is_ahead(policies: Path, branch: str) -> None:
    """Nobody else has released on the main line since this copy of it was fetched."""
    fetched = f"origin/{branch}"
    if not git.knows(policies, fetched):
        return
    theirs, ours = lock_at(policies, fetched), lock_of(policies)
    if ours.hashes[: len(theirs.hashes)] != theirs.hashes:
        raise CalledWrongly(
            Texts(
                nl=f'op "{fetched}" staat een uitgave die hier nog niet is',
                en=f'there is a release on "{fetched}" that is not here yet',
            ),
            Texts(nl="Haal die eerst op: git pull.", en="Fetch it first: git pull."),
        )


def releases_are_damaged(policies: Path) -> None:
    """On a damaged history nothing is built; a version that was written by hand is damage too."""
    _, findings = verified(policies)
    if findings:
        raise RulebookIsWrong(
            Texts(
                nl=f"de eerdere uitgaven kloppen niet meer:{_list(findings, 'nl')}",
                en=f"the earlier releases are not as they were:{_list(findings, 'en')}",
            ),
            Texts(nl="`afspraak verify` laat alles zien.", en="`afspraak verify` shows everything."),
        )


def translation_is_missing(policies: Path, as_of: datetime.date) -> None:
    """Advice while someone edits, an error at release."""
    findings = [each for each in checked(policies, as_of)[1] if each.code == "missing-translation"]
    if findings:
        raise RulebookIsWrong(
            Texts(
                nl=f"bij een uitgave moet elke tekst in elke taal er zijn:{_list(findings, 'nl')}",
                en=f"at a release every text must be there in every language:{_list(findings, 'en')}",
            ),
            Texts(nl="Vul de vertalingen aan.", en="Add the translations."),
        )


def day_lies_before_the_last(lock: Lock, as_of: datetime.date) -> None:
    """Releases follow each other in time."""
    last = lock.last
    if last and as_of.isoformat() < last.date:
        raise CalledWrongly(
            Texts(
                nl=f"de vorige uitgave is van {last.date}; deze kan niet eerder zijn",
                en=f"the release before this one is of {last.date}; this one cannot be earlier",
            ),
            Texts(nl="Kies met --as-of een latere dag.", en="Choose a later day with --as-of."),
        )


def notice_is_too_short(changes: Sequence[Change], as_of: datetime.date, notice: int, urgent: str) -> None:
    """Who is asked more, hears it in time; unless it is urgent, for a reason."""
    late = too_soon(changes, as_of, notice)
    if not late or urgent:
        return
    earliest = (as_of + datetime.timedelta(days=notice)).isoformat()
    words = list(dict.fromkeys((each.says.nl, each.says.en) for each in late))[:_SHOWN]
    nl, en = ("".join(f"\n  {each[side]}" for each in words) for side in (0, 1))
    raise RulebookIsWrong(
        Texts(
            nl=f"strenger worden kondig je {notice} dagen van tevoren aan; dit zou eerder ingaan:{nl}",
            en=f"what becomes tighter is announced {notice} days in advance; this would bite sooner:{en}",
        ),
        _announce(late, f"level: {{warning: {as_of}, error: {earliest}}}"),
    )


def _announce(late: Sequence[Change], level: str) -> Texts:
    """How the day is written down, of rules and of what has no day of its own."""
    remedy = Texts()
    if any(each.rule for each in late):
        remedy += Texts(nl=f"Laat de regel eerst waarschuwen: {level}. ", en=f"Let the rule warn first: {level}. ")
    if not all(each.rule for each in late):
        remedy += Texts(
            nl=f"Een veld, een fase of een lijst heeft geen eigen dag: kondig het aan met een regel ({level}), en pas "
            "het veld, de fase of de lijst pas na die dag aan. ",
            en=f"A field, a phase or a list has no day of its own: announce it with a rule ({level}), and change the "
            "field, the phase or the list after that day. ",
        )
    return remedy + Texts(
        nl='Kan het echt niet wachten: --urgent "de reden".', en='If it really cannot wait: --urgent "the reason".'
    )


def _list(findings: Sequence[Finding], language: str) -> str:
    shown = [f"\n  {each.place}: {each.message.in_(language)}" for each in findings[:_SHOWN]]
    more = f"\n  … {len(findings) - _SHOWN}" if len(findings) > _SHOWN else ""
    return "".join(shown) + more
