// Columns whose values look shifted: most of them break the form of their field and have the form of another.
import { Trouble } from "../reading/trouble.js";
import { cellReader } from "../records/canonical.js";
import { labelsOf } from "./columns.js";

const LEAST = 20; // filled values; fewer say nothing
const KEPT = 100; // wrong values that are tried in other fields
const ALLOWED = ["x-rule", "properties", "x-must"];
const FORMS = ["pattern", "enum", "type", "items"];
const MUSTS = ["checksum", "format"];
const NO_FORM = ["Abc def", "x1 9?", "-"]; // a field that takes these has no form to recognise

/** Counts per field; only some values that break a rule on their form are kept. */
export class Shifts {
  #filled = new Map();
  #broken = new Map(); // field -> {count, values}

  constructor(session, judge) {
    const { document } = session;
    const entries = [...(document.allOf ?? []), ...(document["x-unasserted"] ?? [])].filter(isAboutForm);
    this.rules = new Set(entries.map((entry) => named(entry["x-rule"])));
    this.onForm = judge.rules.map(({ rule }) => this.rules.has(named(rule)));
    Object.assign(this, { session, document, judge });
  }

  /** One more record with these values, that breaks these rules of the judge. */
  take(values, broken) {
    for (const field in values) this.#filled.set(field, (this.#filled.get(field) ?? 0) + 1);
    const wrong = broken.filter((at) => this.onForm[at]).map((at) => this.judge.rules[at].rule.field);
    for (const field of new Set(wrong)) if (values[field] !== undefined) this.#wrong(field, values[field]);
  }

  #wrong(field, value) {
    const found = this.#broken.get(field) ?? { count: 0, values: [] };
    this.#broken.set(field, found);
    found.count++;
    if (found.values.length < KEPT && ["string", "number", "boolean"].includes(typeof value)) found.values.push(String(value));
  }

  /** The columns that look shifted. */
  *findings(rows, line) {
    for (const field of [...this.#broken.keys()].sort()) {
      const [filled, { count, values }] = [this.#filled.get(field), this.#broken.get(field)];
      const other = filled >= LEAST && count * 2 > filled && this.#like(field, values);
      if (!other) continue;
      const labels = { label: labelsOf(this.session, field), other: labelsOf(this.session, other) };
      yield new Trouble("records-shifted-column", line, { header: rows.columnOf(field), ...labels, filled, broken: count });
    }
  }

  /** The field whose form more than half of the wrong values have, or an empty text. */
  #like(field, values) {
    let [best, most] = ["", values.length / 2];
    for (const other of Object.keys(this.document.properties)) {
      if (other === field || NO_FORM.some((text) => this.#fits(other, text))) continue;
      const fitting = values.filter((text) => this.#fits(other, text)).length;
      if (fitting > most) [best, most] = [other, fitting];
    }
    return best;
  }

  #fits(field, text) {
    const value = cellReader(this.document.properties[field]["x-field"] ?? {})(text);
    return !this.judge.broken({ [field]: value }).some((at) => this.onForm[at]);
  }
}

const named = ({ id, field }) => `${id} ${field}`;

/** Whether the rule says which form the values of its field have, whatever else the record holds. */
function isAboutForm(entry) {
  const { "x-rule": rule, "x-must": must, properties = {} } = entry;
  if (Object.keys(entry).some((key) => !ALLOWED.includes(key)) || Object.keys(properties).some((field) => field !== rule.field)) return false;
  const form = properties[rule.field] ?? {};
  return FORMS.some((word) => Object.hasOwn(form, word)) || MUSTS.includes(must?.kind);
}
