// The rulebook as a page carries it says of each rule once what its entries share; here each entry gets it back.
const LISTS = ["allOf", "x-unasserted", "x-across"];

export function unfolded(rulebook) {
  const records = Object.entries(rulebook.records).map(([name, record]) => [name, { ...record, judge: judgeOf(record.judge) }]);
  return { ...rulebook, records: Object.fromEntries(records) };
}

function judgeOf({ rules = {}, ...judge }) {
  const whole = (entry) => ({ ...entry, "x-rule": { ...rules[entry["x-rule"].id], ...entry["x-rule"] } });
  return { ...judge, ...Object.fromEntries(LISTS.map((list) => [list, (judge[list] ?? []).map(whole)])) };
}
