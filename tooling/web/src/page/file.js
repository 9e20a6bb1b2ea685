// The way of a file: choose it or drop it.
import { Flow } from "./flow.js";
import { freshId, h } from "./dom.js";

const KINDS = ".csv,.tsv,.txt,.json,.ndjson,.jsonl,.xlsx,.xlsm";

export class FilePanel {
  constructor(context) {
    this.context = context;
    this.flow = new Flow(context);
    this.name = h("p", { className: "ac-chosen", hidden: true });
    this.element = h("div", { className: "ac-panel" }, this.#dropZone(), this.flow.element);
  }

  #dropZone() {
    const { words } = this.context;
    const id = freshId("file");
    const hint = freshId("hint");
    const input = h("input", { type: "file", id, accept: KINDS, className: "ac-file", "aria-describedby": hint });
    input.addEventListener("click", () => (input.value = "")); // so that the same file, changed meanwhile, can be chosen again
    input.addEventListener("change", () => this.#take(input.files));
    const label = h("label", { htmlFor: id, className: "ac-button ac-primary" }, words.choose);
    const zone = h("div", { className: "ac-drop" }, input, label, h("span", {}, words.drop), h("small", { id: hint }, words.kinds), this.name);
    for (const kind of ["dragover", "dragleave", "drop"]) zone.addEventListener(kind, (event) => this.#dragged(event, zone));
    for (const kind of ["dragover", "drop"]) window.addEventListener(kind, (event) => event.preventDefault()); // a miss opens no file
    return zone;
  }

  #dragged(event, zone) {
    event.preventDefault();
    zone.classList.toggle("ac-over", event.type === "dragover");
    if (event.type === "drop") this.#take(event.dataTransfer.files);
  }

  #take([file, ...others]) {
    if (!file) return;
    this.name.hidden = false;
    this.name.textContent = others.length ? `${file.name}. ${this.context.words.oneFile}` : file.name;
    this.flow.start(file);
  }
}
