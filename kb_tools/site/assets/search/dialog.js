// Our answers in Material's search dialog. Its list, its markup and its keys stay: arrows, Enter for the best, Escape.

import { showAnswer, showNothingAsked } from "./results.js";

const site = new URL("../../../", import.meta.url);
const start = document.querySelector("[data-kb-search]");
const input = document.querySelector("[data-md-component=search-query]");
const result = document.querySelector("[data-md-component=search-result]");

class Search {
  #worker;
  #asked = 0;
  #question = "";
  #stopped = new AbortController();

  constructor(words, folder) {
    Object.assign(this, { words, folder });
    const { signal } = this.#stopped;
    for (const type of ["input", "keyup"]) input.addEventListener(type, () => this.ask(), { signal });
    input.form.addEventListener("reset", () => setTimeout(() => this.ask()), { signal });
    result.firstElementChild.setAttribute("aria-live", "polite");
    showNothingAsked(result, words);
    this.ask();
  }

  ask() {
    const question = input.value.trim() ? input.value : "";
    if (question === this.#question) return;
    this.#question = question;
    this.#asked += 1;
    if (question) this.#started().postMessage({ folder: this.folder, id: this.#asked, question });
    else showNothingAsked(result, this.words);
  }

  #started() {
    if (!this.#worker) {
      this.#worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
      this.#worker.onerror = () => this.#giveUp();
      this.#worker.onmessage = ({ data }) => this.#show(data);
    }
    return this.#worker;
  }

  #show({ id, error, ...found }) {
    if (error) this.#giveUp();
    else if (id === this.#asked) showAnswer(result, found, this.words, site);
  }

  /** Material's own search takes over, and answers what stands in the field. */
  #giveUp() {
    this.#stopped.abort();
    this.#worker.terminate();
    window.kbFallBack();
  }
}

if (start && input && result) new Search(JSON.parse(start.dataset.kbSearch), new URL(`${start.dataset.kbLang}/`, import.meta.url).href);
