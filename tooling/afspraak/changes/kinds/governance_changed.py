"""How the organisation governs its rulebook changes."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.kinds.base import ANYWHERE, Kind, about, differences, name, names
from afspraak.changes.pair import Pair
from afspraak.model.organisation import Organisation
from afspraak.texts import Texts, listed

_SETTINGS = (
    ("languages", Texts(nl="talen", en="languages")),
    ("profile", Texts(nl="profiel", en="profile")),
    ("country", Texts(nl="land", en="country")),
    ("site", Texts(nl="adres van de site", en="address of the site")),
    ("repository", Texts(nl="adres van de bestanden", en="address of the files")),
    ("branch", Texts(nl="tak van de bestanden", en="branch of the files")),
    ("forge", Texts(nl="wiens adressen de bestanden hebben", en="whose addresses the files have")),
    ("contribute", Texts(nl="hoe je een wijziging voorstelt", en="how a change is proposed")),
    ("budget", Texts(nl="hoeveel velden en woorden mogen", en="how many fields and words are allowed")),
    ("notice", Texts(nl="hoe lang van tevoren je aankondigt", en="how long in advance changes are announced")),
)


def _find(pair: Pair) -> Iterator[Change]:
    old, new = pair.old.organisation, pair.new.organisation
    settings = differences(old, new, _SETTINGS)
    if settings:
        which = listed(settings)
        words = Texts(nl=f"De inrichting verandert: {which.nl}.", en=f"The settings change: {which.en}.")
        yield about("governance-changed", words, ANYWHERE, least="minor")
    people = sorted({*_people(old)} ^ {*_people(new)})
    if people:
        which = names(people)
        words = Texts(
            nl=f"Rollen of afdelingen komen erbij of vervallen: {which.nl}.",
            en=f"Roles or departments are added or dropped: {which.en}.",
        )
        yield about("governance-changed", words, ANYWHERE)
    moved = [role for role in new.roles if role in old.roles and old.roles[role].account != new.roles[role].account]
    if moved:
        which = listed(name(new.roles[role].title, role) for role in moved)
        words = Texts(
            nl=f"Bij deze rollen hoort een ander account, dus keurt iemand anders goed: {which.nl}.",
            en=f"These roles get another account, so somebody else approves: {which.en}.",
        )
        yield about("governance-changed", words, ANYWHERE)


def _people(organisation: Organisation) -> list[str]:
    return [str(each) for each in (*organisation.roles, *organisation.departments)]


KIND = Kind(
    name="governance-changed",
    title=Texts(nl="De inrichting verandert", en="The settings change"),
    does=Texts(
        nl="Records merken vandaag niets, maar hoe we afspraken maken verandert.",
        en="Records notice nothing today, but how agreements are made changes.",
    ),
    find=_find,
)
