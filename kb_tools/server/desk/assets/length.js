// The length of a text while somebody changes it, as its channel counts. One place knows how channels count, and it is the server: a length is shown once it has said so, and none before.

import { post } from "./server.js";

const PAUSE = 200; // milliseconds between two questions

export class Length {
  #channel;
  #show;
  #wanted;
  #asking = false;

  /** `show` is called with the length of the text as it is now, or with nothing while that is not known. */
  constructor(channel, show) {
    [this.#channel, this.#show] = [channel, show];
  }

  of(text) {
    this.#wanted = text;
    this.#show();
    if (!this.#asking) this.#ask();
  }

  stop() {
    [this.#wanted, this.#show] = [undefined, () => {}];
  }

  async #ask() {
    this.#asking = true;
    while (this.#wanted !== undefined) {
      const text = this.#wanted;
      this.#wanted = undefined;
      const length = await lengthOf(this.#channel, text);
      if (this.#wanted === undefined) this.#show(length);
      await new Promise((resume) => setTimeout(resume, PAUSE));
    }
    this.#asking = false;
  }
}

/** The length of a text; nothing where the server does not say. */
export async function lengthOf(channel, text) {
  try {
    return (await post("v1/length", { channel, text })).data.length;
  } catch {
    return undefined;
  }
}
