// The lines of a Dutch address on an envelope.
import { strip } from "../text.js";

/** The two address lines of NEN 5825, or an empty text when the record lacks them or is not Dutch. */
export function labelOf(record) {
  const of = (field) => (record[field] === null || record[field] === undefined ? "" : strip(String(record[field])));
  const [street, number, postalCode, city] = ["street", "house_number", "postal_code", "city"].map(of);
  if (!(street && postalCode && city) || !["", "NL"].includes(of("country"))) return "";
  const first = number ? `${street} ${number}${behind(of("house_letter"), of("house_number_addition"))}` : street;
  return `${first}\n${postalCode}  ${city.toUpperCase()}`;
}

function behind(letter, addition) {
  if (letter) return ` ${letter}${addition}`;
  if (/^[\p{Nd}²³¹⁰-⁹₀-₉]/u.test(addition)) return `-${addition}`;
  return addition ? ` ${addition}` : "";
}
