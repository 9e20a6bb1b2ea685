// Column names to fields: by name, label or alias, never by position.
import { BLANK, casefold, strip } from "../text.js";
import { didYouMean } from "./nearest.js";

const BLANKS = new RegExp(`[${BLANK}]+`, "gu");
const NEARLY = 0.75; // people choose the field themselves: a far-fetched guess only leads them astray
const LANGUAGES = ["nl", "en"];

/** A header without what people and systems add to it: capitals, blanks and a star for "required". */
export function folded(header) {
  return casefold(strip(header.replaceAll("*", " ").replace(BLANKS, " ")));
}

/** Every name by which a header may call a field. */
export class Names {
  #fields = new Map();

  constructor(document, export_ = { columns: {} }) {
    this.spelled = [];
    this.elsewhere = new Map(Object.entries(export_.elsewhere ?? {}).map(([name, title]) => [folded(name), title]));
    for (const [name, target] of Object.entries(export_.columns)) this.#fields.set(folded(name), target);
    for (const [name, target] of names(document)) {
      if (!this.#fields.has(folded(name))) this.#fields.set(folded(name), target);
      this.spelled.push(name);
    }
  }

  /** The field; an empty text where the export says that it is none of ours, null where it is unknown. */
  fieldOf(header) {
    return this.#fields.get(folded(header)) ?? null;
  }

  /** Why the export leaves a column out: another record type has it, `title`, or nobody. */
  leftOut(header) {
    const title = this.elsewhere.get(folded(header));
    return title ? { why: "elsewhere", title } : { why: "ignored" };
  }

  /** Whether the header names a field. */
  knows(header) {
    return Boolean(this.fieldOf(header));
  }
}

/** Names before labels before aliases, so that an alias never takes another field's own name. */
function* names(document) {
  const fields = Object.entries(document.properties).map(([name, shown]) => [name, shown["x-field"] ?? {}]);
  for (const [name] of fields) yield [name, name];
  for (const language of LANGUAGES) {
    for (const [name, { label = {} }] of fields) if (language in label) yield [label[language], name];
  }
  for (const [name, { aliases = [] }] of fields) for (const alias of aliases) yield [alias, name];
}

/** Per column of a header: the field that it fills, else why it is not read. */
export function readHeader(names, header) {
  const first = new Map();
  return header.map((text, index) => {
    const target = names.fieldOf(text);
    if (target === null) return { index, header: text, field: "", why: "unknown", guess: guessed(names, text) };
    if (target === "") return { index, header: text, field: "", ...names.leftOut(text) };
    if (!first.has(target)) {
      first.set(target, text);
      return { index, header: text, field: target, why: "" };
    }
    const why = folded(first.get(target)) === folded(text) ? "duplicate" : "second";
    return { index, header: text, field: "", why, of: target, first: first.get(target) };
  });
}

function guessed(names, text) {
  const guess = folded(text) && didYouMean(folded(text), names.spelled, NEARLY);
  return guess ? names.fieldOf(guess) : "";
}

/** The fields that every record must have filled, whatever else it holds. */
export function requiredFields(document) {
  const entries = (document.allOf ?? []).filter((entry) => !("if" in entry));
  const always = new Set(entries.flatMap((entry) => entry.required ?? []));
  return Object.keys(document.properties).filter((name) => always.has(name));
}
