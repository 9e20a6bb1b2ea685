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
    nl: "Heet de kolom anders, kies dan hierboven het veld. Zo niet, neem haar op in de export: zonder is elk record fout.",
    en: "If the column has another name, choose its field above. If not, add it to the export: without it every record is wrong.",
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
