// One record that is being typed: what it breaks, field by field.
import { Judge } from "../rules/judge.js";
import { NUMBERS, cellReader } from "../records/canonical.js";
import { Values } from "../records/rows.js";
import { repaired } from "../repairs/register.js";
import { isBlank, strip } from "../text.js";

const KNOWN = new Map(); // record type and day -> its judge

/** The findings about the texts of one record, by field name. */
export function checkForm(rulebook, { record, asOf, texts }) {
  const { judge: document } = rulebook.records[record];
  const values = new Values();
  for (const [field, text] of Object.entries(texts)) {
    if (!isBlank(text)) values[field] = readerOf(document.properties[field]["x-field"] ?? {}, rulebook.language)(text);
  }
  const judge = judgeOf(document, asOf);
  return judge.broken(values).map((at) => {
    const { rule, level } = judge.rules[at];
    return { rule, level, field: rule.field, better: repaired(rule.repair, texts[rule.field] ?? "", values) };
  });
}

const NOTATIONS = {
  nl: { whole: /^-?[0-9]{1,3}(?:\.[0-9]{3})+(?=,|$)/, group: /\./g, point: "," },
  en: { whole: /^-?[0-9]{1,3}(?:,[0-9]{3})+(?=\.|$)/, group: /,/g, point: "." },
};

/** Numbers are typed as the language of the page writes them: 1.234,50 in Dutch, 1,234.50 in English. */
function readerOf(xField, language) {
  const read = cellReader(xField);
  if (!NUMBERS.has(xField.type)) return read;
  const { whole, group, point } = NOTATIONS[language];
  return (text) => read(strip(text).replace(whole, (digits) => digits.replace(group, "")).replace(point, "."));
}

function judgeOf(document, asOf) {
  const name = `${document["x-rulebook"].record} ${asOf}`;
  if (!KNOWN.has(name)) KNOWN.set(name, new Judge(document, asOf));
  return KNOWN.get(name);
}
