// Capitals and small letters of names.
import words from "../../data/words.json" with { type: "json" };
import { LETTERS, LOWER, UPPER, titled } from "../text.js";

const SMALL_WORDS = new Set(words.small);
const WORD = new RegExp(`[${LETTERS}]+`, "gu");
const CAPITAL = new RegExp(`[${UPPER}]`, "u");
const SMALL = new RegExp(`[${LOWER}]`, "u");
const STARTED = new RegExp(`[${LETTERS}][${LETTERS}]|^[${LETTERS}]`, "u");
const BROKEN_IJ = /(^|[ '-])Ij(?=[^aeiou]|$)/gu;

export const hasCapitals = (text) => CAPITAL.test(text);
export const hasSmallLetters = (text) => SMALL.test(text);

/** The text with the Dutch IJ as one letter. */
export const withIj = (text) => text.replace(BROKEN_IJ, "$1IJ");

/** The word with a capital in front and small letters behind it; the Dutch IJ is one letter. */
export function capitalised(word) {
  if (/^ij([^aeiou]|$)/iu.test(word)) return `IJ${word.slice(2).toLowerCase()}`;
  const [first = ""] = word;
  return withTitle(word, word.slice(first.length).toLowerCase());
}

/** The text with a capital in front and the rest as it was. */
export function withFirstCapital(text) {
  if (/^[iI]j([^aeiou]|$)/u.test(text)) return `IJ${text.slice(2)}`;
  return withTitle(text);
}

function withTitle(text, rest = null) {
  const [first = ""] = text;
  return (first && titled(first)) + (rest ?? text.slice(first.length));
}

/** The text with a capital on each word, as in a name: Alphen aan den Rijn, 's-Hertogenbosch. */
export function inNameCase(text) {
  return text.replace(WORD, (word, at) => wordInName(text, at, word));
}

function wordInName(text, at, word) {
  const before = at ? text[at - 1] : "";
  if (before === "'" && word.length === 1) return word.toLowerCase(); // 's and 't
  if (before === "." && word.length > 1) return word.toLowerCase(); // voorbeeld.example
  if (SMALL_WORDS.has(word.toLowerCase()) && STARTED.test(text.slice(0, at))) return word.toLowerCase();
  return capitalised(word);
}
