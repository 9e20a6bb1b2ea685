// The rules of the fields of a name, asked as the form asks them.
import { unfolded } from "../records/rulebook.js";
import { Judge } from "../rules/judge.js";

export class NameRules {
  /** `records`: record type -> its judge, with the rules about names alone. */
  constructor(records, asOf) {
    this.judges = Object.values(unfolded({ records }).records).map(({ judge }) => new Judge(judge, asOf));
  }

  /** {rule, level} of what a filled part of the name breaks; a part that is not there breaks nothing here. */
  broken(record) {
    const found = this.judges.flatMap((judge) => judge.broken(record).map((at) => judge.rules[at]));
    return found.filter(({ rule }) => record[rule.field]);
  }
}
