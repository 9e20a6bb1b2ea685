// What a file is by its first bytes, where that is no list.
const ZIP = [0x50, 0x4b, 3, 4];
const OLD = [0xd0, 0xcf, 0x11, 0xe0];
const OTHERS = ["%PDF", "\x89PNG", "\xff\xd8\xff", "GIF8", "{\\rtf", "Rar!", "7z\xbc\xaf", "\x1f\x8b"]; // documents, pictures, archives

/** The file is no list of records: a document, a picture or an archive. */
export class NotAList extends Error {}

/** Whether it is a workbook of Excel or another archive of that kind. */
export const isZip = (bytes) => starts(bytes, ZIP);

/** Whether it is a workbook of the old kind (.xls), or one with a password. */
export const isOldOffice = (bytes) => starts(bytes, OLD);

/** Whether it is something that holds no list, whatever it is called. */
export function isNoList(bytes) {
  return OTHERS.some((mark) => starts(bytes, Array.from(mark, (one) => one.charCodeAt(0))));
}

const starts = (bytes, mark) => mark.every((byte, at) => bytes[at] === byte);
