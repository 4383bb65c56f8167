// Our answers in Material's search dialog. Its markup and its keys stay, arrows and Escape; Enter opens what is surely the answer.

import { Asking } from "./asking.js";
import { showAnswer, showLost, showNote } from "./results.js";
import { makeSpeaker } from "./speaker.js";

const site = new URL("../../../", import.meta.url);
const start = document.querySelector("[data-kb-search]");
const input = document.querySelector("[data-md-component=search-query]");
const result = document.querySelector("[data-md-component=search-result]");

class Dialog {
  #asking;
  #words;
  #speak = makeSpeaker(result);
  #entered = false;

  constructor(words, folder) {
    this.#words = words;
    this.#asking = new Asking(folder, (state, found) => this.#show(state, found));
    input.addEventListener("input", () => (this.#entered = false));
    for (const type of ["input", "keyup"]) input.addEventListener(type, () => this.ask());
    input.form.addEventListener("reset", () => setTimeout(() => this.ask()));
    input.addEventListener("keydown", (event) => event.key === "Enter" && event.stopPropagation()); // Material would open the best of a bad list
    input.form.addEventListener("submit", (event) => this.#enter(event));
    Object.assign(input, { enterKeyHint: "search" }).form.noValidate = true;
    this.#show("ready");
    this.ask();
  }

  /** One letter is no question. */
  ask() {
    this.#asking.ask([...input.value.trim()].length > 1 ? input.value : "");
  }

  #show(state, found) {
    if (state === "found") showAnswer(result, found, this.#words, site);
    else if (state === "lost") showLost(result, this.#words);
    else showNote(result, this.#words[state]);
    this.#speak(state === "ready" ? "" : [result.firstElementChild, result.querySelector(".kb-hit__title")].map((one) => one?.textContent ?? "").join(" "));
    if (this.#entered && found) this.#go(found);
  }

  /** Whoever is faster than the answer is led to it when it comes. */
  #enter(event) {
    event.preventDefault();
    this.#entered = !this.#asking.found;
    if (this.#asking.found) this.#go(this.#asking.found);
  }

  #go({ hits: [best] }) {
    this.#entered = false;
    const first = result.querySelector("a[href]");
    if (best?.answers) first.click();
    else first?.focus();
  }
}

if (start && input && result) new Dialog(JSON.parse(start.dataset.kbSearch), new URL(`${start.dataset.kbLang}/`, import.meta.url).href);
