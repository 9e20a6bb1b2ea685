// Rules that say that no two records of one file share a value.
import { casefold } from "../text.js";
import { compile } from "./compile.js";

const ACCENTS = /\p{Mn}/gu;
const PART = "\u0000";
const MOST_OTHERS = 5; // records with the same value that are named

/** One `unique` rule: takes every record, and says at the end which of them share their value. */
export class Unique {
  #groups = new Map(); // value -> the records that have it

  constructor(entry, asOf) {
    const must = entry["x-must"];
    this.rule = entry["x-rule"];
    this.fields = [must.field, ...(must.with ?? [])];
    this.ignoring = new Set(must.ignoring ?? []);
    this.applies = compile(entry.if ?? true, asOf);
    this.among = compile(must.among ?? true, asOf);
  }

  take(record, reference) {
    if (!(this.fields[0] in record) || !this.applies(record) || !this.among(record)) return;
    const key = this.fields.map((field) => this.#folded(record[field])).join(PART);
    const group = this.#groups.get(key);
    if (group) group.all.push(reference);
    else this.#groups.set(key, { value: record[this.fields[0]], all: [reference] });
  }

  /** The records that share their value, with the others that have it. */
  *shared() {
    for (const group of this.#groups.values()) {
      if (group.all.length > 1) for (const one of group.all) yield this.#sharing(group, one);
    }
  }

  #sharing({ value, all }, one) {
    const others = [];
    for (const other of all) if (other !== one && others.length < MOST_OTHERS) others.push(other);
    return { one, others, count: all.length - 1, value: String(value) };
  }

  #folded(value) {
    if (typeof value !== "string") return value === undefined ? "" : JSON.stringify(value);
    const accented = this.ignoring.has("accents") ? value.normalize("NFD").replace(ACCENTS, "").normalize("NFC") : value;
    return this.ignoring.has("case") ? casefold(accented) : accented;
  }
}
