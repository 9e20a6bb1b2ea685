"""The reference pages for who writes policies: kinds, formats, repairs, lints, codes and commands."""

from __future__ import annotations

from collections.abc import Iterable

from afspraak.codes import CODES
from afspraak.constraints import KINDS
from afspraak.findings import LEVEL_WORDS
from afspraak.formats import FORMATS
from afspraak.formats.base import Format
from afspraak.pages import markdown
from afspraak.pages.edition import Edition
from afspraak.pages.given import Command, Described
from afspraak.repairs import REPAIRS
from afspraak.repairs.base import Repair
from afspraak.texts import Texts

INDEX = "reference/index.md"
ENTRIES = (
    (
        "policy-format",
        Texts(nl="Het formaat van een afspraak", en="The format of a policy"),
        Texts(nl="welke sleutels een bestand kent", en="which keys a file can have"),
    ),
    (
        "kinds",
        Texts(nl="Soorten regels", en="Kinds of rules"),
        Texts(nl="wat je met `must` kunt eisen", en="what `must` can demand"),
    ),
    (
        "formats",
        Texts(nl="Notaties", en="Formats"),
        Texts(nl="schrijfwijzen met een naam, voor `be_a`", en="ways of writing with a name, for `be_a`"),
    ),
    (
        "repairs",
        Texts(nl="Herstel", en="Repairs"),
        Texts(nl="wat de controle voorstelt of rechtzet", en="what the check suggests or puts right"),
    ),
    (
        "lints",
        Texts(nl="Controles op de afspraken", en="Checks of the policies"),
        Texts(nl="waaraan goede afspraken voldoen", en="what good policies satisfy"),
    ),
    (
        "codes",
        Texts(nl="Meldingen", en="Findings"),
        Texts(nl="wat een melding betekent en wat je doet", en="what a finding means and what to do"),
    ),
    (
        "commands",
        Texts(nl="Opdrachten", en="Commands"),
        Texts(nl="wat je op de opdrachtregel typt", en="what you type on the command line"),
    ),
)


def pages(edition: Edition) -> dict[str, str]:
    """The index and one page for each register."""
    return {
        INDEX: _index(edition),
        "reference/codes.md": _codes(edition),
        "reference/commands.md": _commands(edition),
        "reference/formats.md": _formats(edition),
        "reference/kinds.md": _kinds(edition),
        "reference/lints.md": _lints(edition),
        "reference/repairs.md": _repairs(edition),
    }


def _index(edition: Edition) -> str:
    lines = [f"[{edition.say(title)}]({name}.md): {edition.explain(says)}" for name, title, says in ENTRIES]
    intro = edition.pick(
        "Voor wie afspraken schrijft of records controleert.", "For people who write policies or check records."
    )
    return markdown.page(markdown.heading(1, edition.pick("Naslag", "Reference")), intro, markdown.bullets(lines))


def _titled(edition: Edition, nl: str, en: str, intro_nl: str, intro_en: str, parts: Iterable[str]) -> str:
    intro = markdown.prose(edition.pick(intro_nl, intro_en))
    return markdown.page(markdown.heading(1, edition.pick(nl, en)), intro, *parts)


def _kinds(edition: Edition) -> str:
    across = edition.pick("Kijkt naar meer records tegelijk.", "Looks at several records at once.")
    parts = (
        markdown.joined(
            markdown.heading(2, f"{edition.explain(kind.title)} · {markdown.code(name)}", name),
            edition.explain(kind.why),
            f"*{across}*" if kind.across else "",
            markdown.fence("yaml", kind.example),
        )
        for name, kind in KINDS.items()
    )
    nl = "Elke regel eist precies één ding, met een van deze woorden achter `must`."
    en = "Every rule demands exactly one thing, with one of these words after `must`."
    return _titled(edition, "Soorten regels", "Kinds of rules", nl, en, parts)


def _formats(edition: Edition) -> str:
    nl = "Een notatie is een schrijfwijze met een naam. Je gebruikt haar met `must: {be_a: naam}`."
    en = "A format is a way of writing with a name. Use it with `must: {be_a: name}`."
    return _titled(edition, "Notaties", "Formats", nl, en, (_format(edition, form) for form in FORMATS.values()))


