// Addresses of pages of the handbook: on its site, or in a copy of it on disk.

/** From a page (`agreements/x/#rule`) to its address among the pages of a `home`. */
export function addressIn({ base, files = false }, page) {
  const [path, hash] = page.split("#");
  const address = files ? path.replace(/\/$/, ".html") : path;
  return new URL(`${address}${hash ? `#${hash}` : ""}`, base).href;
}
