// The rules of the fields that the helper fills, asked as the form asks them.
import { unfolded } from "../records/rulebook.js";
import { Judge } from "../rules/judge.js";

export class FieldRules {
  /** `records`: record type -> its judge, with the rules about these fields alone. */
  constructor(records, asOf) {
    this.judges = Object.values(unfolded({ records }).records).map(({ judge }) => new Judge(judge, asOf));
  }

  /** {rule, level} of what a filled part breaks; a part that is not there breaks nothing here, unless it is `needed`. */
  broken(record, needed = []) {
    const found = this.judges.flatMap((judge) => judge.broken(record).map((at) => judge.rules[at]));
    return found.filter(({ rule }) => record[rule.field] || needed.includes(rule.field));
  }
}
