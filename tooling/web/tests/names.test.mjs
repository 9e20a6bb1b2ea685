// What the name helper makes of names, addresses and telephone numbers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf } from "../src/names/address.js";
import { letterNameOf, nameOf, notAName, salutationOf } from "../src/names/name.js";
import { phoneOf } from "../src/names/phone.js";

const NAMES = [
  ["De heer J. Jansen", { form_of_address: "heer", initials: "J.", surname: "Jansen" }, "Geachte heer Jansen", "De heer J. Jansen"],
  ["dhr JP van den berg", { form_of_address: "heer", initials: "J.P.", surname_prefix: "van den", surname: "Berg" }, "Geachte heer Van den Berg", "De heer J.P. van den Berg"],
  ["R.M. van Puffelen", { initials: "R.M.", surname_prefix: "van", surname: "Puffelen" }, "Geachte R.M. van Puffelen", "R.M. van Puffelen"],
  ["Jan de Vries", { first_name: "Jan", surname_prefix: "de", surname: "Vries" }, "Geachte Jan de Vries", "Jan de Vries"],
  ["mevrouw A. 't Hart", { form_of_address: "mevrouw", initials: "A.", surname_prefix: "'t", surname: "Hart" }, "Geachte mevrouw 't Hart", "Mevrouw A. 't Hart"],
  ["Berg, mw. J.P. van den", { form_of_address: "mevrouw", initials: "J.P.", surname_prefix: "van den", surname: "Berg" }, "Geachte mevrouw Van den Berg", "Mevrouw J.P. van den Berg"],
  ["prof.dr.ir. th.j. ijsbrandij MSc", { title_before: "prof. dr. ir.", initials: "Th.J.", surname: "IJsbrandij", title_after: "MSc" }, "Geachte Th.J. IJsbrandij", "prof. dr. ir. Th.J. IJsbrandij MSc"],
  ["mevr. J.P. Jansen - de Wit", { form_of_address: "mevrouw", initials: "J.P.", surname: "Jansen-de Wit" }, "Geachte mevrouw Jansen-de Wit", "Mevrouw J.P. Jansen-de Wit"],
  ["j p jansen", { initials: "J.P.", surname: "Jansen" }, "Geachte J.P. Jansen", "J.P. Jansen"],
  ["Los", { surname: "Los" }, "", "Los"],
  ["J.P. BERG", { initials: "J.P.", surname: "Berg" }, "Geachte J.P. Berg", "J.P. Berg"],
  ["drs. P. Bakker, MBA", { title_before: "drs.", initials: "P.", surname: "Bakker", title_after: "MBA" }, "Geachte P. Bakker", "drs. P. Bakker MBA"],
  ["mr. A.B.C. van der Laan", { title_before: "mr.", initials: "A.B.C.", surname_prefix: "van der", surname: "Laan" }, "Geachte A.B.C. van der Laan", "mr. A.B.C. van der Laan"],
];

for (const [typed, record, salutation, letter] of NAMES) {
  test(`name ${typed}`, () => {
    const made = nameOf(typed);
    assert.deepEqual(made.record, record);
    assert.equal(salutationOf(made.record), salutation);
    assert.equal(letterNameOf(made.record), letter);
  });
}

test("v.d. may be three prefixes", () => {
  const typed = "mw. dr. j.p. v.d. berg";
  const known = { form_of_address: "mevrouw", title_before: "dr.", initials: "J.P.", surname: "Berg" };
  const { record, prefixes, doubts } = nameOf(typed);
  assert.deepEqual(record, known);
  assert.deepEqual(prefixes, ["van de", "van den", "van der"]);
  assert.ok(doubts.has("surname_prefix"));
  const chosen = nameOf(typed, { prefix: "van den" }).record;
  assert.deepEqual(chosen, { ...known, surname_prefix: "van den" });
  assert.equal(salutationOf(chosen), "Geachte mevrouw Van den Berg");
  assert.equal(letterNameOf(chosen), "Mevrouw dr. J.P. van den Berg");
});

