"""A rule shows other examples."""

from __future__ import annotations

from afspraak.changes.bare import bare
from afspraak.changes.kinds import sides
from afspraak.changes.kinds.base import Kind
from afspraak.changes.pair import At
from afspraak.texts import Texts


def _shown(at: At) -> list[object]:
    return [bare(at.rule.right), bare(at.rule.spoken), bare(at.rule.wrong), bare(at.rule.examples)]


KIND = Kind(
    name="examples-changed",
    title=Texts(nl="Andere voorbeelden", en="Other examples"),
    does=Texts(
        nl="De voorbeelden van een regel veranderen, de regel zelf niet.",
        en="The examples of a rule change; the rule itself does not.",
    ),
    find=sides.rules(
        "examples-changed",
        lambda old, new: _shown(old) != _shown(new),
        lambda title, old, new: Texts(
            nl=f"Regel {title.nl} laat andere voorbeelden zien.", en=f"Rule {title.en} shows other examples."
        ),
    ),
)
