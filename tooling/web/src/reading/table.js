// Delimited text (CSV), read strictly and row by row, going on after a row that is broken.
import { withoutFooter } from "./footer.js";
import { LARGEST, LARGEST_CELL, MOST_COLUMNS, Trouble } from "./trouble.js";

/** A delimited text from `at` on, after its `sep=` line if it has one. */
export class Table {
  constructor(text, delimiter, at = 0, line = 1) {
    this.text = text;
    this.delimiter = delimiter || "\0"; // a single column: a character that no good row holds
    this.at = at;
    this.line = line; // of the character at `at`
    this.row = 0; // of the row that was given last, as a spreadsheet counts
    this.next = { "\n": -2, "\r": -2, '"': -2, "\0": -2 };
    this.header = [];
    this.headerLine = line;
    this.body = at; // where the first row below the header starts
  }

  /** Takes the first row that is not blank as the header. */
  readHeader() {
    for (const item of this.rows()) {
      if (item instanceof Trouble) throw Object.assign(item, { stops: true, lost: 0 });
      if (item.cells.length > MOST_COLUMNS) {
        throw new Trouble("records-too-many-columns", item.line, { limit: MOST_COLUMNS }, { stops: true });
      }
      this.header = item.cells;
      this.headerLine = item.line;
      this.body = this.at;
      return;
    }
    throw new Trouble("records-empty-file", 0, {}, { stops: true });
  }

  /** Every row below the header that is not blank; a broken one is a `Trouble`. */
  items() {
    return withoutFooter(this.headerLine, this.header.length, this.#even());
  }

  /** Each item with the cells that it has: a row of another width is a trouble. */
  *#even() {
    const width = this.header.length;
    for (const item of this.rows()) {
      if (item instanceof Trouble || item.cells.length === width) yield [item, item.cells];
      else yield [this.#trouble("records-ragged-row", item, { cells: item.cells.length, columns: width }), item.cells];
    }
  }

  *rows() {
    while (this.at < this.text.length) {
      const item = this.#take();
      if (item instanceof Trouble) {
        yield item;
        if (item.stops) return;
      } else if (item.cells.some(Boolean)) {
        yield item;
      }
    }
  }

  /** The first place of a character at or after `at`; the end of the text where there is none. */
  #find(character, at) {
    let found = this.next[character];
    if (found < at) {
      found = this.text.indexOf(character, at);
      if (found < 0) found = Infinity;
      this.next[character] = found;
    }
    return found;
  }

  /** Where the line from `at` on ends, its line end included. */
  #lineEnd(at) {
    const [feed, back] = [this.#find("\n", at), this.#find("\r", at)];
    if (feed === Infinity && back === Infinity) return this.text.length;
    if (feed < back) return feed + 1;
    return feed === back + 1 ? feed + 1 : back + 1;
  }

  #take() {
    const start = this.at;
    const end = this.#lineEnd(start);
    const item = { row: ++this.row, line: this.line, start, end, cells: null };
    if (end - start > LARGEST) return this.#tooLarge(item);
    if (this.#find('"', start) >= end) {
      item.cells = this.#plainCells(start, end);
      this.at = end;
      this.line++;
      return this.#checked(item);
    }
    return this.#quoted(item);
  }

  #plainCells(start, end) {
    let last = end;
    while (last > start && (this.text[last - 1] === "\n" || this.text[last - 1] === "\r")) last--;
    return last === start ? [] : this.text.slice(start, last).split(this.delimiter);
  }

  #quoted(item) {
    const reading = new Reading(this.delimiter);
    let [at, lines, end] = [item.start, 0, item.end];
    for (;;) {
      lines++;
      const line = this.text.slice(at, end);
      const stray = reading.line(line);
      if (stray) return this.#stray(item);
      at = end;
      if (!reading.open) break;
      if (at >= this.text.length) return this.#unclosed(item, lines);
      end = this.#lineEnd(at);
      if (end - item.start > LARGEST) return this.#tooLarge(item);
    }
    [this.at, item.end, item.cells] = [at, at, reading.cells];
    this.line += lines;
    return this.#checked(item);
  }

  #checked(item) {
    if (item.end - item.start > LARGEST_CELL && item.cells.some((cell) => cell.length > LARGEST_CELL)) {
      return this.#trouble("records-too-large", item, { limit: LARGEST_CELL >> 20 }, true);
    }
    return this.#find("\0", item.start) < item.end ? this.#trouble("records-nul-character", item) : item;
  }

  #stray(item) {
    [this.at, this.line] = [item.end, item.line + 1];
    const cell = strayCell(this.text.slice(item.start, item.end), this.delimiter);
    return this.#trouble("records-stray-quote", item, { cell });
  }

  #unclosed(item, lines) {
    const opened = openedIn(this.text.slice(item.start));
    this.at = this.text.length;
    this.line += lines;
    const trouble = this.#trouble("records-unclosed-quote", item, {}, true);
    trouble.line = item.line + opened;
    return trouble;
  }

  #tooLarge(item) {
    return this.#trouble("records-too-large", item, { limit: LARGEST >> 20 }, true);
  }

  #trouble(code, item, facts = {}, stops = false) {
    const { row, line } = item;
    const shown = {
      nl: row === line ? "" : ` (rij ${row} in een spreadsheet)`,
      en: row === line ? "" : ` (row ${row} in a spreadsheet)`,
    };
    const trouble = new Trouble(code, line, { ...facts, row: shown }, { stops, lost: 1 });
    return Object.assign(trouble, { row, start: item.start, end: stops ? this.text.length : item.end });
  }
}

