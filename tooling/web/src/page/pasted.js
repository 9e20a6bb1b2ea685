// What someone pastes, read as rows: as a spreadsheet copies them, or as lines of a file.
import * as csv from "../checking/csv.js";
import { Table } from "../reading/table.js";
import { Trouble } from "../reading/trouble.js";
import { Names } from "../records/headers.js";

const DELIMITERS = ["\t", ";", "|", ","];

/** {kind, content}: `empty`, `json`, `header` where nothing but column names was pasted, or `table`. */
export function read(pasted, rulebook, nameOf) {
  const text = pasted.replace(/^\s*\n|(?:\n[^\S\n]*)+$/g, "");
  if (!text.trim()) return { kind: "empty" };
  if (/^[{[]/.test(text.trim())) return { kind: "json", content: text };
  const delimiter = DELIMITERS.find((one) => text.includes(one)) ?? "\t";
  const rows = rowsOf(text, delimiter);
  const isAlone = rows.length === 1;
  if (isAlone && isHeader(rows[0], rulebook)) return { kind: "header" };
  const header = isAlone ? rows[0].map((_, at) => nameOf(at + 1)) : rows.shift();
  if (delimiter !== "\t") return { kind: "table", content: isAlone ? `${header.join(delimiter)}\n${text}` : text };
  return { kind: "table", content: [header, ...rows].map((cells) => csv.row(asWide(cells, header.length), "\t")).join("") };
}

/** The cells of each row; a row in which a quotation mark is part of a value is read as it stands. */
function rowsOf(text, delimiter) {
  return [...new Table(text, delimiter).rows()].flatMap((item) => {
    if (!(item instanceof Trouble)) return [item.cells];
    const lines = text.slice(item.start, item.end).split(/\r?\n/);
    return lines.filter(Boolean).map((line) => line.split(delimiter));
  });
}

/** The row as wide as its header where only empty cells make the difference, which a copy may leave out or add. */
function asWide(cells, width) {
  const filled = cells.findLastIndex(Boolean) + 1;
  return filled > width ? cells : Array.from({ length: width }, (_, at) => cells[at] ?? "");
}

/** Whether most of these cells are names of columns. */
function isHeader(cells, { records, exports }) {
  const filled = cells.filter((cell) => cell.trim());
  const named = ({ judge }, export_) => {
    const names = new Names(judge, export_);
    return filled.filter((cell) => names.fieldOf(cell) !== null).length;
  };
  const counts = Object.entries(records).flatMap(([name, record]) => {
    return [undefined, ...exports.filter((one) => one.record === name)].map((one) => named(record, one));
  });
  return Math.max(...counts) * 2 > filled.length;
}
