// The word that was probably meant, by the measure of Ratcliff and Obershelp.
import { casefold } from "../text.js";

const CUTOFF = 0.6;

/** The known word that is most like `word`, or an empty text when none comes near. */
export function didYouMean(word, known, cutoff = CUTOFF) {
  const wanted = plain(word);
  let [best, most] = ["", cutoff];
  for (const name of known) {
    const likeness = ratio(plain(name), wanted);
    if (likeness > most || (likeness === most && !best)) [best, most] = [name, likeness];
  }
  return best;
}

const plain = (word) => casefold(word).replaceAll("_", "-");

function ratio(one, other) {
  const total = one.length + other.length;
  return total ? (2 * matches(one, other)) / total : 1;
}

function matches(one, other) {
  const [at, there, size] = longest(one, other);
  if (!size) return 0;
  return size + matches(one.slice(0, at), other.slice(0, there)) + matches(one.slice(at + size), other.slice(there + size));
}

function longest(one, other) {
  let best = [0, 0, 0];
  let before = [];
  for (let at = 0; at < one.length; at++) {
    const now = [];
    for (let there = 0; there < other.length; there++) {
      if (one[at] !== other[there]) continue;
      const size = (before[there - 1] ?? 0) + 1;
      now[there] = size;
      if (size > best[2]) best = [at - size + 1, there - size + 1, size];
    }
    before = now;
  }
  return best;
}