// What people paste -> the fields that it becomes.
const PASTED = {
  "Berg, J.P., van den, mw.": { form_of_address: "mevrouw", initials: "J.P.", surname_prefix: "van den", surname: "Berg" },
  "BERG van den, J.": { initials: "J.", surname_prefix: "van den", surname: "Berg" },
  "Berg J.P. van den": { initials: "J.P.", surname_prefix: "van den", surname: "Berg" },
  "Berg van den J.P.": { initials: "J.P.", surname_prefix: "van den", surname: "Berg" },
  "Vries, de, Jan": { first_name: "Jan", surname_prefix: "de", surname: "Vries" },
  "mw. Berg, J.": { form_of_address: "mevrouw", initials: "J.", surname: "Berg" },
  "Anna Smit (mw.)": { form_of_address: "mevrouw", first_name: "Anna", surname: "Smit" },
  "J.P. (Jan) de Vries": { initials: "J.P.", first_name: "Jan", surname_prefix: "de", surname: "Vries" },
  "Vries, J.P. (Jan) de": { initials: "J.P.", first_name: "Jan", surname_prefix: "de", surname: "Vries" },
  "Jansen A. (Anna)": { initials: "A.", first_name: "Anna", surname: "Jansen" },
  "Bakker, P., MSc": { title_after: "MSc", initials: "P.", surname: "Bakker" },
  "Bakker, J.P. ir.": { title_before: "ir.", initials: "J.P.", surname: "Bakker" },
  "R. Bakker ing.": { title_before: "ing.", initials: "R.", surname: "Bakker" },
  "J. Jansen, directeur": { initials: "J.", surname: "Jansen, directeur" },
  "Jansen JP": { initials: "J.P.", surname: "Jansen" },
  "JANSEN J.P.": { initials: "J.P.", surname: "Jansen" },
  "MW. J.P. VAN DEN BERG": { form_of_address: "mevrouw", initials: "J.P.", surname_prefix: "van den", surname: "Berg" },
  "J. v. den Berg": { initials: "J.", surname_prefix: "van den", surname: "Berg" },
  "J. v. Berg": { initials: "J.", surname_prefix: "van", surname: "Berg" },
  "v. Dijk": { surname_prefix: "van", surname: "Dijk" },
  "J. V. Berg": { initials: "J.V.", surname: "Berg" },
  "V. de Wit": { initials: "V.", surname_prefix: "de", surname: "Wit" },
  "V.D. Berg": { initials: "V.D.", surname: "Berg" },
  "J. van \u2019t Hof": { initials: "J.", surname_prefix: "van 't", surname: "Hof" },
  "T.a.v.: mw. A. Bakker": { form_of_address: "mevrouw", initials: "A.", surname: "Bakker" },
  "Ter attentie van de heer A. Bakker": { form_of_address: "heer", initials: "A.", surname: "Bakker" },
  "Dhr./mevr. J. Jansen": { initials: "J.", surname: "Jansen" },
  "Herr Dr. Hans M\u00fcller": { form_of_address: "heer", title_before: "dr.", first_name: "Hans", surname: "M\u00fcller" },
  "Frau A. von Habsburg": { form_of_address: "mevrouw", initials: "A.", surname_prefix: "von", surname: "Habsburg" },
};
for (const [typed, record] of Object.entries(PASTED)) test(`pasted ${typed}`, () => assert.deepEqual(nameOf(typed).record, record));

const OPEN = ["Berg, v.d., J.", "Berg, v.d. J.", "v.d. Berg, J.", "Berg J. v.d.", "Berg, J. v.d.", "J.v.d. Berg", "J.v.d.Berg", "J. v. d. Berg", "J. V.D. Berg", "J. v/d Berg", "J. Vd Berg"];
for (const typed of OPEN) {
  test(`prefix to choose in ${typed}`, () => {
    const { record, prefixes } = nameOf(typed);
    assert.deepEqual(record, { initials: "J.", surname: "Berg" });
    assert.deepEqual(prefixes, ["van de", "van den", "van der"]);
  });
}

