// Addresses of pages of the handbook, seen from the page that is open.

/** From a page (`agreements/x/#rule`) to its address; in a copy on disk every page is a file. */
export function linkTo(page) {
  const isFile = /\.html?$/.test(location.pathname) && !/\/index\.html$/.test(location.pathname);
  const [path, hash] = page.split("#");
  const address = isFile ? path.replace(/\/$/, ".html") : path;
  return new URL(`${address}${hash ? `#${hash}` : ""}`, new URL(isFile ? "." : "..", location.href)).href;
}