def _format(edition: Edition, form: Format) -> str:
    heads = edition.pick("✓ Goed|✗ Fout", "✓ Right|✗ Wrong").split("|")
    right, wrong = ("<br>".join(map(markdown.code, values)) for values in (form.right, form.wrong))
    repair = f"{edition.pick('Herstel', 'Repair')}: [{markdown.code(form.repair)}](repairs.md#{form.repair})"
    return markdown.joined(
        markdown.heading(2, f"{edition.explain(form.title)} · {markdown.code(form.name)}", form.name),
        edition.explain(form.why),
        markdown.block("right-wrong", markdown.table(heads, [(right, wrong)])),
        repair if form.repair in REPAIRS else "",
        f"{edition.pick('Bron', 'Source')}: {markdown.line(form.source)}" if form.source else "",
    )


def _repairs(edition: Edition) -> str:
    nl = (
        "Een herstel maakt van een waarde een betere. Veilig herstel kan zonder vragen; een voorstel beoordeel je zelf."
    )
    en = "A repair turns a value into a better one. A safe repair needs no question; a suggestion is yours to judge."
    return _titled(edition, "Herstel", "Repairs", nl, en, (_repair(edition, repair) for repair in REPAIRS.values()))


def _repair(edition: Edition, repair: Repair) -> str:
    sure = {"safe": edition.pick("veilig", "safe"), "suggest": edition.pick("voorstel", "suggestion")}
    nothing = edition.pick("*niets*", "*nothing*")
    heads = edition.pick("Van|Wordt|Hoe zeker", "From|Becomes|How sure").split("|")
    rows = [
        (
            markdown.code(each.value),
            nothing if each.becomes is None else markdown.code(each.becomes),
            "" if each.becomes is None else sure[each.certainty],
        )
        for each in repair.examples
    ]
    title = markdown.heading(2, f"{edition.explain(repair.title)} · {markdown.code(repair.name)}", repair.name)
    return markdown.joined(title, edition.explain(repair.says), markdown.table(heads, rows))


def _lints(edition: Edition) -> str:
    parts = (
        markdown.joined(
            markdown.heading(2, f"{edition.explain(lint.title)} · {markdown.code(name)}", name),
            _weight(edition, lint),
            markdown.fence("yaml", lint.example) if lint.example else "",
        )
        for name, lint in edition.given.lints.items()
    )
    nl = "Hier kijkt `afspraak check` naar, boven op de vorm van de bestanden."
    en = "This is what `afspraak check` looks at, on top of the form of the files."
    return _titled(edition, "Controles op de afspraken", "Checks of the policies", nl, en, parts)


def _weight(edition: Edition, lint: Described) -> str:
    """How bad it is and why; and, of an error that comes with the days, what it does not stop."""
    level = LEVEL_WORDS[lint.level].in_(edition.language).capitalize()
    if lint.level != "error" or not lint.by_the_day:
        return f"{level}. {edition.explain(lint.why)}"
    goes_on = edition.pick(
        "`afspraak validate` en `afspraak build` gaan intussen gewoon door.",
        "`afspraak validate` and `afspraak build` go on meanwhile.",
    )
    return f"{level}. {edition.explain(lint.why)} {goes_on}"


def _codes(edition: Edition) -> str:
    remedy = edition.pick("Wat je doet", "What to do")
    parts = (
        markdown.joined(
            markdown.heading(2, markdown.code(name), name),
            f"{LEVEL_WORDS[code.level].in_(edition.language).capitalize()}: {edition.explain(code.message)}.",
            f"**{remedy}:** {edition.explain(code.remedy)}" if code.remedy else "",
            markdown.fence("yaml", code.example) if code.example else "",
        )
        for name, code in CODES.items()
    )
    nl = "Elke melding heeft een code. Wat tussen accolades staat, vult de melding zelf in."
    en = "Every finding has a code. What stands between braces is filled in by the finding itself."
    return _titled(edition, "Meldingen", "Findings", nl, en, parts)


def _commands(edition: Edition) -> str:
    parts = (_command(edition, command) for command in edition.given.commands)
    nl, en = "Wat je op de opdrachtregel typt.", "What you type on the command line."
    return _titled(edition, "Opdrachten", "Commands", nl, en, parts)


def _command(edition: Edition, command: Command) -> str:
    heads = edition.pick("Optie|Doet", "Option|Does").split("|")
    rows = [(markdown.code(option.name), edition.explain(option.says)) for option in command.options]
    return markdown.joined(
        markdown.heading(2, markdown.code(command.name), command.name),
        edition.explain(command.says),
        markdown.fence("text", command.usage),
        markdown.table(heads, rows),
    )
