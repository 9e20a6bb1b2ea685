"""The value is written as a named format."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, ClassVar

from afspraak.constraints.base import Kind, both, must, on_value
from afspraak.formats import FORMATS
from afspraak.formats.base import Checksum, Format
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.texts import Texts, same


@dataclass(frozen=True, slots=True)
class BeA:
    """The pattern, the checksums and the library check of the format hold."""

    word: ClassVar[str] = "be_a"
    across: ClassVar[bool] = False
    format: str

    def sentence(self, subject: Subject) -> Texts:
        known = FORMATS.get(self.format)
        return known.verb + same(" ") + known.says if known else same(f"is {self.format}")

    def form(self, subject: Subject) -> Fragment:
        return format_form(FORMATS[self.format], subject)


def format_form(known: Format, subject: Subject) -> Fragment:
    """The stock part of a format and, beside it, what only our evaluators assert."""
    value: Fragment = {"pattern": known.pattern} if known.pattern else {}
    if known.never:
        options: list[Fragment] = [{"type": "string", "pattern": pattern} for pattern in known.never]
        value["not"] = options[0] if len(options) == 1 else {"anyOf": options}
    name = subject.field.name
    checks = must("checksum", field=name, checks=[_data(check) for check in known.checks]) if known.checks else {}
    library = must("format", field=name, format=known.library) if known.library else {}
    return both(on_value(subject, value) if value else {}, checks, library)


def _data(check: Checksum) -> dict[str, Any]:
    """The checksum as JSON, without what is at its default."""
    plain = asdict(Checksum(check.scheme))
    return {
        name: list(fact) if isinstance(fact, tuple) else fact
        for name, fact in asdict(check).items()
        if name == "scheme" or fact != plain[name]
    }


KIND = Kind(
    word="be_a",
    across=False,
    title=Texts(nl="Heeft een vaste schrijfwijze", en="Has a named format"),
    why=Texts(
        nl="Voor alles wat een vaste schrijfwijze heeft: telefoonnummer, postcode, btw-id. "
        "De naslag toont elke schrijfwijze met goede en foute waarden.",
        en="For everything that has a set notation: telephone number, postal code, VAT id. "
        "The reference shows each format with right and wrong values.",
    ),
    example="must: {be_a: phone}",
    parameters={"$ref": "#/$defs/format"},
    bare=False,
    read=lambda tree: BeA(str(tree)),
)
