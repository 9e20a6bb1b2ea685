// JSON read as strictly as a record needs: no double keys, no NaN, no half characters, no bottomless nesting.
import { DEEPEST } from "./trouble.js";

const DEEPEST_READ = 900; // brackets; beyond this not even the end of the value is looked for
const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
const CONSTANT = /NaN|-?Infinity/y;
const HALF = /\p{Cs}/u;
const MOST_DIGITS = 4300;
const ESCAPES = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

const PROBLEMS = {
  comma: { nl: "hier hoort een komma", en: "expecting ',' delimiter" },
  colon: { nl: "hier hoort een dubbelepunt", en: "expecting ':' delimiter" },
  name: {
    nl: "hier hoort een veldnaam tussen dubbele aanhalingstekens",
    en: "expecting property name enclosed in double quotes",
  },
  value: { nl: "hier hoort een waarde", en: "expecting value" },
  extra: { nl: "na het record staat nog tekst", en: "extra data" },
  control: { nl: "in een tekst staat een stuurteken", en: "invalid control character at" },
  escape: { nl: "een backslash staat op een plek waar dat niet kan", en: "invalid \\escape" },
  open: { nl: "een tekst is niet afgesloten", en: "unterminated string starting at" },
  long: { nl: "een getal heeft duizenden cijfers", en: "a number has thousands of digits" },
};

/** A value that is no JSON, or JSON that no record may hold; `end` where it is JSON all the same. */
export class NotRead extends Error {
  constructor(code, at, facts = {}, end = 0) {
    super(code);
    Object.assign(this, { code, at, facts, end });
  }
}

const broken = (problem, at) => new NotRead("records-broken-json", at, { problem: PROBLEMS[problem] });

/** The one value that the text is, and where each value of an object stands. */
export function whole(text) {
  const [value, end, spans] = valueAt(text, afterBlanks(text, 0));
  const rest = afterBlanks(text, end);
  if (rest < text.length) throw broken("extra", rest);
  return [value, spans];
}

/** The value that starts here, where it ends, and where each value of an object stands. */
export function valueAt(text, start) {
  const reading = new Reading(text, start);
  const value = reading.value(1);
  const refused = reading.refused();
  if (refused) throw Object.assign(refused, { end: reading.at });
  return [value, reading.at, reading.spans];
}

/** The first place at or after `at` that is not blank. */
export function afterBlanks(text, at) {
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

const isBlank = (unit) => unit === 32 || unit === 10 || unit === 13 || unit === 9;

class Reading {
  constructor(text, at) {
    Object.assign(this, { text, at, twice: null, notFinite: null, half: null, deepest: 0, spans: {} });
  }

  refused() {
    if (this.twice !== null) return new NotRead("records-duplicate-key", 0, { key: this.twice });
    if (this.notFinite !== null) return new NotRead("records-not-finite", 0, { name: this.notFinite });
    if (this.deepest > DEEPEST) return new NotRead("records-too-deep", 0, { limit: DEEPEST });
    if (this.half !== null) return new NotRead("records-surrogate", 0, { unit: this.half });
    return null;
  }

  value(depth) {
    const first = this.text[this.at];
    if (first === '"') return this.string();
    if (first === "{" || first === "[") {
      if (depth > DEEPEST_READ) throw new NotRead("records-too-deep", 0, { limit: DEEPEST });
      this.deepest = Math.max(this.deepest, depth);
      return first === "{" ? this.object(depth) : this.list(depth);
    }
    for (const [word, meaning] of WORDS) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return meaning;
      }
    }
    return this.number();
  }

  object(depth) {
    const found = {};
    this.at = afterBlanks(this.text, this.at + 1);
    if (this.text[this.at] === "}") return this.#closed(found);
    for (;;) {
      if (this.text[this.at] !== '"') throw broken("name", this.at);
      const name = this.string();
      this.at = afterBlanks(this.text, this.at);
      if (this.text[this.at] !== ":") throw broken("colon", this.at);
      this.at = afterBlanks(this.text, this.at + 1);
      if (Object.hasOwn(found, name)) this.twice ??= name;
      const start = this.at;
      const value = this.value(depth + 1);
      if (name === "__proto__") Object.defineProperty(found, name, { value, enumerable: true });
      else found[name] = value;
      if (depth === 1) this.spans[name] = [start, this.at];
      if (this.#ends("}")) return found;
    }
  }

  list(depth) {
    const found = [];
    this.at = afterBlanks(this.text, this.at + 1);
    if (this.text[this.at] === "]") return this.#closed(found);
    for (;;) {
      found.push(this.value(depth + 1));
      if (this.#ends("]")) return found;
    }
  }

  #closed(found) {
    this.at++;
    return found;
  }

  #ends(bracket) {
    this.at = afterBlanks(this.text, this.at);
    const mark = this.text[this.at];
    if (mark !== bracket && mark !== ",") throw broken("comma", this.at);
    this.at = mark === bracket ? this.at + 1 : afterBlanks(this.text, this.at + 1);
    return mark === bracket;
  }

  string() {
    const start = this.at++;
    let found = "";
    for (let from = this.at; ; this.at++) {
      const unit = this.text.charCodeAt(this.at);
      if (Number.isNaN(unit)) throw broken("open", start);
      if (unit === 34 || unit === 92) {
        found += this.text.slice(from, this.at);
        if (unit === 34) break;
        found += this.#escaped();
        from = this.at + 1;
      } else if (unit < 32) throw broken("control", this.at);
    }
    this.at++;
    if (this.half === null && HALF.test(found)) this.half = HALF.exec(found)[0].charCodeAt(0).toString(16);
    return found;
  }

  /** The character that an escape stands for; `at` is left on its last character. */
  #escaped() {
    const mark = this.text[++this.at];
    if (mark === "u") {
      const digits = this.text.slice(this.at + 1, this.at + 5);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw broken("escape", this.at - 1);
      this.at += 4;
      return String.fromCharCode(parseInt(digits, 16));
    }
    if (!Object.hasOwn(ESCAPES, mark)) throw broken("escape", this.at - 1);
    return ESCAPES[mark];
  }

  number() {
    CONSTANT.lastIndex = NUMBER.lastIndex = this.at;
    const constant = CONSTANT.exec(this.text);
    if (constant) {
      this.at += constant[0].length;
      this.notFinite ??= constant[0];
      return 0;
    }
    const found = NUMBER.exec(this.text);
    if (!found) throw broken("value", this.at);
    if (!found[1] && !found[2] && found[0].length > MOST_DIGITS) throw broken("long", 0);
    this.at += found[0].length;
    const value = Number(found[0]);
    if (!Number.isFinite(value) && (found[1] || found[2])) this.notFinite ??= found[0].slice(0, 20);
    return value;
  }
}

const WORDS = [
  ["true", true],
  ["false", false],
  ["null", null],
];
