// Rules that say that records with equal values in some fields agree on another.
import { compile } from "./compile.js";
import { PART, comparable } from "./unique.js";

/** One `agree` rule: takes every record, and says at the end which of them differ from most others. */
export class Agree {
  #groups = new Map(); // values of `by` -> value of the field -> the records that have it

  constructor(entry, asOf) {
    this.field = entry["x-must"].field;
    this.by = entry["x-must"].by;
    this.applies = compile(entry.if ?? true, asOf);
  }

  take(record, reference, value) {
    const read = [this.field, ...this.by].map((field) => record[field]);
    if (read.includes(undefined) || !this.applies(record)) return;
    const [own, ...by] = read.map(comparable);
    const group = found(this.#groups, by.join(PART), () => new Map());
    found(group, own, () => []).push({ reference, value });
  }

  /** The minority; where no value has most records, every record of the group. */
  *shared() {
    for (const group of this.#groups.values()) {
      if (group.size > 1) yield* fewest([...group.values()]);
    }
  }
}

function* fewest(spelled) {
  const most = spelled.reduce((sofar, { length }) => Math.max(sofar, length), 0);
  const leaders = spelled.filter(({ length }) => length === most).length;
  for (const all of spelled) if (all.length < most || leaders > 1) yield* all;
}

function found(map, key, made) {
  if (!map.has(key)) map.set(key, made());
  return map.get(key);
}
