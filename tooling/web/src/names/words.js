// Every sentence of the name helper, in the languages of the handbook.

const WORDS = {
  nl: {
    name: {
      title: "Naam",
      label: "Typ een naam",
      example: "mw. dr. j.p. v.d. berg",
      fields: {
        form_of_address: "Aanspreekvorm", title_before: "Titel ervoor", initials: "Voorletters", first_name: "Voornaam",
        surname_prefix: "Tussenvoegsel", surname: "Achternaam", title_after: "Titel erachter",
        salutation: "Aanhef", letter: "Op een brief",
      },
      forms: { heer: "De heer", mevrouw: "Mevrouw" },
      noSalutation: "daarvoor is een aanspreekvorm of voorletter nodig",
      ask: {
        surname_prefix: "Achter v.d. kunnen er drie schuilgaan. Vraag welke het is; tot dan laat je het veld leeg.",
        initials: "Vraag de voorletters na.",
        surname: "In hoofdletters getypt: kijk na hoe de naam geschreven wordt.",
      },
    },
    address: {
      title: "Adres",
      label: "Typ een adres met postcode en plaats",
      example: "Borgesiusstraat 103c, 3563ag utrecht",
      fields: { street: "Straat", house_number: "Huisnummer", house_letter: "Huisletter", house_number_addition: "Toevoeging", postal_code: "Postcode", city: "Plaats" },
      label_: "Op de envelop",
      none: "Typ ook de postcode en de plaats. De hulp kent alleen Nederlandse adressen.",
    },
    phone: {
      title: "Telefoonnummer",
      label: "Typ een telefoonnummer",
      example: "020-1234567",
      fields: { stored: "Zo leg je het vast", national: "Zo toon je het", international: "In een mail naar het buitenland" },
      none: "Hier is geen bestaand telefoonnummer in te herkennen. Zet voor een buitenlands nummer de landcode, zoals +32.",
      unknown: "Dit nummer past niet in het nummerplan van het land. Kijk het na.",
    },
  },
  en: {
    name: {
      title: "Name",
      label: "Type a name",
      example: "mw. dr. j.p. v.d. berg",
      fields: {
        form_of_address: "Form of address", title_before: "Title before", initials: "Initials", first_name: "First name",
        surname_prefix: "Surname prefix", surname: "Surname", title_after: "Title after",
        salutation: "Salutation", letter: "On a letter",
      },
      forms: { heer: "De heer (Mr)", mevrouw: "Mevrouw (Ms)" },
      noSalutation: "that takes a form of address or an initial",
      ask: {
        surname_prefix: "Behind v.d. may be three of them. Ask which; until then leave the field empty.",
        initials: "Ask for the initials.",
        surname: "Typed in capitals: look up how the name is written.",
      },
    },
    address: {
      title: "Address",
      label: "Type an address with its postal code and town",
      example: "Borgesiusstraat 103c, 3563ag utrecht",
      fields: { street: "Street", house_number: "House number", house_letter: "House letter", house_number_addition: "Addition", postal_code: "Postal code", city: "Town" },
      label_: "On the envelope",
      none: "Type the postal code and the town as well. The helper knows Dutch addresses only.",
    },
    phone: {
      title: "Telephone number",
      label: "Type a telephone number",
      example: "020-1234567",
      fields: { stored: "This is how you record it", national: "This is how you show it", international: "In a message abroad" },
      none: "No existing telephone number can be read in this. Put the country code before a foreign number, such as +32.",
      unknown: "This number does not fit the numbering plan of its country. Look it up.",
    },
  },
};

/** The sentences in this language; Dutch where it is unknown. */
export function namesIn(language) {
  return WORDS[language] ?? WORDS.nl;
}
