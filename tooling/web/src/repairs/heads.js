// Finds the surname prefix at the start of a name.
import words from "../../data/words.json" with { type: "json" };
import { SPACE, strip } from "../text.js";

export const PREFIXES = new Set(words.prefixes);
const LONGEST_FIRST = [...words.prefixes].sort((one, other) => other.length - one.length);
const LEADING = new RegExp(`^[${SPACE}]+`, "u");

/** The prefix as it was written and the rest; the whole name is never taken for a prefix (Los, De). */
export function parted(name) {
  let head = name;
  for (let length = prefixLength(head); length; length = prefixLength(head)) {
    head = head.slice(length).replace(LEADING, "");
  }
  return [strip(name.slice(0, name.length - head.length)), head];
}

function prefixLength(name) {
  const lowered = name.toLowerCase();
  const longest = LONGEST_FIRST.find((prefix) => lowered.startsWith(`${prefix} `)) ?? "";
  return strip(name.slice(longest.length)) ? longest.length : 0;
}
