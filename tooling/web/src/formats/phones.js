// What the numbering plans of the world say about a telephone number.
import { Metadata, getCountries, getCountryCallingCode, parsePhoneNumberFromString } from "libphonenumber-js/max";

const TYPES = ["FIXED_LINE", "MOBILE", "TOLL_FREE", "PREMIUM_RATE", "PERSONAL_NUMBER", "VOIP", "UAN", "PAGER", "SHARED_COST"];
const PLANS = new Map(); // calling code -> a pattern of its real numbers, or null where several countries share it

/** Whether the numbering plan of its country knows this telephone number. */
export function isRealPhone(value) {
  return isPlainlyReal(value) || (read(value)?.isValid() ?? false);
}

/** The number as E.164, read as one of this country; an empty text when no numbering plan knows it. */
export function internationalOf(text, country) {
  const number = read(text, country);
  return number?.isValid() ? number.number : "";
}

/** The number as people of its country write it, and as others do. */
export function shownOf(value) {
  const number = read(value);
  return number ? { national: number.formatNational(), international: number.formatInternational() } : null;
}

function read(text, country) {
  try {
    return parsePhoneNumberFromString(text, country);
  } catch {
    return undefined;
  }
}

/** True for most real numbers, without the work of taking them apart; false says nothing. */
export function isPlainlyReal(value) {
  if (value[0] !== "+" || value.length > 16) return false;
  for (let width = 1; width <= 3; width++) {
    const plan = planOf(value.slice(1, 1 + width));
    if (plan?.test(value)) return true;
  }
  return false;
}

function planOf(code) {
  if (PLANS.size === 0) for (const country of getCountries()) share(getCountryCallingCode(country), country);
  const plan = PLANS.get(code);
  if (typeof plan !== "string") return plan;
  const made = patternOf(code, plan);
  PLANS.set(code, made);
  return made;
}

function share(code, country) {
  PLANS.set(code, PLANS.has(code) ? null : country);
}

function patternOf(code, country) {
  const plans = new Metadata();
  plans.selectNumberingPlan(country);
  const known = TYPES.map((type) => plans.type(type)).filter(Boolean);
  const types = known.map((type) => `(?=(?:${lengths(type)})$)(?:${type.pattern()})$`);
  const whole = plans.numberingPlan.nationalNumberPattern();
  return types.length ? new RegExp(`^\\+${code}(?=(?:${whole})$)(?:${types.join("|")})`) : null;
}

const lengths = (type) => (type.possibleLengths() ?? []).map((length) => `[0-9]{${length}}`).join("|") || "[0-9]+";
