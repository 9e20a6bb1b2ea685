"""A policy becomes a draft, active or retired."""

from __future__ import annotations

from afspraak.changes.kinds import sides
from afspraak.changes.kinds.base import Kind
from afspraak.texts import Texts

_WORDS = {
    "draft": Texts(nl="concept", en="draft"),
    "active": Texts(nl="geldig", en="active"),
    "retired": Texts(nl="vervallen", en="retired"),
}


def _word(status: str) -> Texts:
    return _WORDS.get(status, Texts(nl=status, en=status))


KIND = Kind(
    name="status-changed",
    title=Texts(nl="Een afspraak gaat gelden of vervalt", en="A policy takes effect or is retired"),
    does=Texts(
        nl="De regels die daardoor bij komen of vervallen, staan apart genoemd.",
        en="The rules that are added or dropped by it are told separately.",
    ),
    find=sides.policies(
        "status-changed",
        lambda old, new: old.status != new.status,
        lambda title, old, new: Texts(
            nl=f"{title.nl} was {_word(old.status).nl} en wordt {_word(new.status).nl}.",
            en=f"{title.en} was {_word(old.status).en} and becomes {_word(new.status).en}.",
        ),
    ),
)
