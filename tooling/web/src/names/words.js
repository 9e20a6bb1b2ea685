// Every sentence of the name helper, in the languages of the handbook.

const WORDS = {
  nl: {
    name: {
      title: "Naam",
      label: "Typ een naam",
      example: "mw. dr. j.p. v.d. berg",
      fields: {
        form_of_address: "Aanspreekvorm", title_before: "Titel ervoor", initials: "Voorletters", first_name: "Voornaam",
        surname_prefix: "Tussenvoegsel", surname: "Achternaam", title_after: "Titel erachter", office: "Functie",
        salutation: "Aanhef", letter: "Op een brief",
      },
      forms: { heer: "De heer", mevrouw: "Mevrouw" },
      readings: "Voornaam en achternaam",
      office: (office) => `${office} is een functie en hoort niet in de naam. Leg die vast in het veld Functie.`,
      noSalutation: "daarvoor is een aanspreekvorm of een voorletter nodig",
      ask: {
        single: "Eén woord lezen we als achternaam. Is het een voornaam, typ dan ook de achternaam.",
        surname_prefix: "Deze afkorting kan voor meer tussenvoegsels staan. Kies welk het is of vraag het na; tot dan laat je het veld leeg.",
        initials: "Vraag de voorletters na.",
        odd: "In een naam staan alleen letters, een apostrof, een streepje en spaties. Haal de rest weg.",
        reading: "Waar de achternaam begint, is aan deze woorden niet te zien. Kies wat klopt of vraag het na.",
        surname: "In hoofdletters getypt: kijk na hoe de naam geschreven wordt.",
      },
      other: {
        address: "Dit lijkt een e-mailadres. Typ hier de naam.",
        letters: "Hier staat geen letter in. Typ een naam.",
        organisation: "Dit lijkt een organisatie. Die leg je vast als relatie; typ hier de naam van een persoon.",
        several: "Dit lijken meer mensen. Leg iedereen apart vast en typ de namen één voor één.",
        short: "Typ ook de naam.",
      },
    },
    address: {
      title: "Adres",
      label: "Typ een adres met postcode en plaats",
      example: "Borgesiusstraat 103c, 3563ag utrecht",
      fields: { street: "Straat", house_number: "Huisnummer", house_letter: "Huisletter", house_number_addition: "Toevoeging", postal_code: "Postcode", city: "Plaats" },
      label_: "Op de envelop",
      none: "We zien geen Nederlandse postcode, zoals 3563 AG. Typ de straat, de postcode en de plaats. Adressen in een ander land kent de hulp niet.",
      missing: (fields) => `Typ ook de ${fields.join(" en de ")}; dan zie je hoe het op de envelop komt.`,
      unused: (rest) => `Niet overgenomen, want dit is geen straat, postcode of plaats: ${rest}.`,
    },
    phone: {
      title: "Telefoonnummer",
      label: "Typ een telefoonnummer",
      example: "020-1234567",
      fields: { stored: "Zo leg je het vast", national: "Zo toon je het", international: "In een mail naar het buitenland" },
      extension: "tst.",
      none: "Hier lezen we geen telefoonnummer in. Een Nederlands nummer heeft tien cijfers; zet voor een buitenlands nummer de landcode, zoals +32. Twee nummers? Typ ze één voor één.",
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
        surname_prefix: "Surname prefix", surname: "Surname", title_after: "Title after", office: "Job title",
        salutation: "Salutation", letter: "On a letter",
      },
      forms: { heer: "De heer (Mr)", mevrouw: "Mevrouw (Ms)" },
      readings: "First name and surname",
      office: (office) => `${office} is a job title and no part of the name. Record it in the field Job title.`,
      noSalutation: "this needs a form of address or an initial",
      ask: {
        single: "We read a single word as the surname. If it is a first name, type the surname too.",
        surname_prefix: "This abbreviation can stand for more than one prefix. Choose the right one or ask; until then leave the field empty.",
        initials: "Ask for the initials.",
        odd: "A name holds only letters, an apostrophe, a hyphen and spaces. Take out the rest.",
        reading: "These words do not show where the surname begins. Choose what is right, or ask.",
        surname: "Typed in capitals: look up how the name is written.",
        mr: "In Dutch, mr. is the title of a lawyer. For Mr, type dhr. or De heer.",
      },
      other: {
        address: "This looks like an e-mail address. Type the name here.",
        letters: "There is no letter in this. Type a name.",
        organisation: "This looks like an organisation. Enter it as an account; type the name of a person here.",
        several: "This looks like more than one person. Enter each of them separately, and type the names one at a time.",
        short: "Type the name as well.",
      },
    },
    address: {
      title: "Address",
      label: "Type an address with its postal code and town",
      example: "Borgesiusstraat 103c, 3563ag utrecht",
      fields: { street: "Street", house_number: "House number", house_letter: "House letter", house_number_addition: "Addition", postal_code: "Postal code", city: "Town" },
      label_: "On the envelope",
      none: "We see no Dutch postal code, such as 3563 AG. Type the street, the postal code and the town. The helper does not know addresses in other countries.",
      missing: (fields) => `Type the ${fields.join(" and the ")} as well to see how it goes on the envelope.`,
      unused: (rest) => `Left out, as it is no street, postal code or town: ${rest}.`,
    },
    phone: {
      title: "Telephone number",
      label: "Type a telephone number",
      example: "020-1234567",
      fields: { stored: "How to record it", national: "How to show it", international: "In a message abroad" },
      extension: "ext.",
      none: "We read no telephone number in this. A Dutch number has ten digits; put the country code before a foreign one, such as +32. Two numbers? Type them one at a time.",
      unknown: "This number does not fit the numbering plan of its country. Look it up again.",
    },
  },
};

/** The sentences in this language; Dutch where it is unknown. */
export function namesIn(language) {
  return WORDS[language] ?? WORDS.nl;
}
