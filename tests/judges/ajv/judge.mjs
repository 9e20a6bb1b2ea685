// Reads lines of JSON {schemas, records, mode} and answers each with a line {verdicts, warnings}: per schema one
// verdict per record. Mode "judge" passes over keywords that Ajv does not know; "plain" is Ajv as it comes, strict.
import { createInterface } from "node:readline";
import Ajv2020 from "ajv/dist/2020.js";

const MODES = { judge: { strict: false }, plain: {} };

function answer({ schemas, records, mode }) {
  const warnings = [];
  const warn = (...words) => warnings.push(words.join(" "));
  const verdicts = schemas.map((schema) => {
    const ajv = new Ajv2020({ ...MODES[mode], logger: { log: warn, warn, error: warn } });
    const validate = ajv.compile(schema);
    return records.map((record) => validate(record));
  });
  return { verdicts, warnings };
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  process.stdout.write(`${JSON.stringify(answer(JSON.parse(line)))}\n`);
}
