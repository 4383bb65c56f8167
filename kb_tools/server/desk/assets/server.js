// Asks the server this page came from; what is sent is in no address and in no store of the browser.

import { words } from "./page.js";

/** What the server says instead of an answer: its status (0 where it is away), and a sentence. */
export class Refused extends Error {
  constructor(status, why) {
    super(why);
    this.status = status;
  }
}

/** The answer to an object or a text of JSON, and the number it is remembered under (0 for none). */
export function post(path, sent, { signal } = {}) {
  const body = typeof sent === "string" ? sent : JSON.stringify(sent);
  return ask(path, { method: "POST", body, headers: { "Content-Type": "application/json" }, signal });
}

/** What stands at an address. */
export const get = async (path) => (await ask(path, {})).data;

async function ask(path, { headers = {}, ...how }) {
  let response, data;
  try {
    response = await fetch(path, { ...how, headers: { ...headers, "Accept-Language": document.documentElement.lang } });
    data = response.status === 204 ? undefined : await response.json();
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Refused(0, words.away);
  }
  if (!response.ok) throw new Refused(response.status, response.status === 401 ? words.signed_out : data.detail);
  return { data, number: Number(response.headers.get("Kb-Number") ?? 0) };
}

/** Asks one thing at a time: a later question takes the place of an earlier one, which gets `undefined`. */
export class Line {
  #asking;

  async post(path, sent) {
    this.stop();
    const mine = (this.#asking = new AbortController());
    try {
      const answer = await post(path, sent, { signal: mine.signal });
      return mine === this.#asking ? answer : undefined;
    } catch (error) {
      if (mine !== this.#asking || error.name === "AbortError") return undefined;
      throw error;
    }
  }

  stop() {
    this.#asking?.abort();
    this.#asking = undefined;
  }
}
