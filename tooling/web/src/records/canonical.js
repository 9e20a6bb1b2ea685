// What stands in a cell to the JSON value that the schema judges, by the type of its field.
import { casefold, isBlank, strip } from "../text.js";

const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
const COMMA_NUMBER = /^(-?[0-9]{1,3}(?:\.[0-9]{3})+|-?[0-9]+)(?:,([0-9]+))?$/;
const LONGEST_NUMBER = 300; // characters; longer stays a text, which the type rule then names
export const NUMBERS = new Set(["amount", "integer", "number"]);
const WITH_TIME = " hh:mm";
const TIME = "(?:[ T]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?(?: ?[AaPp][Mm])?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?";
const ANSWERS = new Map([
  ...["true", "ja", "yes", "waar", "1"].map((word) => [word, true]),
  ...["false", "nee", "no", "onwaar", "0"].map((word) => [word, false]),
]);
const DATE_PARTS = { yyyy: "(?<year>[0-9]{4})", mm: "(?<month>[0-9]{2})", dd: "(?<day>[0-9]{2})" };
const LOOSE_PARTS = { m: "(?<month>[0-9]{1,2})", d: "(?<day>[0-9]{1,2})" };

/** How the cells of one column are read; `values`, `dates` and `decimal` are those of an export mapping.
 *  What does not fit the type stays the text that it was, so that a rule can name it. */
export function cellReader(xField, { values = null, dates = "yyyy-mm-dd", decimal = "." } = {}) {
  if (xField.type === "set") return setReader(renamed(codeReader(xField.values ?? {}), values));
  return renamed(byType(xField, dates, decimal), values);
}

/** How values with a type of their own are read: as they are, but for what the export mapping declares. */
export function valueReader(xField, { values = null, dates = "yyyy-mm-dd", decimal = "." } = {}) {
  const ours = new Set(Object.keys(values ?? {}).map(casefold));
  const declared = (xField.type === "date" && dates !== "yyyy-mm-dd") || (NUMBERS.has(xField.type) && decimal === ",");
  if (!ours.size && !declared) return (given) => given;
  const read = cellReader(xField, { values, dates, decimal });
  const one = xField.type === "set" ? (text) => read(text)[0] ?? text : read;
  const value = (given) => {
    if (Array.isArray(given)) return given.map(value);
    const text = ["boolean", "string", "number"].includes(typeof given) ? String(given) : null;
    if (text === null || isBlank(text)) return given;
    return ours.has(casefold(text)) || (declared && typeof given === "string") ? one(text) : given;
  };
  return value;
}

function renamed(read, values) {
  if (!values) return read;
  const ours = new Map(Object.entries(values).map(([name, value]) => [casefold(name), value]));
  return (cell) => read(ours.get(casefold(cell)) ?? cell);
}

function byType(xField, dates, decimal) {
  const { type } = xField;
  if (type === "yes_no") return (cell) => ANSWERS.get(casefold(cell)) ?? cell;
  if (NUMBERS.has(type)) return decimal === "," ? commaNumber : number;
  if (type === "date" && dates !== "yyyy-mm-dd") return dateReader(dates);
  return type === "code" ? codeReader(xField.values ?? {}) : (cell) => cell;
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

/** Dates of this form; one with a time also reads the form of every computer, and gives the day alone. */
function dateReader(form) {
  const forms = form.endsWith(WITH_TIME) ? [form, `yyyy-mm-dd${WITH_TIME}`] : [form];
  const patterns = forms.map(datePattern);
  return (cell) => {
    for (const pattern of patterns) {
      const { year, month, day } = pattern.exec(cell)?.groups ?? {};
      if (year) return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    }
    return cell;
  };
}

function datePattern(form) {
  const known = { ...DATE_PARTS, ...LOOSE_PARTS };
  const hasTime = form.endsWith(WITH_TIME);
  const days = (hasTime ? form.slice(0, -WITH_TIME.length) : form).split(/([-/. ])/);
  const parts = days.map((part) => known[part] ?? part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  return new RegExp(`^${parts.join("")}${hasTime ? TIME : ""}$`, "u");
}
