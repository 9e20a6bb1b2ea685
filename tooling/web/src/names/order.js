// Puts a name that starts with the surname in the order in which it is said.
import { hasCapitals, hasSmallLetters } from "../repairs/casing.js";
import { OFFICES, arePrefix, isCapitals, isDegree, isDotted, isForm, isGreeting, isOneLetter, isShortPrefix, isTitle } from "./kinds.js";

const CURLY = /[\u2018\u2019`\u00b4]/g;
const SPACED_PREFIX = /(?<=[\s,])v\. ?d\. ?(?=\p{L})/gu; // v. d. Berg
const HALF_PREFIX = /(?<=[\s,])v\.? ?(de[nr]?)(?= |$)/g; // v. den Berg
const GLUED = /(?<=\p{Lu}\.)(?=v[./]d)/gu; // J.v.d. Berg
const TAGGED = /^(.+) (\([^() ]+\))$/; // A. Smit (mw.)
const LONGEST_PREFIX = 3; // words

/** `Berg, mw. J.P. van den`, `Berg, v.d., J.` and `Berg J.P. van den` are turned around; a degree stays behind the name. */
export function inOrder(text) {
  const tidy = text.replace(CURLY, "'").replace(GLUED, " ").replace(SPACED_PREFIX, "v.d. ").replace(HALF_PREFIX, "van $1");
  const [, before, tag] = TAGGED.exec(tidy) ?? [];
  const [first = [], ...rest] = (tag && isForm(tag) ? `${tag} ${before}` : tidy).split(",").map((part) => part.split(" ").filter(Boolean)).filter((part) => part.length);
  const front = first.slice(0, first.findIndex((word) => !isBefore(word)));
  const name = first.slice(front.length);
  return (rest.length ? withCommas(front, name, rest) : [...front, ...turned(name)]).join(" ");
}

const isBefore = (word) => isForm(word) || isTitle(word) || isGreeting(word);
const isInitial = (word) => isDotted(word) && !isTitle(word) && !isShortPrefix(word);

function withCommas(front, name, rest) {
  const prefix = rest.filter(arePrefix).flat();
  const offices = rest.filter(isOffice).flat();
  const others = rest.filter((part) => !arePrefix(part) && !isOffice(part)).flat();
  const [before, degrees] = [others.filter(isBefore), others.filter(isDegree)];
  const called = others.filter((word) => !isBefore(word) && !isDegree(word));
  const start = [...front, ...offices, ...before];
  if (called.length && !mayBeCalled(called, name)) return [...start, `${name.join(" ")},`, ...called, ...degrees];
  const own = prefixBefore(called);
  const at = prefixBehind(name);
  return [...start, ...called.slice(own), ...called.slice(0, own), ...prefix, ...name.slice(at), ...name.slice(0, at), ...degrees];
}

const isOffice = (part) => OFFICES.some((office) => office.join(" ") === part.join(" ").toLowerCase().replace(/^(?:loco|oud|vice)-/, ""));

/** What stands behind the comma is no first name where initials stand before it, or where it alone has no capital. */
function mayBeCalled([word], name) {
  if (name.length > 1 && isInitial(name[0])) return false;
  return hasCapitals(word) || !hasCapitals(name.join("")) || isDotted(word) || isOneLetter(word);
}

/** Where the prefix behind a surname begins: `Berg van den`. */
function prefixBehind(name) {
  for (let at = Math.max(1, name.length - LONGEST_PREFIX); at < name.length; at++) if (arePrefix(name.slice(at))) return at;
  return name.length;
}

/** How many words of a prefix stand in front of what a person is called: `v.d. J.A.` */
function prefixBefore(called) {
  for (let end = Math.min(LONGEST_PREFIX, called.length - 1); end > 0; end--) if (arePrefix(called.slice(0, end))) return end;
  return 0;
}

/** `Berg J.P. van den` and `Berg van den J.P.`, without a comma, and with degrees behind it. */
function turned(typed) {
  const end = typed.findLastIndex((word) => !(isDegree(word) && hasCapitals(word))) + 1;
  const [name, degrees] = [typed.slice(0, end), typed.slice(end)];
  const at = prefixBehind(name);
  const start = name.slice(0, at).findLastIndex((word) => !isCalledBehind(word, name)) + 1;
  if (start === 0 || start === at || /^\(/.test(name[start]) || isInitial(name[0]) || isOneLetter(name[0])) return typed;
  const head = prefixBehind(name.slice(0, start));
  return [...name.slice(start), ...name.slice(head, start), ...name.slice(0, head), ...degrees];
}

function isCalledBehind(word, name) {
  if (isInitial(word) || isOneLetter(word) || /^\(\p{L}+\)$/u.test(word)) return true;
  return isCapitals(word) && hasSmallLetters(name.join(""));
}
