// Writes a corrected list in the form of its source: whatever was not repaired stays as it was, byte for byte.
import { ofType } from "../records/rows.js";
import * as csv from "./csv.js";

/** What takes every record in order, with its repairs, and gives the pieces of the new file. */
export function writerOf(session, { source, columns, rows }) {
  if (session.loaded.sheet) return new SheetWriter(source, columns);
  const writer = new TextWriter(session.loaded.text);
  if (!source.header) return Object.assign(writer, { ending: ENDINGS[source.kind], rewritten: inJson(rows, session.loaded.text) });
  return Object.assign(writer, { ending: "csv", pieces: [csv.MARK], rewritten: inTable(columns, source, session.loaded.text) });
}

const ENDINGS = { lines: "ndjson", list: "json" };

/** Copies a text, with the rows that were repaired written anew. */
class TextWriter {
  constructor(text) {
    Object.assign(this, { text, at: 0, pieces: [] });
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
  return ({ cells, start, end }, made) => {
    const now = [...cells];
    for (const { field, to } of made) now[places.get(field)] = to;
    const lineEnd = /(?:\r\n|\n|\r)?$/.exec(text.slice(start, end))[0];
    return csv.row(now, delimiter).slice(0, -2) + lineEnd;
  };
}

function inJson(rows, text) {
  return ({ values, start, end, spans, offset }, made) => {
    const edits = made.map(({ field, to }) => {
      const name = rows.columnOf(field);
      return [spans[name][0] + offset, spans[name][1] + offset, JSON.stringify(ofType(values[name], to))];
    });
    let [found, at] = ["", start];
    for (const [from, until, better] of edits.sort((one, other) => one[0] - other[0])) {
      found += text.slice(at, from) + better;
      at = until;
    }
    return found + text.slice(at, end);
  };
}

/** Writes a sheet as CSV, every cell as text. */
class SheetWriter {
  ending = "csv";

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
