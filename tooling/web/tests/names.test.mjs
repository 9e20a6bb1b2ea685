// What the name helper makes of names, addresses and telephone numbers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf } from "../src/names/address.js";
import { letterNameOf, nameOf, salutationOf } from "../src/names/name.js";
import { phoneOf } from "../src/names/phone.js";

const NAMES = [
  ["mw. dr. j.p. v.d. berg", { form_of_address: "mevrouw", title_before: "dr.", initials: "J.P.", surname_prefix: "van de", surname: "Berg" }, "Geachte mevrouw Van de Berg", "Mevrouw dr. J.P. van de Berg"],
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
  const { prefixes, doubts } = nameOf("mw. dr. j.p. v.d. berg");
  assert.deepEqual(prefixes, ["van de", "van den", "van der"]);
  assert.ok(doubts.has("surname_prefix"));
});

const ADDRESSES = [
  ["Borgesiusstraat 103c, 3563ag utrecht", "Borgesiusstraat 103 c\n3563 AG  UTRECHT"],
  ["Atatürkstraat 9-2\n2583 XL Scheveningen", "Atatürkstraat 9-2\n2583 XL  SCHEVENINGEN"],
  ["Postbus 626, 3500 AP Utrecht", "Postbus 626\n3500 AP  UTRECHT"],
  ["p.o. box 626 3500AP Utrecht", "Postbus 626\n3500 AP  UTRECHT"],
  ["Plein 1944 12 bis, 6511 JB NIJMEGEN", "Plein 1944 12 bis\n6511 JB  NIJMEGEN"],
  ["Bakkerij De Berg, Markt 1, 3511 AB Den Haag", "Markt 1\n3511 AB  DEN HAAG"],
];
for (const [typed, label] of ADDRESSES) test(`address ${typed}`, () => assert.equal(addressOf(typed).label, label));

test("no postal code, no label", () => assert.equal(addressOf("Markt 1, Utrecht"), null));

const PHONES = [
  ["020-1234567", "+31201234567", "020 123 45 67", "+31 20 123 45 67"],
  ["0182 123456", "+31182123456", "0182 12 34 56", "+31 182 12 34 56"],
  ["06 12345678", "+31612345678", "06 12 34 56 78", "+31 6 12 34 56 78"],
  ["088 1234567", "+31881234567", "088 123 45 67", "+31 88 123 45 67"],
  ["020 1234567 tst. 12", "+31201234567;ext=12", "020 123 45 67 tst. 12", "+31 20 123 45 67 tst. 12"],
  ["+32 470 12 34 56", "+32470123456", "", "+32 470 12 34 56"],
];
for (const [typed, stored, national, international] of PHONES) {
  test(`phone ${typed}`, () => assert.deepEqual(phoneOf(typed), { stored, isReal: true, national, international }));
}
test("no number", () => assert.equal(phoneOf("bel maar"), null));
