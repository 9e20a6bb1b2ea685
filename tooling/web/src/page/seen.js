// Shows what nobody would see in a value.

const EDGE_BLANKS = /^ +| +$| {2,}/gm;
const SPECIAL_BLANK = /(?! )[\t\p{Z}]/gu;
const UNSEEN = /(?!\n)[\p{C}\u034f\u115f\u1160\u3164\uffa0\ufe00-\ufe0f]/gu;

/** A value with ␣ for blanks at its ends, doubled or special, and the number of every other character that does not show. */
export function seen(value) {
  return value.replace(EDGE_BLANKS, (blanks) => "␣".repeat(blanks.length)).replace(SPECIAL_BLANK, "␣").replace(UNSEEN, codeOf);
}

const codeOf = (character) => `[U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}]`;
