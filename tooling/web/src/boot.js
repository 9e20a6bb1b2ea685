// Loads the scripts of the checking page and the name helper, only on the pages that have a place for them.
const base = document.currentScript.src;

function load(name) {
  const script = document.createElement("script");
  script.src = new URL(name, base).href;
  document.head.append(script);
}

function start() {
  const wanted = { "afspraak-check": "check.js", "afspraak-names": "names.js" };
  const found = Object.keys(wanted).filter((id) => document.getElementById(id));
  if (found.length === 0) return;
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("check.css", base).href;
  document.head.append(style);
  for (const id of found) load(wanted[id]);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
