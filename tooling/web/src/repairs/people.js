// Repairs of the parts of a person's name.
import words from "../../data/words.json" with { type: "json" };
import { keeps } from "../formats/keeping.js";
import { LETTERS, LOWER, SPACE, UPPER, folded, strip } from "../text.js";
import { hasCapitals, hasSmallLetters, inNameCase, withFirstCapital, withIj } from "./casing.js";
import { PREFIXES, parted } from "./heads.js";
import { kept, safe, suggestion } from "./offers.js";

const TWO_OR_ONE = { CH: "Ch.", IJ: "IJ.", PH: "Ph.", TH: "Th." }; // two initials, or one of two letters
const SPACES = new RegExp(`[${SPACE}]+`, "gu");
const CAPITALS = new RegExp(`^[${UPPER}]{2,5}$`, "u");
const ONE_LETTER = new RegExp(`^[${LETTERS}]$`, "u");
const LOOSE = new RegExp(`^([${LETTERS}]([${SPACE}]+|$))+$`, "u");
const DOTTED = new RegExp(`^([${LETTERS}]\\.)+[${LETTERS}]?$`, "u");
const INITIALS = new RegExp(`^([${UPPER}][${LOWER}]{0,2}\\. ?)+`, "u");
const SHORT = {
  v: ["van"],
  vd: ["van de", "van den", "van der"],
  vdn: ["van den"],
  vdr: ["van der"],
  vh: ["van het", "van 't"],
  vt: ["van 't"],
};
const DEGREES = new Map(words.degrees.map((degree) => [degree.toLowerCase(), degree]));
const RANKS = new Map(Object.entries(words.ranks));

/** Initials with capitals and dots, without spaces. */
export function initials(value) {
  const compact = value.replace(SPACES, "");
  if (CAPITALS.test(value)) return capitals(value);
  if (ONE_LETTER.test(compact) || LOOSE.test(strip(value))) return kept("initials", value, dotted(compact));
  if (DOTTED.test(compact)) return kept("initials", value, dotted(compact.replaceAll(".", "")));
  return kept("initials", value, compact);
}

function capitals(value) {
  if (Object.hasOwn(TWO_OR_ONE, value)) return suggestion(value, dotted(value), TWO_OR_ONE[value]);
  return kept("initials", value, dotted(value), value.length === 2 ? "safe" : "suggest");
}

const dotted = (letters) => Array.from(letters, (letter) => `${letter.toUpperCase()}.`).join("");

/** A surname prefix in full, in small letters. */
export function surnamePrefix(value) {
  if (PREFIXES.has(value)) return null;
  const small = strip(value.toLowerCase().replace(/[\u2018\u2019`\u00b4]/gu, "'")).replace(SPACES, " ");
  if (PREFIXES.has(small)) return suggestion(value, small);
  const short = folded(value);
  return suggestion(value, ...(Object.hasOwn(SHORT, short) ? SHORT[short] : []));
}

/** A surname with its capital, without initials, and without a prefix that its own field has. */
export function surname(value, record) {
  const named = cased(value);
  const [prefix, head] = record.country_of_name === "BE" ? ["", named] : prefixAndHead(named);
  if (prefix && prefix !== String(record.surname_prefix ?? "").toLowerCase()) return null; // it would be lost
  if ((isRight(value) && head === named) || !isRight(head)) return null;
  const sure = head === named && hasSmallLetters(value);
  return sure ? safe(value, head) : suggestion(value, head);
}

function cased(value) {
  if (hasCapitals(value) && hasSmallLetters(value)) return withIj(value);
  const [prefix, head] = parted(value);
  const named = inNameCase(head);
  return prefix ? `${prefix.toLowerCase()} ${named}` : named;
}

const isRight = (name) => keeps("person-surname", name) && keeps("surname-capital", name);

/** The prefix in front or behind a comma, in small letters, and the name without it and without initials. */
function prefixAndHead(name) {
  const [front, rest] = parted(name.replace(INITIALS, ""));
  const comma = rest.indexOf(",");
  const behind = comma > 0 ? strip(rest.slice(comma + 1)).toLowerCase() : "";
  if (!PREFIXES.has(behind)) return [front.toLowerCase(), rest];
  return [strip(`${front.toLowerCase()} ${behind}`), rest.slice(0, comma)];
}

/** A double surname with a hyphen without spaces. */
export function surnameHyphen(value) {
  const joined = value.replace(/ *-+ */g, "-");
  if (keeps("double-surname", joined)) return safe(value, joined);
  return kept("double-surname", value, joined.split("-").map(withSmallPrefix).join("-"), "suggest");
}

function withSmallPrefix(name) {
  const [prefix, head] = parted(name);
  return prefix ? `${prefix.toLowerCase()} ${head}` : head;
}

/** Degrees without dots, each once. */
export function titleAfter(value) {
  const separator = new RegExp(`[,;/${SPACE}]+`, "u");
  const found = strip(value).split(separator).filter(Boolean).map((word) => word.replaceAll(".", "").toLowerCase());
  if (!found.every((word) => DEGREES.has(word))) return null;
  return kept("title-after", value, [...new Set(found.map((word) => DEGREES.get(word)))].join(", "));
}

/** Dutch titles in lower case, with a dot, in the fixed order. */
export function titleBefore(value) {
  const titles = value.replace(/^[ .,]+|[ .,]+$/g, "").toLowerCase().split(new RegExp(`[.,${SPACE}]+`, "u"));
  if (!titles.every((title) => RANKS.has(title))) return null;
  const ordered = [...new Set(titles)].sort((one, other) => RANKS.get(one) - RANKS.get(other));
  return kept("title-before", value, ordered.map((title) => `${title}.`).join(" "));
}

/** A job title that starts with a capital. */
export function jobTitle(value) {
  if (hasSmallLetters(value)) return kept("job-title", value, withFirstCapital(value));
  return kept("job-title", value, withFirstCapital(value.toLowerCase()), "suggest");
}
