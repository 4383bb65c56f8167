// Questions go to a worker beside the page, and the last one that was asked is answered. A connection that fails is tried again.

import { readLanguage } from "./files.js";

const PAUSE = 100; // milliseconds between keys in which nothing is asked
const SLOW = 500; // after which somebody who waits is told so

export class Asking {
  #worker;
  #ready;
  #question = "";
  #asked = 0;
  #lost = false;
  #timers = [];

  /** What was found for the question, as soon as it is. */
  found;

  /** `folder` is that of a language; `show` is told "ready", "found" with what find.js answers, "kept" where that stays as it is, "loading" or "lost"; `holds` says whether somebody is at what is shown, so that nothing may move. */
  constructor(folder, show, holds) {
    Object.assign(this, { folder, show, holds });
    addEventListener("online", () => this.#lost && this.#send());
  }

  ask(question) {
    if (question === this.#question && !this.#lost) return;
    this.#question = question;
    this.found = undefined;
    this.#asked += 1; // whatever is under way is overtaken
    this.#stop();
    if (question) this.#timers = [setTimeout(() => this.#send(), PAUSE), setTimeout(() => this.show("loading"), PAUSE + SLOW)];
    else this.#say("ready");
  }

  /** Loads what every question needs, before there is one. */
  prepare() {
    this.#prepared().catch(() => {}); // the question will tell
  }

  #prepared() {
    this.#ready ??= this.#start().catch((error) => {
      this.#ready = undefined;
      throw error;
    });
    return this.#ready;
  }

  /** The worker and the language's words come at the same time: on a slow network each step is waited for. */
  async #start() {
    const worker = (this.#worker ??= this.#makeWorker());
    const language = await readLanguage(this.folder);
    worker.postMessage({ folder: this.folder, language }, [language.buffer]);
  }

  #makeWorker() {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    worker.onerror = () => this.#failed();
    worker.onmessage = ({ data: { id, error, gone, ...found } }) => {
      if (gone) this.#ready = undefined; // the site has been built anew since
      if (id !== this.#asked) return;
      const kept = this.found && (error ? !gone : this.holds()); // what words have found
      if (kept) found = { ...this.found, early: false };
      this.found = error && !kept ? undefined : found;
      this.#say(kept ? "kept" : error ? "lost" : "found", this.found);
    };
    return worker;
  }

  async #send() {
    const id = this.#asked;
    try {
      await this.#prepared();
    } catch {
      if (id === this.#asked) this.#say("lost");
    }
    if (id === this.#asked && this.#ready) this.#worker.postMessage({ folder: this.folder, id, question: this.#question });
  }

  /** A worker that could not be loaded is of no use; one that runs keeps what it has read. */
  #failed() {
    this.#worker.terminate();
    this.#worker = this.#ready = undefined;
    if (this.#question) this.#say("lost");
  }

  #say(state, found) {
    this.#stop();
    this.#lost = state === "lost";
    this.show(state, found);
  }

  #stop() {
    this.#timers.splice(0).forEach(clearTimeout);
  }
}
