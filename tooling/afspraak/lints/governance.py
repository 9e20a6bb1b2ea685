"""The governance checks on the agreements themselves: what each asks, and what answers it."""

from __future__ import annotations

from dataclasses import dataclass

from afspraak.texts import Texts


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that good governance asks of a rulebook."""

    id: str
    asks: Texts
    lints: tuple[str, ...] = ()  # the lints that answer it
    pending: Texts = Texts()  # what is not checked yet, and why


GOVERNANCE: dict[str, Check] = {
    check.id: check
    for check in (
        Check(
            "GOV001",
            Texts(
                nl="Elke afspraak en elke verantwoordelijkheid heeft precies één verantwoordelijke rol, die bestaat.",
                en="Every policy and every responsibility has exactly one accountable role, which exists.",
            ),
            ("more-than-one-accountable", "other-list-without-end", "owner-missing", "unknown-role"),
        ),
        Check(
            "GOV002",
            Texts(
                nl="Elke afspraak en elk veld zegt waarvoor het er is en noemt een doel dat we hebben opgeschreven.",
                en="Every policy and every field says what it is for and names a goal that we wrote down.",
            ),
            ("field-without-goal", "field-without-purpose", "policy-without-goal", "unknown-goal"),
        ),
        Check(
            "GOV003",
            Texts(
                nl="Elke afspraak wordt ten minste elk jaar nagelopen; dertig dagen vooraf komt er een herinnering.",
                en="Every policy is reviewed at least once a year; a reminder comes thirty days before.",
            ),
            ("review-due-soon", "review-overdue", "reviewed-in-the-future"),
        ),
        Check(
            "GOV004",
            Texts(
                nl="De verantwoordelijke keurde de tekst goed, met naam en datum; een wijziging maakt dat ongedaan.",
                en="The accountable person has approved the text with name and date; a later change undoes that.",
            ),
            pending=Texts(
                nl="Een handtekening vraagt een plek buiten het bestand; nu telt de goedkeuring van de wijziging.",
                en="A signature needs a place outside the file itself; for now the approval is that of the change.",
            ),
        ),
        Check(
            "GOV005",
            Texts(
                nl="Elk veld heeft een label per taal, een doel, een beheerder, een leidend systeem en een termijn.",
                en="Every field has a label in each language, a purpose, a keeper, a leading system and a term.",
            ),
            (
                "field-without-keeper",
                "field-without-leading-system",
                "field-without-purpose",
                "field-without-term",
                "missing-translation",
                "unknown-term",
            ),
        ),
        Check(
            "GOV006",
            Texts(
                nl="Een recordtype vraagt niet meer velden, en niet meer verplichte velden, dan afgesproken.",
                en="A record type does not ask for more fields, or more required fields, than agreed.",
            ),
            ("more-fields-than-budget", "more-required-fields-than-budget"),
        ),
        Check(
            "GOV007",
            Texts(
                nl="Eén rol is verantwoordelijk voor de inhoud, en niet bij ICT; ICT beheert de techniek.",
                en="One role is accountable for the content, and not with ICT; ICT manages the technology.",
            ),
            ("ict-accountable-for-content", "not-one-accountable-for-content", "owner-missing"),
        ),
        Check(
            "GOV008",
            Texts(
                nl="Elke afdeling met contact naar buiten heeft een taak; per veld is één rol verantwoordelijk.",
                en="Every department with outside contact has a part; per field one role is accountable.",
            ),
            ("department-without-responsibility", "more-than-one-accountable", "unknown-department"),
        ),
        Check(
            "GOV009",
            Texts(
                nl="Voeren twee afdelingen hetzelfde in, dan staat er hoe ze dat verdelen.",
                en="Where two departments enter the same data, it says how they divide it.",
            ),
            ("overlap-without-agreement",),
        ),
        Check(
            "GOV010",
            Texts(
                nl="Een afspraak is kort, en elke regel heeft een goed en een fout voorbeeld.",
                en="An agreement is short, and every rule has a right and a wrong example.",
            ),
            ("agreement-too-long", "example-does-not-hold", "rule-without-examples"),
        ),
        Check(
            "GOV011",
            Texts(
                nl="Elke afspraak heeft een regel, en regels spreken elkaar niet tegen.",
                en="Every agreement has a rule, and rules do not contradict each other.",
            ),
            ("agreement-without-rule", "rule-nothing-can-break", "rules-cannot-both-hold"),
        ),
        Check(
            "GOV012",
            Texts(
                nl="Een trainingsplan begint met de basis, en negen van de tien collega's zijn bij.",
                en="A training plan starts with the basics, and nine out of ten colleagues are up to date.",
            ),
            ("training-plan-missing",),
            Texts(
                nl="Hoeveel collega's bij zijn, blijkt uit de records van gebruikers en hoort bij de cijfers.",
                en="How many colleagues are up to date shows in the user records and belongs with the figures.",
            ),
        ),
        Check(
            "GOV013",
            Texts(
                nl="Elke collega heeft bevestigd de huidige uitgave te hebben gelezen.",
                en="Every colleague has confirmed reading the current release.",
            ),
            pending=Texts(
                nl="Leesbevestigingen staan in de records van gebruikers en horen bij de cijfers.",
                en="Read receipts are in the user records and belong with the figures.",
            ),
        ),
        Check(
            "GOV014",
            Texts(
                nl="Er is één centraal systeem; elke losse lijst heeft iemand die erop let en een einddatum.",
                en="There is one central system; every separate list has someone who minds it and an end date.",
            ),
            ("not-one-central-system", "other-list-past-its-end", "other-list-without-end"),
        ),
        Check(
            "GOV015",
            Texts(
                nl="Per veld en per fase staat vast welk systeem leidend is; het klantnummer koppelt de systemen.",
                en="Per field and per phase it is certain which system leads; the customer number joins the systems.",
            ),
            ("field-without-leading-system", "leads-without-join", "unknown-system"),
        ),
        Check(
            "GOV016",
            Texts(
                nl="De afspraken komen ten minste elke negentig dagen onder de aandacht.",
                en="The agreements are brought to attention at least every ninety days.",
            ),
            ("announcement-overdue",),
        ),
        Check(
            "GOV017",
            Texts(
                nl="Het doel van het CRM is opgeschreven.",
                en="The goal of the CRM is written down.",
            ),
            ("crm-without-goal",),
            Texts(
                nl="Of het doel ook is ondertekend, volgt met de goedkeuring van GOV004.",
                en="Whether the goal is signed as well follows with the approval of GOV004.",
            ),
        ),
        Check(
            "GOV018",
            Texts(
                nl="Op het plan staat iets voor ICT, organisatie, klantbenadering en productiviteit.",
                en="The plan holds something for ICT, organisation, customer approach and productivity.",
            ),
            ("success-factor-without-plan",),
        ),
        Check(
            "GOV019",
            Texts(
                nl="Elke uitzondering heeft iemand die haar goedkeurde, een reden en een einddatum.",
                en="Every exception has an approver, a reason and an end date.",
            ),
            pending=Texts(
                nl="Er is nog geen plek voor uitzonderingen; tot dan geldt elke regel voor elk record.",
                en="There is no place for exceptions yet; until then every rule goes for every record.",
            ),
        ),
        Check(
            "GOV020",
            Texts(
                nl="Er is een link naar de handleiding, en de woordenlijst heeft de zeven basiswoorden.",
                en="There is a link to the manual, and the glossary has the seven basic words.",
            ),
            ("basic-word-missing", "manual-link-missing"),
        ),
        Check(
            "GOV021",
            Texts(
                nl="Een overzicht per medewerker kan alleen als de ondernemingsraad heeft ingestemd.",
                en="A report per employee is only possible when the works council has agreed.",
            ),
            pending=Texts(
                nl="Er zijn geen overzichten per medewerker; cijfers gaan tot en met de afdeling.",
                en="There are no reports per employee; figures go down to the department.",
            ),
        ),
        Check(
            "GOV022",
            Texts(
                nl="Leidinggevenden geven het voorbeeld: hun records staan vooraan en scoren ten minste gemiddeld.",
                en="Leaders set the example: their own records come first and score at least the average.",
            ),
            pending=Texts(
                nl="Dit vraagt cijfers per medewerker, en dus eerst de instemming van GOV021.",
                en="This needs figures per employee, and so first the consent of GOV021.",
            ),
        ),
    )
}
