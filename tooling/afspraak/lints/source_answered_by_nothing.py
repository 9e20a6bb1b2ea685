"""A source item that nothing in the rulebook answers."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report, told
from afspraak.lints.unknown_source import cited
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts
from afspraak.yamltree import place_of


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    answered = {name for name, _ in cited(rulebook)}
    for source in rulebook.sources.values():
        itself = source.pages or source.governance or source.measures or source.planned
        if not itself and source.id not in answered:
            yield report(LINT, place_of(source.id, source.place), name=source.id, text=told(source.text))


LINT = Lint(
    name="source-answered-by-nothing",
    level="warning",
    title=Texts(
        nl="Een bron zonder antwoord",
        en="A source without an answer",
    ),
    why=Texts(
        nl="Elke wens uit de bronnen krijgt een antwoord: een regel, een stap, een pagina of een plan.",
        en="Every wish of the sources gets an answer: a rule, a step, a page or a plan.",
    ),
    message=Texts(
        nl="niets beantwoordt {name}: {text}",
        en="nothing answers {name}: {text}",
    ),
    remedy=Texts(
        nl="Noem {name} bij de sources van een afspraak of regel, of zet bij de bron zelf answered_by.",
        en="Name {name} under the sources of a policy or rule, or add answered_by to the source itself.",
    ),
    example="""\
S3:
  text: Schrijf elke afspraak kort en helder op.
  article: agreements
""",
    run=_run,
)
