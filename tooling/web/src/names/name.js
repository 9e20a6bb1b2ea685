// A name as people type it, taken apart into the fields in which it is recorded.
import words from "../../data/words.json" with { type: "json" };
import { keeps } from "../formats/keeping.js";
import { LETTERS, folded, strip } from "../text.js";
import { capitalised, hasCapitals, hasSmallLetters } from "../repairs/casing.js";
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

/** {record, prefixes, doubts}: the fields, the prefixes that may be meant, and what to ask about. */
export function nameOf(text) {
  const left = inOrder(strip(text).replace(/\s+/g, " ")).split(" ").filter(Boolean);
  const record = {};
  const doubts = new Set();
  takeForm(left, record);
  if (left.length === 1 && !record.form_of_address) doubts.add("single");
  takeTitles(left, record);
  takeDegrees(left, record);
  takeCalled(left, record, doubts);
  const prefixes = takePrefix(left, record, doubts);
  takeSurname(left, record, doubts);
  if (/^mr\b/.test(record.title_before ?? "") && !record.form_of_address) doubts.add("mr");
  if (![record.first_name, record.surname].every((name) => !name || keeps("person-surname", name))) doubts.add("odd");
  return { record, prefixes, doubts };
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

/** Initials in any spelling, else a first name. */
function takeCalled(left, record, doubts) {
  const found = [];
  while (left.length > 1 && isInitials(left, found)) found.push(left.shift());
  if (found.length) {
    const typed = found.map(withLongInitials).join(" ");
    const made = initialsRepair(typed) ?? initialsRepair(typed.toUpperCase().replace(/[. ]/g, ""));
    const isRight = keeps("initials", typed);
    record.initials = isRight ? typed : (made?.value ?? capitalDots(typed));
    if (!isRight && made?.certainty === "suggest") doubts.add("initials");
  } else if (left.length > 1 && !isPrefix(left, 0)) {
    record.first_name = nameCase(left.shift());
    while (left.length > 1 && !isPrefix(left, 0) && left.length > 2) record.first_name += ` ${nameCase(left.shift())}`;
    doubts.add("initials");
  }
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
