// Questions go to a worker beside the page, and the last one that was asked is answered. A connection that fails is tried again.

const PAUSE = 100; // milliseconds between keys in which nothing is asked
const SLOW = 500; // after which somebody who waits is told so

export class Asking {
  #worker;
  #question = "";
  #asked = 0;
  #lost = false;
  #timers = [];

  /** What was found for the question, as soon as it is. */
  found;

  /** `folder` is that of a language; `show` is told "ready", "found" with what find.js answers, "loading" or "lost". */
  constructor(folder, show) {
    Object.assign(this, { folder, show });
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

  #send() {
    this.#started().postMessage({ folder: this.folder, id: this.#asked, question: this.#question });
  }

  #started() {
    if (!this.#worker) {
      this.#worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
      this.#worker.onerror = () => this.#failed();
      this.#worker.onmessage = ({ data: { id, error, ...found } }) => {
        if (id !== this.#asked) return;
        this.found = error ? undefined : found;
        this.#say(error ? "lost" : "found", this.found);
      };
    }
    return this.#worker;
  }

  /** A worker that could not be loaded is of no use; one that runs keeps what it has read. */
  #failed() {
    this.#worker.terminate();
    this.#worker = undefined;
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
