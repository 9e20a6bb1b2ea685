// The character that separates the columns of a table, found in its header.
import { cellsOf } from "./table.js";

export const DELIMITERS = [";", ",", "\t", "|"];
const SEP_LINE = /^sep=([^\n])\r?\n?$/iu;

/** The delimiter that the line `sep=;` states, or an empty text where the line is something else. */
export function stated(line) {
  return SEP_LINE.exec(line)?.[1] ?? "";
}

/** The characters that may separate this header: one where that is certain, none where it is a single column. */
export function candidates(header, isKnown) {
  const bare = header.replace(/"[^"]*"?/g, "");
  const present = DELIMITERS.filter((character) => bare.includes(character));
  if (present.length < 2) return present;
  const counts = present.map((character) => cellsOf(header, character).filter(isKnown).length);
  const most = Math.max(...counts);
  return most ? present.filter((_, at) => counts[at] === most) : present;
}
