// Files to take along: the findings, the corrected list, and what was changed.
import { button, h } from "./dom.js";

/** The buttons, and what they made. */
export function downloads(flow) {
  const { words } = flow.context;
  const said = h("p", { className: "ac-quiet", role: "status" });
  const made = h("span", { className: "ac-actions" });
  const findings = button(words.downloadFindings, async () => {
    const found = await flow.make("findings");
    if (found) save(found.blob, nameOf(flow, words.fileFindings, "csv"));
  });
  const list = button(words.makeList, async () => {
    const found = await flow.make("corrected");
    if (!found) return;
    const hint = found.count && found.ending === "csv" ? ` ${words.openHint}` : "";
    const encoding = found.count && found.from ? ` ${words.recoded(found.from)}` : "";
    said.textContent = words.changed(found.count, found.records) + encoding + hint;
    made.replaceChildren(...(found.count ? links(flow, found) : []));
    made.querySelector("a")?.focus();
  });
  return h("div", { className: "ac-downloads" }, h("p", { className: "ac-actions" }, findings, list), said, made, h("p", { className: "ac-quiet" }, words.downloadHint));
}

function links(flow, { list, changes, ending }) {
  const { words } = flow.context;
  return [
    link(words.downloadList, list, nameOf(flow, words.fileCorrected, ending)),
    link(words.downloadChanges, changes, nameOf(flow, words.fileChanges, "csv")),
  ];
}

function link(text, blob, name) {
  return h("a", { className: "ac-button", href: URL.createObjectURL(blob), download: name }, text);
}

function save(blob, name) {
  const anchor = link("", blob, name);
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}

/** `contacts.csv` becomes `contacts-verbeterd.csv`. */
function nameOf(flow, word, ending) {
  return `${flow.file.name.replace(/\.[^.]*$/, "")}-${word}.${ending}`;
}
