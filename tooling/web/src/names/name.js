// A name as people type it, taken apart into the fields in which it is recorded.
import { keeps } from "../formats/keeping.js";
import { LETTERS, folded, strip } from "../text.js";
import { capitalised, hasCapitals, hasSmallLetters, withFirstCapital, withIj } from "../repairs/casing.js";
import { PREFIXES, parted } from "../repairs/heads.js";
import { initials as initialsRepair, surname as surnameRepair, surnameHyphen, surnamePrefix, titleAfter, titleBefore } from "../repairs/people.js";
import { joined, salutationOf } from "../repairs/salutation.js";
import { OFFICES, OFFICE_BEFORE, formsIn, isCapitals, isDegree, isDotted, isForm, isGreeting, isOneLetter, isShortPrefix, isTitle } from "./kinds.js";
import { inOrder } from "./order.js";

const SEVERAL = /\s(?:en|and|e\/o|&|\+|\/)\s|^fam(?:ilie|ily)?[. ]/i;
const PARTNER = /(?:^|\s)(?:e\/v|e\.v\.|w\/v|wed\.|geb\.?|geboren|née)\s/i;
const ORGANISATION = /\s(?:b\.?v|n\.?v|v\.?o\.?f|u\.?a|ltd|gmbh|inc|bvba|holding|group|groep)\.?$|^(?:stichting|vereniging|gemeente|provincie|ministerie)\s/i;
const FOREIGN_FORM = /\s(?:AG|KG|SA|SE|SRL|SPRL|LLC|PLC)$/; // in capitals in a name that is not
const DEPARTMENT = /^(?:(?:t\.?a\.?v\.?|de|het)\s+)*(?:afd\.?|afdeling|team|receptie|secretariaat|directie|\w*administratie|boekhouding|inkoop|verkoop)(?:\s|$)/i;
const LEADING = /^(?:ter attentie van|(?:t\.?a\.?v|attn?|c\/o)\b[.:]*|aan(?= (?:de heer|mevrouw|mw|mevr|dhr)\b))\s*/i;
const BRACKETED = new RegExp(`^\\(([${LETTERS}' -]+)\\) (.+)$`, "u"); // J.P. (Jan) Bakker
const GIVEN = new RegExp(`^[${LETTERS}'-]{2,}$`, "u"); // may be a first name, and as well the start of a surname

/** Why a text is not the name of one person; an empty text where it may be. */
export function notAName(text) {
  const flat = strip(text).replace(/\s+/g, " ");
  if (flat.includes("@")) return "address";
  if (!/\p{L}/u.test(flat)) return "letters";
  if (ORGANISATION.test(flat) || (FOREIGN_FORM.test(flat) && hasSmallLetters(flat))) return "organisation";
  if (DEPARTMENT.test(flat)) return "department";
  if (PARTNER.test(flat)) return "partner";
  if (SEVERAL.test(flat)) return "several";
  return flat.split(" ").every((word) => isForm(word) || isGreeting(word) || word.toLowerCase() === "de") ? "short" : "";
}

/** {record, office, prefixes, readings, doubts}: the fields, the office that stood before the name, the prefixes that may be
 *  meant, of how many words the first name may be, and what to ask about. Of several prefixes the record holds the one that
 *  was chosen, if any; `given` is the number of words of the first name that was chosen. */
export function nameOf(text, { given = null, prefix = "" } = {}) {
  const left = inOrder(strip(text).replace(/\s+/g, " ").replace(LEADING, "")).split(" ").filter(Boolean);
  const record = {};
  const doubts = new Set();
  takeForm(left, record, doubts);
  const office = takeOffice(left);
  takeForm(left, record, doubts);
  if (left.length === 1 && !record.form_of_address && !doubts.has("form") && !office) doubts.add("single");
  takeTitles(left, record);
  takeDegrees(left, record);
  const readings = takeCalled(left, record, doubts, given);
  const prefixes = takePrefix(left, record, doubts, prefix);
  takeSurname(left, record, doubts);
  if (/^mr\b/.test(record.title_before ?? "") && !record.form_of_address) doubts.add("mr");
  if (![record.first_name, record.surname].every((name) => !name || keeps("person-surname", name))) doubts.add("odd");
  return { record, office, prefixes, readings, doubts };
}

function takeForm(left, record, doubts) {
  while (left.length > 1) {
    if (isGreeting(left[0]) || (left[0].toLowerCase() === "de" && isForm(left[1]))) left.shift();
    else if (isForm(left[0])) takeOneForm(formsIn(left.shift()), record, doubts);
    else return;
  }
}

function takeOneForm([form, other], record, doubts) {
  if (other) doubts.add("form");
  else record.form_of_address = form;
}

/** `burgemeester` or `oud-wethouder` in front of a name, with its capital; nothing where there is none. */
function takeOffice(left) {
  const start = left.length > 2 && OFFICE_BEFORE.test(left[0]) ? 1 : 0;
  const said = left.slice(start).map((word) => word.toLowerCase().replace(/^(?:loco|oud|vice)-/, ""));
  const found = OFFICES.find((office) => said.length > office.length && office.every((word, at) => said[at] === word));
  if (!found) return "";
  const typed = left.splice(0, start + found.length).join(" ");
  return withFirstCapital(hasSmallLetters(typed) ? typed : typed.toLowerCase());
}

function takeTitles(left, record) {
  const found = [];
  while (left.length > 1 && isTitle(left[0])) found.push(left.shift());
  while (left.length > 1 && isTitle(left.at(-1))) found.push(left.pop()); // R. Bakker ing.
  if (found.length) record.title_before = titleBefore(found.join(" "))?.value ?? found.join(" ").toLowerCase();
}

