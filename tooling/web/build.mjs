// Builds the browser side into ../afspraak/web: the scripts, their style sheet, their hashes and their licences.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const HERE = import.meta.dirname;
const OUT = process.argv[2] ?? join(HERE, "../afspraak/web");
const NOTE = "/* Made from tooling/web by `npm run build`; the licences of what it contains are in LICENSES.md. */\n";
const SETTINGS = { bundle: true, minify: true, write: false, target: "es2022", format: "iife", legalComments: "none", metafile: true };

const packages = new Set();

async function bundled(entry) {
  const made = await build({ ...SETTINGS, entryPoints: [join(HERE, "src", entry)] });
  for (const path of Object.keys(made.metafile.inputs)) {
    const found = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path);
    if (found) packages.add(found[1]);
  }
  return made.outputFiles[0].text;
}

/** A worker that also can be started from its own text, which is the only way from a file on disk. */
function asWorker(code) {
  return `function afspraakWorker(){${code}}\nif(typeof document==="undefined")afspraakWorker();\n`;
}

function licences() {
  const parts = [...packages].sort().map((name) => {
    const folder = join(HERE, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const texts = ["LICENSE", "LICENSE.Apache"].map((file) => join(folder, file)).filter(existsSync);
    const shown = texts.map((path) => `\`\`\`\n${readFileSync(path, "utf8").trim()}\n\`\`\`\n`);
    return `## ${name} ${version}: ${license}\n\n${shown.join(`\nThe data in it:\n\n`)}`;
  });
  return `# What the scripts in this folder contain besides our own code\n\n${parts.join("\n")}`;
}

const files = {
  "boot.js": NOTE + (await bundled("boot.js")),
  "check.js": NOTE + (await bundled("page/main.js")),
  "check-worker.js": NOTE + asWorker(await bundled("worker.js")),
  "names.js": NOTE + (await bundled("names/main.js")),
  "check.css": NOTE + (await bundled("page/check.css")),
};
files["LICENSES.md"] = licences();
files.sha256 = Object.keys(files)
  .sort()
  .map((name) => `${createHash("sha256").update(files[name]).digest("hex")}  ${name}\n`)
  .join("");

mkdirSync(OUT, { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(join(OUT, name), text);
