// One pass over a file: every record with the rules that it breaks, and everything that cannot be read.
import { Trouble } from "../reading/trouble.js";
import { Judge, levelOn } from "../rules/judge.js";
import { Unique } from "../rules/unique.js";

const BEAT = 256; // records between two looks at the clock
const PAUSE = 100; // milliseconds between two messages

/** The rules of a session's record type that one file decides. */
export class Rules {
  constructor(session) {
    const { asOf } = session.choices;
    this.judge = new Judge(session.document, asOf);
    this.unique = [];
    this.unevaluated = [...this.judge.unsupported.map(({ rule }) => rule)];
    for (const entry of this.judge.across) this.#place(entry, asOf);
  }

  #place(entry, asOf) {
    if (entry["x-must"].kind !== "unique") {
      this.unevaluated.push(entry["x-rule"]);
      return;
    }
    const level = levelOn(entry["x-rule"], asOf);
    this.unique.push({ level, rule: entry["x-rule"], test: new Unique(entry, asOf) });
  }
}

/** What a pass goes over: the opened source, how its columns are read, and what makes records of its rows. */
export function opened(session) {
  const source = session.open();
  const columns = source.header ? session.columns(source) : [];
  if (source.header && !columns.some(({ field }) => field)) {
    throw new Trouble("records-no-header", source.headerLine, {}, { stops: true });
  }
  return { source, columns, rows: session.rows(source) };
}

/** Every record with what it breaks: {item, record, broken}, or a `Trouble`. `tell` hears how far it is. */
export function* pass(session, { source, rows }, judge, tell = () => {}) {
  const size = session.loaded.text?.length || session.loaded.sheet?.rows.length || 1;
  let [seen, last] = [0, performance.now()];
  for (const item of source.items()) {
    if (++seen % BEAT === 0 && performance.now() - last > PAUSE) {
      tell({ share: Math.min(1, (session.loaded.sheet ? seen : item.end) / size), records: seen });
      last = performance.now();
    }
    if (item instanceof Trouble) {
      yield item;
      continue;
    }
    const record = rows.record(item);
    yield { item, record, broken: judge.broken(record.values) };
  }
}
