"""A field counts as more or less personal."""

from __future__ import annotations

from afspraak.changes.kinds import sides
from afspraak.changes.kinds.base import Kind
from afspraak.texts import Texts

_WORDS = {
    "no": Texts(nl="niet persoonlijk", en="not personal"),
    "ordinary": Texts(nl="gewoon persoonlijk", en="ordinarily personal"),
    "sensitive": Texts(nl="gevoelig", en="sensitive"),
}


def _word(personal: str) -> Texts:
    return _WORDS.get(personal, Texts(nl=personal, en=personal))


KIND = Kind(
    name="privacy-changed",
    title=Texts(nl="Meer of minder persoonlijk", en="More or less personal"),
    does=Texts(
        nl="Bevindingen verbergen de waarden meer of minder, en het verwerkingsregister verandert.",
        en="Findings hide the values more or less, and the privacy register changes.",
    ),
    find=sides.fields(
        "privacy-changed",
        lambda old, new: old.personal != new.personal,
        lambda field, old, new: Texts(
            nl=f"{field.nl} gold als {_word(old.personal).nl} en geldt straks als {_word(new.personal).nl}.",
            en=f"{field.en} counted as {_word(old.personal).en} and will count as {_word(new.personal).en}.",
        ),
    ),
)
