"""A branch code of the Dutch standard industrial classification."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.texts import Texts

FORMAT = Format(
    name="sbi-code",
    title=Texts(nl="SBI-code", en="SBI code"),
    says=Texts(
        nl="een SBI-code van 4 of 5 cijfers zonder punten, zoals 4721 of 01110",
        en="an SBI code of 4 or 5 digits without dots, such as 4721 or 01110",
    ),
    why=Texts(
        nl=(
            "Gebruik het als je de branche met SBI vastlegt. Het kent de afdelingen van 2008 en 2025; of "
            "de code in jouw editie bestaat, zegt een lijst."
        ),
        en=(
            "Use it if you record the branch with SBI. It knows the divisions of 2008 and 2025; a list "
            "says whether the code exists in your edition."
        ),
    ),
    right=("4721", "01110", "6210", "9900"),
    wrong=("111", "9999", "47.21", "0411", "471100", "4000"),
    pattern=(
        "^((0[1235-9]|[12][0-9]|3[0-35-9]|4[1-35-7]|49|5[0-35689]|6[0-689]|7[0-57-9]|8[0-24-8]|9[0-8])[0-9]{2,3}"
        "|990{2,3})$"
    ),
    repair="sbi-code",
    source="CBS",
)
