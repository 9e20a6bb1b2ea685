// The way of one row: paste it, with its header or without.
import { Flow } from "./flow.js";
import { button, h, labelled } from "./dom.js";
import { read } from "./pasted.js";

const ENDINGS = { json: "json", table: "tsv" };

export class PastePanel {
  constructor(context) {
    this.context = context;
    this.flow = new Flow(context, { pasted: true });
    const { words } = context;
    this.text = h("textarea", { className: "ac-input ac-paste", rows: 5, spellcheck: false, oninput: () => this.#clear() });
    this.said = h("p", { className: "ac-note", role: "alert", hidden: true });
    const check = button(words.check, () => this.#take(), "ac-primary");
    this.element = h("div", { className: "ac-panel" }, labelled(words.paste, this.text, words.pasteHint), h("p", { className: "ac-actions" }, check), this.said, this.flow.element);
  }

  /** What was said about another text is not about this one. */
  #clear() {
    this.said.hidden = true;
    this.flow.clear();
  }

  async #take() {
    const { words, rulebook } = this.context;
    const { kind, content } = read(this.text.value, rulebook, words.columnNumber);
    this.#clear();
    if (kind in ENDINGS) return this.flow.start(new File([content], `${words.pasted}.${ENDINGS[kind]}`, { lastModified: Date.now() }));
    this.said.hidden = kind === "empty";
    this.said.textContent = kind === "header" ? words.headerAlone : "";
    this.text.focus();
  }
}
