// The rows of the first sheet of an Excel workbook (.xlsx).
import { Trouble } from "./trouble.js";
import { directory, pieces, textOf } from "./zip.js";

const DAY = 86_400_000;
const FIRST_DAY = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };
const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47]);
for (let at = 50; at <= 58; at++) DATE_FORMATS.add(at);

const ROW = /<(?:\w+:)?row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g;
const CELL = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
const VALUE = /<(?:\w+:)?v\b[^>]*>([^<]*)</;
const STRING = /<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g;
const TEXT = /<(?:\w+:)?t\b[^>]*?(?:\/>|>([^<]*)<)/g;
const SPOKEN = /<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g; // how Japanese characters sound
const ENTITY = /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(\w+));/g;
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The first sheet of a workbook. */
export async function readSheet(bytes) {
  const files = directory(bytes);
  const book = await textOf(files.get("xl/workbook.xml"));
  const sheets = [...book.matchAll(/<(?:\w+:)?sheet\b([^>]*?)\/?>/g)].map((found) => found[1]);
  if (sheets.length === 0) throw new Trouble("records-empty-file", 0, {}, { stops: true });
  const links = await relations(files);
  const path = links.get(attribute(sheets[0], "(?:\\w+:)?id")) ?? "xl/worksheets/sheet1.xml";
  const reading = new Reading(await strings(files, links), await dateStyles(files, links), /date1904="(1|true)"/.test(book));
  for await (const piece of pieces(files.get(path.toLowerCase()))) reading.take(piece);
  return new Sheet(reading.rows, unescaped(attribute(sheets[0], "name") ?? ""), sheets.length);
}

/** Rows that were read, as a source of records. */
class Sheet {
  constructor(rows, name, sheets) {
    Object.assign(this, { rows, name, sheets, kind: "sheet", delimiter: "" });
  }

  opened() {
    const [first, ...rest] = this.rows;
    if (!first) throw new Trouble("records-empty-file", 0, {}, { stops: true });
    const width = this.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    const header = Array.from({ length: width }, (_, at) => String(first.cells[at] ?? ""));
    return { ...this, header, headerLine: first.row, *items() {
      for (const { row, cells } of rest) yield { row, line: row, cells };
    } };
  }
}

class Reading {
  constructor(shared, dates, since1904) {
    Object.assign(this, { shared, dates, start: FIRST_DAY[since1904 ? 1904 : 1900], rows: [], left: "" });
  }

  /** Reads the rows that end in this piece of the sheet. */
  take(piece) {
    const text = this.left + piece;
    let end = 0;
    ROW.lastIndex = 0;
    for (let found = ROW.exec(text); found; found = ROW.exec(text)) {
      this.#row(found[1], found[2] ?? "");
      end = ROW.lastIndex;
    }
    this.left = text.slice(end);
  }

  #row(attributes, content) {
    const row = Number(attribute(attributes, "r")) || (this.rows.at(-1)?.row ?? 0) + 1;
    const cells = [];
    let seen = false;
    CELL.lastIndex = 0;
    for (let found = CELL.exec(content); found; found = CELL.exec(content)) {
      const at = columnOf(found[1]) ?? cells.length;
      while (cells.length < at) cells.push("");
      cells[at] = found[2] ? this.#cell(found[1], found[2]) : "";
      seen ||= cells[at] !== "";
    }
    if (seen) this.rows.push({ row, cells });
  }

  #cell(attributes, content) {
    const type = TYPE.exec(attributes)?.[1] ?? "n";
    if (type === "inlineStr") return textIn(content);
    const value = VALUE.exec(content)?.[1];
    if (value === undefined || value === "") return "";
    if (type === "s") return this.shared[Number(value)] ?? "";
    if (type === "n") return this.#number(Number(value), attributes);
    if (type === "b") return value === "1";
    return type === "d" ? value.replace(/T00:00:00(\.0+)?Z?$/, "") : unescaped(value);
  }

  #number(value, attributes) {
    const style = STYLE.exec(attributes);
    return style && this.dates.has(Number(style[1])) ? this.#date(value) : value;
  }

  #date(value) {
    const time = new Date(Math.round((this.start + value * DAY) / 1000) * 1000);
    if (Number.isNaN(time.getTime())) return value;
    const [day, clock] = time.toISOString().slice(0, 19).split("T");
    return clock === "00:00:00" ? day : `${day}T${clock}`;
  }
}

const TYPE = /\bt="(\w+)"/;
const STYLE = /\bs="([0-9]+)"/;
const REFERENCE = /\br="([A-Z]+)[0-9]*"/;

function columnOf(attributes) {
  const letters = REFERENCE.exec(attributes)?.[1];
  if (!letters) return null;
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64;
  return column - 1;
}

function attribute(attributes, name) {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
}

/** The target of every relation of the workbook, by its id and by the end of its type. */
async function relations(files) {
  const found = new Map();
  for (const [, attributes] of (await textOf(files.get("xl/_rels/workbook.xml.rels"))).matchAll(/<(?:\w+:)?Relationship\b([^>]*?)\/?>/g)) {
    const target = attribute(attributes, "Target") ?? "";
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    found.set(attribute(attributes, "Id"), path).set((attribute(attributes, "Type") ?? "").split("/").pop(), path);
  }
  return found;
}

async function strings(files, links) {
  const path = links.get("sharedStrings") ?? "xl/sharedStrings.xml";
  const text = await textOf(files.get(path.toLowerCase()));
  return Array.from(text.matchAll(STRING), (found) => textIn(found[1] ?? ""));
}

/** The styles that show a number as a date. */
async function dateStyles(files, links) {
  const text = await textOf(files.get((links.get("styles") ?? "xl/styles.xml").toLowerCase()));
  const own = new Map();
  for (const [, attributes] of text.matchAll(/<(?:\w+:)?numFmt\b([^>]*?)\/?>/g)) {
    own.set(Number(attribute(attributes, "numFmtId")), unescaped(attribute(attributes, "formatCode") ?? ""));
  }
  const styles = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(text)?.[0] ?? "";
  const formats = Array.from(styles.matchAll(/<(?:\w+:)?xf\b([^>]*?)\/?>/g), (found) => Number(attribute(found[1], "numFmtId")));
  return new Set(formats.flatMap((id, at) => (own.has(id) ? isDateFormat(own.get(id)) : DATE_FORMATS.has(id)) ? [at] : []));
}

function isDateFormat(format) {
  return /[dmyhs]/i.test(format.replace(/\[(?!h|m|s)[^\]]*\]|"[^"]*"|\\.|_.|\*./gi, "").replace(/general/gi, ""));
}

function textIn(content) {
  const parts = content.includes("rPh") ? content.replace(SPOKEN, "") : content;
  let found = "";
  for (const [, text = ""] of parts.matchAll(TEXT)) found += text;
  return unescaped(found);
}

function unescaped(text) {
  const plain = text.includes("&") ? text.replace(ENTITY, character) : text;
  const found = plain.includes("_x") ? plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(parseInt(code, 16))) : plain;
  return found.includes("\r") ? found.replace(/\r\n?/g, "\n") : found;
}

function character(found, hex, decimal, name) {
  if (name) return NAMED[name] ?? found;
  const point = hex ? parseInt(hex, 16) : Number(decimal);
  return point <= 0x10ffff ? String.fromCodePoint(point) : found;
}
