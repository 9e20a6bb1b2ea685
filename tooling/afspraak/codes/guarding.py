"""Finding codes of what guards the rulebook: who approves what, and which files do not belong in git."""

from __future__ import annotations

from afspraak.codes.base import Code
from afspraak.texts import Texts

CODES = (
    Code(
        "codeowners-differ",
        "error",
        Texts(
            nl="dit bestand is niet wat de eigenaren in de afspraken zeggen",
            en="this file is not what the owners in the policies say",
        ),
        Texts(
            nl="Roep `afspraak codeowners` aan{preset} en leg het bestand vast.",
            en="Call `afspraak codeowners`{preset} and commit the file.",
        ),
        "a line of CODEOWNERS written by hand",
    ),
    Code(
        "export-in-git",
        "error",
        Texts(
            nl="dit is een export met persoonsgegevens (kolommen {columns}); die hoort niet in git",
            en="this is an export with personal data (columns {columns}); it does not belong in git",
        ),
        Texts(
            nl="Haal het bestand uit de commit en bewaar het buiten de repository. "
            "Zijn de records verzonnen, sluit het bestand dan uit met --allow.",
            en="Take the file out of the commit and keep it outside the repository. "
            "If the records are invented, leave the file out with --allow.",
        ),
        "contacts.csv with the columns Naam and E-mail",
    ),
    Code(
        "export-not-seen",
        "error",
        Texts(
            nl="in dit bestand kunnen we niet kijken, dus ook niet zien of het persoonsgegevens bevat",
            en="we cannot look into this file, and so cannot see whether it holds personal data",
        ),
        Texts(
            nl="Bewaar het buiten de repository. Is het geen export, sluit het dan uit met --allow.",
            en="Keep it outside the repository. If it is no export, leave it out with --allow.",
        ),
        "a workbook with a password, or one of the old kind (.xls)",
    ),
    Code(
        "no-second-reader",
        "error",
        Texts(
            nl="er is geen tweede lezer aan te wijzen: naast {owner} zijn er {count} accounts",
            en="no second reader can be named: besides {owner} there are {count} accounts",
        ),
        Texts(
            nl='Geef precies één andere rol een "account:", of de rol met "accountable_for: technical".',
            en='Give exactly one other role an "account:", or the role with "accountable_for: technical".',
        ),
        "`afspraak codeowners --preset small` in an organisation with one account",
    ),
    Code(
        "nobody-accountable",
        "error",
        Texts(
            nl="geen rol is eindverantwoordelijk voor de inhoud, dus niemand waakt over de regels zelf",
            en="no role is accountable for the content, so nobody watches over the rules themselves",
        ),
        Texts(
            nl='Geef één rol in organisation.yaml de regel "accountable_for: content".',
            en='Give one role in organisation.yaml the line "accountable_for: content".',
        ),
        "roles without accountable_for: content",
    ),
    Code(
        "role-without-account",
        "error",
        Texts(
            nl='de rol "{role}" keurt {count} bestand(en) goed, maar heeft geen account',
            en='the role "{role}" approves {count} file(s) but has no account',
        ),
        Texts(
            nl='Zet bij de rol in organisation.yaml "account:" met een team of gebruiker, zoals voorbeeld/crm-beheer.',
            en='Give the role in organisation.yaml an "account:", a team or a user such as example/crm-managers.',
        ),
        "an owner that GitHub and GitLab do not know",
    ),
)
