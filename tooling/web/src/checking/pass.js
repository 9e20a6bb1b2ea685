// One pass over a file: every record with the rules that it breaks, and everything that cannot be read.
import { Trouble } from "../reading/trouble.js";
import { Judge, levelOn } from "../rules/judge.js";
import { Agree } from "../rules/agree.js";
import { Unique } from "../rules/unique.js";
import { textOf } from "../records/rows.js";
import { keyOf, sharing } from "./finding.js";
import { OTHER_MEANS, notDecided } from "./reasons.js";

const BEAT = 256; // records between two looks at the clock
const PAUSE = 100; // milliseconds between two messages
const ACROSS = { agree: Agree, unique: Unique }; // the kinds that look at one file alone

/** The rules of a session's record type that one file decides. */
export class Rules {
  constructor(session) {
    const { asOf } = session.choices;
    this.session = session;
    this.judge = new Judge(session.document, asOf);
    const decided = this.judge.across.filter((entry) => Object.hasOwn(ACROSS, entry["x-must"].kind));
    this.across = decided.map((entry) => {
      const { "x-rule": rule, "x-must": must } = entry;
      return { entry, rule, level: levelOn(rule, asOf), test: new ACROSS[must.kind](entry, asOf) };
    });
  }

  /** Sets aside what rules across records need of this one. */
  take({ row }, record) {
    if (this.across.length === 0) return;
    const reference = { row, key: keyOf(this.session, record) };
    for (const { rule, test } of this.across) test.take(record.values, reference, textOf(record, rule.field));
  }

  /** What was found between the records that were taken: {rule, level, found}. */
  *shared(rows) {
    for (const { entry, rule, level, test } of this.across) {
      if (notDecided(this.session, entry, rows)) continue;
      for (const one of test.shared()) yield { rule, level, found: sharing(rule, one, rows) };
    }
  }

  /** The rules that were not decided, each with the reason. */
  unevaluated(rows) {
    const alone = this.judge.unsupported.map(({ rule }) => ({ rule, reason: OTHER_MEANS[this.session.rulebook.language] }));
    const across = this.judge.across.map((entry) => ({ rule: entry["x-rule"], reason: notDecided(this.session, entry, rows) }));
    return [...alone, ...across.filter(({ reason }) => reason)];
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