/** The cells of a row that holds quotation marks, read line by line. */
class Reading {
  constructor(delimiter, lenient = false) {
    this.delimiter = delimiter;
    this.lenient = lenient;
    this.cells = [];
    this.cell = "";
    this.open = false; // inside quotation marks
  }

  /** Reads one line; whether text follows a closing quotation mark, which no strict row has. */
  line(text) {
    let at = 0;
    if (!this.open && this.cells.length === 0 && isLineEnd(text[0])) return false;
    for (;;) {
      if (this.open) {
        at = this.#closing(text, at);
        if (at < 0) return false;
        if (at < text.length && text[at] !== this.delimiter && !isLineEnd(text[at])) {
          if (!this.lenient) return true;
          at = this.#bare(text, at);
        }
      } else if (text[at] === '"') {
        this.open = true;
        at++;
        continue;
      } else {
        at = this.#bare(text, at);
      }
      this.cells.push(this.cell);
      this.cell = "";
      if (text[at] !== this.delimiter) return false;
      at++;
    }
  }

  /** Takes up to the closing mark; where the text goes on behind it, or -1 where it stays open. */
  #closing(text, at) {
    for (;;) {
      const mark = text.indexOf('"', at);
      if (mark < 0) {
        this.cell += text.slice(at);
        return -1;
      }
      this.cell += text.slice(at, mark);
      if (text[mark + 1] !== '"') {
        this.open = false;
        return mark + 1;
      }
      this.cell += '"';
      at = mark + 2;
    }
  }

  #bare(text, at) {
    let end = at;
    while (end < text.length && text[end] !== this.delimiter && !isLineEnd(text[end])) end++;
    this.cell += text.slice(at, end);
    return end;
  }
}

const isLineEnd = (character) => character === "\n" || character === "\r";

/** The cells of one line, read leniently: only to see what a delimiter would give. */
export function cellsOf(line, delimiter) {
  const reading = new Reading(delimiter, true);
  reading.line(line);
  if (reading.open) reading.cells.push(reading.cell);
  return reading.cells;
}

/** In which line, from 0, the quotation mark opens that is not closed at the end. */
function openedIn(text) {
  let [opened, isOpen] = [0, false];
  text.split(/(?<=\n)|(?<=\r)(?!\n)/).forEach((line, at) => {
    const marks = line.replaceAll('""', "").split('"').length - 1; // a doubled one stands for itself
    isOpen = isOpen !== (marks % 2 === 1);
    if (isOpen && marks) opened = at;
  });
  return opened;
}

/** The cell, from 1, in which text follows a closing quotation mark. */
function strayCell(line, delimiter) {
  const mark = `\\u{${delimiter.codePointAt(0).toString(16)}}`;
  const cell = new RegExp(
    `(?:"(?:[^"]|"")*"|[^"${mark}][^${mark}]*|)(?<stray>[^${mark}\\r\\n][^${mark}]*)?(?:${mark}|$)`,
    "gu",
  );
  let number = 0;
  for (const found of line.matchAll(cell)) {
    number++;
    if (found.groups.stray) return number;
  }
  return 1;
}
