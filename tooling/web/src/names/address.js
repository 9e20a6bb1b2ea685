// An address as people type it, taken apart into fields, and its label (NEN 5825).
import { strip } from "../text.js";
import { withFirstCapital } from "../repairs/casing.js";
import { dutchPostalCode, poBox, town } from "../repairs/places.js";
import { labelOf } from "../repairs/label.js";

const CODE = /(?:^|[\s,])(?:NL[ -]*)?([1-9][0-9]{3})\s*-?\s*([A-Za-z]{2})(?=$|[\s,])/;
const BEHIND = "(?:\\s*[-/ ]?\\s*([A-Za-z0-9]{1,5}(?:[ /-][A-Za-z0-9]{1,5})?))?$";
const NUMBERED = new RegExp(`^(.*?\\D)[ ,]*\\b([1-9][0-9]{0,4})${BEHIND}`);
const WITH_YEAR = new RegExp(`^(.*\\D(?:1[5-9]|20)[0-9]{2}),? ([1-9][0-9]{0,4})${BEHIND}`); // Plein 1944 12
const LAND = /[\s,]+(?:nederland|(?:the )?netherlands|holland|nl)$/i;
const NEWS = /^(?:bis|hs|rd|zw|huis|boven|to)$/i; // additions that are no single letter

/** {record, label, missing}: the fields of a Dutch address, its lines, and the fields that they lack; null where no
 *  postal code is found. */
export function addressOf(text) {
  const flat = strip(text).replace(/\s*\n\s*/g, ", ").replace(/\s+/g, " ").replace(LAND, "");
  const found = CODE.exec(flat);
  if (!found) return null;
  const before = trimmed(flat.slice(0, found.index));
  const city = trimmed(flat.slice(found.index + found[0].length)).split(",")[0];
  const code = `${found[1]} ${found[2].toUpperCase()}`;
  const record = { ...streetOf(before), postal_code: dutchPostalCode(code)?.value ?? code, city: town(city)?.value ?? city };
  return { record, label: labelOf(record), missing: ["street", "city"].filter((field) => !record[field]) };
}

const trimmed = (text) => text.replace(/^[\s,]+|[\s,]+$/g, "");

function streetOf(text) {
  const parts = text.split(",").map(trimmed);
  const line = parts.findLast((part) => /[0-9]/.test(part) && /[^0-9 -]/.test(part)) ?? text;
  const box = poBox(line)?.value ?? (/^(?:Postbus|Antwoordnummer) [0-9]+$/i.test(line) ? withFirstCapital(line) : "");
  if (box) return { street: box };
  const found = WITH_YEAR.exec(line) ?? NUMBERED.exec(line);
  if (!found) return { street: line };
  const [, street, number, rest = ""] = found;
  return { street: trimmed(street), house_number: number, ...additionOf(rest) };
}

/** A single letter is a house letter; the rest is an addition. */
function additionOf(rest) {
  if (!rest) return {};
  if (/^[A-Za-z]$/.test(rest)) return { house_letter: rest };
  const split = /^([A-Za-z])[ /-]?([0-9]+)$/.exec(rest) ?? /^([A-Za-z])[ /-]([A-Za-z0-9]+)$/.exec(rest);
  if (split && !NEWS.test(rest)) return { house_letter: split[1], house_number_addition: split[2] };
  return { house_number_addition: rest };
}