function takeDegrees(left, record) {
  const found = [];
  while (left.length > 1 && isDegree(left.at(-1)) && hasCapitals(left.at(-1))) found.unshift(left.pop());
  if (found.length) record.title_after = titleAfter(found.join(" "))?.value ?? found.join(", ");
}

/** Initials in any spelling, else a first name; gives of how many words that may be. */
function takeCalled(left, record, doubts, given) {
  const found = [];
  while (left.length > 1 && isInitials(left, found)) found.push(left.shift());
  if (found.length) {
    const typed = found.map(withLongInitials).join(" ");
    const made = initialsRepair(typed) ?? initialsRepair(typed.toUpperCase().replace(/[. ]/g, ""));
    const isRight = keeps("initials", typed);
    record.initials = isRight ? typed : (made?.value ?? capitalDots(typed));
    if (!isRight && made?.certainty === "suggest") doubts.add("initials");
    takeBracketed(left, record);
  } else if (left.length > 1 && !isPrefix(left, 0)) {
    const readings = givenNames(left);
    const taken = left.splice(0, readings.includes(given) ? given : readings[0]);
    record.first_name = taken.map(nameCase).join(" ");
    doubts.add("initials");
    if (readings.length > 1) doubts.add("reading");
    return readings;
  }
  return [];
}

/** The first name behind the initials: `J.P. (Jan) Bakker`. */
function takeBracketed(left, record) {
  const [, called, rest] = BRACKETED.exec(left.join(" ")) ?? [];
  if (!called) return;
  record.first_name = called.split(" ").map(nameCase).join(" ");
  left.splice(0, left.length, ...rest.split(" "));
}

/** Of how many words the first name may be, the likeliest first: in `Jan Pieter Berg` two, or one before the surname Pieter Berg. */
function givenNames(left) {
  let most = 1;
  while (most < left.length - 1 && !isPrefix(left, most) && (GIVEN.test(left[most]) || most < left.length - 2)) most++;
  if (!left.slice(0, most).every((word) => GIVEN.test(word))) return [most];
  return Array.from({ length: most }, (_, at) => most - at);
}

function isInitials(left, found) {
  const [word] = left;
  if (/^v\.?$/.test(word) && hasCapitals(left.slice(1).join(""))) return false;
  if (isShortPrefix(word, found.length > 0) || (found.length && isPrefix(left, 0))) return false;
  return isDotted(word) || isOneLetter(word) || (isCapitals(word) && !found.length && hasSmallLetters(left.slice(1).join("")));
}

/** Whether a prefix starts here, in full or shortened, with a name behind it. */
function isPrefix(left, at) {
  if (at >= left.length - 1) return false;
  const two = left.slice(at, at + 2).join(" ").toLowerCase();
  return PREFIXES.has(left[at].toLowerCase()) || PREFIXES.has(two) || isShortPrefix(left[at], true);
}

function takePrefix(left, record, doubts, chosen) {
  if (left.length > 1 && isShortPrefix(left[0], true)) return takeShortened(left.shift(), record, doubts, chosen);
  const [prefix, head] = parted(left.join(" "));
  if (!prefix) return [];
  const isCalled = record.initials || record.first_name || head.includes(" ");
  if (/^\p{Lu}.*\p{Ll}/u.test(prefix) && isCalled && !record.form_of_address) doubts.add("belgian");
  record.surname_prefix = surnamePrefix(prefix)?.value ?? prefix.toLowerCase();
  left.splice(0, left.length, ...head.split(" "));
  return [record.surname_prefix];
}

/** The prefixes that an abbreviation may stand for; the record gets the only one, or the one that was chosen. */
function takeShortened(typed, record, doubts, chosen) {
  const made = surnamePrefix(typed);
  const choices = made ? [made.value, ...made.alternatives] : [folded(typed)];
  if (choices.length === 1) record.surname_prefix = choices[0];
  else if (choices.includes(chosen)) record.surname_prefix = chosen;
  if (choices.length > 1) doubts.add("surname_prefix");
  return choices;
}

function takeSurname(left, record, doubts) {
  const typed = left.join(" ");
  const hyphened = surnameHyphen(typed)?.value ?? typed;
  const made = surnameRepair(hyphened, {});
  const name = made?.value ?? hyphened;
  record.surname = hasCapitals(name) ? name : nameCase(name);
  if (made?.certainty === "suggest" && !hasSmallLetters(typed)) doubts.add("surname");
}

/** `th.j.` with the capitals that the repair asks for: an initial may have two or three letters. */
function withLongInitials(word) {
  return /\p{L}{2,3}\./u.test(word) ? word.replace(/\p{L}+/gu, capitalised) : word;
}

/** A word with a capital, unless someone wrote capitals on purpose. */
function nameCase(word) {
  return hasCapitals(word) && hasSmallLetters(word) ? withIj(word) : word.split("-").map(capitalised).join("-");
}

const capitalDots = (text) => Array.from(text.replace(/[^\p{L}]/gu, ""), (one) => `${one.toUpperCase()}.`).join("");

const BEFORE = { heer: "De heer", mevrouw: "Mevrouw" };

/** How the name stands on a letter: `Mevrouw dr. J.P. van den Berg MSc`. */
export function letterNameOf(record) {
  const { title_before: title = "", initials = "", first_name: first = "", surname_prefix: prefix = "", surname = "" } = record;
  const called = initials || first;
  return [BEFORE[record.form_of_address], title, called, joined(prefix, surname), record.title_after].filter(Boolean).join(" ");
}

export { salutationOf };
