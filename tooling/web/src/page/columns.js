// The step "how we read your columns": what each column is read as, and how to change it.
import { button, h, labelled, select } from "./dom.js";
import { placeOf } from "./results.js";
import { sentence } from "./words.js";

/** Whether anything in the file is read as a field. */
export const canBeChecked = ({ columns, names }) => (columns ?? names ?? []).some(({ field }) => field);

const LEFT_OUT = ["ignored", "elsewhere"]; // the export or somebody says so: nothing was missed

/** The elements of the step. */
export function columnsStep(flow, seen) {
  const { words, rulebook } = flow.context;
  if (seen.trouble) return [h("h2", {}, stoppedTitle(flow, seen)), settings(flow, seen), trouble(flow, seen)];
  const parts = [h("h2", {}, words.columnsTitle), h("p", { className: "ac-facts" }, factsOf(words, seen)), settings(flow, seen)];
  const fields = fieldsOf(rulebook.records[seen.choices.record].judge, rulebook.language);
  const all = seen.columns ?? seen.names;
  const meant = all.filter(({ why }) => !LEFT_OUT.includes(why));
  const read = meant.filter(({ field }) => field).length;
  const ready = canBeChecked(seen);
  const also = rulebook.exports.find(({ id }) => id === seen.choices.export)?.also ?? [];
  if (also.length) parts.push(h("p", { className: "ac-note" }, words.alsoIn(also)));
  const unsure = ready ? read * 2 < meant.length && words.fewRead : unknown(flow, seen);
  if (unsure) parts.push(h("p", { className: "ac-note" }, unsure));
  const check = button(words.check, () => flow.check(), "ac-primary");
  check.disabled = !ready;
  parts.push(h("p", { className: "ac-actions" }, check));
  const table_ = seen.columns ? table(flow, seen.columns, fields) : named(words, seen.names, fields);
  return [...parts, h("details", { className: "ac-details ac-fold", open: true }, h("summary", {}, words.columnsFold), table_)];
}

function unknown({ pasted, context: { words } }, { columns }) {
  if (!columns) return words.noNames;
  return pasted ? words.pastedAlone : words.noHeader;
}

function factsOf(words, { encoding, delimiter, columns, names }) {
  const read = columns?.filter(({ field }) => field).length;
  const shown = delimiter === "tab" ? words.tab : delimiter;
  return words.facts([
    encoding,
    shown && `${words.delimiter.toLowerCase()} ${shown}`,
    columns && words.readAll(read, columns.length),
    names && words.jsonNames(names.length),
  ]);
}

function stoppedTitle({ pasted, context: { words } }, { trouble: found }) {
  if (isAmbiguous(found)) return words.columnsTitle;
  return pasted ? words.unreadPasted : words.unreadTitle;
}

function trouble({ pasted, context: { words } }, { trouble: found, sheets }) {
  const { line, message, remedy, code } = found;
  const said = sheets.length > 1 && code === "records-empty-file" ? words.emptySheet : `${sentence(words.line(line, placeOf(sheets.length > 0, pasted)), message)} ${remedy}`;
  return h("p", { className: "ac-note", role: "alert" }, isAmbiguous(found) ? words.delimiterAsk : said);
}

const isAmbiguous = (trouble) => trouble?.code === "records-ambiguous-delimiter";

/** What can be chosen about the file: of one that cannot be read only what may help. */
function settings(flow, seen) {
  const { choices, delimiter, sheet, sheets, trouble: stopped } = seen;
  const { words } = flow.context;
  const parts = [];
  if (sheets.length > 1) {
    const chosen = (name) => flow.choose({ sheet: name, record: undefined, export: undefined, delimiter: undefined, fields: null });
    parts.push(labelled(words.sheet, select(sheets.map((name) => [name, name]), sheet, chosen)));
  }
  if (!stopped) parts.push(...meanings(flow, choices));
  if ((seen.columns && !sheet) || isAmbiguous(stopped)) parts.push(delimiters(flow, choices, delimiter));
  if (!stopped) parts.push(day(flow, choices));
  return h("div", { className: "ac-settings" }, parts);
}

