// Every kind of `x-must`: from its facts and the run date to a test of one record.
import { holds } from "../formats/checksums.js";
import { holdsNoCitizenNumber } from "../formats/citizens.js";
import { isRealPhone } from "../formats/phones.js";
import { labelOf } from "../repairs/label.js";
import { salutationOf } from "../repairs/salutation.js";
import { isSeen } from "../text.js";
import { add, isDay } from "./calendar.js";

const LIBRARY = { "no-bsn": holdsNoCitizenNumber, "real-phone": isRealPhone };
const COMPUTATIONS = { "address-label": labelOf, salutation: salutationOf };

export const MUSTS = {
  checksum: (must) => onText(must.field, (value) => holds(must.checks, value)),
  composed: (must) => onText(must.field, (value) => value.normalize("NFC") === value),
  computed,
  decimals: (must) => (record) => typeof record[must.field] !== "number" || decimals(record[must.field]) <= must.most,
  differ: (must) => onText(must.field, (value, record) => value !== textOf(record, must.other)),
  follow,
  format,
  within,
};

/** The text of a field, or null where it is absent, blank or no text. */
function textOf(record, field) {
  const value = record[field];
  return typeof value === "string" && isSeen(value) ? value : null;
}

function onText(field, test) {
  return (record) => {
    const value = textOf(record, field);
    return value === null || test(value, record);
  };
}

function onDay(field, test) {
  return onText(field, (value, record) => !isDay(value) || test(value, record));
}

function format(must) {
  if (!Object.hasOwn(LIBRARY, must.format)) throw new Error(`no check is called ${must.format}`);
  return onText(must.field, LIBRARY[must.format]);
}

function computed(must) {
  if (!Object.hasOwn(COMPUTATIONS, must.computation)) throw new Error(`no computation is called ${must.computation}`);
  const outcomeOf = COMPUTATIONS[must.computation];
  return onText(must.field, (value, record) => {
    const outcome = outcomeOf(written(record));
    return !outcome || value === outcome;
  });
}

/** The fields that can be written out: texts and whole numbers; everything else counts as not filled. */
function written(record) {
  const found = {};
  for (const field of Object.keys(record)) {
    const value = Number.isSafeInteger(record[field]) ? String(record[field]) : textOf(record, field);
    if (value !== null) found[field] = value;
  }
  return found;
}

/** How many decimals a number has in its shortest notation. */
function decimals(value) {
  if (!Number.isFinite(value)) return 0;
  const [, rest = "", exponent = "0"] = /^-?[0-9]+(?:\.([0-9]+))?(?:e([+-][0-9]+))?$/.exec(String(value));
  return Math.max(0, rest.length - Number(exponent));
}

function follow(must) {
  const { after, strictly = false, within: term } = must;
  return onDay(must.field, (day, record) => {
    const other = textOf(record, after);
    if (other === null || !isDay(other)) return true;
    if (day < other || (day === other && strictly)) return false;
    return !term || day <= add(other, term.count, term.unit);
  });
}

function within(must, asOf) {
  const first = must.past ? add(asOf, -must.past.count, must.past.unit) : asOf;
  const last = must.future ? add(asOf, must.future.count, must.future.unit) : asOf;
  return onDay(must.field, (day) => first <= day && day <= last);
}
