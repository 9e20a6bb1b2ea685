"""The value carries no traces of typing, spreadsheets or broken imports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints.base import Kind, both, must, on_value
from afspraak.letters import BLANK
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.texts import Texts, listed
from afspraak.yamltree import Items, Tree

_HIDDEN = "\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff"
# what the second byte of a UTF-8 letter looks like when it is read as Latin-1 or as Windows-1252
_SECOND_BYTES = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"

PATTERNS: dict[str, tuple[str, ...]] = {
    "straight": ("[\u2018\u2019\u02bc\u00b4`]",),
    "trimmed": (f"^[{BLANK}]", f"[{BLANK}]$", "  ", f"[{_HIDDEN}\t]"),
    "undamaged": (f"[\u00c2-\u00c5][{_SECOND_BYTES}]", "\u00e2\u20ac", "\ufffd"),
    "without-residue": (
        "^#(N/B|N/A|VERW!|REF!|WAARDE!|VALUE!|NAAM[?]|NAME[?]|DEEL/0!|DIV/0!|GETAL!|NUM!|LEEG!|NULL!)",
        "^[=@]",
    ),
}
WORDS: dict[str, Texts] = {
    "composed": Texts(nl="letters en accenten vormen één teken", en="letters and accents form one character"),
    "straight": Texts(nl="apostroffen zijn recht", en="apostrophes are straight"),
    "trimmed": Texts(nl="er staan geen overbodige of onzichtbare spaties", en="there are no needless or hidden spaces"),
    "undamaged": Texts(nl="letters met accenten zijn heel", en="accented letters are intact"),
    "without-residue": Texts(
        nl="er staan geen resten van een spreadsheet", en="there is nothing left of a spreadsheet"
    ),
}
USUAL = ("trimmed", "composed", "undamaged", "without-residue")


@dataclass(frozen=True, slots=True)
class BeClean:
    """None of the traces that the parts name."""

    word: ClassVar[str] = "be_clean"
    across: ClassVar[bool] = False
    parts: tuple[str, ...] = USUAL

    def sentence(self, subject: Subject) -> Texts:
        return Texts(nl="is schoon: ", en="is clean: ") + listed(WORDS[part] for part in self.parts)

    def form(self, subject: Subject) -> Fragment:
        patterns = [pattern for part in self.parts for pattern in PATTERNS.get(part, ())]
        options: list[Fragment] = [{"type": "string", "pattern": pattern} for pattern in patterns]
        stock = on_value(subject, {"not": {"anyOf": options}}) if options else {}
        return both(stock, must("composed", field=subject.field.name) if "composed" in self.parts else {})


def _read(tree: Tree | None) -> BeClean:
    return BeClean(tuple(str(part) for part in tree)) if isinstance(tree, Items) else BeClean()


KIND = Kind(
    word="be_clean",
    across=False,
    title=Texts(nl="Is schone tekst", en="Is clean text"),
    why=Texts(
        nl="Voor teksten die uit een spreadsheet of een ander systeem komen. Zonder onderdelen kijkt de regel naar "
        "alles behalve de apostrof; met onderdelen alleen naar wat je noemt.",
        en="For texts that come from a spreadsheet or another system. Without parts the rule looks at everything "
        "but the apostrophe; with parts only at what you name.",
    ),
    example="must: {be_clean: [trimmed, undamaged]}",
    parameters={"type": "array", "items": {"enum": sorted(WORDS)}, "minItems": 1},
    bare=True,
    read=_read,
)
