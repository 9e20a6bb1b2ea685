"""The comment as a whole: found again by its mark, below the limit of the forges, or red where nothing can be said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from afspraak import __version__
from afspraak.changes.review.base import Review
from afspraak.changes.review.details import Block, blocks
from afspraak.changes.review.firstscreen import first_screen
from afspraak.changes.review.words import short
from afspraak.pages import markdown
from afspraak.texts import Texts

LARGEST = 60_000  # bytes; GitHub takes 65,536 characters
_RESERVED = 1_000  # for the end of each block and what is said of what is left out
_REASON = 2_000  # characters of why nothing can be said


def mark(name: str) -> str:
    """The hidden line by which the comment is found again; one rulebook has one comment."""
    return f"<!-- afspraak:review:{markdown.anchor(name)} -->"


def comment(review: Review, name: str, language: str) -> str:
    """The whole comment; the same review gives the same bytes."""
    head = f"{mark(name)}\n{first_screen(review, language)}"
    foot = _foot(review, language)
    room = LARGEST - _size(head) - _size(foot) - _RESERVED
    return "\n\n".join([head, *_folded(blocks(review, language), room, language), foot]) + "\n"


def failed(name: str, message: Texts, remedy: Texts, language: str) -> str:
    """What is said where the tool could not do its work: that nothing was found out, never that all is well."""
    reason = short(message.in_(language), _REASON)
    todo = short(remedy.in_(language), _REASON)
    told = f"🛑 **{_NOTHING.in_(language)}** {reason[:1].upper()}{reason[1:]}. {todo}".rstrip()
    return f"{mark(name)}\n{told}\n\n{_RED.in_(language)}\n"


def settled(name: str, language: str) -> str:
    """What an earlier comment becomes when nothing is left to tell."""
    return f"{mark(name)}\n✅ {_SETTLED.in_(language)}\n"


def _folded(made: Iterable[Block], room: int, language: str) -> Iterator[str]:
    """The blocks, each as long as there is room; the ones before the last take at most half of what is left."""
    for block in made:
        kept, left = _fitting(block, room // 2)
        room -= sum(map(_size, kept))
        said = block.left.in_(language).format(count=left) if left else ""
        body = "\n".join([*([block.head] if block.head else []), *kept])
        inside = "\n\n".join(part for part in (body, said) if part)
        yield f"<details><summary>{block.title}</summary>\n\n{inside}\n\n</details>"


def _fitting(block: Block, room: int) -> tuple[list[str], int]:
    kept: list[str] = []
    for item in block.items:
        room -= _size(item) + 1
        if room < 0:
            break
        kept.append(item)
    return kept, len(block.items) - len(kept)


def _foot(review: Review, language: str) -> str:
    old, day = short(review.difference.old, 200), review.difference.as_of.isoformat()
    told = Texts(
        nl=f"Vergeleken met {old}, op {day}, door afspraak {__version__}. Wordt bijgewerkt bij elke wijziging.",
        en=f"Compared with {old}, on {day}, by afspraak {__version__}. Updated with every change.",
    )
    return f"<sub>{told.in_(language)}</sub>"


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


_NOTHING = Texts(nl="Er is geen uitspraak over dit voorstel.", en="There is no statement about this proposal.")
_RED = Texts(
    nl="Behandel het als strenger en soepeler tegelijk, tot dit bericht is vervangen.",
    en="Treat it as tightening and loosening, until this comment is replaced.",
)
_SETTLED = Texts(
    nl="Er is niets meer te melden: wat dit voorstel nu verandert, raakt geen record en geen systeem.",
    en="There is nothing left to tell: what this proposal changes now touches no record and no system.",
)
