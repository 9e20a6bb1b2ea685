"""A release that was stopped halfway, completed before anyone reads."""

from __future__ import annotations

from pathlib import Path

from afspraak.changes.lock import LOCK
from afspraak.commands import journal
from afspraak.commands.released import schemas_folder
from afspraak.failures import RulebookIsWrong
from afspraak.texts import Texts

COMPLETED = Texts(
    nl="De uitgave die halverwege was gestopt, is afgemaakt. Leg haar vast in git.",
    en="The release that was stopped halfway is complete now. Commit it.",
)


def completed(policies: Path) -> bool:
    """Put the rest of the files of such a release in their places; False where there was none."""
    folder = schemas_folder(policies)
    if not journal.is_decided(folder):
        return False
    try:
        journal.carry_out(policies.parent, folder, LOCK)
    except OSError as reason:
        raise RulebookIsWrong(
            Texts(
                nl=f"een uitgave is halverwege gestopt, en is hier niet af te maken: {reason.strerror}",
                en=f"a release was stopped halfway, and cannot be completed here: {reason.strerror}",
            ),
            Texts(
                nl="Roep `afspraak release` aan waar je in deze map mag schrijven.",
                en="Call `afspraak release` where you may write in this folder.",
            ),
        ) from None
    return True
