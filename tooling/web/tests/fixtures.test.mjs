// The fixtures that Python answers as well: musts, cells, headers, tables and repairs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cellReader } from "../src/records/canonical.js";
import { Names, readHeader, requiredFields } from "../src/records/headers.js";
import { open } from "../src/reading/source.js";
import { Trouble } from "../src/reading/trouble.js";
import { REPAIRS } from "../src/repairs/register.js";
import { compile } from "../src/rules/compile.js";

const FOLDER = join(import.meta.dirname, "../../../tests/fixtures");
const read = (name) => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8"));
const plain = (value) => JSON.parse(JSON.stringify(value));

/** The cases whose answer differs, shown a few at a time. */
function differing(cases, answer) {
  const wrong = cases.map((one) => ({ ...one, got: answer(one) })).filter(({ wanted, got }) => JSON.stringify(wanted) !== JSON.stringify(got));
  assert.deepEqual(wrong.slice(0, 10), [], `${wrong.length} of ${cases.length} differ`);
}

for (const [kind, cases] of Object.entries(read("musts"))) {
  test(`must ${kind}`, () => {
    differing(cases.map((one) => ({ ...one, wanted: one.holds })), (one) => compile({ "x-must": one.must }, one.as_of)(one.record));
  });
}

test("cells", () => {
  const cases = read("canonical").map((one) => ({ ...one, wanted: one.becomes }));
  differing(cases, ({ type, cell, values, map, dates, decimal }) => plain(cellReader({ type, values }, { values: map, dates, decimal })(cell)));
});

test("headers", () => {
  const { document, cases } = read("headers");
  const codes = { unknown: "records-unknown-column", second: "records-two-columns", duplicate: "records-duplicate-header" };
  differing(cases.map((one) => ({ ...one, wanted: { fields: one.fields, says: one.says } })), ({ header, export: export_ }) => {
    const columns = readHeader(new Names(document, export_), header);
    const fields = columns.map(({ field }) => field);
    const missing = requiredFields(document).filter((field) => !fields.includes(field));
    const says = columns.flatMap(({ why }) => codes[why] ?? []);
    if (!fields.some(Boolean)) return { fields, says: ["records-no-header"] };
    return { fields, says: [...says, ...missing.map(() => "records-missing-column")] };
  });
});

test("tables", () => {
  const names = new Names(read("headers").document);
  differing(read("tables").map(({ text, ...wanted }) => ({ text, wanted })), ({ text }) => tableOf(text, names));
});

function tableOf(text, names) {
  try {
    const source = open({ text, ending: "csv" }, (header) => names.knows(header));
    const items = [...source.items()].map((item) =>
      item instanceof Trouble ? { code: item.code, line: item.line, stops: item.stops } : { row: item.row, cells: item.cells },
    );
    return { delimiter: source.delimiter.replace("\0", ""), header: source.header, line: source.headerLine, items };
  } catch (problem) {
    return { stops: problem.code };
  }
}

for (const name of Object.keys(REPAIRS)) {
  test(`repair ${name}`, () => {
    const cases = read("repairs").filter(({ repair }) => repair === name);
    assert.ok(cases.length > 2);
    differing(cases.map(({ becomes, certainty, alternatives, ...one }) => ({ ...one, wanted: becomes === null ? null : { becomes, certainty, alternatives } })), ({ value, record = {} }) => {
      const made = REPAIRS[name](value, record);
      return made && { becomes: made.value, certainty: made.certainty, alternatives: made.alternatives };
    });
  });
}
