// A form (a JSON Schema fragment of the keywords that our schemas use) to a function that tests a value. No eval.
import { compiled, length } from "../text.js";
import { MUSTS } from "./musts.js";

/** The form asks for something that is not evaluated here. */
export class Unsupported extends Error {}

const PASSED_OVER = new Set(["title", "description", "$comment", "default", "examples", "x-rule", "x-field", "then"]);
PASSED_OVER.add("else").add("format").add("deprecated").add("readOnly").add("writeOnly");

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

const TYPES = {
  array: Array.isArray,
  boolean: (value) => typeof value === "boolean",
  integer: Number.isInteger,
  null: (value) => value === null,
  number: (value) => typeof value === "number",
  object: isObject,
  string: (value) => typeof value === "string",
};

/** A test for the form; raises `Unsupported` where it holds a keyword outside the closed set. */
export function compile(form, asOf) {
  if (typeof form === "boolean") return () => form;
  const tests = Object.keys(form)
    .filter((keyword) => !PASSED_OVER.has(keyword))
    .map((keyword) => test(keyword, form, asOf));
  return all(tests);
}

function test(keyword, form, asOf) {
  if (!Object.hasOwn(KEYWORDS, keyword)) throw new Unsupported(keyword);
  return KEYWORDS[keyword](form[keyword], (part) => compile(part, asOf), form, asOf);
}

function all(tests) {
  if (tests.length === 0) return () => true;
  if (tests.length === 1) return tests[0];
  if (tests.length === 2) {
    const [first, second] = tests;
    return (value) => first(value) && second(value);
  }
  return (value) => tests.every((holds) => holds(value));
}

const onText = (holds) => (value) => typeof value !== "string" || holds(value);
const onNumber = (holds) => (value) => typeof value !== "number" || holds(value);
const onList = (holds) => (value) => !Array.isArray(value) || holds(value);
const onObject = (holds) => (value) => !isObject(value) || holds(value);

const KEYWORDS = {
  allOf: (forms, sub) => all(forms.map(sub)),
  anyOf: (forms, sub) => any(forms.map(sub)),
  const: (wanted) => (value) => equal(value, wanted),
  contains: (form, sub) => onList(contained(sub(form))),
  dependentRequired: (rules) =>
    onObject((value) => Object.keys(rules).every((name) => !has(value, name) || hasAll(value, rules[name]))),
  enum: oneOfThese,
  exclusiveMaximum: (most) => onNumber((value) => value < most),
  exclusiveMinimum: (least) => onNumber((value) => value > least),
  if: conditional,
  items: (form, sub) => onList(every(sub(form))),
  maximum: (most) => onNumber((value) => value <= most),
  maxItems: (most) => onList((value) => value.length <= most),
  maxLength: (most) => onText((value) => value.length <= most || length(value) <= most),
  maxProperties: (most) => onObject((value) => Object.keys(value).length <= most),
  minimum: (least) => onNumber((value) => value >= least),
  minItems: (least) => onList((value) => value.length >= least),
  minLength: (least) => onText((value) => length(value) >= least),
  minProperties: (least) => onObject((value) => Object.keys(value).length >= least),
  multipleOf: (unit) => onNumber((value) => Number.isInteger(value / unit)),
  not: (form, sub) => not(sub(form)),
  oneOf: (forms, sub) => exactlyOne(forms.map(sub)),
  pattern: (pattern) => matching(compiled(pattern)),
  properties,
  required: (names) => onObject((value) => hasAll(value, names)),
  type: (types) => any((Array.isArray(types) ? types : [types]).map((type) => TYPES[type])),
  uniqueItems: (wanted) => onList((value) => !wanted || value.every((one, at) => !isAmong(one, value.slice(0, at)))),
  "x-must": (must, sub, form, asOf) => onObject(known(must)(must, asOf)),
};

const has = (value, name) => Object.hasOwn(value, name);
const hasAll = (value, names) => names.every((name) => has(value, name));
const not = (holds) => (value) => !holds(value);
const every = (holds) => (value) => value.every(holds);
const contained = (holds) => (value) => value.some(holds);
const matching = (pattern) => (value) => typeof value !== "string" || pattern.test(value);
const isAmong = (value, others) => others.some((other) => equal(value, other));

function any(tests) {
  if (tests.length === 1) return tests[0];
  return (value) => tests.some((holds) => holds(value));
}

function exactlyOne(tests) {
  return (value) => tests.filter((holds) => holds(value)).length === 1;
}

function conditional(form, sub, { then = true, else: otherwise = true }) {
  const [when, first, second] = [sub(form), sub(then), sub(otherwise)];
  return (value) => (when(value) ? first(value) : second(value));
}

function properties(forms, sub) {
  return onObject(all(Object.entries(forms).map(([name, form]) => property(name, sub(form)))));
}

/** The quick look first: most records lack most fields. */
function property(name, holds) {
  return (value) => value[name] === undefined || !has(value, name) || holds(value[name]);
}

function oneOfThese(wanted) {
  const simple = new Set(wanted.filter((one) => typeof one !== "object" || one === null));
  const others = wanted.filter((one) => !simple.has(one));
  return (value) => simple.has(value) || (others.length > 0 && isAmong(value, others));
}

function known(must) {
  if (!Object.hasOwn(MUSTS, must.kind)) throw new Unsupported(`x-must ${must.kind}`);
  return MUSTS[must.kind];
}

/** Whether two JSON values are the same value. */
export function equal(one, other) {
  if (one === other) return true;
  if (Array.isArray(one)) {
    return Array.isArray(other) && one.length === other.length && one.every((part, at) => equal(part, other[at]));
  }
  if (!isObject(one) || !isObject(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => has(other, name) && equal(one[name], other[name]));
}
