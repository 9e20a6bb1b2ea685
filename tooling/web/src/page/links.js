// Addresses of pages of the handbook: on its site, or beside the page that is open.

/** Where the pages stand that belong to the page that is open; in a copy on disk every page is a file. */
export function beside() {
  const files = /\.html?$/.test(location.pathname) && !/\/index\.html$/.test(location.pathname);
  return { base: new URL(files ? "." : "..", location.href).href, files };
}

/** From a page (`agreements/x/#rule`) to its address among the pages of a `home`. */
export function addressIn({ base, files = false }, page) {
  const [path, hash] = page.split("#");
  const address = files ? path.replace(/\/$/, ".html") : path;
  return new URL(`${address}${hash ? `#${hash}` : ""}`, base).href;
}

/** The address of a page, seen from the page that is open. */
export const linkTo = (page) => addressIn(beside(), page);
