// All findings of a file as CSV.
import { addressIn } from "../addresses.js";
import { Trouble, told } from "../reading/trouble.js";
import { columnFindings, nameFindings } from "./columns.js";
import * as csv from "./csv.js";
import { finding } from "./finding.js";
import { Rules, opened, pass } from "./pass.js";

const HEADS = {
  nl: ["Rij", "Sleutel", "Kolom", "Veld", "Waarde", "Ernst", "Regel", "Wat te doen", "Voorstel", "Zekerheid", "Regel-id", "Pagina"],
  en: ["Row", "Key", "Column", "Field", "Value", "Level", "Rule", "What to do", "Proposal", "Certainty", "Rule id", "Page"],
};
const LEVELS = {
  nl: { error: "fout", warning: "waarschuwing", advice: "tip" },
  en: { error: "error", warning: "warning", advice: "tip" },
};
const CERTAINTY = { nl: { safe: "zeker", suggest: "voorstel" }, en: { safe: "safe", suggest: "suggestion" } };

/** The parts of the file: what there is to say about its columns, its rows in order, and records that share a value. */
export function* findingsFile(session, tell) {
  const write = new Writing(session);
  yield csv.MARK + csv.row(HEADS[session.rulebook.language]);
  const rules = new Rules(session);
  const parts = opened(session);
  for (const one of columnFindings(session, parts)) yield write.reading(one);
  for (const item of pass(session, parts, rules.judge, tell)) {
    if (item instanceof Trouble) yield write.trouble(item);
    else yield* write.record(item, rules, parts.rows);
  }
  for (const one of nameFindings(session, parts.rows)) yield write.reading(one);
  for (const { rule, level, found } of rules.shared(parts.rows)) yield write.finding(rule, level, found);
}

class Writing {
  constructor(session) {
    this.session = session;
    this.language = session.rulebook.language;
  }

  *record({ item, record, broken }, rules, rows) {
    for (const at of broken) {
      const { rule, level } = rules.judge.rules[at];
      yield this.finding(rule, level, finding(this.session, rule, item, record, rows));
    }
    rules.take(item, record);
  }

  finding(rule, level, { row, key, column, field, value, becomes, certainty }) {
    const say = (texts) => texts?.[this.language] ?? Object.values(texts ?? {})[0] ?? "";
    const label = say(this.session.document.properties[field]?.["x-field"]?.label) || field;
    const cells = [row, key, column, label, value, LEVELS[this.language][level], say(rule.title), say(rule.remedy), becomes];
    cells.push(certainty ? CERTAINTY[this.language][certainty] : "", rule.id, rule.page ? addressIn(this.session.rulebook.home, rule.page) : "");
    return csv.row(cells.map(csv.neutral));
  }

  trouble(problem) {
    return this.reading(told(problem, this.language), problem.row);
  }

  /** What there is to say about reading, as a row without a record. */
  reading({ level, line, message, remedy, code }, row = line) {
    return csv.row([row || line, "", "", "", "", LEVELS[this.language][level], message, remedy, "", "", code, ""].map(csv.neutral));
  }
}
