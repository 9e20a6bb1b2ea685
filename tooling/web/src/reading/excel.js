// The rows of one sheet of an Excel workbook (.xlsx).
import { withoutFooter } from "./footer.js";
import { plain, shownAs } from "./numbers.js";
import { MOST_COLUMNS, Trouble } from "./trouble.js";
import { NotUnpacked, directory, pieces, textOf } from "./zip.js";

const ROW = /<(?:\w+:)?row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g;
const CELL = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
const VALUE = /<(?:\w+:)?v\b[^>]*>([^<]*)</;
const FORMULA = /<(?:\w+:)?f\b/;
const STRING = /<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g;
const TEXT = /<(?:\w+:)?t\b[^>]*?(?:\/>|>([^<]*)<)/g;
const SPOKEN = /<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g; // how Japanese characters sound
const ENTITY = /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(\w+));/g;
const ASIDE = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>/g;
const NUMBER = /^\s*[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?\s*$/i;
const LAST_ROW = 1 << 20;
const CODED = /_x([0-9A-Fa-f]{4})_/g;
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The sheet of a workbook with this name, or the first that people see. */
export async function readSheet(bytes, asked = "") {
  const files = directory(bytes);
  const book = await partOf(files, "xl/workbook.xml");
  const sheets = Array.from(book.matchAll(/<(?:\w+:)?sheet\b([^>]*?)\/?>/g), (found) => found[1]);
  const visible = sheets.filter((sheet) => (attribute(sheet, "state") ?? "visible") === "visible");
  const shown = visible.length ? visible : sheets;
  const chosen = shown.find((sheet) => asked && nameOf(sheet) === asked) ?? shown[0];
  if (!chosen) throw new NotUnpacked("no sheet");
  const links = await relations(files);
  const path = links.get(attribute(chosen, "\\w+:id")) ?? "xl/worksheets/sheet1.xml";
  const formats = await formatsOf(files, links, /\bdate1904\s*=\s*["'](1|true)["']/.test(book));
  const reading = new Reading(await strings(files, links), formats);
  for await (const piece of pieces(files.get(path.toLowerCase()))) reading.take(piece);
  return new Sheet(reading.done(), nameOf(chosen), shown.map(nameOf), asked);
}

/** The text of a part without comments, its marked sections as plain text; an empty text where there is none. */
const partOf = async (files, path) => bare(await textOf(files.get(path.toLowerCase())));

function bare(text) {
  if (!text.includes("<!")) return text;
  if (text.includes("<!DOCTYPE")) throw broken();
  return text.replace(ASIDE, (_, marked = "") => marked.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
}

/** What no spreadsheet program writes. */
const broken = () => new Trouble("records-broken-workbook", 0, {}, { stops: true });

const nameOf = (sheet) => unescaped(attribute(sheet, "name") ?? "");

/** Rows that were read, as a source of records. */
class Sheet {
  constructor({ rows, odd, merged }, name, names, asked) {
    const others = asked ? [] : names.filter((other) => other !== name);
    Object.assign(this, { rows, odd, merged, name, names, others, kind: "sheet", delimiter: "" });
  }

  /** The rows as texts; numbers with this decimal mark. */
  opened(decimal) {
    const [first, ...rest] = this.rows;
    if (!first) throw new Trouble("records-empty-file", 0, {}, { stops: true });
    const header = trimmed(first.cells.map((cell) => shown(cell, decimal)));
    if (header.length > MOST_COLUMNS) throw new Trouble("records-too-many-columns", 0, { limit: MOST_COLUMNS }, { stops: true });
    const rows = () => withoutFooter(first.row, header.length, even(rest, header.length, decimal));
    const told = (at) => this.#told(header, at);
    return { kind: this.kind, delimiter: "", header, headerLine: first.row, *items() {
      yield* told("before");
      yield* rows();
      yield* told("after");
    } };
  }

  /** What there is to know besides the rows: other sheets, cells without a value, merged cells. */
  *#told(header, at) {
    if (at === "after") {
      if (this.merged) yield new Trouble("records-merged-cells", this.merged.row, { count: this.merged.count });
      return;
    }
    const others = this.others.slice(0, 10).map((name) => `"${name}"`);
    const listed = (word) => (others.length > 1 ? `${others.slice(0, -1).join(", ")} ${word} ${others.at(-1)}` : others[0]);
    if (others.length) yield new Trouble("records-other-sheets", 0, { sheet: this.name, others: { nl: listed("en"), en: listed("and") } });
    for (const { code, column, row } of this.odd) if (column < header.length) yield new Trouble(code, row, { header: header[column] });
  }
}

function* even(rows, width, decimal) {
  for (const { row, cells: found } of rows) {
    const cells = found.length > width ? trimmed(found) : found;
    if (cells.length > width) {
      const facts = { cells: cells.length, columns: width, row: { nl: "", en: "" } };
      const texts = cells.map((cell) => shown(cell, decimal));
      yield [Object.assign(new Trouble("records-ragged-row", row, facts, { lost: 1 }), { row, cells: texts, inSheet: true }), texts];
      continue;
    }
    const texts = Array.from({ length: width }, (_, at) => shown(cells[at] ?? "", decimal));
    yield [{ row, line: row, cells: texts }, texts];
  }
}

/** A number as a spreadsheet knows it: fifteen digits, never with an exponent. */
const shown = (cell, decimal) => (typeof cell === "number" ? plain(cell).replace(".", decimal) : cell);

function trimmed(cells) {
  let width = cells.length;
  while (width && !String(cells[width - 1]).trim()) width--;
  return cells.slice(0, width);
}

class Reading {
  #told = new Set();

  constructor(shared, formats) {
    Object.assign(this, { shared, formats, rows: [], odd: [], left: "" });
  }

  /** Reads the rows that end in this piece of the sheet. */
  take(piece) {
    const whole = bare(this.left + piece);
    const open = whole.indexOf("<!"); // a comment that goes on in the next piece
    const text = open < 0 ? whole : whole.slice(0, open);
    let end = 0;
    ROW.lastIndex = 0;
    for (let found = ROW.exec(text); found; found = ROW.exec(text)) {
      this.#row(found[1], found[2] ?? "");
      end = ROW.lastIndex;
    }
    this.left = whole.slice(end);
  }

  /** The rows, the columns with cells without a value, and the merged cells: they stand behind the rows. */
  done() {
    const merged = this.left.match(/<(?:\w+:)?mergeCell\b/g)?.length ?? 0;
    const row = Number(/<(?:\w+:)?mergeCell\b[^>]*ref="[A-Z]+([0-9]+)/.exec(this.left)?.[1] ?? 0);
    return { rows: this.rows, odd: this.odd, merged: merged ? { count: merged, row } : null };
  }

  #row(attributes, content) {
    const row = Number(attribute(attributes, "r") ?? (this.last ?? 0) + 1);
    if (!(row > (this.last ?? 0) && row <= LAST_ROW)) throw broken();
    this.last = row;
    const cells = [];
    let seen = false;
    CELL.lastIndex = 0;
    for (let found = CELL.exec(content); found; found = CELL.exec(content)) {
      const at = columnOf(found[1]) ?? cells.length;
      while (cells.length < at) cells.push("");
      cells[at] = found[2] ? this.#cell(found[1], found[2], at, row) : "";
      seen ||= cells[at] !== "";
    }
    if (seen) this.rows.push({ row, cells });
  }

  #cell(attributes, content, column, row) {
    const type = TYPE.exec(attributes)?.[1] ?? "n";
    if (type === "inlineStr") return textIn(content);
    const value = VALUE.exec(content)?.[1];
    if (value === undefined || value === "") {
      if (type !== "str" && FORMULA.test(content)) this.#odd("records-uncomputed-cells", column, row);
      return "";
    }
    if (type === "s") return known(this.shared, value);
    if (type === "n") return known(this.formats, STYLE.exec(attributes)?.[1] ?? "0")(numeric(value));
    if (type === "b") return value.trim() === "1" || value.trim() === "true" ? "true" : "false";
    if (type === "e") this.#odd("records-error-cells", column, row);
    return type === "d" ? value.replace(/T00:00:00$/, "") : unescaped(value);
  }

  /** Told once for each column, at the first row where it shows. */
  #odd(code, column, row) {
    const name = `${code} ${column}`;
    if (this.#told.has(name)) return;
    this.#told.add(name);
    this.odd.push({ code, column, row });
  }
}

/** What a cell names by its number in a list. */
function known(list, number) {
  const found = list[Number(number)];
  if (found === undefined) throw broken();
  return found;
}

function numeric(text) {
  if (!NUMBER.test(text) || !Number.isFinite(Number(text))) throw broken();
  return text;
}

const TYPE = /\bt=["'](\w+)["']/;
const STYLE = /\bs=["']([0-9]+)["']/;
const REFERENCE = /\br=["']([A-Z]+)[0-9]*["']/;

function columnOf(attributes) {
  const letters = REFERENCE.exec(attributes)?.[1];
  if (!letters) return null;
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64;
  return column - 1;
}

function attribute(attributes, name) {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2];
}

/** The target of every relation of the workbook, by its id and by the end of its type. */
async function relations(files) {
  const found = new Map();
  for (const [, attributes] of (await partOf(files, "xl/_rels/workbook.xml.rels")).matchAll(/<(?:\w+:)?Relationship\b([^>]*?)\/?>/g)) {
    const target = attribute(attributes, "Target") ?? "";
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    found.set(attribute(attributes, "Id"), path).set((attribute(attributes, "Type") ?? "").split("/").pop(), path);
  }
  return found;
}

async function strings(files, links) {
  const text = await partOf(files, links.get("sharedStrings") ?? "xl/sharedStrings.xml");
  return Array.from(text.matchAll(STRING), (found) => textIn(found[1] ?? ""));
}

/** How the number cells of each style read: as a number, or as the text that they show. */
async function formatsOf(files, links, since1904) {
  const text = await partOf(files, links.get("styles") ?? "xl/styles.xml");
  const own = new Map();
  for (const [, attributes] of text.matchAll(/<(?:\w+:)?numFmt\b([^>]*?)\/?>/g)) {
    own.set(Number(attribute(attributes, "numFmtId")), unescaped(attribute(attributes, "formatCode") ?? ""));
  }
  const styles = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(text)?.[0] ?? "";
  const ids = Array.from(styles.matchAll(/<(?:\w+:)?xf\b([^>]*?)\/?>/g), (found) => Number(attribute(found[1], "numFmtId") ?? 0));
  return (ids.length ? ids : [0]).map((id) => shownAs(id, own.get(id) ?? "", since1904));
}

function textIn(content) {
  const parts = content.includes("rPh") ? content.replace(SPOKEN, "") : content;
  let found = "";
  for (const [, text = ""] of parts.matchAll(TEXT)) found += text;
  return unescaped(found);
}

function unescaped(text) {
  const plain = text.includes("&") ? text.replace(ENTITY, character) : text;
  const found = plain.includes("_x") ? plain.replace(CODED, coded) : plain;
  return found.includes("\r") ? found.replace(/\r\n?/g, "\n") : found;
}

/** A character that XML cannot hold, as spreadsheets write it. */
function coded(found, code) {
  const made = String.fromCharCode(parseInt(code, 16));
  return /[\0\ud800-\udfff]/.test(made) ? found : made;
}

function character(found, hex, decimal, name) {
  if (name) return NAMED[name] ?? found;
  const point = hex ? parseInt(hex, 16) : Number(decimal);
  return point <= 0x10ffff ? String.fromCodePoint(point) : found;
}
