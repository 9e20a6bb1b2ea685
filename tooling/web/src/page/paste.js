// The way of one row: paste it, with its header or without.
import { Flow } from "./flow.js";
import { button, h, labelled } from "./dom.js";

export class PastePanel {
  constructor(context) {
    this.context = context;
    this.flow = new Flow(context, { pasted: true });
    const { words } = context;
    this.text = h("textarea", { className: "ac-input ac-paste", rows: 5, spellcheck: false });
    const check = button(words.check, () => this.#take(), "ac-primary");
    this.element = h("div", { className: "ac-panel" }, labelled(words.paste, this.text, words.pasteHint), h("p", { className: "ac-actions" }, check), this.flow.element);
  }

  async #take() {
    const text = this.text.value.replace(/^\s*\n|\s+$/g, "");
    if (!text) {
      this.text.focus();
      return;
    }
    const { words } = this.context;
    if (/^[{[]/.test(text.trim())) return this.flow.start(new File([text], `${words.pasted}.json`, { lastModified: Date.now() }));
    const isRow = !text.includes("\n");
    const whole = isRow ? `${headerFor(text, words)}\n${text}` : text;
    return this.flow.start(new File([whole], `${words.pasted}.tsv`, { lastModified: Date.now() }));
  }
}

/** A header for a row without one, so that each column can be given its field. */
function headerFor(text, words) {
  const delimiter = ["\t", ";", "|", ","].find((one) => text.includes(one)) ?? "\t";
  return text.split(delimiter).map((_, at) => words.columnNumber(at + 1)).join(delimiter);
}
