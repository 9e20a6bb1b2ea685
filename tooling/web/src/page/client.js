// Talks to the worker: one question at a time has one answer; stopping starts a fresh worker.

/** The browser refuses a worker. */
export class NoWorker extends Error {}

/** The work was stopped. */
export class Stopped extends Error {}

/** What the worker could not do. */
export class Failed extends Error {
  constructor(reason, detail) {
    super(detail);
    this.reason = reason;
  }
}

export class Client {
  #worker = null;
  #waiting = new Map();
  #last = 0;

  constructor(address, rulebook) {
    Object.assign(this, { address, rulebook });
  }

  /** The answer of the worker; `tell` hears how far it is. */
  async ask(task, asked, tell = () => {}) {
    const starting = (this.#worker ??= this.#start());
    const worker = await starting;
    if (starting !== this.#worker) throw new Stopped(); // while it was starting
    return this.#post(worker, task, asked, tell);
  }

  /** Ends the work that is under way. */
  stop() {
    this.#worker?.then((worker) => worker.terminate(), () => {});
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(new Stopped());
    this.#waiting.clear();
  }

  #post(worker, task, asked, tell) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, tell });
      worker.postMessage({ id, task, ...asked });
    });
  }

  async #start() {
    const worker = await started(this.address);
    worker.onmessage = ({ data }) => this.#heard(data);
    worker.onerror = () => {
      for (const { reject } of this.#waiting.values()) reject(new NoWorker());
      this.#waiting.clear();
      this.#worker = null;
    };
    await this.#post(worker, "start", { rulebook: this.rulebook }, () => {});
    return worker;
  }

  #heard({ id, progress, done, failed, detail }) {
    const asked = this.#waiting.get(id);
    if (!asked) return;
    if (progress) {
      asked.tell(progress);
      return;
    }
    this.#waiting.delete(id);
    if (failed) asked.reject(new Failed(failed, detail));
    else asked.resolve(done);
  }
}

/** A worker by its address; from a file on disk by its own text, which no browser fetches otherwise. */
async function started(address) {
  if (location.protocol !== "file:") return new Worker(address);
  await scriptOf(address);
  const text = `(${window.afspraakWorker})()`;
  const Native = nativeWorker();
  return new Native(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
}

/** The browser's own worker: in a copy on disk the theme puts a stand-in in its place, which takes no such text. */
function nativeWorker() {
  if (String(window.Worker).includes("[native code]")) return window.Worker;
  const frame = document.createElement("iframe");
  frame.hidden = true;
  document.body.append(frame); // stays: with it the worker would go
  return frame.contentWindow.Worker;
}

function scriptOf(address) {
  if (window.afspraakWorker) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = () => reject(new NoWorker());
    document.head.append(script);
  });
}
