// What a file is, before it is checked: its record type, its export and how its columns are read.
import { Names } from "../records/headers.js";
import { Trouble, told } from "../reading/trouble.js";
import { open, titleOf } from "../reading/source.js";
import { Session } from "./session.js";

const MOST_LIKELY = "contact"; // where no header says what it is
const HEAD = 1 << 16; // characters in which a header stands
const SAMPLES = 50; // rows in which an example of each column is sought

/** What is known about a file with these choices; whatever was not chosen is found in the file. */
export function look(rulebook, loaded, choices) {
  const head = loaded.text?.length > HEAD && loaded.ending !== "json" ? { ...loaded, text: headOf(loaded.text) } : loaded;
  const record = choices.record || recordOf(rulebook, head, choices.delimiter);
  const chosen = { ...choices, record, export: choices.export ?? exportOf(rulebook, head, record, choices.delimiter) };
  const session = new Session(rulebook, loaded, chosen);
  try {
    return { ...described(session), ...sheetsOf(loaded), choices: chosen };
  } catch (problem) {
    if (!(problem instanceof Trouble)) throw problem;
    return { ...troubled(rulebook, chosen, problem), encoding: loaded.encoding, ...sheetsOf(loaded) };
  }
}

/** The same about a file of which nothing can be read. */
export function troubled(rulebook, choices, problem) {
  return { choices, trouble: told(problem, rulebook.language), columns: null, encoding: "", sheet: "", sheets: [] };
}

/** The sheets of a workbook, and which of them was read. */
function sheetsOf({ sheet }) {
  return { sheet: sheet?.name ?? "", sheets: sheet?.names ?? [] };
}

/** The first lines of a text. */
function headOf(text) {
  const end = text.lastIndexOf("\n", HEAD);
  return end > 0 ? text.slice(0, end + 1) : text;
}

function described(session) {
  const source = session.open();
  const facts = { encoding: session.loaded.encoding, delimiter: titleOf(source.delimiter ?? ""), columns: null };
  if (!source.header) return { ...facts, names: namesIn(session, source) };
  const columns = session.columns(source).map((column) => ({ ...column, sample: "" }));
  let left = SAMPLES;
  for (const { cells } of source.items()) {
    if (left-- === 0) break;
    if (cells) columns.forEach((column, at) => (column.sample ||= String(cells[at] ?? "")));
  }
  return { ...facts, columns };
}

function namesIn(session, source) {
  const found = new Map();
  let [left, trouble] = [SAMPLES, null];
  for (const item of source.items()) {
    if (left-- === 0) break;
    if (item instanceof Trouble) trouble ??= item;
    for (const name of Object.keys(item.values ?? {})) found.set(name, session.names.fieldOf(name) ?? "");
  }
  if (trouble && found.size === 0) throw trouble;
  return [...found].map(([header, field]) => ({ header, field }));
}

/** The record type whose fields the header names most of. */
function recordOf(rulebook, loaded, delimiter) {
  const scores = Object.entries(rulebook.records).map(([record, { judge }]) => {
    const known = Math.max(...[undefined, ...exportsOf(rulebook, record)].map((one) => knownColumns(judge, one, loaded, delimiter)));
    return { record, known: known + (named(loaded.name, record) ? 0.5 : 0) };
  });
  const first = scores.find(({ record }) => record === MOST_LIKELY) ?? scores[0];
  return scores.reduce((best, one) => (one.known > best.known ? one : best), first).record;
}

/** Whether a file is called after a record type: contacts.csv, Contactpersonen 2026.xlsx. */
function named(file, record) {
  return file.toLowerCase().includes(record.replace(/y$/, ""));
}

const exportsOf = (rulebook, record) => rulebook.exports.filter((one) => one.record === record);

/** The export mapping that names more of the columns than the fields themselves do; an empty text for none. */
function exportOf(rulebook, loaded, record, delimiter) {
  const { judge } = rulebook.records[record];
  let [best, most] = ["", knownColumns(judge, undefined, loaded, delimiter)];
  for (const one of exportsOf(rulebook, record)) {
    const known = knownColumns(judge, one, loaded, delimiter, true);
    if (known > most) [best, most] = [one.id, known];
  }
  return best;
}

function knownColumns(judge, export_, loaded, delimiter, ignoredToo = false) {
  const names = new Names(judge, export_);
  try {
    const source = open(loaded, (header) => names.knows(header), delimiter);
    const header = source.header ?? Object.keys(firstOf(source) ?? {});
    return header.filter((name) => (ignoredToo ? names.fieldOf(name) !== null : names.knows(name))).length;
  } catch (problem) {
    if (!(problem instanceof Trouble)) throw problem;
    return 0;
  }
}

function firstOf(source) {
  for (const { values } of source.items()) if (values) return values;
  return null;
}