const OTHERS = {
  "": ["Jan", "Jan de Vries", "J. Bakker MSc", "mr. J. Jansen", "d'Ancona", "Hendrik Heer"],
  address: ["jan@voorbeeld.example"],
  letters: ["12345", "...", "😀"],
  organisation: ["Bakker B.V.", "bakker bv", "Stichting Het Huis", "Gemeente Utrecht", "M\u00fcller GmbH", "Dupont SA"],
  department: ["Afdeling inkoop", "T.a.v. de crediteurenadministratie"],
  partner: ["mw. van Dijk e/v De Groot", "mw. A. de Wit geb. Bakker"],
  several: ["Jan en Piet Bakker", "A. & B. Bakker", "Familie Bakker", "fam. Bakker"],
  short: ["de heer", "mw.", "Beste"],
};
for (const [why, texts] of Object.entries(OTHERS)) {
  for (const text of texts) test(`${text} as a name: ${why}`, () => assert.equal(notAName(text), why));
}

const DOUBTS = [
  ["Jan", ["single"]],
  ["Beste Jan", ["single"]],
  ["mw. Jansen", []],
  ["prof. A.B.C. de Wit", []],
  ["abc de wit", ["initials"]],
  ["Jan 😀 de Vries", ["initials", "odd"]],
  ["J. Jansen (inkoop)", ["odd"]],
  ["mr. J. Jansen", ["mr"]],
  ["de heer mr. J. Jansen", []],
  ["v/d Heuvel", ["surname_prefix"]],
  ["de heer/mevrouw Jansen", ["form"]],
  ["J. Jansen, directeur", ["odd"]],
  ["Jan Van den Berg", ["belgian", "initials"]],
  ["De heer Van den Berg", []],
];
for (const [typed, expected] of DOUBTS) test(`doubts about ${typed}`, () => assert.deepEqual([...nameOf(typed).doubts].sort(), expected));

test("a greeting and an English form of address are understood", () => {
  assert.deepEqual(nameOf("Beste Jan de Wit").record, { first_name: "Jan", surname_prefix: "de", surname: "Wit" });
  assert.deepEqual(nameOf("Ms Jane Smith").record, { form_of_address: "mevrouw", first_name: "Jane", surname: "Smith" });
  assert.equal(nameOf("Jan 😀 de Vries").record.first_name, "Jan 😀");
});

const OFFICES = [
  ["burgemeester K. ter Braak", "Burgemeester", { initials: "K.", surname_prefix: "ter", surname: "Braak" }],
  ["Geachte burgemeester K. ter Braak", "Burgemeester", { initials: "K.", surname_prefix: "ter", surname: "Braak" }],
  ["K. ter Braak, burgemeester", "Burgemeester", { initials: "K.", surname_prefix: "ter", surname: "Braak" }],
  ["mw. OUD-WETHOUDER dr. J. Jansen", "Oud-wethouder", { form_of_address: "mevrouw", title_before: "dr.", initials: "J.", surname: "Jansen" }],
  ["wethouder mw. J. Jansen", "Wethouder", { form_of_address: "mevrouw", initials: "J.", surname: "Jansen" }],
  ["Commissaris van de Koning J. Smit", "Commissaris van de Koning", { initials: "J.", surname: "Smit" }],
  ["dominee Visser", "Dominee", { surname: "Visser" }],
  ["J. Pastoor", "", { initials: "J.", surname: "Pastoor" }],
  ["Rechter", "", { surname: "Rechter" }],
];
for (const [typed, office, record] of OFFICES) {
  test(`office in ${typed}`, () => {
    const made = nameOf(typed);
    assert.equal(made.office, office);
    assert.deepEqual(made.record, record);
  });
}

