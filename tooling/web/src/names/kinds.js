// What a word of a name may be: a form of address, a title, an office, initials, a prefix or a degree.
import words from "../../data/words.json" with { type: "json" };
import { LETTERS } from "../text.js";
import { PREFIXES } from "../repairs/heads.js";

const FORMS = {
  ...{ heer: "heer", dhr: "heer", hr: "heer", meneer: "heer", mijnheer: "heer", mister: "heer", herr: "heer", monsieur: "heer" },
  ...{ mw: "mevrouw", mevr: "mevrouw", mevrouw: "mevrouw", mevrw: "mevrouw" },
  ...{ ms: "mevrouw", mrs: "mevrouw", miss: "mevrouw", frau: "mevrouw", madame: "mevrouw", mme: "mevrouw" },
};
const GREETING = /^(?:beste|geachte|dear|hallo|hoi|tav|attn|att|(?:wel|hoog)edel[a-z]*|edelachtbare)$/;
const TITLES = new Set(Object.keys(words.ranks));
const DEGREES = new Set(words.degrees.map((degree) => degree.toLowerCase()));
const DOTTED = new RegExp(`^([${LETTERS}]{1,3}\\.-?)+[${LETTERS}]?$`, "u");
const LETTER = new RegExp(`^[${LETTERS}]$`, "u");
const SHORT_PREFIX = /^[vV][./]?'?(?:d[./]?[enr]?|h|t)\.?$/;
const LOUD_PREFIX = /^V[./]?D[./]?[ENR]?\.?$/; // behind initials; in front they are initials themselves

export const OFFICES = words.offices.map((office) => office.split(" ")).sort((one, other) => other.length - one.length);
export const OFFICE_BEFORE = /^(?:(?:loco|oud|vice|waarnemend)-?|wnd\.?)$/i; // a former or acting holder

const bare = (word) => word.toLowerCase().replace(/[.,:()]/g, "");

/** The forms of address that a word names: none, one, or both in `dhr./mevr.`. */
export function formsIn(word) {
  const parts = bare(word).split("/");
  return parts.every((part) => Object.hasOwn(FORMS, part)) ? [...new Set(parts.map((part) => FORMS[part]))] : [];
}

export const isForm = (word) => formsIn(word).length > 0;
export const isGreeting = (word) => GREETING.test(bare(word));
export const isTitle = (word) => /\p{L}/u.test(word) && word.split(".").filter(Boolean).every((part) => TITLES.has(part.toLowerCase()));
export const isDegree = (word) => DEGREES.has(bare(word));
export const isDotted = (word) => DOTTED.test(word);
export const isOneLetter = (word) => LETTER.test(word);
/** Two to four capitals that may be initials: JP, no MSc. */
export const isCapitals = (word) => /^[A-Z]{2,4}$/.test(word) && !isDegree(word);

/** `v.d.` and its like; `v.` alone and `V.D.` only behind initials. */
export const isShortPrefix = (word, behindInitials) => SHORT_PREFIX.test(word) || (behindInitials && (/^v\.?$/.test(word) || LOUD_PREFIX.test(word)));

/** Whether these words are a prefix and nothing else, in full or shortened. */
export const arePrefix = (typed) => PREFIXES.has(typed.join(" ").toLowerCase()) || (typed.length === 1 && isShortPrefix(typed[0], true));
