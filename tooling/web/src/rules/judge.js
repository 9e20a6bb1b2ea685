// Holds one record against the judge document of its record type, rule by rule.
import { compile } from "./compile.js";

const ASSERTING_ALONE = new Set(["properties", "x-must", "x-rule"]);
const MOST_REMEMBERED = 1024; // values of one field whose verdict is kept
const LONGEST_REMEMBERED = 60; // characters

/** How bad it is to break the rule on this date; null where it does not apply yet. */
export function levelOn(rule, day) {
  let found = null;
  for (const [level, start] of rule.levels) if (start === null || start <= day) found = level;
  return found;
}

/** The rules of one judge document that apply on the run date. */
export class Judge {
  constructor(document, asOf) {
    this.document = document;
    this.rules = []; // {rule, level}: what `broken` gives the places of
    this.unsupported = []; // {rule, reason}: what this page cannot evaluate
    this.fields = new Set(Object.keys(document.properties));
    this.onField = new Map(); // field -> the rules that one value decides
    this.onRecord = []; // the others
    for (const entry of [...(document.allOf ?? []), ...(document["x-unasserted"] ?? [])]) this.#add(entry, asOf);
    this.across = (document["x-across"] ?? []).filter((entry) => levelOn(entry["x-rule"], asOf));
  }

  #add(entry, asOf) {
    const rule = entry["x-rule"];
    const level = levelOn(rule, asOf);
    if (!level) return;
    try {
      this.#place(entry, asOf, this.rules.length);
      this.rules.push({ rule, level });
    } catch (stop) {
      this.unsupported.push({ rule, level, reason: stop.message });
    }
  }

  #place(entry, asOf, at) {
    const touched = touches(entry);
    if (touched?.length !== 1 || (entry["x-must"] && !ofOneField(entry["x-must"]))) {
      this.onRecord.push({ at, touched, holds: compile(entry, asOf) });
      return;
    }
    const [field] = touched;
    if (!this.onField.has(field)) this.onField.set(field, new Column());
    this.onField.get(field).add(at, ofField(entry, field, asOf));
  }

  /** The places in `rules` of what this canonical record breaks, in the order of the document. */
  broken(record) {
    const found = [];
    for (const field in record) {
      const column = this.onField.get(field);
      if (column) for (const at of column.broken(record[field])) found.push(at);
    }
    for (const { at, touched, holds } of this.onRecord) {
      if ((touched === null || touched.some((field) => Object.hasOwn(record, field))) && !holds(record)) found.push(at);
    }
    return found.length > 1 ? found.sort((one, other) => one - other) : found;
  }
}

/** The rules that the value of one field decides, with the verdicts that were given before. */
class Column {
  #tests = [];
  #places = [];
  #seen = new Map();

  add(at, holds) {
    this.#places.push(at);
    this.#tests.push(holds);
  }

  /** A field of many different values is not remembered: looking back would cost more than it saves. */
  broken(value) {
    if (this.#seen === null || typeof value !== "string" || value.length > LONGEST_REMEMBERED) return this.#judged(value);
    let found = this.#seen.get(value);
    if (found === undefined) {
      found = this.#judged(value);
      this.#seen = this.#seen.size < MOST_REMEMBERED ? this.#seen.set(value, found) : null;
    }
    return found;
  }

  #judged(value) {
    let found = NONE;
    const tests = this.#tests;
    for (let one = 0; one < tests.length; one++) {
      if (!tests[one](value)) found = [...found, this.#places[one]];
    }
    return found;
  }
}

const NONE = [];

/** The fields without which `properties` and `x-must` assert nothing; null where the entry asserts more. */
function touches(entry) {
  const must = entry["x-must"];
  if (Object.keys(entry).some((keyword) => !ASSERTING_ALONE.has(keyword)) || (must && !("field" in must))) return null;
  return [...new Set([...Object.keys(entry.properties ?? {}), ...(must ? [must.field] : [])])];
}

function ofOneField(must) {
  return ["checksum", "composed", "decimals", "format", "within"].includes(must.kind);
}

function ofField(entry, field, asOf) {
  const ofValue = entry.properties ? compile(entry.properties[field] ?? true, asOf) : null;
  const ofRecord = entry["x-must"] ? compile({ "x-must": entry["x-must"] }, asOf) : null;
  if (!ofRecord) return ofValue;
  const alone = (value) => ofRecord({ [field]: value });
  return ofValue ? (value) => ofValue(value) && alone(value) : alone;
}
