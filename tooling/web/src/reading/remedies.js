// What to do on the page, where the command line would have another way.
const REMEDIES = {
  "records-no-header": {
    nl: "Zet de kolomnamen op de eerste regel, of kies hierboven bij elke kolom het veld.",
    en: "Put the column names on the first line, or choose the field of each column above.",
  },
  "records-other-sheets": {
    nl: "Bedoelde je een ander blad, kies dat dan op de pagina.",
    en: "If you meant another sheet, choose it on the page.",
  },
  "records-unknown-column": {
    nl: "Kies hierboven het veld dat erbij hoort. Hoort de kolom niet in het CRM, dan hoef je niets te doen.",
    en: "Choose its field above. If the column does not belong in the CRM, there is nothing to do.",
  },
  "records-missing-column": {
    nl: "Kies hierboven het veld bij de kolom die dit is, of neem de kolom op in de export. Zonder die kolom is elk record fout.",
    en: "Choose the field of the column that this is above, or add the column to the export. Without it every record is wrong.",
  },
};

const IN_SHEETS = {
  "records-ragged-row": {
    nl: "Rechts van de laatste kolomnaam staat een waarde. Geef die kolom een naam, of maak de cel leeg.",
    en: "A value stands to the right of the last column name. Give that column a name, or empty the cell.",
  },
};

/** The remedy of a code on the page; its own remedy where that serves here too. */
export const remedyOf = (code, own, inSheet) => (inSheet && IN_SHEETS[code]) || (REMEDIES[code] ?? own);
