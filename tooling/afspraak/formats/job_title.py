"""What someone does at an organisation."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.letters import LOWER, UPPER
from afspraak.texts import Texts

FORMAT = Format(
    name="job-title",
    title=Texts(nl="Functie", en="Job title"),
    says=Texts(
        nl=("een functie die met een hoofdletter begint en niet geheel in hoofdletters staat, zoals Hoofd inkoop"),
        en="a job title that starts with a capital and is not all capitals, such as Hoofd inkoop",
    ),
    why=Texts(
        nl=(
            "Gebruik het voor de functie in gewone taal. Afkortingen van hooguit 4 letters (CEO, HR) "
            "mogen in hoofdletters; of er een naam in staat, ziet het niet."
        ),
        en=(
            "Use it for the job title in plain words. Abbreviations of up to 4 letters (CEO, HR) may be "
            "in capitals; it does not see whether there is a name in it."
        ),
    ),
    right=("Hoofd inkoop", "Wethouder", "CEO", "2e Kamerlid", "PA"),
    wrong=("DIRECTEUR", "directeur", "HOOFD INKOOP", "H"),
    pattern=f"^([{UPPER}]|[1-9]e ).{{1,99}}$",
    never=(f"^[^{LOWER}]*[{UPPER}]{{5}}[^{LOWER}]*$",),
    repair="job-title",
)
