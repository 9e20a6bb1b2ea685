// Reads lines of JSON {document, records, asOf} and answers each with a line: per record the ids and fields of the
// rules that it breaks, by our own functions and by Ajv with `x-must` as a keyword.
import { createInterface } from "node:readline";
import Ajv2020 from "ajv/dist/2020.js";
import { compile } from "../src/rules/compile.js";
import { Judge, levelOn } from "../src/rules/judge.js";

function byAjv(document, records, asOf) {
  const ajv = new Ajv2020({ strict: false, logger: false });
  ajv.addKeyword({ keyword: "x-must", type: "object", compile: (must) => compile({ "x-must": must }, asOf) });
  const entries = [...document.allOf, ...document["x-unasserted"]].filter((entry) => levelOn(entry["x-rule"], asOf));
  const rules = entries.map(({ "x-rule": rule, ...form }) => ({ rule, holds: ajv.compile(form) }));
  return records.map((record) => rules.filter(({ holds }) => !holds(record)).map(({ rule }) => [rule.id, rule.field]));
}

function byUs(document, records, asOf) {
  const judge = new Judge(document, asOf);
  const found = records.map((record) => judge.broken(record).map((at) => judge.rules[at].rule));
  return found.map((rules) => rules.map((rule) => [rule.id, rule.field]));
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { document, records, asOf } = JSON.parse(line);
  const answer = { ours: byUs(document, records, asOf), ajv: byAjv(document, records, asOf) };
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
