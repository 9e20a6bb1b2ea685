// JSON: one record per line, one list of records, or a single record.
import { NotRead, afterBlanks, valueAt, whole } from "./strict-json.js";
import { LARGEST, Trouble } from "./trouble.js";

const AFTER = { nl: "na het laatste record staat nog tekst", en: "text follows the last record" };
const COMMA = { nl: "hier hoort een komma of ]", en: "expecting a comma or ]" };
const CUT_OFF = { nl: "het bestand houdt midden in een lijst op", en: "the file ends in the middle of a list" };
const KINDS = {
  list: { nl: "een lijst", en: "a list" },
  string: { nl: "een tekst", en: "a text" },
  number: { nl: "een getal", en: "a number" },
  boolean: { nl: "true of false", en: "true or false" },
  null: { nl: "null", en: "null" },
};

/** Whether a file called `.json` has a whole record on each line. */
export function isLines(text) {
  const first = firstLine(text, 0);
  if (!/^\s*\{/.test(text.slice(first.length, first.length + 1000))) return false;
  try {
    return kindOf(whole(first)[0]) === "record";
  } catch {
    return false;
  }
}

function firstLine(text, at) {
  const found = /\r\n|\n|\r/g;
  found.lastIndex = at;
  const end = found.exec(text);
  return end ? text.slice(at, end.index + end[0].length) : text.slice(at);
}

function kindOf(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  return typeof value === "object" ? "record" : typeof value;
}

function record([value, spans], row, line, start, end, offset) {
  const kind = kindOf(value);
  if (kind === "record") return { row, line, values: value, start, end, spans, offset };
  return place(new Trouble("records-not-an-object", line, { found: KINDS[kind] }, { lost: 1 }), row, start, end);
}

const place = (trouble, row, start, end) => Object.assign(trouble, { row, start, end });

function troubled(problem, line, row, start, end, stops = false) {
  return place(new Trouble(problem.code, line, problem.facts, { stops, lost: 1 }), row, start, end);
}

/** A text with one JSON object on each line; blank lines are passed over. */
export class JsonLines {
  constructor(text) {
    Object.assign(this, { text, at: 0, kind: "lines" });
  }

  *items() {
    for (let line = 1; this.at < this.text.length; line++) {
      const text = firstLine(this.text, this.at);
      const start = this.at;
      this.at += text.length;
      if (text.length > LARGEST) {
        yield place(new Trouble("records-too-large", line, { limit: LARGEST >> 20 }, { stops: true, lost: 1 }), line, start, this.text.length);
        return;
      }
      if (afterBlanks(text, 0) < text.length) yield this.#item(text, line, start);
    }
  }

  #item(text, line, start) {
    try {
      return record(whole(text), line, line, start, this.at, start);
    } catch (problem) {
      if (!(problem instanceof NotRead)) throw problem;
      return troubled(problem, line, line, start, this.at);
    }
  }
}

/** A text that is one JSON list of objects, or one object. */
export class JsonList {
  constructor(text) {
    Object.assign(this, { text, at: 0, kind: "list", counted: 0, lines: 1 });
  }

  *items() {
    const items = this.#peek() === "[" ? this.#list() : this.#single();
    for (const item of items) {
      yield item;
      if (item instanceof Trouble && item.stops) return;
    }
    if (this.#peek()) yield this.#stop(AFTER);
  }

  *#single() {
    if (!this.#peek()) throw new Trouble("records-empty-file", 0, {}, { stops: true });
    yield this.#next(1);
  }

  *#list() {
    this.at++;
    if (this.#peek() === "]") {
      this.at++;
      return;
    }
    for (let row = 1; ; row++) {
      const item = this.#next(row);
      yield item;
      if (item instanceof Trouble && item.stops) return;
      const separator = this.#peek();
      if (separator !== "," && separator !== "]") {
        yield this.#stop(separator ? COMMA : CUT_OFF);
        return;
      }
      this.at++;
      if (separator === "]") return;
    }
  }

  #peek() {
    this.at = afterBlanks(this.text, this.at);
    return this.text[this.at] ?? "";
  }

  #next(row) {
    this.#peek();
    const [line, start] = [this.#line(), this.at];
    try {
      const [value, end, spans] = valueAt(this.text, start);
      this.at = end;
      return record([value, spans], row, line, start, end, 0);
    } catch (problem) {
      if (!(problem instanceof NotRead)) throw problem;
      if (problem.end) {
        this.at = problem.end;
        return troubled(problem, line, row, start, problem.end);
      }
      this.at = Math.max(problem.at, start);
      return troubled(problem, this.#line(), row, start, this.text.length, true);
    }
  }

  #stop(problem) {
    return place(new Trouble("records-broken-json", this.#line(), { problem }, { stops: true }), 0, this.at, this.text.length);
  }

  #line() {
    for (let at = this.text.indexOf("\n", this.counted); at >= 0 && at < this.at; ) {
      this.lines++;
      this.counted = at + 1;
      at = this.text.indexOf("\n", this.counted);
    }
    return this.lines;
  }
}
