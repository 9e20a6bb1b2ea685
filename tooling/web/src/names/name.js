// A name as people type it, taken apart into the fields in which it is recorded.
import words from "../../data/words.json" with { type: "json" };
import { keeps } from "../formats/keeping.js";
import { LETTERS, folded, strip } from "../text.js";
import { capitalised, hasCapitals, hasSmallLetters, withFirstCapital } from "../repairs/casing.js";
import { PREFIXES, parted } from "../repairs/heads.js";
import { initials as initialsRepair, surname as surnameRepair, surnameHyphen, surnamePrefix, titleAfter, titleBefore } from "../repairs/people.js";
import { joined, salutationOf } from "../repairs/salutation.js";

const FORMS = {
  ...{ heer: "heer", dhr: "heer", hr: "heer", meneer: "heer", mijnheer: "heer" },
  ...{ mw: "mevrouw", mevr: "mevrouw", mevrouw: "mevrouw", mevrw: "mevrouw" },
  ...{ ms: "mevrouw", mrs: "mevrouw", miss: "mevrouw", mister: "heer" },
};
const GREETINGS = new Set(["beste", "geachte", "dear", "tav"]);
const SEVERAL = /\s(?:en|and|e\/o|&|\+|\/)\s|^fam(?:ilie|ily)?[. ]/i;
const ORGANISATION = /\s(?:b\.?v|n\.?v|v\.?o\.?f|u\.?a|ltd|gmbh|inc)\.?$|^(?:stichting|vereniging|gemeente|provincie|ministerie)\s/i;
const TITLES = new Set(Object.keys(words.ranks));
const DEGREES = new Set(words.degrees.map((degree) => degree.toLowerCase()));
const OFFICES = words.offices.map((office) => office.split(" ")).sort((one, other) => other.length - one.length);
const OFFICE_BEFORE = /^(?:(?:loco|oud|vice|waarnemend)-?|wnd\.?)$/i; // a former or acting holder
const GIVEN = new RegExp(`^[${LETTERS}'-]{2,}$`, "u"); // may be a first name, and as well the start of a surname
const DOTTED = new RegExp(`^([${LETTERS}]{1,3}\\.-?)+[${LETTERS}]?$`, "u");
const LETTER = new RegExp(`^[${LETTERS}]$`, "u");
const CAPITALS = /^[A-Z]{2,4}$/;
const bare = (word) => word.toLowerCase().replace(/[.,]/g, "");

/** Why a text is not the name of one person; an empty text where it may be. */
export function notAName(text) {
  const flat = strip(text).replace(/\s+/g, " ");
  if (flat.includes("@")) return "address";
  if (!/\p{L}/u.test(flat)) return "letters";
  if (ORGANISATION.test(flat)) return "organisation";
  if (SEVERAL.test(flat)) return "several";
  return flat.split(" ").every((word) => Object.hasOwn(FORMS, bare(word)) || GREETINGS.has(bare(word)) || word === "de") ? "short" : "";
}

/** {record, office, prefixes, readings, doubts}: the fields, the office that stood before the name, the prefixes that may be
 *  meant, of how many words the first name may be, and what to ask about. `given` is the number of words that was chosen. */
export function nameOf(text, given = null) {
  const left = inOrder(strip(text).replace(/\s+/g, " ")).split(" ").filter(Boolean);
  const record = {};
  const doubts = new Set();
  takeForm(left, record);
  const office = takeOffice(left);
  takeForm(left, record);
  if (left.length === 1 && !record.form_of_address && !office) doubts.add("single");
  takeTitles(left, record);
  takeDegrees(left, record);
  const readings = takeCalled(left, record, doubts, given);
  const prefixes = takePrefix(left, record, doubts);
  takeSurname(left, record, doubts);
  if (/^mr\b/.test(record.title_before ?? "") && !record.form_of_address) doubts.add("mr");
  if (![record.first_name, record.surname].every((name) => !name || keeps("person-surname", name))) doubts.add("odd");
  return { record, office, prefixes, readings, doubts };
}

/** `Berg, mw. J.P. van den` is turned around; a comma before a degree is not. */
function inOrder(text) {
  const comma = text.indexOf(",");
  if (comma < 0) return text;
  const [before, after] = [strip(text.slice(0, comma)), strip(text.slice(comma + 1))];
  const isDegree = after.split(/[ ,]+/).every((word) => DEGREES.has(bare(word)));
  return isDegree ? text.replaceAll(",", " ") : `${after} ${before}`.replaceAll(",", " ");
}

function takeForm(left, record) {
  while (left.length > 1) {
    const word = bare(left[0]);
    if (GREETINGS.has(word) || (word === "de" && Object.hasOwn(FORMS, bare(left[1])))) left.shift();
    else if (Object.hasOwn(FORMS, word)) record.form_of_address = FORMS[bare(left.shift())];
    else return;
  }
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
  while (left.length > 1 && left[0].split(".").filter(Boolean).every((part) => TITLES.has(part.toLowerCase()))) found.push(left.shift());
  if (found.length) record.title_before = titleBefore(found.join(" "))?.value ?? found.join(" ").toLowerCase();
}

function takeDegrees(left, record) {
  const found = [];
  while (left.length > 1 && DEGREES.has(bare(left.at(-1))) && hasCapitals(left.at(-1))) found.unshift(left.pop());
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

/** Of how many words the first name may be, the likeliest first: in `Jan Pieter Berg` two, or one before the surname Pieter Berg. */
function givenNames(left) {
  let most = 1;
  while (most < left.length - 1 && !isPrefix(left, most) && (GIVEN.test(left[most]) || most < left.length - 2)) most++;
  if (!left.slice(0, most).every((word) => GIVEN.test(word))) return [most];
  return Array.from({ length: most }, (_, at) => most - at);
}

function isInitials(left, found) {
  const [word] = left;
  if (found.length && isPrefix(left, 0)) return false;
  if (isShortPrefix(word) && left.length > 2 && found.length) return false;
  return DOTTED.test(word) || LETTER.test(word) || (CAPITALS.test(word) && !found.length && hasSmallLetters(left.slice(1).join("")));
}

const isShortPrefix = (word) => /^v[./]?( ?d[./]?[enr]?\.?)?$|^v\.?h\.?$/i.test(word);

/** Whether a prefix starts here, in full or shortened, with a name behind it. */
function isPrefix(left, at) {
  if (at >= left.length - 1) return false;
  const two = left.slice(at, at + 2).join(" ").toLowerCase();
  return PREFIXES.has(left[at].toLowerCase()) || PREFIXES.has(two) || isShortPrefix(left[at]);
}

function takePrefix(left, record, doubts) {
  const shortened = [];
  while (left.length > 1 && isShortPrefix(left[0])) shortened.push(left.shift());
  if (shortened.length) {
    const made = surnamePrefix(shortened.join(""));
    const choices = made ? [made.value, ...made.alternatives] : [];
    record.surname_prefix = choices[0] ?? folded(shortened.join(""));
    if (choices.length > 1) doubts.add("surname_prefix");
    return choices;
  }
  const [prefix, head] = parted(left.join(" "));
  if (!prefix) return [];
  record.surname_prefix = surnamePrefix(prefix)?.value ?? prefix.toLowerCase();
  left.splice(0, left.length, ...head.split(" "));
  return [record.surname_prefix];
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
  return hasCapitals(word) && hasSmallLetters(word) ? word : word.split("-").map(capitalised).join("-");
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
