// What became of each message, told to the server once, as `kb desk` does: that it came, what was sent for it, of which kind it was. Nobody waits for it, and nothing is said where it fails.

import { post } from "./server.js";
import { hitOf, wishOf } from "./state.js";

export class Worked {
  #number;

  /** A message that was pasted is remembered with its answer. */
  began(number) {
    this.#number = Promise.resolve(number);
  }

  /** What is still being written is remembered when it is worked on. */
  typed() {
    this.#number = undefined;
  }

  /** Another message comes. */
  left(state) {
    if (state.answer && !this.#number) this.#remember(state);
    this.typed();
  }

  /** The chosen reply was copied. */
  async sent(state) {
    await (await this.later(state))();
  }

  /** What notes that the chosen reply was copied, for when it is. */
  async later(state) {
    const [number, chosen] = [await this.#remember(state), hitOf(state)?.id];
    return async () => number && chosen && post("v1/chosen", { number, chosen }).catch(() => {});
  }

  /** Whether it was noted of which kind the message is. */
  async corrected(state, kind) {
    const number = await this.#remember(state);
    return Boolean(number) && (await post("v1/corrected", { number, kind })).data.remembered;
  }

  #remember(state) {
    this.#number ??= post("v1/suggest", wishOf({ ...state, use: "", variant: 0 })).then(({ number }) => number, () => 0);
    return this.#number;
  }
}
