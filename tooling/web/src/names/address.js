// An address as people type it, taken apart into fields, and its label (NEN 5825).
import { strip } from "../text.js";
import { hasCapitals, hasSmallLetters, inNameCase, withFirstCapital } from "../repairs/casing.js";
import { dutchPostalCode, poBox, town } from "../repairs/places.js";
import { labelOf } from "../repairs/label.js";

const CODE = /(?:^|[\s,])(?:NL[ -]*)?([1-9][0-9]{3})\s*-?\s*(?!nr\s*[0-9])([A-Z]{2})(?=$|[\s,])/gi;
const BEHIND = "(?:\\s*[-/ ]?\\s*([0-9]+e (?:verdieping|etage)|[A-Za-z0-9]{1,5}(?:[ /-][A-Za-z0-9]{1,5})?))?$";
const NUMBERED = new RegExp(`^(.*?\\D)[ ,]*\\b([1-9][0-9]{0,4})${BEHIND}`);
const MONTH = "[0-9]{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)";
const DATED = new RegExp(`^(.*\\D(?:(?:1[5-9]|20)[0-9]{2}|40-'?45|${MONTH})),? ([1-9][0-9]{0,4})${BEHIND}`, "i"); // Plein 1944 12
const RANGE = /^(.*?\D)[ ,]*\b(([1-9][0-9]{0,4}) ?([-/+&]|t\/m|tot|en) ?([1-9][0-9]{0,4}))$/i;
const WIDEST = 20; // from 12-14 to 12-32; a larger step is the number of a flat
const NUMBER_WORD = /[\s,]+(?:nr|no|nummer|huisnr|huisnummer)\b[.:]?\s*(?=[0-9])/gi;
const LOOSE_NUMBER = /,\s*(?=[1-9][0-9]{0,4} ?[a-z]?(?:,|$))/gi;
const ROOM = /^(?:[0-9]+e (?:verdieping|etage)|begane grond|unit|kamer|gebouw|hal|etage|verdieping|t\.?a\.?v)\b/i;
const LAND = /[\s,]+\(?(?:nederland|(?:the )?netherlands|holland|nl)\)?\.?$/i;
const NEWS = /^(?:bis|hs|rd|zw|huis|boven|to)$/i; // additions that are no single letter

/** {record, label, missing, unused}: the fields of a Dutch address, its lines, the fields that they lack and what else
 *  was typed; null where no postal code is found. */
export function addressOf(text) {
  const flat = strip(text).replace(/\s*\n\s*/g, ", ").replace(/[\u2010-\u2015]/g, "-").replace(/\s+/g, " ").replace(LAND, "");
  const found = [...flat.matchAll(CODE)].at(-1);
  if (!found) return null;
  const before = partsOf(flat.slice(0, found.index));
  const [city, after] = cityOf(before, partsOf(flat.slice(found.index + found[0].length)));
  const parts = [...before, ...after];
  const line = streetLine(parts);
  const code = `${found[1]} ${found[2].toUpperCase()}`;
  const record = { ...streetOf(line), postal_code: dutchPostalCode(code)?.value ?? code, city: town(city)?.value ?? city };
  return { record, label: labelOf(record), missing: ["street", "city"].filter((field) => !record[field]), unused: parts.filter((part) => part !== line) };
}

function partsOf(text) {
  const parts = text.replace(NUMBER_WORD, " ").replace(LOOSE_NUMBER, " ").split(",");
  return parts.map((part) => part.replace(/^[\s-]+|[\s.-]+$/g, "")).filter(Boolean);
}

/** The town behind the postal code, else the last thing before it where that holds no number; and what stands behind the town. */
function cityOf(before, after) {
  if (after.length) return [after[0], after.slice(1)];
  const isTown = before.length > 1 && !/[0-9]/.test(before.at(-1));
  return [isTown ? before.pop() : "", []];
}

/** The part that ends in a house number, else one that may be a street; not a room, a floor or a name. */
function streetLine(parts) {
  const places = parts.filter((part) => !ROOM.test(part));
  return places.findLast((part) => boxOf(part) || RANGE.test(part) || NUMBERED.test(part)) ?? places.at(-1) ?? "";
}

function boxOf(line) {
  return poBox(line)?.value ?? (/^(?:Postbus|Antwoordnummer) [0-9]+$/i.test(line) ? withFirstCapital(line.toLowerCase()) : "");
}

function streetOf(line) {
  const box = boxOf(line);
  if (box) return { street: box };
  const range = rangeOf(line);
  if (range) return range;
  const found = DATED.exec(line) ?? NUMBERED.exec(line);
  if (!found) return { street: streetCase(line) };
  const [, street, number, rest = ""] = found;
  return { street: streetCase(street), house_number: number, ...additionOf(rest) };
}

/** Numbers on one side of a street stay together as they were typed: which of them the front door has, is not to be seen. */
function rangeOf(line) {
  const [, street, number, first, sign, last] = RANGE.exec(line) ?? [];
  const step = last - first;
  const isRange = step > 0 && (/[a-z+&]/i.test(sign) || (step <= WIDEST && step % 2 === 0));
  return isRange ? { street: streetCase(street), house_number: number } : null;
}

/** The street with its capitals, where it has none or nothing else. */
function streetCase(typed) {
  const street = typed.replace(/^[\s,]+|[\s,]+$/g, "");
  if (hasCapitals(street) && hasSmallLetters(street)) return street;
  return withFirstCapital(inNameCase(street)).replace(/([0-9])E\b/g, "$1e");
}

/** A single letter is a house letter; the rest is an addition. */
function additionOf(rest) {
  if (!rest) return {};
  if (/^[A-Za-z]$/.test(rest)) return { house_letter: rest };
  const split = /^([A-Za-z])[ /-]?([0-9]+)$/.exec(rest) ?? /^([A-Za-z])[ /-]([A-Za-z0-9]+)$/.exec(rest);
  if (split && !NEWS.test(rest)) return { house_letter: split[1], house_number_addition: split[2] };
  return { house_number_addition: rest };
}
