// The list with every safe repair applied, and what was changed: a second run changes nothing.
import { Trouble } from "../reading/trouble.js";
import { textOf } from "../records/rows.js";
import { repaired } from "../repairs/register.js";
import * as csv from "./csv.js";
import { keyOf } from "./finding.js";
import { Rules, opened, pass } from "./pass.js";
import { writerOf } from "./writers.js";

const HEADS = {
  nl: ["Rij", "Sleutel", "Kolom", "Oud", "Nieuw", "Regel", "Regel-id"],
  en: ["Row", "Key", "Column", "Old", "New", "Rule", "Rule id"],
};
const MOST_REPAIRS = 200; // of one record; each repair breaks a rule less, so this is never reached

/** {parts, changes, count, records, ending, from}: the pieces of the new list, those of the old-and-new list, how many
 *  values changed in how many records, and the encoding that the new list no longer has. */
export function corrected(session, tell) {
  const rules = new Rules(session);
  const parts = opened(session);
  const writer = writerOf(session, parts);
  const language = session.rulebook.language;
  const changes = [csv.MARK + csv.row(HEADS[language])];
  let [count, records] = [0, 0];
  for (const item of pass(session, parts, rules.judge, tell)) {
    if (item instanceof Trouble) {
      writer.trouble(item);
      continue;
    }
    const made = mended(rules.judge, parts.rows, item);
    writer.record(item, made);
    for (const { field, from, to, rule } of made) {
      const cells = [item.item.row, keyOf(session, item.record), parts.rows.columnOf(field), from, to, rule.title[language] ?? "", rule.id];
      changes.push(csv.row(cells.map(csv.neutral)));
    }
    count += made.length;
    records += Number(made.length > 0);
  }
  return { parts: writer.done(), changes, count, records, ending: writer.ending, from: writer.from };
}

/** The safe repairs of one record, one after another; each leaves fewer broken rules and breaks no new one. */
function mended(judge, rows, { item, record, broken }) {
  const made = new Map(); // field -> what it was and what it becomes
  let [now, left] = [record, broken];
  for (let turn = 0; left.length && turn < MOST_REPAIRS; turn++) {
    const step = firstRepair(judge, rows, now, left);
    if (!step) break;
    const { field, rule, to } = step;
    const from = made.get(field)?.from ?? textOf(record, field) ?? "";
    made.set(field, { field, from, to, rule: made.get(field)?.rule ?? rule });
    [now, left] = [step.record, step.left];
  }
  return [...made.values()];
}

function firstRepair(judge, rows, record, broken) {
  for (const at of broken) {
    const { rule } = judge.rules[at];
    const better = rows.columnOf(rule.field) && repaired(rule.repair, textOf(record, rule.field) ?? "", record.values);
    if (better?.certainty !== "safe") continue;
    const changed = rows.changed(record, rule.field, better.value);
    const left = judge.broken(changed.values);
    if (left.length < broken.length && left.every((one) => broken.includes(one))) {
      return { field: rule.field, rule, to: better.value, record: changed, left };
    }
  }
  return null;
}
