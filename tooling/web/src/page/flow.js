// From a file to its outcome: look, show the columns, check, show what was found.
import { Failed, NoWorker, Stopped } from "./client.js";
import { canBeChecked, columnsStep } from "./columns.js";
import { button, focusOn, h } from "./dom.js";
import { results } from "./results.js";

const PAUSE = 500; // milliseconds in which a choice made with the keyboard may still go on

export class Flow {
  /** What was `pasted` is checked at once when all of its columns were read, and a single record of it is told as a row. */
  constructor(context, { pasted = false } = {}) {
    Object.assign(this, { context, pasted, file: null, choices: null, ready: null, waiting: 0 });
    this.columns = h("section", { className: "ac-step" });
    this.status = h("div", { className: "ac-status", role: "status", "aria-live": "polite" });
    this.outcome = h("section", { className: "ac-step" });
    this.element = h("div", {}, this.columns, this.status, this.outcome);
  }

  /** Looks at a file and shows how it is read. */
  async start(file) {
    Object.assign(this, { file, choices: { asOf: this.context.today }, ready: null });
    this.columns.replaceChildren();
    await this.look({ first: true });
  }

  /** Takes everything away, and the work that is under way. */
  clear() {
    this.#noLongerWait();
    if (this.status.querySelector("progress")) this.context.client.stop();
    Object.assign(this, { file: null, choices: null, ready: null });
    for (const part of [this.columns, this.status, this.outcome]) part.replaceChildren();
  }

  async look({ first = false } = {}) {
    this.#noLongerWait();
    this.outcome.replaceChildren();
    const { choices } = this;
    const seen = await this.#busy(this.context.words.reading, (tell) => this.#ask("look", tell));
    if (!seen || choices !== this.choices) return; // or something newer was chosen meanwhile
    this.choices = seen.choices;
    this.ready = canBeChecked(seen) ? seen.choices : null;
    this.#draw(seen);
    const read = seen.columns?.every(({ why }) => why === "" || why === "ignored") ?? Boolean(seen.names);
    if (first && this.pasted && read && this.ready) await this.check();
    else if (first) focusOn(this.columns.querySelector("h2"));
  }

  /** Draws the step; whoever was in it with the keyboard goes on from there. */
  #draw(seen) {
    const name = this.columns.contains(document.activeElement) ? nameOf(document.activeElement) : "";
    this.columns.replaceChildren(...columnsStep(this, seen));
    const controls = [...this.columns.querySelectorAll("select, input")];
    controls.find((control) => name && nameOf(control) === name)?.focus({ preventScroll: true });
  }

  /** Looks again with another choice, once nobody is typing it any more. */
  choose(change) {
    this.choices = { ...this.choices, ...change };
    this.#noLongerWait();
    this.waiting = setTimeout(() => this.look(), PAUSE);
  }

  #noLongerWait() {
    clearTimeout(this.waiting);
    this.waiting = 0;
  }

  /** Checks what the step shows; where something was chosen since, only once a look at that shows that it can be checked. */
  async check() {
    const { context: { words }, file } = this;
    if (this.ready !== this.choices) await this.look();
    const { choices } = this;
    if (this.ready !== choices || file !== this.file) return;
    this.outcome.replaceChildren();
    const outcome = await this.#busy(words.reading, (tell) => this.#ask("check", tell), words.checking);
    if (!outcome || choices !== this.choices) return;
    for (const fold of this.columns.querySelectorAll("details")) fold.open = false;
    this.outcome.replaceChildren(...results(this, outcome));
    focusOn(this.outcome.querySelector("h2"));
  }

  /** Makes a file to take along; null where that was stopped. */
  async make(task) {
    return this.#busy(this.context.words.making, (tell) => this.#ask(task, tell));
  }

  #ask(task, tell) {
    return this.context.client.ask(task, { file: this.file, choices: this.choices }, tell);
  }

  async #busy(text, work, counting = null) {
    const { context: { words, client }, file } = this;
    const bar = h("progress", { max: 1, "aria-label": text });
    const said = h("span", {}, text);
    const stop = button(words.stop, () => client.stop());
    this.status.replaceChildren(h("div", { className: "ac-busy" }, bar, said, stop));
    try {
      const found = await work(({ share, records }) => {
        bar.value = share;
        if (counting) said.textContent = counting(records);
      });
      this.status.replaceChildren();
      return found;
    } catch (problem) {
      if (file === this.file) this.#sayWhy(problem, words);
      return null;
    }
  }

  /** Says why there is no answer; whoever pressed Stop goes on from there. */
  #sayWhy(problem, words) {
    const isStopped = problem instanceof Stopped;
    const note = h("p", { className: "ac-note", role: isStopped ? null : "alert" }, sentenceFor(words, problem));
    const again = isStopped && this.ready !== this.choices && button(words.readAgain, () => this.look({ first: true }));
    this.status.replaceChildren(note, ...(again ? [h("p", { className: "ac-actions" }, again)] : []));
    if (!isStopped) return;
    note.tabIndex = -1;
    note.focus();
  }
}

/** What a control is called, which stays the same when the step is drawn again. */
const nameOf = (control) => control?.getAttribute("aria-label") ?? control?.labels?.[0]?.textContent ?? "";

function sentenceFor(words, problem) {
  if (problem instanceof Stopped) return words.stopped;
  if (problem instanceof NoWorker) return words.problems.noWorker;
  if (problem instanceof Failed) return words.problems[problem.reason];
  return words.problems.noWorker;
}
