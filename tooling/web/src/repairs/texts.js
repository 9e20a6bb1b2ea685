// Repairs of any text: blanks, apostrophes, damaged letters.
import { BLANK } from "../text.js";
import { safe, suggestion } from "./offers.js";

const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\u0060]/gu;
const INVISIBLE = /[\u180e\u200b-\u200d\u2060\ufeff\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu;
const BLANKS = new RegExp(`[${BLANK}]+`, "gu");
const MOST_READINGS = 20;

export const apostrophe = (value) => safe(value, value.replace(APOSTROPHES, "'"));

/** Text without blanks at its ends, double blanks, invisible characters and loose accents. */
export function clean(value) {
  const visible = value.replace(INVISIBLE, "").replaceAll("\r\n", "\n").normalize("NFC");
  const lines = visible.split("\n").map((line) => line.replace(BLANKS, " ").replace(/^ +| +$/g, ""));
  return safe(value, lines.join("\n").replace(/^\n+|\n+$/g, ""));
}

/** What was there before UTF-8 was read as Windows-1252. */
export function mojibake(value) {
  let mended = value;
  for (let reading = 0; reading < MOST_READINGS; reading++) {
    const better = readAgain(mended);
    if (better === mended) break;
    mended = better;
  }
  return suggestion(value, mended);
}

function readAgain(text) {
  return decoded(bytesOf(text, CP1252)) ?? decoded(bytesOf(text, null)) ?? text;
}

/** Windows-1252 has these characters where Latin-1 has controls; five of its bytes mean nothing. */
const CP1252 = new Map(
  [..."€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ"].flatMap((one, at) => (one === "\0" ? [] : [[one.codePointAt(0), 0x80 + at]])),
);

function bytesOf(text, table) {
  const bytes = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const byte = table?.get(unit) ?? (unit < 0x80 || (unit < 0x100 && (!table || unit >= 0xa0)) ? unit : null);
    if (byte === null) return null;
    bytes.push(byte);
  }
  return new Uint8Array(bytes);
}

function decoded(bytes) {
  if (!bytes) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
