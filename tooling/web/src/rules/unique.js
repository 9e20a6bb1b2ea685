// Rules that say that no two records of one file share a value.
import { compile } from "./compile.js";

const ACCENTS = /\p{M}/gu;
const ASCII = /^[\x00-\x7f]*$/;
export const PART = "\u0000";
const MOST_OTHERS = 5; // records with the same value that are named

/** One `unique` rule: takes every record, and says at the end which of them share their value. */
export class Unique {
  #groups = new Map(); // value as it is compared -> the one record that has it, or their group

  constructor(entry, asOf) {
    const must = entry["x-must"];
    this.rule = entry["x-rule"];
    this.fields = [must.field, ...(must.with ?? [])];
    this.ignoring = new Set(must.ignoring ?? []);
    this.applies = compile(entry.if ?? true, asOf);
    this.among = compile(must.among ?? true, asOf);
  }

  /** `reference` is {row, key}, the same object for every rule; `value` is what stands in the field. */
  take(record, reference, value) {
    const compared = record[this.fields[0]];
    if (compared === undefined || !this.among(record)) return;
    const key = this.fields.length === 1 ? this.#folded(compared) : this.fields.map((field) => this.#folded(record[field])).join(PART);
    const before = this.#groups.get(key);
    const one = { reference, value, judged: this.applies(record) };
    if (before === undefined) this.#groups.set(key, one);
    else if (before instanceof Group) before.all.push(one);
    else this.#groups.set(key, new Group(before, one));
  }

  /** The records that share their value, with some of the others that have it. */
  *shared() {
    for (const group of this.#groups.values()) {
      if (group instanceof Group) for (const one of group.all) if (one.judged) yield group.sharing(one);
    }
  }

  #folded(value) {
    if (typeof value !== "string") return comparable(value);
    const accented = this.ignoring.has("accents") ? value.normalize("NFD").replace(ACCENTS, "").normalize("NFC") : value;
    return this.ignoring.has("case") ? lowered(accented) : accented;
  }
}

/** A value as a text, such that equal values have equal texts. */
export function comparable(value) {
  if (value === undefined) return "";
  return typeof value === "string" ? value : `\u0001${JSON.stringify(value)}`;
}

/** Small letters as the engine makes them: letter by letter, so without regard for what stands beside a letter. */
function lowered(text) {
  if (ASCII.test(text)) return text.toLowerCase();
  return Array.from(text.normalize("NFC"), (one) => (one === "\u0130" ? "i" : one.toLowerCase())).join("");
}

/** Records that have one value. */
class Group {
  constructor(...all) {
    this.all = all;
  }

  sharing(one) {
    const others = [];
    for (const other of this.all) if (other !== one && others.push(other.reference.row) === MOST_OTHERS) break;
    return { ...one, others, count: this.all.length - 1 };
  }
}
