// Addresses of pages of the handbook, seen from where the scripts are.

/** From a page (`agreements/x/#rule`) to its address; in a copy on disk every page is a file. */
export function linkFrom(source) {
  const isFile = /\.html?$/.test(location.pathname) && !/\/index\.html$/.test(location.pathname);
  return (page) => {
    const [path, hash] = page.split("#");
    const address = isFile ? path.replace(/\/$/, ".html") : path;
    return new URL(`../../${address}${hash ? `#${hash}` : ""}`, source).href;
  };
}
