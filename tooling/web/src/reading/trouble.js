// Something that cannot be read, as a finding of its own.
import codes from "../../data/codes.json" with { type: "json" };
import { fill } from "../text.js";
import { remedyOf } from "./remedies.js";

export const LARGEST = 10 * 1024 * 1024; // characters of one line or record; more is no CRM data
export const LARGEST_CELL = 1024 * 1024; // characters; no CRM keeps longer texts
export const MOST_COLUMNS = 4096;
export const DEEPEST = 64;

/** `stops` where nothing after it can be read either; `lost` is how many rows it cost. */
export class Trouble extends Error {
  constructor(code, line, facts = {}, { stops = false, lost = 0 } = {}) {
    super(code);
    Object.assign(this, { code, line, facts, stops, lost });
  }
}

/** What there is to say, in this language. Facts are texts, or texts per language. */
export function told({ code, line, facts, inSheet }, language) {
  const { level, message, remedy } = codes[code];
  const ours = Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === "object" ? fact[language] : fact]),
  );
  return { code, level, line, message: fill(message[language], ours), remedy: fill(remedyOf(code, remedy, inSheet)[language], ours) };
}
