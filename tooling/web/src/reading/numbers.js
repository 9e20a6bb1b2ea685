// What stands in a number cell of Excel, by its number format: a number, a date, a time or a code with zeros.

const DAY = 86_400; // seconds
const FIRST = Date.UTC(1899, 11, 30); // day 0, counted so that days from 1 March 1900 on are right
const FIRST_1904 = Date.UTC(1904, 0, 1);
const NO_DAY = 60; // 29 February 1900, which never was
const LAST_DAY = 2_958_466; // 1 January of the year 10000
const NOT_SHOWN = /"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gs;

/** How cells of this number format read; `form` is empty for the formats that every program knows. */
export function shownAs(number, form, since1904) {
  const bare = form.split(";")[0].replace(NOT_SHOWN, "");
  const isDate = form ? /[dmyhs]/i.test(bare) && !/general/i.test(bare) : isDateNumber(number);
  if (isDate) return (cell) => date(Number(cell), since1904);
  if (/^0{2,}$/.test(bare)) return (cell) => withZeros(Number(cell), bare.length);
  return Number;
}

const isDateNumber = (number) => [[14, 22], [27, 36], [45, 47], [50, 58]].some(([from, to]) => from <= number && number <= to);

/** The number with fifteen digits and never with an exponent. */
export function plain(value) {
  const text = String(Number(value.toPrecision(15)));
  const found = /^(-?)([0-9])(?:\.([0-9]+))?e([+-][0-9]+)$/.exec(text);
  if (!found) return text;
  const [, sign, first, rest = "", exponent] = found;
  const digits = first + rest;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, "0").slice(0, point) + (digits.length > point ? `.${digits.slice(point)}` : "");
}

function withZeros(value, width) {
  const text = plain(value);
  return /^[0-9]+$/.test(text) ? text.padStart(width, "0") : text;
}

/** `2026-11-22`, `2026-11-22 14:05` or `14:05`; the number itself where it is no moment. */
function date(value, since1904) {
  const total = Math.round(value * DAY);
  const [days, seconds] = [Math.floor(total / DAY), ((total % DAY) + DAY) % DAY];
  if (!(days >= 0 && days < LAST_DAY) || (days === NO_DAY && !since1904)) return value;
  if (days === 0) return clock(seconds);
  const counted = days + Number(!since1904 && days < NO_DAY);
  const day = new Date((since1904 ? FIRST_1904 : FIRST) + counted * DAY * 1000).toISOString().slice(0, 10);
  return seconds ? `${day} ${clock(seconds)}` : day;
}

function clock(seconds) {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, ...(seconds % 60 ? [seconds % 60] : [])];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
