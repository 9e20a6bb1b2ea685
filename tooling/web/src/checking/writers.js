// Writes a corrected list in the form of its source: whatever was not repaired stays as it was, byte for byte.
import { ofType } from "../records/rows.js";
import * as csv from "./csv.js";

/** What takes every record in order, with its repairs, and gives the pieces of the new file. */
export function writerOf(session, { source, columns, rows }) {
  if (session.loaded.sheet) return new SheetWriter(source, columns);
  const { text, encoding, marked } = session.loaded;
  const from = encoding === UTF8 ? "" : encoding; // what the new file no longer is
  const writer = new TextWriter(text, from);
  if (from ? source.header : marked) writer.pieces.push(csv.MARK);
  if (!source.header) return Object.assign(writer, { ending: ENDINGS[source.kind], rewritten: inJson(rows, text) });
  return Object.assign(writer, { ending: "csv", rewritten: inTable(columns, source, text) });
}

const UTF8 = "UTF-8";

const ENDINGS = { lines: "ndjson", list: "json" };

/** Copies a text, with the rows that were repaired written anew. */
class TextWriter {
  constructor(text, from) {
    Object.assign(this, { text, from, at: 0, pieces: [] });
  }

  record({ item }, made) {
    if (made.length === 0) return;
    this.pieces.push(this.text.slice(this.at, item.start), this.rewritten(item, made));
    this.at = item.end;
  }

  /** A row that cannot be read stays as it was: it is copied with the text around it. */
  trouble() {}

  done() {
    return [...this.pieces, this.text.slice(this.at)];
  }
}

function inTable(columns, { delimiter }, text) {
  const places = new Map(columns.map(({ field, index }) => [field, index]));
  return ({ start, end }, made) => {
    const spans = spansOf(text.slice(start, end), delimiter);
    const edits = made.map(({ field, to }) => {
      const [from, until] = spans[places.get(field)].map((at) => at + start);
      return [from, until, csv.cell(to, delimiter, text[from] === '"')];
    });
    return edited(text, start, end, edits);
  };
}

/** Where each cell of a row stands in its text, quotation marks included; only a row that could be read comes here. */
function spansOf(row, delimiter) {
  const spans = [];
  for (let at = 0; ; at++) {
    const from = at;
    if (row[at] === '"') at = closingIn(row, at);
    while (at < row.length && row[at] !== delimiter && row[at] !== "\n" && row[at] !== "\r") at++;
    spans.push([from, at]);
    if (row[at] !== delimiter) return spans;
  }
}

/** The place behind the quotation mark that closes this one; a doubled mark stands for itself. */
function closingIn(row, opening) {
  let at = row.indexOf('"', opening + 1);
  while (row[at + 1] === '"') at = row.indexOf('"', at + 2);
  return at + 1;
}

/** Part of a text, with other words at some places. */
function edited(text, start, end, edits) {
  let [found, at] = ["", start];
  for (const [from, until, better] of edits.sort((one, other) => one[0] - other[0])) {
    found += text.slice(at, from) + better;
    at = until;
  }
  return found + text.slice(at, end);
}

function inJson(rows, text) {
  return ({ values, start, end, spans, offset }, made) => {
    const edits = made.map(({ field, to }) => {
      const name = rows.columnOf(field);
      return [spans[name][0] + offset, spans[name][1] + offset, JSON.stringify(ofType(values[name], to))];
    });
    return edited(text, start, end, edits);
  };
}

/** Writes a sheet as CSV, every cell as text. */
class SheetWriter {
  ending = "csv";
  from = "";

  constructor({ header, headerLine }, columns) {
    this.places = new Map(columns.map(({ field, index }) => [field, index]));
    this.pieces = [csv.MARK];
    this.last = 0; // the row that was written last, as the sheet counts
    this.#put(headerLine, header);
  }

  record({ item }, made) {
    const cells = [...item.cells];
    for (const { field, to } of made) cells[this.places.get(field)] = to;
    this.#put(item.row, cells);
  }

  /** What is no record stays too: a row that is too wide, and the text below the records. */
  trouble({ row, cells, below = [] }) {
    for (const one of cells ? [{ row, cells }] : below) this.#put(one.row, one.cells);
  }

  /** Blank rows stay, so that every row keeps its number. */
  #put(row, cells) {
    this.pieces.push("\r\n".repeat(row - this.last - 1), csv.row(cells));
    this.last = row;
  }

  done() {
    return this.pieces;
  }
}
