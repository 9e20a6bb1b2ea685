// One finding about one record: where it is, what stands there and what it becomes.
import { textOf } from "../records/rows.js";
import { repaired } from "../repairs/register.js";

export const HIDDEN = "•••";

/** The key of a record, as text. */
export function keyOf(session, record) {
  return textOf(record, session.document["x-rulebook"].key) ?? "";
}

/** What this record does against the rule. */
export function finding(session, rule, { row }, record, rows) {
  const { field, repair, show } = rule;
  const value = textOf(record, field);
  const found = { row, key: keyOf(session, record), field, column: rows.columnOf(field), value };
  if (show === "never") return { ...found, value: value === null ? null : HIDDEN };
  const better = repaired(repair, value ?? "", record.values);
  if (!better) return found;
  return { ...found, becomes: better.value, certainty: better.certainty, alternatives: better.alternatives };
}

/** A record that breaks a rule together with others; `others` are rows that have the same value. */
export function sharing({ field, show }, { reference, value, others, count }, rows) {
  const found = { ...reference, field, column: rows.columnOf(field), value: show === "never" ? HIDDEN : value };
  return others ? { ...found, rows: others, more: count - others.length } : found;
}