test("two first names, or a surname of two words", () => {
  const made = nameOf("Jan Pieter Berg");
  assert.deepEqual([made.readings, made.doubts.has("reading")], [[2, 1], true]);
  assert.deepEqual(made.record, { first_name: "Jan Pieter", surname: "Berg" });
  assert.deepEqual(nameOf("Jan Pieter Berg", { given: 1 }).record, { first_name: "Jan", surname: "Pieter Berg" });
  assert.deepEqual(nameOf("jan pieter van den berg", { given: 1 }).record, { first_name: "Jan", surname: "Pieter van den Berg" });
  assert.deepEqual(nameOf("Jan de Vries").readings, [1]);
  assert.deepEqual(nameOf("J.P. Bakker Smit").readings, []);
});

const ADDRESSES = [
  ["Borgesiusstraat 103c, 3563ag utrecht", "Borgesiusstraat 103 c\n3563 AG  UTRECHT"],
  ["Atatürkstraat 9-2\n2583 XL Scheveningen", "Atatürkstraat 9-2\n2583 XL  SCHEVENINGEN"],
  ["Postbus 626, 3500 AP Utrecht", "Postbus 626\n3500 AP  UTRECHT"],
  ["p.o. box 626 3500AP Utrecht", "Postbus 626\n3500 AP  UTRECHT"],
  ["Plein 1944 12 bis, 6511 JB NIJMEGEN", "Plein 1944 12 bis\n6511 JB  NIJMEGEN"],
  ["Plein 1944 12, 6511 JB NIJMEGEN", "Plein 1944 12\n6511 JB  NIJMEGEN"],
  ["Dorpsstraat 12-a bis, 1234 AB Amsterdam", "Dorpsstraat 12 abis\n1234 AB  AMSTERDAM"],
  ["Dorpsstraat 12 A 3, 1234 AB Amsterdam", "Dorpsstraat 12 A3\n1234 AB  AMSTERDAM"],
  ["1e Jan Steenstraat 10-II, 1072 NB Amsterdam, Nederland", "1e Jan Steenstraat 10 II\n1072 NB  AMSTERDAM"],
  ["antwoordnummer 100, 3500 VB Utrecht", "Antwoordnummer 100\n3500 VB  UTRECHT"],
  ["Bakkerij De Berg, Markt 1, 3511 AB Den Haag", "Markt 1\n3511 AB  DEN HAAG"],
  ["Plein 1944 nr 5, 6511 JB Nijmegen", "Plein 1944 5\n6511 JB  NIJMEGEN"],
  ["Laan van 8 Mei 3, 3511 AB Utrecht", "Laan van 8 Mei 3\n3511 AB  UTRECHT"],
  ["Plein 40-45 3, 1063 KA Amsterdam", "Plein 40-45 3\n1063 KA  AMSTERDAM"],
  ["Borgesiusstraat 103 c bis, 3563 AG Utrecht", "Borgesiusstraat 103 cbis\n3563 AG  UTRECHT"],
  ["Bijlmerdreef 10-101, 1102 AA Amsterdam", "Bijlmerdreef 10-101\n1102 AA  AMSTERDAM"],
  ["KERKSTRAAT 5 3511AB UTRECHT", "Kerkstraat 5\n3511 AB  UTRECHT"],
  ["1E JAN STEENSTRAAT 10-II, 1072 NB AMSTERDAM", "1e Jan Steenstraat 10 II\n1072 NB  AMSTERDAM"],
  ["Kerkstraat, 12, 3511 AB Utrecht (NL)", "Kerkstraat 12\n3511 AB  UTRECHT"],
  ["3511 AB Utrecht, Markt nr. 1", "Markt 1\n3511 AB  UTRECHT"],
  ["Markt 1, Utrecht, 3511 AB", "Markt 1\n3511 AB  UTRECHT"],
  ["POSTBUS 626 3500 AP Utrecht.", "Postbus 626\n3500 AP  UTRECHT"],
];
for (const [typed, label] of ADDRESSES) test(`address ${typed}`, () => assert.equal(addressOf(typed).label, label));

