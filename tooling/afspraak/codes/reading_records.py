"""Finding codes of records that cannot be read as they stand."""

from __future__ import annotations

from afspraak.codes.base import Code
from afspraak.texts import Texts

CODES = (
    Code(
        "records-ambiguous-delimiter",
        "error",
        Texts(
            nl="de kopregel laat zich op meer manieren splitsen: {choices}",
            en="the header can be split in more than one way: {choices}",
        ),
        Texts(
            nl="Zeg welk teken de kolommen scheidt, bijvoorbeeld met `--delimiter ';'`.",
            en="Say which character separates the columns, for example with `--delimiter ';'`.",
        ),
        "Naam, voluit;E-mail, werk",
    ),
    Code(
        "records-broken-json",
        "error",
        Texts(nl="dit is geen leesbare JSON ({problem})", en="this is not readable JSON ({problem})"),
        Texts(
            nl="Maak de export opnieuw; één record per regel, of één lijst in het hele bestand.",
            en="Make the export again: one record per line, or one list in the whole file.",
        ),
        '{"email": "info@voorbeeld.nl"',
    ),
    Code(
        "records-duplicate-header",
        "error",
        Texts(
            nl='de kolom "{header}" staat er twee keer; we lezen alleen de eerste',
            en='the column "{header}" occurs twice; we read the first one only',
        ),
        Texts(
            nl="Geef elke kolom een eigen naam, of haal de tweede weg.",
            en="Give each column a name of its own, or remove the second one.",
        ),
        "E-mail;Naam;E-mail",
    ),
    Code(
        "records-duplicate-key",
        "error",
        Texts(
            nl='"{key}" staat twee keer in dit record; het record is niet beoordeeld',
            en='"{key}" occurs twice in this record; the record was not judged',
        ),
        Texts(nl="Laat één van de twee staan.", en="Keep one of the two."),
        '{"email": "a@voorbeeld.nl", "email": "b@voorbeeld.nl"}',
    ),
    Code(
        "records-empty-file",
        "error",
        Texts(nl="het bestand is leeg", en="the file is empty"),
        Texts(
            nl="Maak de export opnieuw en kijk of de selectie records bevat.",
            en="Make the export again and see that the selection holds records.",
        ),
        "",
    ),
    Code(
        "records-missing-column",
        "warning",
        Texts(
            nl='er is geen kolom voor "{label}" ({field}), terwijl dat veld verplicht is',
            en='there is no column for "{label}" ({field}), although that field is required',
        ),
        Texts(
            nl="Neem de kolom op in de export. Zonder die kolom is elk record fout.",
            en="Add the column to the export. Without it every record is wrong.",
        ),
        "Naam;E-mail",
    ),
    Code(
        "records-no-header",
        "error",
        Texts(
            nl="de eerste regel bevat geen enkele kolomnaam die we kennen; waarschijnlijk ontbreekt de kopregel",
            en="the first line holds no column name that we know; the header is probably missing",
        ),
        Texts(
            nl="Zet de kolomnamen op de eerste regel. Klopt het recordtype? Schrijf anders `account=bestand.csv`.",
            en="Put the column names on the first line. Is it the right record type? If not, write `account=file.csv`.",
        ),
        "C-1001;J.;Jansen",
    ),
    Code(
        "records-no-rows",
        "warning",
        Texts(
            nl="er staat geen enkel record in; er is dus niets gecontroleerd",
            en="it holds no records at all, so nothing was checked",
        ),
        Texts(
            nl="Kijk of de selectie van de export klopt.",
            en="See that the selection of the export is right.",
        ),
        "Naam;E-mail",
    ),
    Code(
        "records-not-an-object",
        "error",
        Texts(
            nl="hier staat {found} en geen record; een record staat tussen accolades",
            en="there is {found} here and not a record; a record stands between braces",
        ),
        Texts(
            nl='Schrijf elk record als {{"veld": "waarde"}}.',
            en='Write each record as {{"field": "value"}}.',
        ),
        "[1, 2]",
    ),
    Code(
        "records-not-finite",
        "error",
        Texts(
            nl='"{name}" is geen getal dat JSON kent; het record is niet beoordeeld',
            en='"{name}" is not a number that JSON knows; the record was not judged',
        ),
        Texts(nl="Laat het veld weg als er geen waarde is.", en="Leave the field out when there is no value."),
        '{"amount": NaN}',
    ),
    Code(
        "records-nul-character",
        "error",
        Texts(
            nl="er staat een NUL-teken in deze rij; de rij is niet beoordeeld{row}",
            en="there is a NUL character in this row; the row was not judged{row}",
        ),
        Texts(
            nl="Het bestand is beschadigd of geen tekst. Maak de export opnieuw.",
            en="The file is damaged or not text. Make the export again.",
        ),
        "C-1001;J.\\x00;Jansen",
    ),
    Code(
        "records-ragged-row",
        "error",
        Texts(
            nl="deze rij heeft {cells} cellen en de kopregel {columns}; de rij is niet beoordeeld{row}",
            en="this row has {cells} cells and the header {columns}; the row was not judged{row}",
        ),
        Texts(
            nl="Zet een waarde waar het scheidingsteken in voorkomt tussen dubbele aanhalingstekens.",
            en="Put a value that holds the separator between double quotation marks.",
        ),
        "Naam;E-mail\nJansen;info@voorbeeld.nl;extra",
    ),
    Code(
        "records-stray-quote",
        "error",
        Texts(
            nl="na een sluitend aanhalingsteken staat nog tekst in cel {cell}; de rij is niet beoordeeld{row}",
            en="text follows a closing quotation mark in cell {cell}; the row was not judged{row}",
        ),
        Texts(
            nl='Schrijf een aanhalingsteken in een waarde dubbel: "".',
            en='Write a quotation mark inside a value twice: "".',
        ),
        'Naam;E-mail\n"Bakkerij "Ons" Brood";info@voorbeeld.nl',
    ),
    Code(
        "records-surrogate",
        "error",
        Texts(
            nl="hier staat een half teken (\\u{unit}); het record is niet beoordeeld",
            en="there is half a character here (\\u{unit}); the record was not judged",
        ),
        Texts(nl="Typ de tekst opnieuw.", en="Type the text again."),
        '{"surname": "\\ud800"}',
    ),
    Code(
        "records-too-deep",
        "error",
        Texts(
            nl="er staan meer dan {limit} haken in elkaar; het record is niet beoordeeld",
            en="more than {limit} brackets stand inside one another; the record was not judged",
        ),
        Texts(
            nl="Een record bevat waarden en hooguit lijsten. Maak de export opnieuw.",
            en="A record holds values and at most lists. Make the export again.",
        ),
        '{"name": [[[[[[[[…',
    ),
    Code(
        "records-too-large",
        "error",
        Texts(
            nl="deze regel of cel is groter dan {limit} MB; verder lezen we dit bestand niet",
            en="this line or cell is larger than {limit} MB; we read no further in this file",
        ),
        Texts(
            nl="Laat bijlagen en afbeeldingen uit de export, en kijk of elk aanhalingsteken gesloten is.",
            en="Leave attachments and images out of the export, and see that every quotation mark is closed.",
        ),
        "a cell of 11 MB",
    ),
    Code(
        "records-two-columns",
        "error",
        Texts(
            nl='de kolommen "{first}" en "{second}" horen allebei bij het veld {field}; we lezen alleen de eerste',
            en='the columns "{first}" and "{second}" both belong to the field {field}; we read the first one only',
        ),
        Texts(
            nl="Haal één van de twee kolommen uit de export.",
            en="Take one of the two columns out of the export.",
        ),
        "E-mail;Mailadres",
    ),
    Code(
        "records-unclosed-quote",
        "error",
        Texts(
            nl="een aanhalingsteken opent hier en sluit nergens; vanaf deze rij is het bestand niet gelezen",
            en="a quotation mark opens here and closes nowhere; from this row on the file was not read",
        ),
        Texts(
            nl="Zet het sluitende aanhalingsteken erbij, of haal het eerste weg.",
            en="Add the closing quotation mark, or remove the first one.",
        ),
        'Naam;E-mail\n"Jansen;info@voorbeeld.nl',
    ),
    Code(
        "records-undecided",
        "warning",
        Texts(
            nl='de regel "{rule}" liet zich voor {field} op deze rij niet beoordelen ({reason})',
            en='the rule "{rule}" could not be judged for {field} on this row ({reason})',
        ),
        Texts(
            nl="Kijk de waarde zelf na, en meld dit bij de beheerder van het afsprakenboek.",
            en="Look at the value yourself, and tell whoever keeps the rulebook.",
        ),
        "amount: 1 followed by 400 digits",
    ),
    Code(
        "records-undecodable",
        "error",
        Texts(
            nl="byte {byte} op deze regel past niet in UTF-8, UTF-16 of Windows-1252",
            en="byte {byte} on this line fits neither UTF-8, UTF-16 nor Windows-1252",
        ),
        Texts(
            nl='Sla de export op als "CSV UTF-8".',
            en='Save the export as "CSV UTF-8".',
        ),
        "Naam;E-mail\n\\x81;info@voorbeeld.nl",
    ),
    Code(
        "records-unknown-column",
        "warning",
        Texts(
            nl='de kolom "{header}" hoort bij geen enkel veld en is niet gelezen{guess}',
            en='the column "{header}" belongs to no field and was not read{guess}',
        ),
        Texts(
            nl="Gebruik de naam van het veld, of zet deze naam onder `aliases:` van het veld.",
            en="Use the name of the field, or put this name under `aliases:` of the field.",
        ),
        "Naam;Emial",
    ),
)
