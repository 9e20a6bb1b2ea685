// One record that is being typed: what it breaks, field by field.
import { Judge } from "../rules/judge.js";
import { cellReader } from "../records/canonical.js";
import { Values } from "../records/rows.js";
import { repaired } from "../repairs/register.js";
import { isBlank } from "../text.js";

const KNOWN = new Map(); // record type and day -> its judge

/** The findings about the texts of one record, by field name. */
export function checkForm(rulebook, { record, asOf, texts }) {
  const { judge: document } = rulebook.records[record];
  const values = new Values();
  for (const [field, text] of Object.entries(texts)) {
    if (!isBlank(text)) values[field] = cellReader(document.properties[field]["x-field"] ?? {})(text);
  }
  const judge = judgeOf(document, asOf);
  return judge.broken(values).map((at) => {
    const { rule, level } = judge.rules[at];
    return { rule, level, field: rule.field, better: repaired(rule.repair, texts[rule.field] ?? "", values) };
  });
}

function judgeOf(document, asOf) {
  const name = `${document["x-rulebook"].record} ${asOf}`;
  if (!KNOWN.has(name)) KNOWN.set(name, new Judge(document, asOf));
  return KNOWN.get(name);
}
