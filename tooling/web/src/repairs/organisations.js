// Repairs of the names of organisations.
import words from "../../data/words.json" with { type: "json" };
import { keeps } from "../formats/keeping.js";
import { SPACE, capitalize, folded } from "../text.js";
import { hasSmallLetters, inNameCase } from "./casing.js";
import { kept, safe, suggestion } from "./offers.js";

const BODIES = "Gemeente|Provincie|Ministerie|Waterschap|Hoogheemraadschap|Veiligheidsregio|Omgevingsdienst";
const SHORT = { "gem.": "Gemeente", "prov.": "Provincie", "min.": "Ministerie" };
const IN_FRONT = new RegExp(`^(${BODIES}) +([^\\n]+)$`, "iu");
const BEHIND = new RegExp(`^([^\\n]+), *(${BODIES})$`, "iu");
const SHORTENED = /^(gem\.|prov\.|min\.) *([^\n]+)$/iu;
const NOTATION = { bv: "B.V.", cv: "CV", nv: "N.V.", ua: "U.A.", vof: "VOF" };
const ENDING = /^([^\n]* )([bcn]\.? ?v\.?|u\.? ?a\.?|v\.?o\.?f\.?)$/iu;

/** The name of a public body that starts with the full word. */
export function governmentName(value) {
  const inFront = IN_FRONT.exec(value);
  if (inFront && (hasSmallLetters(inFront[2]) || Array.from(inFront[2]).length <= words.longest_initialism)) {
    return safe(value, `${capitalize(inFront[1])} ${inFront[2]}`);
  }
  return suggestion(value, rewritten(value, inFront));
}

function rewritten(value, shouted) {
  if (shouted) return `${capitalize(shouted[1])} ${inNameCase(shouted[2])}`;
  const behind = BEHIND.exec(value);
  if (behind) return `${capitalize(behind[2])} ${behind[1]}`;
  const shortened = SHORTENED.exec(value);
  return shortened ? `${SHORT[shortened[1].toLowerCase()]} ${shortened[2]}` : "";
}

/** The legal form at the end of a name in the agreed notation. */
export const legalForm = (value) => kept("legal-form-ending", value, withAgreedLegalForm(value));

/** The name of an organisation in capitals and small letters. */
export function organisationName(value) {
  return kept("organisation-name", value, withAgreedLegalForm(inNameCase(value)), "suggest");
}

function withAgreedLegalForm(name) {
  const found = ENDING.exec(name);
  return found ? found[1] + NOTATION[folded(found[2])] : name;
}

const VAT_NOISE = new RegExp(`[${SPACE}.:-]`, "gu");

/** A VAT id without spaces and dots. */
export function vatId(value, record) {
  const compact = value.toUpperCase().replace(VAT_NOISE, "").replace(/^BTW/, "");
  if (keeps("vat-id", compact)) return safe(value, compact);
  return kept("vat-id", value, `${record.country || "NL"}${compact}`, "suggest");
}
