// The work behind the page: reads, checks and writes files, so that the page itself stays quick.
import { check } from "./checking/check.js";
import { corrected } from "./checking/corrected.js";
import { findingsFile } from "./checking/findings.js";
import { checkForm } from "./checking/form.js";
import { look, troubled } from "./checking/look.js";
import { Session } from "./checking/session.js";
import { NotAList } from "./reading/kinds.js";
import { TooLong, load } from "./reading/source.js";
import { Trouble } from "./reading/trouble.js";
import { unfolded } from "./records/rulebook.js";
import { NotUnpacked } from "./reading/zip.js";

const state = { rulebook: null, loaded: null, file: null };

const TASKS = {
  start: ({ rulebook }) => void (state.rulebook = unfolded(rulebook)),
  look: async ({ file, choices }) => {
    try {
      return look(state.rulebook, await loadedOf(file, choices.sheet), choices);
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem;
      return troubled(state.rulebook, choices, problem);
    }
  },
  check: async ({ file, choices }, tell) => check(await sessionOf(file, choices), tell),
  findings: async ({ file, choices }, tell) => {
    return { blob: blobOf([...findingsFile(await sessionOf(file, choices), tell)], "text/csv") };
  },
  corrected: async ({ file, choices }, tell) => {
    const { parts, changes, ...rest } = corrected(await sessionOf(file, choices), tell);
    return { ...rest, list: blobOf(parts, "text/plain"), changes: blobOf(changes, "text/csv") };
  },
  form: (asked) => checkForm(state.rulebook, asked),
};

const UNREADABLE = ["NotFoundError", "NotReadableError"]; // a folder, or a file that was moved or changed since

const blobOf = (parts, type) => new Blob(parts, { type: `${type};charset=utf-8` });

async function sessionOf(file, choices) {
  return new Session(state.rulebook, await loadedOf(file, choices.sheet), choices);
}

/** What the file holds; it is read once. */
async function loadedOf(file, sheet = "") {
  const { name, size, lastModified } = file;
  const same = state.file && state.file.name === name && state.file.size === size && state.file.lastModified === lastModified && state.file.sheet === sheet;
  if (!same) {
    state.loaded = await load(file, sheet);
    state.file = { name, size, lastModified, sheet };
  }
  return state.loaded;
}

function wordsFor(problem) {
  if (problem instanceof TooLong) return "too-long";
  if (problem instanceof NotAList) return "not-a-list";
  if (problem instanceof DOMException && UNREADABLE.includes(problem.name)) return "unreadable";
  return problem instanceof NotUnpacked ? "not-unpacked" : "failed";
}

self.onmessage = async ({ data: { id, task, ...asked } }) => {
  const tell = (progress) => self.postMessage({ id, progress });
  try {
    self.postMessage({ id, done: await TASKS[task](asked, tell) });
  } catch (problem) {
    self.postMessage({ id, failed: wordsFor(problem), detail: `${problem.name}: ${problem.message}` });
  }
};
