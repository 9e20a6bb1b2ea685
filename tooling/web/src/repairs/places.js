// Repairs of the parts of an address.
import { LETTERS, SPACE, strip } from "../text.js";
import { hasCapitals, hasSmallLetters, inNameCase, withFirstCapital, withIj } from "./casing.js";
import { kept } from "./offers.js";

const POSTAL_CODE = new RegExp(
  `^[${SPACE}]*(?:NL[${SPACE}]*-?[${SPACE}]*)?([1-9][0-9]{3})[${SPACE}]*-?[${SPACE}]*([A-Z]{2})[${SPACE}]*$`,
  "iu",
);
const NUMBERED = new RegExp(`^([^\\n]*[${LETTERS}.)]),? *[1-9][0-9]{0,4} *[-/]? *[A-Za-z0-9]{0,5}$`, "u");
const BOX = /^(?:p\.? ?o\.? ?box|p\.? ?b\.?|post ?bus)[ .:]*([0-9]+)$/iu;

/** A Dutch postal code with its space and capitals. */
export function dutchPostalCode(value) {
  const found = POSTAL_CODE.exec(value);
  return found ? kept("dutch-postal-code", value, `${found[1]} ${found[2].toUpperCase()}`) : null;
}

/** A street without the house number behind it. */
export function houseNumberSplit(value) {
  const found = NUMBERED.exec(strip(value));
  return found ? kept("street", value, found[1], "suggest") : null;
}

/** A post office box with the Dutch word in front. */
export function poBox(value) {
  const found = BOX.exec(strip(value));
  return found ? kept("po-box", value, `Postbus ${found[1]}`) : null;
}

/** A town with its capital, not in capitals throughout. */
export function town(value) {
  const joined = withIj(value);
  if (joined !== value) return kept("town", value, joined);
  if (hasCapitals(value) && hasSmallLetters(value)) return kept("town", value, withFirstCapital(value), "suggest");
  return kept("town", value, inNameCase(value), "suggest");
}
