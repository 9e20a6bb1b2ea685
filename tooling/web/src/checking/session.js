// One file with the choices that were made about it: what is read as what, and held against which rules.
import { Names, folded, readHeader } from "../records/headers.js";
import { NamedRows, TableRows } from "../records/rows.js";
import { open } from "../reading/source.js";

const PLAIN = { columns: {} };

/** What people chose; whatever is absent is found in the file. */
export class Session {
  /** `choices`: record, export, delimiter, fields (per column), asOf. */
  constructor(rulebook, loaded, choices) {
    this.rulebook = rulebook;
    this.loaded = loaded;
    this.choices = choices;
    this.record = choices.record;
    this.document = rulebook.records[this.record].judge;
    this.export = exportOf(rulebook, choices);
    this.names = new Names(this.document, this.export);
  }

  /** The records from the start. Raises `Trouble`. */
  open() {
    return open(this.loaded, (header) => this.names.knows(header), this.choices.delimiter, this.export.decimal);
  }

  /** How the columns of a table are read. */
  columns(source) {
    const found = readHeader(this.names, source.header);
    const chosen = this.choices.fields;
    if (!chosen || chosen.length !== found.length) return found;
    return found.map((column, at) => (chosen[at] === column.field ? column : { ...column, field: chosen[at], why: chosen[at] ? "" : "ignored" }));
  }

  /** What turns the items of a source into records. */
  rows(source) {
    if (!source.header) return new NamedRows(this.document, this.names, this.export);
    return new TableRows(this.document, source.header, this.columns(source).map(({ field }) => field), this.export);
  }
}

/** The export that was chosen, its value lists by folded column name. */
function exportOf(rulebook, { record, export: id }) {
  const found = rulebook.exports.find((one) => one.id === id && one.record === record);
  if (!found) return PLAIN;
  return { ...found, values: Object.fromEntries(Object.entries(found.values).map(([column, values]) => [folded(column), values])) };
}
