// What stands in a cell to the JSON value that the schema judges, by the type of its field.
import { casefold, isBlank, strip } from "../text.js";

const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
const COMMA_NUMBER = /^(-?[0-9]{1,3}(?:\.[0-9]{3})+|-?[0-9]+)(?:,([0-9]+))?$/;
const LONGEST_NUMBER = 300; // characters; longer stays a text, which the type rule then names
const ANSWERS = new Map([
  ...["true", "ja", "yes", "waar", "1"].map((word) => [word, true]),
  ...["false", "nee", "no", "onwaar", "0"].map((word) => [word, false]),
]);
const DATE_PARTS = { yyyy: "(?<year>[0-9]{4})", mm: "(?<month>[0-9]{2})", dd: "(?<day>[0-9]{2})" };
const LOOSE_PARTS = { m: "(?<month>[0-9]{1,2})", d: "(?<day>[0-9]{1,2})" };

/** How the cells of one column are read; `values`, `dates` and `decimal` are those of an export mapping.
 *  What does not fit the type stays the text that it was, so that a rule can name it. */
export function cellReader(xField, { values = null, dates = "yyyy-mm-dd", decimal = "." } = {}) {
  const read = typed(byType(xField, dates, decimal), xField.type);
  if (!values) return read;
  const ours = new Map(Object.entries(values).map(([name, value]) => [casefold(name), value]));
  return (cell) => read(typeof cell === "string" ? (ours.get(casefold(cell)) ?? cell) : cell);
}

/** Cells of a spreadsheet have a type already. */
function typed(read, type) {
  const isNumber = ["number", "integer", "amount"].includes(type);
  return (cell) => {
    if (typeof cell === "string") return read(cell);
    if (typeof cell === "number" && isNumber) return cell;
    return typeof cell === "boolean" && type === "yes_no" ? cell : read(String(cell));
  };
}

function byType(xField, dates, decimal) {
  const { type } = xField;
  if (type === "yes_no") return (cell) => ANSWERS.get(casefold(cell)) ?? cell;
  if (["number", "integer", "amount"].includes(type)) return decimal === "," ? commaNumber : number;
  if (type === "date" && dates !== "yyyy-mm-dd") return dateReader(dates);
  if (type === "code") return codeReader(xField.values ?? {});
  if (type === "set") return setReader(codeReader(xField.values ?? {}));
  return (cell) => cell;
}

function number(cell) {
  if (cell.length > LONGEST_NUMBER || !NUMBER.test(cell)) return cell;
  const value = Number(cell);
  return Number.isFinite(value) ? value : cell;
}

function commaNumber(cell) {
  const found = COMMA_NUMBER.exec(cell);
  if (!found) return cell;
  const whole = found[1].replaceAll(".", "");
  return number(found[2] ? `${whole}.${found[2]}` : whole);
}

/** An id, else a label in any language or a former id, whatever its capitals. */
function codeReader(values) {
  const ids = new Map();
  const known = (text, name) => ids.has(casefold(text)) || ids.set(casefold(text), name);
  for (const name of Object.keys(values)) known(name, name);
  for (const [name, { label = {}, formerly = [] }] of Object.entries(values)) {
    for (const text of [...Object.values(label), ...formerly]) known(text, name);
  }
  return (cell) => (Object.hasOwn(values, cell) ? cell : (ids.get(casefold(cell)) ?? cell));
}

function setReader(code) {
  return (cell) =>
    cell
      .split(";")
      .filter((part) => !isBlank(part))
      .map((part) => code(strip(part)));
}

function dateReader(form) {
  const known = { ...DATE_PARTS, ...LOOSE_PARTS };
  const parts = form.split(/([-/. ])/).map((part) => known[part] ?? part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  const pattern = new RegExp(`^${parts.join("")}$`, "u");
  return (cell) => {
    const { year, month, day } = pattern.exec(cell)?.groups ?? {};
    return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : cell;
  };
}
