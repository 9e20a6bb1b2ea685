// The page "Name helper": type a name, an address or a telephone number and see how it is recorded.
import { button, h, labelled } from "../page/dom.js";
import { linkTo } from "../page/links.js";
import { addressOf } from "./address.js";
import { letterNameOf, nameOf, notAName, salutationOf } from "./name.js";
import { phoneOf } from "./phone.js";
import { namesIn } from "./words.js";

class Helper {
  constructor({ language, rules }) {
    this.words = namesIn(language);
    this.rules = rules;
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

  #name(text, chosen = null) {
    const other = notAName(text);
    if (other) return [h("p", { className: "ac-note" }, this.words.name.other[other])];
    const { record, prefixes, doubts } = nameOf(text);
    if (chosen) record.surname_prefix = chosen;
    const { fields, forms, ask } = this.words.name;
    const pairs = ["form_of_address", "title_before", "initials", "first_name", "surname_prefix", "surname", "title_after"]
      .filter((field) => record[field] && !(field === "surname_prefix" && prefixes.length > 1))
      .map((field) => [fields[field], field === "form_of_address" ? forms[record[field]] : record[field]]);
    const salutation = salutationOf(record);
    const answer = h("div");
    const choose = (prefix) => {
      answer.replaceChildren(...this.#name(text, prefix));
      answer.querySelector('[aria-pressed="true"]').focus();
    };
    const pick = prefixes.length > 1 && this.#choices(prefixes, record.surname_prefix, choose);
    answer.append(
      list([
        ...pairs.slice(0, -1), ...(pick ? [[fields.surname_prefix, pick]] : []), ...pairs.slice(-1),
        [this.#linked("salutation", fields.salutation), salutation || h("span", { className: "ac-quiet" }, this.words.name.noSalutation)],
        [fields.letter, letterNameOf(record)],
      ]),
      ...[...doubts].filter((doubt) => ask[doubt] && !(chosen && doubt === "surname_prefix")).map((doubt) => h("p", { className: "ac-note" }, ask[doubt])),
    );
    return [answer];
  }

  #choices(values, chosen, onchoose) {
    return h("span", { className: "ac-choices", role: "group", "aria-label": this.words.name.fields.surname_prefix }, values.map((value) => {
      const one = button(value, () => onchoose(value), "ac-small");
      one.setAttribute("aria-pressed", String(value === chosen));
      return one;
    }));
  }

  #address(text) {
    const { fields, none, missing, label_ } = this.words.address;
    const made = addressOf(text);
    if (!made) return [h("p", { className: "ac-note" }, none)];
    const pairs = Object.keys(fields).filter((field) => made.record[field]).map((field) => [fields[field], made.record[field]]);
    if (!made.label) return [list(pairs), h("p", { className: "ac-note" }, missing(made.missing.map((field) => fields[field].toLowerCase())))];
    return [list([...pairs, [this.#linked("label", label_), h("span", { className: "ac-label" }, made.label)]])];
  }

  #phone(text) {
    const { fields, none, unknown, extension } = this.words.phone;
    const made = phoneOf(text, extension);
    if (!made) return [h("p", { className: "ac-note" }, none)];
    const pairs = [[this.#linked("phone", fields.stored), made.stored], [fields.national, made.national], [fields.international, made.international]];
    return [list(pairs.filter(([, value]) => value)), made.isReal ? null : h("p", { className: "ac-note" }, unknown)].filter(Boolean);
  }

  /** A word with a link to the rule that asks for it, if the rulebook has one. */
  #linked(name, text) {
    const rule = this.rules[name];
    return rule ? h("a", { href: linkTo(rule.page), title: rule.title }, text) : text;
  }
}

function list(pairs) {
  return h("dl", { className: "ac-answer" }, pairs.map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));
}

const mount = document.getElementById("afspraak-names");
mount.replaceChildren(new Helper(JSON.parse(document.getElementById("afspraak-helper").textContent)).element);
mount.dataset.ready = "true";
