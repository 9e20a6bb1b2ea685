// Addresses of pages of the handbook, seen from the page that is open.
import { addressIn } from "../addresses.js";

/** Where the pages stand that belong to the page that is open; in a copy on disk every page is a file. */
export function beside() {
  const files = /\.html?$/.test(location.pathname) && !/\/index\.html$/.test(location.pathname);
  return { base: new URL(files ? "." : "..", location.href).href, files };
}

/** The address of a page, seen from the page that is open. */
export const linkTo = (page) => addressIn(beside(), page);
