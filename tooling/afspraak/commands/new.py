"""`afspraak new`: a commented policy file to start from."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import click

from afspraak.commands import options
from afspraak.commands.rulebook import read
from afspraak.failures import CalledWrongly
from afspraak.model.policies import FOLDERS
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


@click.command("new")
@click.argument("kind", type=click.Choice(sorted(FOLDERS)))
@click.argument("id_", metavar="ID")
@options.policies
@options.as_of
@options.lang
def command(kind: str, id_: str, policies: Path, as_of: datetime.date | None, lang: str | None) -> int:
    """Write policies/<kind>s/<ID>.yaml with every key and a word of explanation.

    The file is a draft: it is not published until you set its status to active.
    """
    rulebook, _ = read(policies)
    path = policies / FOLDERS[kind] / f"{_id(id_)}.yaml"
    if path.exists():
        raise CalledWrongly(
            Texts(nl=f"{path} bestaat al", en=f"{path} exists already"),
            Texts(nl="Kies een andere naam.", en="Choose another name."),
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    language = options.language(lang, rulebook)
    path.write_text(draft(kind, id_, rulebook, options.today(as_of), language), encoding="utf-8")
    said = Texts(
        nl=f"{path} staat klaar. Vul het in en draai `afspraak check`.",
        en=f"{path} is ready. Fill it in and run `afspraak check`.",
    )
    click.echo(said.in_(language))
    return 0


def _id(name: str) -> str:
    if re.fullmatch(r"[a-z][a-z0-9-]*", name):
        return name
    raise CalledWrongly(
        Texts(nl=f'"{name}" kan geen id zijn', en=f'"{name}" cannot be an id'),
        Texts(
            nl="Gebruik kleine letters, cijfers en streepjes: telefoon-noteren.",
            en="Use small letters, digits and hyphens: write-telephone-numbers.",
        ),
    )


def draft(kind: str, name: str, rulebook: Rulebook, date: datetime.date, language: str) -> str:
    """The text of a new policy file, in one language."""
    owner = next(iter(rulebook.organisation.roles), "crm-manager")
    goal = next(iter(rulebook.organisation.goals), "reach-the-right-person")
    template = _HEAD.in_(language) + _BODY[kind].in_(language)
    words = name.replace("-", " ").capitalize()
    made = template.format(title=words, owner=owner, goal=goal, date=date.isoformat(), name=name)
    return made if language == rulebook.organisation.languages[0] else _under(language, made)


def _under(language: str, text: str) -> str:
    """The file with its texts under their language: a plain text is in the first language of the organisation."""
    return _BLOCK.sub(rf"\1:\n  {language}: >-\n    \2", _LINE.sub(rf"\1{{{language}: \2}}", text))


_LINE = re.compile(r"^([# ]*(?:- )?(?:title|remedy|do): )(.+)$", re.MULTILINE)
_BLOCK = re.compile(r"^(\w+): >-\n  (.+)$", re.MULTILINE)


_HEAD = Texts(
    nl="""# {title}. Kijk voor de betekenis van elke sleutel op de pagina Afsprakenformaat van het handboek.
title: {title}
status: draft                  # draft (alleen jij ziet hem) | active | retired
owner: {owner}          # een rol uit organisation.yaml
review: yearly                 # yearly | half-yearly | quarterly
reviewed: {date}           # de dag van de laatste herziening
since: {date}              # de dag waarop het ingaat
goals: [{goal}]
sources: []
""",
    en="""# {title}. The page Policy format of the handbook says what each key means.
title: {title}
status: draft                  # draft (only you see it) | active | retired
owner: {owner}          # a role of organisation.yaml
review: yearly                 # yearly | half-yearly | quarterly
reviewed: {date}           # the day of the last review
since: {date}              # the day from which it applies
goals: [{goal}]
sources: []
""",
)
_RULE = Texts(
    nl="""# rules:                       # wat een computer kan nakijken; haal de hekjes weg en pas het aan
#   {name}-regel:
#     title: Een zin die zegt wat er klopt
#     fields: [contact.phone]
#     must: {{be_a: phone}}        # de soorten eisen staan op de pagina Soorten eisen
#     level: warning           # error = moet | warning = hoort | advice = tip
#     remedy: Zeg wat iemand moet doen.
#     right: ['+31201234567']
#     wrong: ['020 123 45 67']
""",
    en="""# rules:                       # what a computer can check; remove the hashes and adapt it
#   {name}-rule:
#     title: A sentence that says what holds
#     fields: [contact.phone]
#     must: {{be_a: phone}}        # the page Kinds of constraint lists them all
#     level: warning           # error = must | warning = should | advice = tip
#     remedy: Say what somebody has to do.
#     right: ['+31201234567']
#     wrong: ['020 123 45 67']
""",
)
_BODY: dict[str, Texts] = {
    "agreement": Texts(
        nl="""agreed: >-
  Wat spreken we af? Hoogstens 120 woorden.
why: >-
  Waarom doen we dit?
customer: >-
  Wat merkt de klant ervan?
""",
        en="""agreed: >-
  What do we agree? At most 120 words.
why: >-
  Why do we do this?
customer: >-
  What does the customer notice?
""",
    )
    + _RULE,
    "procedure": Texts(
        nl="""starts_when: >-
  Wanneer begin je hieraan?
steps:
  - do: Doe eerst dit.
    role: {owner}
    checked_by: checklist      # of een lijst van regels: [een-regel]
""",
        en="""starts_when: >-
  When do you start on this?
steps:
  - do: Do this first.
    role: {owner}
    checked_by: checklist      # or a list of rules: [a-rule]
""",
    )
    + _RULE,
    "process": Texts(
        nl="""of: opportunity                # het recordtype
field: phase                   # het veld waarin de fase staat
phases:
  qualify:
    title: Kwalificeren
    start: true                # hier begint een record
    needs: []                  # velden die in deze fase ingevuld zijn
    next: []
""",
        en="""of: opportunity                # the record type
field: phase                   # the field that holds the phase
phases:
  qualify:
    title: Qualify
    start: true                # a record begins here
    needs: []                  # fields that are filled in this phase
    next: []
""",
    ),
}
