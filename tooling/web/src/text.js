// Texts as Python reads them: white space, case folding, letters and code points.
import letters from "../data/letters.json" with { type: "json" };

export const { upper: UPPER, lower: LOWER, letters: LETTERS, blank: BLANK } = letters;

export const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

const ENDS = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, "gu");
const NOT_BLANK = new RegExp(`[^${BLANK}]`, "u");
const PLAIN = /^[\x21-\x7e]/;
const FOLDED = new Map(Object.entries(letters.casefold));
const TITLE = new Map(Object.entries(letters.title));
const SPECIAL = new RegExp(`[${[...FOLDED.keys()].join("")}]`, "u");

/** Whether a value says nothing: null, or a text of nothing but white space and invisible characters. */
export function isBlank(value) {
  return value === null || value === undefined || (typeof value === "string" && !isSeen(value));
}

/** Whether a text holds a character that shows. */
export function isSeen(text) {
  return PLAIN.test(text) || NOT_BLANK.test(text);
}

/** The text without white space at its ends. */
export function strip(text) {
  return text.replace(ENDS, "");
}

/** The text without differences of case, as Unicode folds it. */
export function casefold(text) {
  if (!SPECIAL.test(text)) return text.toLowerCase();
  return Array.from(text, (one) => FOLDED.get(one) ?? one.toLowerCase()).join("");
}

/** One character as it stands at the start of a word. */
export function titled(character) {
  return TITLE.get(character) ?? character.toUpperCase();
}

/** The text with its first character as a capital and the rest small. */
export function capitalize(text) {
  const [first = "", ...rest] = text;
  return titled(first) + rest.join("").toLowerCase();
}

/** Only the letters and digits of a text, small and without accents. */
export function folded(text) {
  return casefold(text).normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "");
}

/** How many code points a text holds. */
export function length(text) {
  let count = text.length;
  for (let at = 0; at < text.length - 1; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) {
      count--;
      at++;
    }
  }
  return count;
}

/** A pattern compiled as ECMA-262 says; the same object for the same pattern. */
export function compiled(pattern) {
  let made = PATTERNS.get(pattern);
  if (!made) PATTERNS.set(pattern, (made = new RegExp(pattern, "u")));
  return made;
}

const PATTERNS = new Map();

/** A template with `{name}` filled from facts. */
export function fill(template, facts) {
  return template.replace(/\{\{|\}\}|\{(\w+)\}/g, (found, name) => {
    if (!name) return found[0];
    return name in facts ? String(facts[name]) : found;
  });
}