const PARTED = [
  ["Plein 1944 nr 5, 6511 JB Nijmegen", { street: "Plein 1944", house_number: "5" }],
  ["Laan van 8 Mei 3, 6511 JB Nijmegen", { street: "Laan van 8 Mei", house_number: "3" }],
  ["Borgesiusstraat 103 c bis, 6511 JB Nijmegen", { street: "Borgesiusstraat", house_number: "103", house_letter: "c", house_number_addition: "bis" }],
  ["Dorpsstraat 12-14, 6511 JB Nijmegen", { street: "Dorpsstraat", house_number: "12-14" }],
  ["Dorpsstraat 9 t/m 12, 6511 JB Nijmegen", { street: "Dorpsstraat", house_number: "9 t/m 12" }],
  ["Dorpsstraat 12-15, 6511 JB Nijmegen", { street: "Dorpsstraat", house_number: "12", house_number_addition: "15" }],
  ["Markt 12 2e verdieping, 6511 JB Nijmegen", { street: "Markt", house_number: "12", house_number_addition: "2e verdieping" }],
];
for (const [typed, parts] of PARTED) {
  test(`fields of ${typed}`, () => assert.deepEqual(addressOf(typed).record, { ...parts, postal_code: "6511 JB", city: "Nijmegen" }));
}

test("what is no part of an address is told", () => {
  const typed = "Bakkerij De Berg\nt.a.v. mw. Jansen\nMarkt 1, unit 3\n3511 AB  UTRECHT\nNederland";
  assert.deepEqual(addressOf(typed).unused, ["Bakkerij De Berg", "t.a.v. mw. Jansen", "unit 3"]);
});

test("no postal code, no label", () => {
  assert.equal(addressOf("Markt 1, Utrecht"), null);
  assert.equal(addressOf("Rue de la Loi 16, 1000 Bruxelles"), null);
  assert.equal(addressOf("Hauptstr. 5, 10115 Berlin"), null);
  assert.equal(addressOf("Veldstraat 12 bus 3, B-9000 Gent, België"), null);
});

test("what an address lacks is told", () => {
  assert.deepEqual(addressOf("3563AG").missing, ["street", "city"]);
  assert.deepEqual(addressOf("Markt 1, 3563AG").missing, ["city"]);
});

const PHONES = [
  ["020-1234567", "+31201234567", "020 123 45 67", "+31 20 123 45 67"],
  ["0182 123456", "+31182123456", "0182 12 34 56", "+31 182 12 34 56"],
  ["06 12345678", "+31612345678", "06 12 34 56 78", "+31 6 12 34 56 78"],
  ["088 1234567", "+31881234567", "088 123 45 67", "+31 88 123 45 67"],
  ["020 1234567 tst. 12", "+31201234567;ext=12", "020 123 45 67 tst. 12", "+31 20 123 45 67 ext. 12"],
  ["tel. 020-1234567", "+31201234567", "020 123 45 67", "+31 20 123 45 67"],
  ["M: +31 (0)6 12345678", "+31612345678", "06 12 34 56 78", "+31 6 12 34 56 78"],
  ["020\u20131234567", "+31201234567", "020 123 45 67", "+31 20 123 45 67"],
  ["020/1234567 toestel 12", "+31201234567;ext=12", "020 123 45 67 tst. 12", "+31 20 123 45 67 ext. 12"],
  ["0049 30 123456", "+4930123456", "", "+49 30 123456"],
  ["+32 (0)470 12 34 56", "+32470123456", "", "+32 470 12 34 56"],
  ["14 030", "+3114030", "14 030", ""],
  ["0800 1234", "+318001234", "0800 1234", "+31 800 1234"],
  ["+32 470 12 34 56", "+32470123456", "", "+32 470 12 34 56"],
];
for (const [typed, stored, national, international] of PHONES) {
  test(`phone ${typed}`, () => assert.deepEqual(phoneOf(typed), { stored, isReal: true, national, international }));
}
for (const text of ["bel maar", "06 12", "112", "06-12345678 / 020-1234567", "06-12345678/020-1234567", "tel.", "020 1234567 (Jan)"]) test(`no number in ${text}`, () => assert.equal(phoneOf(text), null));
