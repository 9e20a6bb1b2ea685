// What the numbering plans of the world say about a telephone number.
import { parsePhoneNumberFromString } from "libphonenumber-js/max";

const SEEN = new Map();
const MOST = 20_000;

/** Whether the numbering plan of its country knows this telephone number. */
export function isRealPhone(value) {
  let known = SEEN.get(value);
  if (known === undefined) {
    known = international(value)?.isValid() ?? false;
    if (SEEN.size < MOST) SEEN.set(value, known);
  }
  return known;
}

/** The number as E.164, read as one of this country; an empty text when no numbering plan knows it. */
export function internationalOf(text, country) {
  const number = read(text, country);
  return number?.isValid() ? number.number : "";
}

/** The number as people of its country write it, and as others do. */
export function shownOf(value) {
  const number = international(value);
  return number ? { national: number.formatNational(), international: number.formatInternational() } : null;
}

function international(value) {
  return read(value, undefined);
}

function read(text, country) {
  try {
    return parsePhoneNumberFromString(text, country);
  } catch {
    return undefined;
  }
}
