// A file of records, opened by what its name and its content say.
import { decode } from "./encoding.js";
import { DELIMITERS, candidates, stated } from "./delimiter.js";
import { readSheet } from "./excel.js";
import { JsonLines, JsonList, isLines } from "./json.js";
import { NotAList, isNoList, isOldOffice, isZip } from "./kinds.js";
import { Table } from "./table.js";
import { Trouble } from "./trouble.js";
import { NotUnpacked } from "./zip.js";

const LONGEST = 400 * 1024 * 1024; // bytes; a browser holds no longer text
const EMPTY = /^[\r\n]+$/;
const LINE = /[^\r\n]*(?:\r\n|\n|\r)?/y;

/** What a file holds, read into memory: its text, or the rows of one of its sheets. Raises `Trouble`. */
export async function load(file, asked = "") {
  const ending = file.name.toLowerCase().split(".").pop();
  if (file.size > LONGEST) throw new TooLong(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw new Trouble("records-empty-file", 0, {}, { stops: true });
  if (isNoList(bytes)) throw new NotAList(ending);
  if (isOldOffice(bytes)) throw new NotUnpacked("old");
  if (["xlsx", "xlsm"].includes(ending) || isZip(bytes)) {
    const sheet = await readSheet(bytes, asked);
    return { name: file.name, sheet, encoding: `Excel (${sheet.name})` };
  }
  const { text, title, marked } = decode(bytes);
  return { name: file.name, text, encoding: title, marked, ending };
}

/** The file is larger than a browser can hold. */
export class TooLong extends Error {}

/** The records of what was loaded; `isKnown` says whether a header names a field. Raises `Trouble`. */
export function open(loaded, isKnown, delimiter = "", decimal = ".") {
  if (loaded.sheet) return loaded.sheet.opened(decimal);
  const { text, ending } = loaded;
  if (["ndjson", "jsonl"].includes(ending) || (ending === "json" && isLines(text))) return new JsonLines(text);
  return ending === "json" ? new JsonList(text) : table(text, isKnown, delimiter);
}

function table(text, isKnown, delimiter) {
  const first = lineAt(text, 0);
  const said = stated(first);
  const start = said ? first.length : 0;
  const { header, blank } = firstFilled(text, start);
  const choices = delimiter || said ? [delimiter || said] : candidates(header, isKnown);
  if (choices.length > 1) throw ambiguous(choices, (said ? 2 : 1) + blank);
  const found = new Table(text, choices[0] ?? "", start, said ? 2 : 1);
  found.readHeader();
  return found;
}

/** The first line that is not blank, and how many are before it. */
function firstFilled(text, start) {
  let [at, blank, header] = [start, 0, lineAt(text, start)];
  while (EMPTY.test(header)) {
    at += header.length;
    blank++;
    header = lineAt(text, at);
  }
  return { header, blank };
}

function lineAt(text, at) {
  LINE.lastIndex = at;
  return LINE.exec(text)[0];
}

function ambiguous(choices, line) {
  const names = choices.map((choice) => `"${titleOf(choice)}"`);
  const listed = (word) => `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
  return new Trouble("records-ambiguous-delimiter", line, { choices: { nl: listed("of"), en: listed("or") } }, { stops: true });
}

/** The delimiter as people name it. */
export function titleOf(delimiter) {
  return delimiter === "\t" ? "tab" : delimiter === "\0" ? "" : delimiter;
}

export { DELIMITERS };
