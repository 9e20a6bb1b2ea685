// Whether a value satisfies checksums that are stated as data.
import { compiled } from "../text.js";

const DIGITS = /^[0-9]+$/;
const ASCII = /^[\x00-\x7f]*$/;

/** Whether at least one of the checksums that judge this value is satisfied, or none judges it. */
export function holds(checks, value) {
  const judging = checks.filter((check) => compiled(check.where ?? "").test(value));
  return judging.length === 0 || judging.some((check) => satisfied(check, value));
}

function satisfied(check, value) {
  const [start, end] = check.take ?? [0, 0];
  const characters = ASCII.test(value) ? value : Array.from(value);
  const part = characters.slice(start, end || undefined);
  const text = typeof part === "string" ? part : part.join("");
  if (check.scheme === "weighted") return weighted(check, text);
  if (check.scheme === "mod97") return mod97(check, text);
  if (check.scheme === "complement97") return complement97(text);
  throw new Error(`no checksum scheme is called ${check.scheme}`);
}

function weighted({ weights = [], modulus = 97, remainder = 0 }, part) {
  if (part.length !== weights.length || !DIGITS.test(part)) return false;
  const total = weights.reduce((sum, weight, at) => sum + weight * Number(part[at]), 0);
  return ((total % modulus) + modulus) % modulus === remainder;
}

function mod97({ rotate = 0, modulus = 97, remainder = 0 }, part) {
  const rotated = part.slice(rotate) + part.slice(0, rotate);
  if (!/^[0-9A-Z]+$/.test(rotated)) return false;
  let left = 0;
  for (const character of rotated) {
    const value = parseInt(character, 36);
    left = (left * (value > 9 ? 100 : 10) + value) % modulus;
  }
  return left === remainder;
}

function complement97(part) {
  if (part.length < 3 || !DIGITS.test(part)) return false;
  let left = 0;
  for (const digit of part.slice(0, -2)) left = (left * 10 + Number(digit)) % 97;
  return 97 - left === Number(part.slice(-2));
}
