// Finds citizen service numbers (BSN) in running text.

const NEAR = 20; // characters between the word and the number
const HINT = /bsn|sofi|burgerservice/iu;
const WORD = /(?<![a-z])(?:bsn|sofi)(?:[ -]?(?:nr|nummer))?(?![a-z])|burgerservice(?:nummer|nr)?/giu;
const NUMBER = /(?<![0-9])[0-9](?:[ .-]?[0-9]){8}(?![0-9])/gu;
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** Whether the text is free of nine digits that pass the 11-test close to the word for a citizen service number. */
export function holdsNoCitizenNumber(text) {
  if (!HINT.test(text)) return true;
  const numbers = spans(NUMBER, text).filter(([start, end]) => passes(text.slice(start, end)));
  if (numbers.length === 0) return true;
  return !spans(WORD, text).some((word) => numbers.some((number) => near(text, word, number)));
}

function spans(pattern, text) {
  return Array.from(text.matchAll(pattern), (found) => [found.index, found.index + found[0].length]);
}

function passes(number) {
  const digits = number.replace(/[^0-9]/g, "");
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return /[1-9]/.test(digits) && sum % 11 === 0;
}

function near(text, word, number) {
  const [start, end] = word[0] < number[0] ? [word[1], number[0]] : [number[1], word[0]];
  return start >= end || Array.from(text.slice(start, end)).length <= NEAR;
}
