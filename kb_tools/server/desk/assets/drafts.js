// Drafts that wait for a second pair of eyes: one's own, and those of others; asked for anew whenever one of them changes.

import { Refused, get } from "./server.js";

export class Drafts {
  own = [];
  others = [];
  /** How many have expired in the last 24 hours; null for those who are no leads. */
  expired = null;
  #changed;
  #late;
  #looked = 0;

  /** Calls `changed()` whenever there are other drafts, or some stand otherwise; `late()` where one has waited for half of its time, and leads should know. */
  constructor(changed, late) {
    [this.#changed, this.#late] = [changed, late];
  }

  /** From now on. A stream ends after a while, and the browser opens the next one. */
  follow() {
    const news = new EventSource("v1/approvals/news");
    news.addEventListener("look", () => this.look());
    news.addEventListener("draft", async ({ data }) => {
      await this.look();
      const { state, late } = JSON.parse(data);
      if (late && state === "waiting") this.#late();
    });
  }

  /** As they are now; where the server does not say, as they were. */
  async look() {
    const mine = (this.#looked += 1);
    try {
      const [own, waiting] = await Promise.all([get("v1/approvals/own"), get("v1/approvals/waiting")]);
      if (mine !== this.#looked) return;
      [this.own, this.others, this.expired] = [own.drafts, waiting.drafts, waiting.expired];
      this.#changed();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
}
