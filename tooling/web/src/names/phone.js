// A telephone number as it is stored, and as people in the Netherlands write it.
import { isRealPhone, shownOf } from "../formats/phones.js";
import { phone } from "../repairs/codes.js";
import { keeps } from "../formats/keeping.js";

const MUNICIPAL = /^\+3114(0[0-9]{1,3})$/; // 14 030: the town hall of that area code
// Area and service codes of three digits; all others have four, and mobile numbers start with 06.
const SHORT = /^0(?:1[035]|2[0346]|3[03568]|4[03056]|5[0358]|7[0-9]|8[2457-8])/;

const LABEL = /^(?:tel(?:efoon(?:nummer)?|ephone)?|t|mob(?:iel|ile)?|m|gsm|phone|doorkies(?:nummer)?|nummer|bel)\b[.:]*\s*(?=[+(0-9])/i;
const SLASH = /^(0[0-9]{1,3}) ?\/ ?(?=[0-9]{2,3} ?[0-9]{2})/; // 020/1234567, no two numbers
const TRUNK = /^((?:\+|00)[1-9][0-9]{0,2}) ?\(0\)/; // +32 (0)2

/** {stored, national, international, isReal}; null where no number can be made of it. `before` an extension stands a word. */
export function phoneOf(text, before = "tst.") {
  const typed = withoutLabel(text);
  const stored = phone(typed, {})?.value ?? (keeps("phone", typed) ? typed : null);
  if (!stored) return null;
  const [number, extension = ""] = stored.split(";ext=");
  const shown = shownOf(number);
  const isDutch = number.startsWith("+31");
  const [national, international] = isDutch ? dutch(number) : [shown?.national, shown?.international];
  const behind = (shownNumber, word) => shownNumber && extension ? `${shownNumber} ${word} ${extension}` : shownNumber;
  return { stored, isReal: isRealPhone(number), national: isDutch ? behind(national, before) : "", international: behind(international ?? number, "ext.") };
}

/** The number alone: no `tel.` in front, and a hyphen for each dash. */
const withoutLabel = (text) => text.trim().replace(LABEL, "").replace(/[\u2010-\u2015]/g, "-").replace(SLASH, "$1-").replace(TRUNK, "$1 ");

/** 020 123 45 67, 0182 12 34 56, 06 12 34 56 78 and 0800 1234; and the same behind +31. */
function dutch(number) {
  const council = MUNICIPAL.exec(number);
  if (council) return [`14 ${council[1]}`, ""]; // nobody reaches it from abroad
  const local = `0${number.slice(3)}`;
  const width = local.startsWith("06") ? 2 : SHORT.test(local) ? 3 : 4;
  const [code, rest] = [local.slice(0, width), grouped(local.slice(width))];
  return [`${code} ${rest}`, `+31 ${code.slice(1)} ${rest}`];
}

/** In pairs from the end; an odd digit makes the first group one of three. */
function grouped(digits) {
  if (digits.length <= 4) return digits;
  const first = digits.length % 2 ? 3 : 2;
  return [digits.slice(0, first), ...(digits.slice(first).match(/../g) ?? [])].join(" ");
}
