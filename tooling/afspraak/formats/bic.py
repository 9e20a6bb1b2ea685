"""The identification code of a bank."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.texts import Texts

FORMAT = Format(
    name="bic",
    title=Texts(nl="BIC", en="BIC"),
    says=Texts(
        nl="een BIC van 8 of 11 tekens in hoofdletters, zoals ABNANL2A",
        en="a BIC of 8 or 11 characters in capitals, such as ABNANL2A",
    ),
    why=Texts(
        nl="Gebruik het voor de bank van een rekening buiten de EU. Het zegt niet of die bank bestaat.",
        en="Use it for the bank of an account outside the EU. It does not say whether that bank exists.",
    ),
    right=("ABNANL2A", "ABNANL2AXXX", "DEUTDEFF500"),
    wrong=("ABNANL2", "abnanl2a", "ABNANL2AXX", "ABNA NL2A"),
    pattern="^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$",
    source="ISO 9362",
)
