// Our answers in Material's search dialog. Its markup and its keys stay, arrows and Escape; Enter opens what is surely the answer.

import { ask } from "../ask.js";
import { addressOf, keepQuestion, readQuestion } from "./address.js";
import { Asking } from "./asking.js";
import { showAnswer, showLost, showNote } from "./results.js";
import { makeSpeaker } from "./speaker.js";

const site = new URL("../../../", import.meta.url);
const start = document.querySelector("[data-kb-search]");
const input = document.querySelector("[data-md-component=search-query]");
const result = document.querySelector("[data-md-component=search-result]");
const toggle = document.querySelector("#__search");
const share = document.querySelector("[data-md-component=search-share]");
const scrolled = result?.closest(".md-search__scrollwrap");

const WRITTEN = 300; // milliseconds after the last key until the address has the question
const CLOSED = 150; // milliseconds; Material closes the dialog 125 after an anchor was followed

class Dialog {
  #asking;
  #words;
  #speak = makeSpeaker(result);
  #entered = false;
  #leaving;
  #writing;
  #back;

  constructor(words, folder) {
    this.#words = words;
    this.#asking = new Asking(folder, (state, found) => this.#show(state, found));
    input.addEventListener("input", () => ([this.#back, this.#entered] = []));
    for (const type of ["input", "keyup"]) input.addEventListener(type, () => this.ask());
    input.form.addEventListener("reset", () => setTimeout(() => this.ask()));
    input.addEventListener("keydown", (event) => event.key === "Enter" && event.stopPropagation()); // Material would open the best of a bad list
    input.form.addEventListener("submit", (event) => this.#enter(event));
    Object.assign(input, { enterKeyHint: "search" }).form.noValidate = true;
    this.#followHistory();
    this.#show("ready");
    this.ask();
  }

  /** The address has the question while the dialog is open, and when somebody comes back to it. */
  #followHistory() {
    toggle.addEventListener("change", () => this.#write());
    result.addEventListener("click", (event) => this.#leave(event), { capture: true });
    share?.addEventListener("click", () => (share.dataset.clipboardText = addressOf(this.question)));
    addEventListener("popstate", () => setTimeout(() => this.#comeBack() || (toggle.checked && toggle.click()), CLOSED));
    addEventListener("pageshow", ({ persisted }) => persisted && this.#comeBack());
    this.#comeBack();
  }

  /** What is asked: one letter is no question. */
  get question() {
    return [...input.value.trim()].length > 1 ? input.value : "";
  }

  ask() {
    this.#asking.ask(this.question);
    clearTimeout(this.#writing);
    this.#writing = setTimeout(() => this.#write(), WRITTEN);
  }

  #write() {
    clearTimeout(this.#writing);
    keepQuestion(this.#leaving || toggle.checked ? this.question : "", this.#leaving);
  }

  /** Material closes the dialog behind whoever follows a result, and forgets the state of a page that came with ?q=. */
  #leave(event) {
    const link = event.target.closest("a[href]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    this.#leaving = { place: [...result.querySelectorAll("a[href]")].indexOf(link), scroll: scrolled.scrollTop };
    this.#write();
    setTimeout(() => (this.#leaving = undefined));
  }

  #comeBack() {
    this.#back = readQuestion();
    return this.#back && ask(this.#back.question);
  }

  #show(state, found) {
    if (state === "found") showAnswer(result, found, this.#words, site);
    else if (state === "lost") showLost(result, this.#words);
    else showNote(result, this.#words[state]);
    this.#speak(state === "ready" ? "" : [result.firstElementChild, result.querySelector(".kb-hit__title")].map((one) => one?.textContent ?? "").join(" "));
    if (found && this.#back) this.#restore(this.#back);
    if (found && this.#entered) this.#go(found);
  }

  #restore({ place, scroll }) {
    this.#back = undefined;
    result.querySelectorAll("a[href]")[place]?.focus();
    if (scroll) scrolled.scrollTo(0, scroll);
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
