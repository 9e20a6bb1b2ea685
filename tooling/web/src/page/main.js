// The page "Check a file": three ways to check, one worker behind them.
import { embedded } from "../embedded.js";
import { Client } from "./client.js";
import { h } from "./dom.js";
import { FilePanel } from "./file.js";
import { FormPanel } from "./form.js";
import { beside, linkTo } from "./links.js";
import { PastePanel } from "./paste.js";
import { tabs } from "./tabs.js";
import { today } from "./today.js";
import { wordsIn } from "./words.js";

const source = document.currentScript.src;

function start() {
  const mount = document.getElementById("afspraak-check");
  const rulebook = embedded("afspraak-rulebook");
  const words = wordsIn(rulebook.language);
  const client = new Client(new URL("check-worker.js", source).href, { ...rulebook, home: homeOf(rulebook) });
  const context = { rulebook, words, client, linkTo, today: today() };
  const panels = [new FilePanel(context), new PastePanel(context), new FormPanel(context)];
  mount.replaceChildren(h("div", { className: "ac" }, tabs(words.waysLabel, words.ways, panels)));
  mount.dataset.ready = "true";
}

/** Where files that people take along say that the pages are: on the site, if the handbook has one. */
function homeOf({ site }) {
  return site ? { base: site } : beside();
}

start();
