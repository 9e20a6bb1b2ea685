"""Finding codes of workbooks, Parquet files and what stands around their records."""

from __future__ import annotations

from afspraak.codes.base import Code
from afspraak.texts import Texts

CODES = (
    Code(
        "records-broken-parquet",
        "error",
        Texts(
            nl="dit is geen Parquet-bestand dat we kunnen lezen, of het houdt halverwege op",
            en="this is no Parquet file that we can read, or it ends halfway",
        ),
        Texts(nl="Maak de export opnieuw.", en="Make the export again."),
        "contacts.parquet, cut off",
    ),
    Code(
        "records-broken-workbook",
        "error",
        Texts(
            nl="dit is geen leesbare Excel-werkmap (.xlsx): beschadigd, beveiligd met een wachtwoord of iets anders",
            en="this is not a readable Excel workbook (.xlsx): damaged, protected with a password or something else",
        ),
        Texts(
            nl="Open het bestand in Excel en sla het zonder wachtwoord op als .xlsx.",
            en="Open the file in Excel and save it as .xlsx without a password.",
        ),
        "contacts.xls renamed to contacts.xlsx",
    ),
    Code(
        "records-error-cells",
        "warning",
        Texts(
            nl='de kolom "{header}" bevat cellen met een fout van Excel (zoals #N/B); de eerste staat op deze rij',
            en='the column "{header}" holds cells with an error of Excel (such as #N/A); the first is on this row',
        ),
        Texts(
            nl="Herstel de formule, of plak de waarden en haal de fouten weg.",
            en="Mend the formula, or paste the values and take the errors out.",
        ),
        "=VLOOKUP(…) that finds nothing",
    ),
    Code(
        "records-footer",
        "advice",
        Texts(
            nl="onder de records staat tekst die geen record is ({count} rij(en)); die is niet gelezen",
            en="below the records stands text that is no record ({count} row(s)); it was not read",
        ),
        Texts(
            nl="Exporteer het rapport als alleen details, zonder voettekst.",
            en="Export the report as details only, without a footer.",
        ),
        "Copyright (c) 2000-2026 salesforce.com, inc.",
    ),
    Code(
        "records-merged-cells",
        "warning",
        Texts(
            nl="op {count} plek(ken) zijn cellen samengevoegd; alleen de eerste cel van elk heeft de waarde",
            en="cells are merged in {count} place(s); only the first cell of each holds the value",
        ),
        Texts(
            nl="Hef de samenvoeging op en vul elke cel.",
            en="Take the cells apart and fill each of them.",
        ),
        "A2:A5 merged",
    ),
    Code(
        "records-other-sheets",
        "advice",
        Texts(
            nl='alleen het blad "{sheet}" is gelezen; de werkmap heeft ook {others}',
            en='only the sheet "{sheet}" was read; the workbook also has {others}',
        ),
        Texts(
            nl="Kies een ander blad met `--sheet`.",
            en="Choose another sheet with `--sheet`.",
        ),
        "a workbook with two sheets",
    ),
    Code(
        "records-shifted-column",
        "warning",
        Texts(
            nl='van de {filled} waarden in de kolom "{header}" passen er {broken} niet bij {label}; '
            "ze lijken op {other}, dus waarschijnlijk is de kolom verschoven",
            en='of the {filled} values in the column "{header}" {broken} do not fit {label}; '
            "they look like {other}, so the column was probably shifted",
        ),
        Texts(
            nl="Kijk of de kolomnamen boven de goede kolommen staan.",
            en="See that the column names stand above the right columns.",
        ),
        "E-mail\n2026-01-31\n2026-02-28",
    ),
    Code(
        "records-too-many-columns",
        "error",
        Texts(
            nl="er zijn meer dan {limit} kolommen of velden; meer lezen we niet",
            en="there are more than {limit} columns or fields; we read no more than that",
        ),
        Texts(
            nl="Exporteer alleen de kolommen die je nodig hebt.",
            en="Export only the columns that you need.",
        ),
        "a header of 9,000 columns",
    ),
    Code(
        "records-uncomputed-cells",
        "warning",
        Texts(
            nl='de kolom "{header}" bevat formules die nooit zijn uitgerekend; de eerste staat op deze rij',
            en='the column "{header}" holds formulas that were never computed; the first is on this row',
        ),
        Texts(
            nl="Open het bestand in Excel, sla het op en probeer het opnieuw.",
            en="Open the file in Excel, save it and try again.",
        ),
        "a workbook written by a program, with =A2&B2",
    ),
    Code(
        "records-unpacks-too-large",
        "error",
        Texts(
            nl="de werkmap zou uitpakken tot {size} MB, {times} keer zo groot als zij is; "
            "boven {mb} MB lezen we tot {limit} keer",
            en="the workbook would unpack to {size} MB, {times} times its size; "
            "above {mb} MB we read up to {limit} times",
        ),
        Texts(
            nl="Vertrouw het bestand niet. Maak de export opnieuw.",
            en="Do not trust the file. Make the export again.",
        ),
        "a zip bomb named contacts.xlsx",
    ),
)
