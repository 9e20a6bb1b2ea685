// Repairs of numbers and codes.
import names from "../../data/names.json" with { type: "json" };
import { keeps } from "../formats/keeping.js";
import { internationalOf } from "../formats/phones.js";
import { SPACE, folded, strip } from "../text.js";
import { kept, safe, suggestion } from "./offers.js";

const HOME = "NL";
const ON = new Set(["1", "j", "ja", "true", "waar", "y", "yes"]);
const EXTENSION = new RegExp(`[${SPACE}]*(?:;ext=|ext\\.?|tst\\.?|toestel|x)[${SPACE}]*([0-9]{1,6})[${SPACE}]*$`, "iu");
const KVK_WORDS = /k\.?v\.?k\.?[ -]*(nummer|nr\.?)?[ :]*/iu;
const IBAN_NOISE = new RegExp(`[${SPACE}.-]`, "gu");
const MAIL_BREAKS = new RegExp(`[${SPACE};,<>()\\[\\]"]+`, "u");
const URL_PARTS = /^(https?:\/\/)?([^/?#:]+)([^\n]*)$/iu;

const known = (table, name) => (Object.hasOwn(table, name) ? table[name] : "");

/** The code of a country instead of its name. */
export function countryCode(value) {
  return kept("country-code", value, known(names.countries, folded(value)) || strip(value).toUpperCase());
}

/** The code of a language instead of its name. */
export function languageCode(value) {
  const code = known(names.languages, folded(value)) || strip(value).toLowerCase().replace(/[-_][a-z]{2}$/, "");
  return kept("language-code", value, code);
}

/** One e-mail address in lower case. */
export function email(value) {
  if (keeps("email", value)) return null;
  const address = strip(strip(value).toLowerCase().replace(/^mailto:/, ""));
  if (keeps("email", address)) return safe(value, address);
  const found = address.split(MAIL_BREAKS).filter((part) => keeps("email", part));
  const dotted = address.replaceAll(",", ".");
  return suggestion(value, ...(found.length ? found : keeps("email", dotted) ? [dotted] : []));
}

/** An account number without spaces. */
export function iban(value) {
  return kept("iban", value, value.toUpperCase().replace(IBAN_NOISE, "").replace(/^IBAN:?/, ""));
}

/** A number without what a spreadsheet added to it. */
export function identifier(value) {
  const found = /^([0-9]+)[.,]0+$/.exec(value) ?? /^'([0-9]+)$/.exec(value);
  return found ? suggestion(value, found[1]) : null;
}

/** A KVK number of eight digits. */
export function kvkNumber(value) {
  const rest = strip(value).replace(KVK_WORDS, "");
  if (!/^[0-9][0-9. -]*[0-9]$/.test(rest) || /^[0-9]+[.]0+$/.test(rest)) return null;
  const digits = rest.replace(/[. -]/g, "");
  if (digits.length === 7) return kept("kvk-number", value, `0${digits}`, "suggest");
  return kept("kvk-number", value, digits);
}

/** Permission for mailings switched off. */
export function optInOff(value) {
  return ON.has(strip(value).toLowerCase()) ? safe(value, "false") : null;
}

/** A telephone number with its country code. */
export function phone(value, record) {
  const extension = EXTENSION.exec(value);
  const number = extension ? value.slice(0, extension.index) : value;
  const found = international(number, String(record.country || HOME));
  return kept("phone", value, extension ? `${found};ext=${extension[1]}` : found);
}

function international(number, country) {
  return /^[0-9+() .\u00a0-]+$/.test(strip(number)) ? internationalOf(number, country) : "";
}

/** The SBI code without dots and spaces. */
export const sbiCode = (value) => kept("sbi-code", value, value.replace(/[. ]/g, ""));

/** A web address with its domain in lower case. */
export function url(value) {
  const found = URL_PARTS.exec(strip(value));
  if (!found) return null;
  const [, scheme, host, rest] = found;
  const better = `${(scheme || "https://").toLowerCase()}${host.toLowerCase()}${rest}`;
  return kept("url", value, better, scheme ? "safe" : "suggest");
}