/** The record type, and the system that the file comes from. */
function meanings(flow, choices) {
  const { words, rulebook } = flow.context;
  const records = Object.entries(rulebook.records).map(([name, { title }]) => [name, title]);
  const parts = [];
  parts.push(labelled(words.recordType, select(records, choices.record, (record) => flow.choose({ record, export: undefined, fields: null }))));
  const exports_ = rulebook.exports.filter(({ record }) => record === choices.record).map(({ id, title }) => [id, title]);
  if (exports_.length) {
    const chosen = (id) => flow.choose({ export: id, fields: null });
    parts.push(labelled(words.source, select([["", words.sourceNone], ...exports_], choices.export, chosen)));
  }
  return parts;
}

function day(flow, choices) {
  const { words } = flow.context;
  const date = h("input", { type: "date", className: "ac-input", value: choices.asOf });
  date.addEventListener("change", () => date.value && flow.choose({ asOf: date.value }));
  date.addEventListener("blur", () => (date.value ||= choices.asOf)); // without a day the one before still holds
  return labelled(words.asOf, date, words.asOfHint);
}

function delimiters(flow, choices, found = "") {
  const { words } = flow.context;
  const options = [["", words.delimiterFound(choices.delimiter ? "" : found === "tab" ? words.tab : found)], [";", ";"], [",", ","], ["\t", words.tab], ["|", "|"]];
  return labelled(words.delimiter, select(options, choices.delimiter ?? "", (delimiter) => flow.choose({ delimiter, fields: null })));
}

/** [name, label] of every field, by label. */
function fieldsOf(judge, language) {
  const found = Object.entries(judge.properties).map(([name, { "x-field": { label = {} } = {} }]) => [name, label[language] ?? Object.values(label)[0] ?? name]);
  return found.sort((one, other) => one[1].localeCompare(other[1], language));
}

/** 1 for a column that nobody has to look at, 0 for one that was not recognised. */
const settled = ({ field, why }) => (field || LEFT_OUT.includes(why) ? 1 : 0);

function table(flow, columns, fields) {
  const { words } = flow.context;
  const ordered = [...columns].sort((one, other) => settled(one) - settled(other) || one.index - other.index);
  const head = h("tr", {}, [words.column, words.example, words.field].map((title) => h("th", { scope: "col" }, title)));
  const rows = ordered.map((column) => row(flow, columns, column, fields));
  return h("table", { className: "ac-table ac-columns" }, h("thead", {}, head), h("tbody", {}, rows));
}

function row(flow, columns, column, fields) {
  const { words } = flow.context;
  const name = column.header.trim() || `${words.columnNumber(column.index + 1)} ${words.noName}`;
  const choice = select([["", words.ignored], ...fields], column.field, (field) => flow.choose(changed(flow.choices, columns, column, field)));
  choice.setAttribute("aria-label", `${words.field}: ${name}`);
  const known = new Map(fields);
  const taker = !column.field && takerOf(flow.choices, columns, column);
  const why = taker
    ? h("small", { className: "ac-why" }, words.takenBy(taker.header))
    : !column.field && column.why && h("small", { className: "ac-why" }, column.title ? words.belongsTo(column.title) : words.notRead[column.why], column.guess ? `; ${words.maybe(known.get(column.guess))}` : "");
  const cells = [h("th", { scope: "row" }, name), h("td", { "data-label": words.example, className: "ac-sample" }, column.sample ?? ""), h("td", { "data-label": words.field }, choice, why)];
  return h("tr", { className: settled(column) ? "" : "ac-unread" }, cells);
}

/** What is chosen for every column, after one more choice; a field belongs to one column, which takes it from another. */
function changed({ fields, taken = {} }, columns, { index }, field) {
  const before = fields ?? columns.map((one) => one.field);
  const loser = field ? before.findIndex((other, at) => at !== index && other === field) : -1;
  const now = before.map((other, at) => (at === index ? field : at === loser ? "" : other));
  return { fields: now, taken: loser < 0 ? taken : { ...taken, [loser]: { by: index, field } } };
}

/** The column that took the field of this one, as long as it has it. */
function takerOf({ fields, taken = {} }, columns, { index }) {
  const { by, field } = (fields && taken[index]) || {};
  return columns.find((one) => one.index === by && one.field === field);
}

function named(words, names, fields) {
  const known = new Map(fields);
  const items = names.map(({ header, field }) => h("tr", {}, h("th", { scope: "row" }, header), h("td", { "data-label": words.field }, known.get(field) ?? words.notRead.unknown)));
  return h("table", { className: "ac-table ac-columns" }, h("tbody", {}, items));
}
