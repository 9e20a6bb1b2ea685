// What a check found: totals per rule, the first rows, and files to take along.
import { button, h } from "./dom.js";
import { dateIn } from "./today.js";
import { downloads } from "./downloads.js";
import { findingsTable } from "./findings.js";
import { counted, sentence, wordsIn } from "./words.js";

const MOST_OPEN = 8; // of what there is to say about reading; more stays folded until asked for
const WEIGHT = { error: 0, warning: 1, advice: 2 };

/** The elements of the outcome. */
export function results(flow, outcome) {
  const { words } = flow.context;
  const found = Object.values(outcome.counts).reduce((sum, count) => sum + count, 0);
  const isRow = flow.pasted && outcome.records === 1;
  const parts = [h("h2", {}, words.resultTitle), h("p", { className: "ac-print" }, about(flow, outcome)), h("p", { className: "ac-summary" }, summary(words, outcome, found, isRow))];
  parts.push(troubles(words, outcome, flow.pasted));
  if (found) {
    const table = findingsTable(flow.context, outcome, isRow);
    if (!isRow) parts.push(downloads(flow), totals(flow.context, outcome, table));
    parts.push(table.element);
  } else if (outcome.records && !isRow) parts.push(downloads(flow));
  parts.push(notChecked(flow.context, outcome.unevaluated));
  return parts.filter(Boolean);
}

/** What was checked, for who prints it. */
function about({ file, context: { words, rulebook } }, { record, asOf }) {
  return words.printed(file.name, rulebook.records[record].title, dateIn(rulebook.language, asOf));
}

function summary(words, { records, broken, counts, unreadable, stopped }, found, isRow) {
  const said = [];
  if (records === 0) said.push(words.nothing);
  else if (found === 0) said.push(words.clean(records, isRow));
  else said.push(broken ? words.summary(records, broken, counted(words, counts), isRow) : words.sharedOnly(counted(words, counts)));
  if (unreadable) said.push(words.unreadable(unreadable));
  if (stopped) said.push(words.stoppedEarly);
  return said.join(" ");
}

function troubles(words, { reading, troubles: count, sheet }, pasted) {
  if (reading.length === 0) return null;
  const place = placeOf(sheet, pasted);
  const items = reading.map(({ code, line, message, remedy, level }) => {
    const toDo = (pasted && words.pastedRemedies[code]) || remedy;
    return h("li", {}, mark(words, level), sentence(words.line(line, place), message), " ", h("span", { className: "ac-quiet" }, toDo));
  });
  const more = Math.max(0, count - 200);
  const rest = more > 0 && h("p", { className: "ac-quiet" }, words.moreTroubles(more));
  return h("details", { className: "ac-details", open: reading.length <= MOST_OPEN }, h("summary", {}, `${pasted ? words.troublesPasted : words.troublesTitle} (${reading.length + more})`), h("ul", {}, items), rest);
}

/** In what a line stands. */
export function placeOf(isSheet, pasted) {
  if (pasted) return "pasted";
  return isSheet ? "sheet" : "file";
}

/** How bad it is, as a small mark. */
export function mark(words, level) {
  return h("span", { className: `level level-${level} ac-level` }, words.levels[level][0]);
}

/** The total of each rule, its fields taken together, the worst and most frequent first. */
export function byRule(totals) {
  const found = new Map();
  for (const { rule, level, count } of totals) {
    const one = found.get(rule.id) ?? { rule, level, count: 0 };
    found.set(rule.id, { ...one, count: one.count + count });
  }
  return [...found.values()].sort((one, other) => WEIGHT[one.level] - WEIGHT[other.level] || other.count - one.count);
}

function totals(context, outcome, table) {
  const { words } = context;
  const hidden = h("span", { className: "ac-hidden" }, words.show);
  const heads = [words.level, words.rule, words.count, hidden].map((title) => h("th", { scope: "col" }, title));
  const rows = byRule(outcome.totals).map(({ rule, level, count }) => {
    const title = textIn(context, rule.title);
    const show = button(words.show, () => table.show(rule.id), "ac-small");
    show.setAttribute("aria-label", words.showRows(title));
    return h("tr", {}, h("td", { "data-label": words.level }, mark(words, level)), h("td", {}, ruleLink(context, rule)), h("td", { "data-label": words.count, className: "ac-number" }, count.toLocaleString(context.rulebook.language)), h("td", {}, show));
  });
  return h("div", {}, h("h3", {}, words.totalsTitle), h("table", { className: "ac-table ac-totals" }, h("thead", {}, h("tr", {}, heads)), h("tbody", {}, rows)));
}

/** The title of a rule as a link to its page, beside this one: what was found or typed here would go with it. */
export function ruleLink(context, rule) {
  const title = textIn(context, rule.title);
  if (!rule.page) return title;
  const said = h("span", { className: "ac-hidden" }, ` ${wordsIn(context.rulebook.language).newTab}`);
  return h("a", { href: context.linkTo(rule.page), target: "_blank", rel: "noopener" }, title, said);
}

/** A text of the rulebook in the reader's language, else in another. */
export function textIn({ rulebook }, texts) {
  return texts?.[rulebook.language] ?? Object.values(texts ?? {})[0] ?? "";
}

function notChecked(context, left) {
  const { words } = context;
  if (left.length === 0) return null;
  const unique = [...new Map(left.map((one) => [one.rule.id, one])).values()];
  const items = unique.map(({ rule, reason }) => h("li", {}, ruleLink(context, rule), h("span", { className: "ac-quiet" }, `: ${reason}`)));
  return h("details", { className: "ac-details" }, h("summary", {}, words.notChecked(unique.length)), h("ul", {}, items));
}
