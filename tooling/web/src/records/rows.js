// Rows and objects as they were read to canonical records: field by field, blanks dropped.
import { isBlank } from "../text.js";
import { cellReader, valueReader } from "./canonical.js";
import { didYouMean } from "./nearest.js";
import { folded } from "./headers.js";

/** The values of a record by field; nothing is in it that no record put there. */
export function Values() {}
Values.prototype = Object.create(null);

/** Reads the cells of a table; `fields` holds per column the field that it fills, or an empty text. */
export class TableRows {
  constructor(document, header, fields, export_ = {}) {
    this.names = {};
    this.columns = [];
    this.places = new Map(); // field -> its column
    fields.forEach((field, index) => {
      if (!field) return;
      const values = export_.values?.[folded(header[index])];
      const read = cellReader(document.properties[field]["x-field"] ?? {}, { ...export_, values });
      this.columns.push({ index, field, read });
      this.places.set(field, { index, read });
      this.names[field] = header[index];
    });
  }

  /** The canonical record of one row; `textOf` is what stands in the cell of a field. */
  record({ cells }) {
    const values = new Values();
    for (const { index, field, read } of this.columns) {
      const cell = cells[index];
      if (cell !== "" && cell !== undefined && !isBlank(cell)) values[field] = read(cell);
    }
    return { values, cells, places: this.places };
  }

  columnOf(field) {
    return this.names[field] ?? "";
  }

  /** Whether a column fills the field. */
  has(field) {
    return this.places.has(field);
  }

  /** The record with another text in one cell. */
  changed({ values, cells, places }, field, text) {
    const { index, read } = places.get(field);
    return { values: copy(values, field, read(text)), cells: cells.with(index, text), places };
  }
}

/** Reads records that name their own fields, and tells which names belong to none. */
export class NamedRows {
  constructor(document, names, export_ = {}) {
    Object.assign(this, { document, names, export_, columns: new Map(), fields: new Map(), readers: new Map(), said: [] });
  }

  record({ values, line }) {
    const found = new Values();
    for (const name of Object.keys(values)) {
      if (!this.fields.has(name)) this.#firstSeen(name, line);
      const field = this.fields.get(name);
      if (field && !isBlank(values[name])) found[field] = this.readers.get(name)(values[name]);
    }
    return { values: found };
  }

  columnOf(field) {
    return this.columns.get(field) ?? "";
  }

  /** Whether any record so far named the field. */
  has(field) {
    return this.columns.has(field);
  }

  /** The record with another value in one field, of the type that it had. */
  changed({ values }, field, text) {
    return { values: copy(values, field, ofType(values[field], text)) };
  }

  #firstSeen(name, line) {
    const target = this.names.fieldOf(name);
    this.fields.set(name, target ?? "");
    const xField = (target && this.document.properties[target])?.["x-field"] ?? {};
    this.readers.set(name, valueReader(xField, { ...this.export_, values: this.export_.values?.[folded(name)] }));
    if (target === null) {
      this.said.push({ why: "unknown", header: name, line, guess: didYouMean(folded(name), this.names.spelled) });
    } else if (target && this.columns.has(target)) {
      this.fields.set(name, "");
      this.said.push({ why: "second", header: name, line, of: target, first: this.columns.get(target) });
    } else if (target) this.columns.set(target, name);
  }
}

function copy(found, field, value) {
  const made = Object.assign(new Values(), found);
  made[field] = value;
  return made;
}

/** A repaired text as a JSON value of the type that was there. */
export function ofType(before, text) {
  if (typeof before === "boolean" && (text === "true" || text === "false")) return text === "true";
  return typeof before === "number" && text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** What stands in the export for this field, as text; null where it is not filled. */
export function textOf({ values, cells, places }, field) {
  if (cells && places.has(field)) {
    const cell = cells[places.get(field).index];
    return cell === undefined || isBlank(cell) ? null : String(cell);
  }
  const value = values[field];
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : written(value);
}

/** A JSON value as Python writes it: a blank after each comma and colon, names in order. */
function written(value) {
  if (Array.isArray(value)) return `[${value.map(written).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}: ${written(value[name])}`).join(", ")}}`;
}
