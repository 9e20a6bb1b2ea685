// The first findings of a check, with a filter.
import { focusOn, h, labelled, select } from "./dom.js";
import { byRule, mark, ruleLink, textIn } from "./results.js";
import { seen } from "./seen.js";

const MOST = 200; // rows on the screen

/** A table of findings, and `show` to filter it by a rule. */
export function findingsTable(context, outcome, isRow) {
  const { words } = context;
  const all = everything(outcome);
  const filter = { rule: "", text: "" };
  const body = h("tbody");
  const said = h("p", { className: "ac-quiet", role: "status" });
  const draw = () => {
    const fitting = all.filter((one) => fits(context, one, filter));
    const shown = fitting.slice(0, MOST);
    body.replaceChildren(...shown.map((one) => row(context, outcome, one)));
    const sum = words.shown(shown.length, filter.text ? fitting.length : totalOf(outcome, filter.rule));
    said.textContent = filter.text && isCut(outcome) ? `${sum} ${words.searched}` : sum;
  };
  const heads = [words.row, words.key, words.column, words.value, words.rule].map((title) => h("th", { scope: "col" }, title));
  const table = h("table", { className: "ac-table ac-findings" }, h("thead", {}, h("tr", {}, heads)), body);
  const title = h("h3", {}, isRow ? words.rowsTitleOne : words.rowsTitle);
  const { element, choice } = filters(context, outcome, filter, draw);
  draw();
  const show = (rule) => {
    filter.rule = choice.value = rule;
    draw();
    focusOn(title);
  };
  return { element: h("div", {}, title, isRow ? null : element, said, table), show };
}

function filters(context, outcome, filter, draw) {
  const { words } = context;
  const rules = byRule(outcome.totals).map(({ rule }) => [rule.id, textIn(context, rule.title)]);
  const choice = select([["", words.filterAll], ...rules], "", (rule) => {
    filter.rule = rule;
    draw();
  });
  const text = h("input", { type: "search", className: "ac-input" });
  text.addEventListener("input", () => {
    filter.text = text.value.toLowerCase();
    draw();
  });
  const element = h("div", { className: "ac-settings" }, labelled(words.filterRule, choice), labelled(words.filterText, text));
  return { element, choice };
}

function everything({ totals }) {
  const found = totals.flatMap(({ rule, level, firsts }) => firsts.map((one) => ({ ...one, rule, level })));
  return found.sort((one, other) => one.row - other.row);
}

/** Whether a rule has more findings than were kept to be shown. */
const isCut = ({ totals }) => totals.some(({ count, firsts }) => count > firsts.length);

function totalOf({ totals }, rule) {
  return totals.filter((one) => !rule || one.rule.id === rule).reduce((sum, { count }) => sum + count, 0);
}

function fits(context, one, { rule, text }) {
  if (rule && one.rule.id !== rule) return false;
  if (!text) return true;
  return [one.value, one.key, one.column, textIn(context, one.rule.title), String(one.row)].some((part) => part?.toLowerCase().includes(text));
}

function row(context, outcome, one) {
  const { words } = context;
  const cells = [
    h("td", { "data-label": words.row, className: "ac-number" }, String(one.row)),
    h("td", { "data-label": words.key }, one.key),
    h("td", { "data-label": words.column }, one.column || labelOf(context, outcome.record, one.field)),
    h("td", { "data-label": words.value, className: "ac-value" }, valueOf(words, one)),
    h("td", {}, mark(words, one.level), ruleLink(context, one.rule), h("small", { className: "ac-remedy" }, textIn(context, one.rule.remedy))),
  ];
  return h("tr", {}, cells);
}

function labelOf(context, record, field) {
  return textIn(context, context.rulebook.records[record].judge.properties[field]?.["x-field"]?.label) || field;
}

function valueOf(words, { value, becomes, certainty, alternatives, rows, more }) {
  const parts = [value === null || value === "" ? h("em", { className: "ac-quiet" }, words.empty) : h("span", { className: becomes ? "ac-old" : "" }, seen(value))];
  if (rows) parts.push(h("small", {}, words.sameAs(rows, more)));
  if (becomes) parts.push(h("span", { className: "ac-new" }, h("span", { className: "ac-hidden" }, words.becomes), seen(becomes)));
  if (certainty === "suggest") parts.push(h("small", { className: "ac-quiet" }, words.suggestion, alternatives?.length ? `, ${words.orElse(alternatives.map(seen))}` : ""));
  return parts;
}
