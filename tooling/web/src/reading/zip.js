// The files inside a ZIP archive, unpacked by the browser itself.

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const MOST = 1024 * 1024 * 1024; // unpacked bytes of one file; more is a bomb, or no list of customers

/** The archive is damaged, locked, or unpacks to more than a browser can hold. */
export class NotUnpacked extends Error {}

/** File name -> {method, start, size} of a ZIP archive. */
export function directory(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const found = new Map();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw new NotUnpacked("directory");
    const [name, extra, note] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name));
    const [method, size, header] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    found.set(path.replace(/^\//, "").toLowerCase(), { bytes, method, size, header });
    at += 46 + name + extra + note;
  }
  return found;
}

function findEnd(view) {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 66_000; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new NotUnpacked("no archive");
}

/** The text of one file, piece by piece. */
export async function* pieces(entry) {
  const reader = stream(entry).getReader();
  let [decoder, total] = [null, 0];
  for (;;) {
    const { done, value } = await unpacked(reader);
    if (done) break;
    total += value.length;
    if (total > MOST) throw new NotUnpacked("too large");
    decoder ??= new TextDecoder(encodingOf(value));
    yield decoder.decode(value, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

/** XML in another form than UTF-8 says so with its first two bytes. */
function encodingOf([first, second]) {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** The whole text of one file; an empty text where there is none. */
export async function textOf(entry) {
  if (!entry) return "";
  const found = [];
  for await (const piece of pieces(entry)) found.push(piece);
  return found.join("");
}

async function unpacked(reader) {
  try {
    return await reader.read();
  } catch {
    throw new NotUnpacked("damaged");
  }
}

function stream({ bytes, method, size, header }) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (header + 30 > bytes.length || (method !== 0 && method !== 8)) throw new NotUnpacked("method");
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const packed = new Blob([bytes.subarray(start, start + size)]).stream();
  return method === 0 ? packed : packed.pipeThrough(new DecompressionStream("deflate-raw"));
}
