// The way of a form: the fields of a record type, checked while typing.
import { requiredFields } from "../records/headers.js";
import { button, h, labelled, select } from "./dom.js";
import { mark, ruleLink, textIn } from "./results.js";
import { dateIn } from "./today.js";

const PAUSE = 200; // milliseconds after the last key

export class FormPanel {
  constructor(context) {
    this.context = context;
    const { words, rulebook } = context;
    const records = Object.entries(rulebook.records).map(([name, { title }]) => [name, title]);
    this.record = records.find(([name]) => name === "contact")?.[0] ?? records[0][0];
    this.choice = select(records, this.record, (record) => this.#draw(record));
    this.state = h("p", { className: "ac-state", role: "status", "aria-live": "polite" });
    this.form = h("form", { className: "ac-form", novalidate: true, autocomplete: "off", onsubmit: (event) => event.preventDefault() });
    this.made = h("p", { className: "ac-quiet" });
    const actions = h("p", { className: "ac-actions" }, button(words.showAll, () => this.#showAll(), "ac-small"), button(words.startOver, () => this.#draw(this.record), "ac-small"));
    this.element = h("div", { className: "ac-panel" }, h("p", {}, `${words.fill} `, words.today(dateIn(rulebook.language, context.today))), h("div", { className: "ac-settings" }, labelled(words.recordType, this.choice)), this.form, this.made, h("div", { className: "ac-foot" }, this.state, actions));
  }

  shown() {
    if (!this.form.children.length) this.#draw(this.record);
  }

  #draw(record) {
    this.record = record;
    this.touched = new Set();
    this.fields = new Map();
    const { form, judge, generated: computed } = this.context.rulebook.records[record];
    const generated = [judge["x-rulebook"].key, ...computed];
    this.required = new Set(requiredFields(judge));
    const placed = new Set([...form.flatMap(({ fields }) => fields), ...generated]);
    const rest = Object.keys(judge.properties).filter((field) => !placed.has(field));
    const sections = [...form, ...(rest.length ? [{ title: "", fields: rest }] : [])];
    this.form.replaceChildren(...sections.map((section) => this.#section(section, judge, generated)));
    const labels = generated.map((field) => textIn(this.context, judge.properties[field]["x-field"].label));
    this.made.textContent = labels.length ? this.context.words.generated(labels) : "";
    this.state.textContent = this.context.words.formEmpty;
  }

  #section({ title, fields }, judge, generated) {
    const known = fields.filter((field) => judge.properties[field] && !generated.includes(field));
    return h("fieldset", { className: "ac-section" }, title && h("legend", {}, title), h("div", { className: "ac-grid" }, known.map((field) => this.#field(field, judge.properties[field]))));
  }

  #field(field, { "x-field": xField = {} }) {
    const { rulebook } = this.context;
    const control = this.#control(xField);
    const help = rulebook.records[this.record].help[field] ?? null;
    const isRequired = this.required.has(field);
    const element = labelled(textIn(this.context, xField.label) || field, control, help);
    if (isRequired) element.querySelector("label").append(h("span", { className: "ac-required" }, ` (${this.context.words.required})`));
    if (isRequired) control.setAttribute("aria-required", "true");
    const said = h("div", { className: "ac-said", id: `${control.id}-said`, "aria-live": "polite" });
    control.setAttribute("aria-describedby", [control.getAttribute("aria-describedby"), said.id].filter(Boolean).join(" "));
    element.append(said);
    this.fields.set(field, { control, said, element });
    control.addEventListener("input", () => this.#typed());
    control.addEventListener("change", () => this.#left(field));
    control.addEventListener("blur", () => control.value && this.#left(field));
    return element;
  }

  #control({ type, values = {} }) {
    const { words } = this.context;
    const options = Object.entries(values).map(([name, { label }]) => [name, textIn(this.context, label) || name]);
    if (type === "yes_no") return select([["", words.choose_], ["true", words.yes], ["false", words.no]], "", () => {});
    if (type === "code" && options.length) return select([["", words.choose_], ...options], "", () => {});
    if (type === "lines") return h("textarea", { className: "ac-input", rows: 3 });
    if (type === "date") return h("input", { className: "ac-input", type: "date" });
    const isNumber = ["number", "integer", "amount"].includes(type);
    return h("input", { className: "ac-input", type: "text", inputmode: isNumber ? "decimal" : null, placeholder: type === "set" ? words.separate : "" });
  }

  #left(field) {
    this.touched.add(field);
    this.#typed(0);
  }

  #showAll() {
    for (const field of this.fields.keys()) this.touched.add(field);
    this.#typed(0, true);
  }

  #typed(pause = PAUSE, jump = false) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#check(jump), pause);
  }

  async #check(jump) {
    const texts = Object.fromEntries([...this.fields].map(([field, { control }]) => [field, control.value]));
    const asked = { record: this.record, asOf: this.context.today, texts };
    const all = await this.context.client.ask("form", asked).catch(() => null);
    if (!all || asked.record !== this.record) return;
    const found = all.filter(({ field }) => this.fields.has(field)); // what the CRM fills in is not asked
    for (const [field, parts] of this.fields) this.#tell(field, parts, found.filter((one) => one.field === field));
    this.#sum(found, texts);
    if (jump) this.form.querySelector('[aria-invalid="true"]')?.focus();
  }

  /** Tells what is wrong with a field; what was told already stays, with the focus that may be in it. */
  #tell(field, parts, found) {
    const { control, said, element } = parts;
    const shown = this.touched.has(field) ? found : [];
    const told = JSON.stringify([control.value.trim() === "", shown.map(({ rule, better }) => [rule.id, better])]);
    if (told === parts.told) return;
    parts.told = told;
    control.setAttribute("aria-invalid", String(shown.length > 0));
    element.classList.toggle("ac-wrong", shown.length > 0);
    said.replaceChildren(...shown.map((one) => this.#saying(control, one)));
  }

  /** What to do about it; of an empty field that comes first, since its rule reads as if it were filled in. */
  #saying(control, { rule, level, better }) {
    const { words } = this.context;
    const [title, remedy] = [ruleLink(this.context, rule), textIn(this.context, rule.remedy)];
    const said = control.value.trim() || !remedy ? [title, remedy] : [remedy, [words.rule_, title]];
    const choices = better ? [better.value, ...better.alternatives] : [];
    const buttons = choices.map((value) => button(words.apply(value), () => this.#apply(control, value), "ac-small"));
    return h("div", { className: "ac-saying" }, h("p", {}, mark(words, level), said[0]), h("p", { className: "ac-remedy" }, said[1]), buttons.length ? h("p", { className: "ac-actions" }, buttons) : null);
  }

  #apply(control, value) {
    control.value = value;
    control.focus();
    this.#typed(0);
  }

  #sum(found, texts) {
    const { words } = this.context;
    const isEmpty = this.touched.size === 0 && Object.values(texts).every((text) => !text);
    this.state.textContent = isEmpty ? words.formEmpty : found.length ? words.formLeft(found.length) : words.formFine;
  }
}
