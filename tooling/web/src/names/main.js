// The page "Name helper": type a name, an address or a telephone number and see how it is recorded.
import { embedded } from "../embedded.js";
import { button, h, labelled } from "../page/dom.js";
import { linkTo } from "../page/links.js";
import { mark, ruleLink, textIn } from "../page/results.js";
import { today } from "../page/today.js";
import { wordsIn } from "../page/words.js";
import { addressOf } from "./address.js";
import { joined } from "../repairs/salutation.js";
import { letterNameOf, nameOf, notAName, salutationOf } from "./name.js";
import { phoneOf } from "./phone.js";
import { FieldRules } from "./rules.js";
import { namesIn } from "./words.js";

const NAME = ["form_of_address", "title_before", "initials", "first_name", "surname_prefix", "surname", "title_after"];
const NUMBER = ["house_number", "house_letter", "house_number_addition"]; // no label while one of these breaks a rule

class Helper {
  constructor({ language, rules, names, addresses }) {
    const [ofNames, ofAddresses] = [names, addresses].map((records) => new FieldRules(records, today()));
    Object.assign(this, { language, rules, ofNames, ofAddresses, words: namesIn(language) });
    this.element = h("div", { className: "ac ac-helper" }, this.#part("name", this.#name), this.#part("address", this.#address), this.#part("phone", this.#phone));
  }

  #part(kind, answer) {
    const words = this.words[kind];
    const isLong = kind === "address";
    const control = h(isLong ? "textarea" : "input", { className: "ac-input", placeholder: words.example, autocomplete: "off", spellcheck: false, ...(isLong ? { rows: 2 } : { type: "text" }) });
    const said = h("div", { "aria-live": "polite" });
    control.addEventListener("input", () => said.replaceChildren(...(control.value.trim() ? answer.call(this, control.value) : [])));
    return h("section", {}, h("h2", {}, words.title), labelled(words.label, control), said);
  }

  #name(text, chosen = {}) {
    const { other, fields, forms, noSalutation, choosePrefix, office } = this.words.name;
    const why = notAName(text);
    if (why) return [note(other[why])];
    const made = nameOf(text, chosen);
    const { record, prefixes, readings } = made;
    const isOpen = prefixes.length > 1 && !record.surname_prefix;
    const answer = h("div");
    const again = (change) => (name) => {
      answer.replaceChildren(...this.#name(text, { ...chosen, ...change }));
      [...answer.querySelectorAll('[aria-pressed="true"]')].find((one) => one.textContent === name)?.focus();
    };
    const broken = this.ofNames.broken(record);
    const shown = { ...record, form_of_address: forms[record.form_of_address] };
    if (prefixes.length > 1) shown.surname_prefix = this.#choices(fields.surname_prefix, prefixes.map((prefix) => [prefix, prefix === record.surname_prefix, again({ prefix })]));
    const pairs = NAME.filter((field) => shown[field]).map((field) => [fields[field], shown[field]]);
    if (made.office) pairs.push([fields.office, made.office]);
    if (!broken.some(({ level }) => level === "error")) {
      const quiet = (words) => h("span", { className: "ac-quiet" }, words);
      const possible = isOpen ? prefixes.map((prefix) => ({ ...record, surname_prefix: prefix })) : [record];
      const told = (how) => (isOpen ? quiet([choosePrefix, ...possible.flatMap((one) => [h("br"), how(one)])]) : how(record));
      pairs.push([this.#linked("salutation", fields.salutation), salutationOf(record) ? told(salutationOf) : quiet(noSalutation)], [fields.letter, told(letterNameOf)]);
    }
    answer.append(list(pairs), ...(made.office ? [note(office(made.office))] : []), ...broken.map((one) => this.#broken(one, fields)), ...this.#doubts(made, { ...chosen, odd: broken.length > 0 }));
    if (readings.length > 1) answer.append(this.#choices(this.words.name.readings, readings.map((given) => [readingOf(text, given), given === (chosen.given ?? readings[0]), again({ given, prefix: null })])));
    return [answer];
  }

  /** What to ask about, but for what was chosen and what a rule says already. */
  #doubts({ doubts }, { prefix, given, odd }) {
    const { ask } = this.words.name;
    const settled = { surname_prefix: prefix, reading: given, odd };
    return [...doubts].filter((doubt) => ask[doubt] && !settled[doubt]).map((doubt) => note(ask[doubt]));
  }

  /** A rule that a part of a name or an address breaks, as the form says it. */
  #broken({ rule, level }, fields) {
    const context = { rulebook: { language: this.language }, linkTo };
    return note(mark(wordsIn(this.language), level), `${fields[rule.field]}: `, ruleLink(context, rule), h("small", { className: "ac-remedy" }, textIn(context, rule.remedy)));
  }

  /** Buttons from [text, whether it was chosen, what to do]. */
  #choices(label, options) {
    return h("span", { className: "ac-choices", role: "group", "aria-label": label }, options.map(([text, isChosen, choose]) => {
      const one = button(text, () => choose(text), "ac-small");
      one.setAttribute("aria-pressed", String(isChosen));
      return one;
    }));
  }

  #address(text) {
    const { fields, none, missing, unused, label_ } = this.words.address;
    const made = addressOf(text);
    if (!made) return [note(none)];
    const { record } = made;
    const broken = this.ofAddresses.broken({ ...record, country: "NL" }, record.street ? ["house_number"] : []);
    const pairs = Object.keys(fields).filter((field) => record[field]).map((field) => [fields[field], record[field]]);
    if (made.label && !broken.some(({ rule, level }) => level === "error" || NUMBER.includes(rule.field))) pairs.push([this.#linked("label", label_), h("span", { className: "ac-label" }, made.label)]);
    const lacking = made.missing.map((field) => fields[field].toLowerCase());
    const notes = [...(lacking.length ? [note(missing(lacking))] : []), ...(made.unused.length ? [note(unused(made.unused.join(", ")))] : [])];
    return [list(pairs), ...broken.map((one) => this.#broken(one, fields)), ...notes];
  }

  #phone(text) {
    const { fields, none, unknown, extension } = this.words.phone;
    const made = phoneOf(text, extension);
    if (!made) return [note(none)];
    const pairs = [[this.#linked("phone", fields.stored), made.stored], [fields.national, made.national], [fields.international, made.international]];
    return [list(pairs.filter(([, value]) => value)), made.isReal ? null : note(unknown)].filter(Boolean);
  }

  /** A word with a link to the rule that asks for it, if the rulebook has one. */
  #linked(name, text) {
    const rule = this.rules[name];
    return rule ? h("a", { href: linkTo(rule.page), title: rule.title }, text) : text;
  }
}

/** `Jan Pieter | van den Berg`: where the surname begins. */
function readingOf(text, given) {
  const { first_name, surname_prefix, surname } = nameOf(text, { given }).record;
  return `${first_name} | ${joined(surname_prefix ?? "", surname)}`;
}

const note = (...parts) => h("p", { className: "ac-note" }, parts);

function list(pairs) {
  return h("dl", { className: "ac-answer" }, pairs.map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));
}

const mount = document.getElementById("afspraak-names");
mount.replaceChildren(new Helper(embedded("afspraak-helper")).element);
mount.dataset.ready = "true";
