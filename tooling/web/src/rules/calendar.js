// Calendar dates as text (yyyy-mm-dd), moved by calendar units or Dutch working days.

const FORM = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const DAY = 86_400_000;
const FIRST = "0001-01-01";
const LAST = "9999-12-31";
const HOLIDAYS = new Map();

/** Whether a text is a date that exists. */
export function isDay(text) {
  if (!FORM.test(text)) return false;
  const [year, month, day] = parts(text);
  return year > 0 && month > 0 && month < 13 && day > 0 && day <= lastDay(year, month);
}

/** The date that lies `count` units after `start`, kept within the years 1 to 9999. */
export function add(start, count, unit) {
  const edge = count > 0 ? LAST : FIRST;
  if (unit === "years") return months(start, 12 * count, edge);
  if (unit === "months") return months(start, count, edge);
  if (unit === "working_days") return workingDays(start, count, edge);
  return days(start, unit === "weeks" ? 7 * count : count, edge);
}

function parts(text) {
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
}

function written(year, month, day) {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function lastDay(year, month) {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function time(text) {
  const date = new Date(0);
  const [year, month, day] = parts(text);
  return date.setUTCFullYear(year, month - 1, day);
}

function days(start, count, edge) {
  const date = new Date(time(start) + count * DAY);
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? written(year, date.getUTCMonth() + 1, date.getUTCDate()) : edge;
}

function months(start, count, edge) {
  const [year, month, day] = parts(start);
  const total = year * 12 + month - 1 + count;
  const [newYear, newMonth] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1];
  if (!(newYear >= 1 && newYear <= 9999)) return edge;
  return written(newYear, newMonth, Math.min(day, lastDay(newYear, newMonth)));
}

function workingDays(start, count, edge) {
  const step = count > 0 ? 1 : -1;
  let [day, left] = [start, Math.abs(count)];
  while (left && day !== edge) {
    day = days(day, step, edge);
    if (isWorkingDay(day)) left--;
  }
  return day;
}

/** Whether it is a Monday to Friday, and no holiday. */
export function isWorkingDay(text) {
  const weekday = new Date(time(text)).getUTCDay();
  return weekday > 0 && weekday < 6 && !holidays(parts(text)[0]).has(text);
}

function holidays(year) {
  let found = HOLIDAYS.get(year);
  if (!found) HOLIDAYS.set(year, (found = new Set(daysOff(year))));
  return found;
}

/** The days on which Dutch organisations are closed; Liberation Day once in five years. */
function daysOff(year) {
  const sunday = easter(year);
  const kingsDay = new Date(time(written(year, 4, 27))).getUTCDay() === 0 ? 26 : 27;
  const found = [written(year, 1, 1), written(year, 4, kingsDay), written(year, 12, 25), written(year, 12, 26)];
  if (year % 5 === 0) found.push(written(year, 5, 5));
  return [...found, ...[1, 39, 50].map((later) => days(sunday, later, LAST))];
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Jones and Butcher). */
function easter(year) {
  const whole = Math.floor;
  const [century, inCentury] = [whole(year / 100), year % 100];
  const leap = century - whole(century / 4) - whole((century - whole((century + 8) / 25) + 1) / 3);
  const moon = (19 * (year % 19) + leap + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * whole(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const correction = whole(((year % 19) + 11 * moon + 22 * weekday) / 451);
  const sum = moon + weekday - 7 * correction + 114;
  return written(year, whole(sum / 31), (sum % 31) + 1);
}
