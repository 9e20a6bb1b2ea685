// Writes rows as CSV that a Dutch spreadsheet opens well.

export const MARK = "\ufeff";
const RISKY = /^[=+\-@\t\r]/; // what a spreadsheet may take for a formula

/** One row; every cell as it is. */
export function row(cells, delimiter = ";") {
  return `${cells.map((one) => cell(one ?? "", delimiter)).join(delimiter)}\r\n`;
}

/** A cell that no spreadsheet takes for a formula. */
export function neutral(cell) {
  const text = String(cell ?? "");
  return RISKY.test(text) ? `'${text}` : text;
}

/** One cell, between quotation marks where it needs them or they are asked for. */
export function cell(value, delimiter, isQuoted = false) {
  const text = String(value);
  if (!isQuoted && !text.includes('"') && !text.includes("\n") && !text.includes("\r") && !text.includes(delimiter)) return text;
  return `"${text.replaceAll('"', '""')}"`;
}
