// Every rule held against every record of a file: exact counts, and the first findings of each rule.
import { Trouble, told } from "../reading/trouble.js";
import { columnFindings, nameFindings } from "./columns.js";
import { finding } from "./finding.js";
import { Rules, opened, pass } from "./pass.js";
import { Shifts } from "./shifted.js";

export const MOST_SHOWN = 200; // findings of each rule that are kept to be shown
const MOST_TROUBLES = 200; // rows that cannot be read, told one by one

/** Checks the whole file and gives the outcome; `tell` hears how far it is. */
export function check(session, tell) {
  const tally = new Tally(session);
  try {
    tally.run(tell);
  } catch (problem) {
    if (!(problem instanceof Trouble)) throw problem;
    tally.trouble(problem);
  }
  return tally.outcome;
}

class Tally {
  constructor(session) {
    this.session = session;
    this.rules = new Rules(session);
    this.shifts = new Shifts(session, this.rules.judge);
    this.totals = new Map(); // a rule -> its count and its first findings
    const { name, encoding } = session.loaded;
    this.outcome = {
      ...{ name, encoding, sheet: Boolean(session.loaded.sheet), delimiter: "", record: session.record, asOf: session.choices.asOf },
      ...{ records: 0, broken: 0, unreadable: 0, stopped: false, reading: [], troubles: 0 },
      ...{ counts: { error: 0, warning: 0, advice: 0 }, totals: [], unevaluated: [] },
    };
  }

  run(tell) {
    const parts = opened(this.session);
    this.outcome.delimiter = parts.source.delimiter ?? "";
    this.outcome.reading.push(...columnFindings(this.session, parts));
    for (const item of pass(this.session, parts, this.rules.judge, tell)) {
      if (item instanceof Trouble) this.trouble(item);
      else this.#judged(item, parts.rows);
    }
    if (parts.source.header) for (const one of this.shifts.findings(parts.rows, parts.source.headerLine)) this.#say(one);
    this.outcome.reading.push(...nameFindings(this.session, parts.rows));
    for (const { rule, level, found } of this.rules.shared(parts.rows)) this.#count(rule, level, () => found);
    this.outcome.unevaluated = this.rules.unevaluated(parts.rows);
    const { records, unreadable, stopped } = this.outcome;
    if (!(records || unreadable || stopped)) this.#say(new Trouble("records-no-rows", 0));
  }

  #judged({ item, record, broken }, rows) {
    this.outcome.records++;
    if (broken.length) this.outcome.broken++;
    this.shifts.take(record.values, broken);
    for (const at of broken) {
      const { rule, level } = this.rules.judge.rules[at];
      this.#count(rule, level, () => finding(this.session, rule, item, record, rows));
    }
    this.rules.take(item, record);
  }

  #count(rule, level, made) {
    this.outcome.counts[level]++;
    let total = this.totals.get(rule);
    if (!total) {
      total = { rule, level, count: 0, firsts: [] };
      this.totals.set(rule, total);
      this.outcome.totals.push(total);
    }
    if (++total.count <= MOST_SHOWN) total.firsts.push(made());
  }

  trouble(problem) {
    this.outcome.unreadable += problem.lost;
    this.outcome.stopped ||= problem.stops;
    this.#say(problem);
  }

  #say(problem) {
    if (++this.outcome.troubles <= MOST_TROUBLES) this.outcome.reading.push(told(problem, this.session.rulebook.language));
  }
}
