// The encoding of a file, found strictly: a byte order mark, else UTF-8, else Windows-1252.
import { Trouble } from "./trouble.js";

const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], label: "utf-8", title: "UTF-8" },
  { bytes: [0xff, 0xfe], label: "utf-16le", title: "UTF-16" },
  { bytes: [0xfe, 0xff], label: "utf-16be", title: "UTF-16" },
];
const NO_CP1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]); // bytes that Windows-1252 gives no meaning

/** The whole text, the title of its encoding and whether a mark says so; raises `Trouble` where a byte fits nothing. */
export function decode(bytes) {
  const mark = MARKS.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
  if (mark) return { text: strictly(bytes, mark.label) ?? undecodable(bytes, bytes.length), title: mark.title, marked: true };
  const text = strictly(bytes, "utf-8");
  if (text !== null) return { text, title: "UTF-8", marked: false };
  const wrong = bytes.findIndex((byte) => NO_CP1252.has(byte));
  if (wrong >= 0) undecodable(bytes, wrong);
  return { text: strictly(bytes, "windows-1252"), title: "Windows-1252", marked: false };
}

function strictly(bytes, label) {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function undecodable(bytes, at) {
  let line = 1;
  for (let before = 0; before < at; before++) if (bytes[before] === 10) line++;
  const byte = at < bytes.length ? `0x${bytes[at].toString(16).toUpperCase().padStart(2, "0")}` : "?";
  throw new Trouble("records-undecodable", line, { byte }, { stops: true });
}
