// A field, and what is found below it: in the dialog as on the first page. Enter opens what is surely the answer.

import { keepQuestion, readQuestion } from "./address.js";
import { Asking } from "./asking.js";
import { showState } from "./results.js";
import { makeSpeaker } from "./speaker.js";

const start = document.querySelector("[data-kb-search]");
const folder = start && new URL(`${start.dataset.kbLang}/`, import.meta.url).href;
const WRITTEN = 300; // milliseconds after the last key until the address has the question

/** The words of our results; nothing where a site has no search. */
export const words = start && JSON.parse(start.dataset.kbSearch);

/** Made into one by `isOpen`, `open(question)` and `point(to a link)`. */
export class Box {
  #asking = new Asking(folder, (state, found) => this.#show(state, found), () => this.#isHeld);
  #speak;
  #entered = false;
  #leaving;
  #writing;
  #back;

  /** `name` tells boxes apart in the history; `view` is {note, list}, and `rest` where the way to a human does not belong in the list. */
  constructor(name, input, view) {
    Object.assign(this, { name, input, view });
    this.#speak = makeSpeaker(view.list.parentElement);
    input.addEventListener("input", () => this.#typed());
    input.addEventListener("focus", () => this.#asking.prepare());
    input.enterKeyHint = "search";
    input.form.addEventListener("submit", (event) => this.#enter(event));
    view.list.parentElement.addEventListener("click", (event) => this.#leave(event), { capture: true });
    addEventListener("pageshow", ({ persisted }) => persisted && this.comeBack());
  }

  #typed() {
    [this.#back, this.#entered] = [];
    this.ask();
  }

  /** Whether somebody is at the results. */
  get #isHeld() {
    return Boolean(this.pointed) || this.view.scrolled?.scrollTop > 0 || this.view.list.matches(":hover, :focus-within");
  }

  /** What is asked: one letter is no question. */
  get question() {
    return [...this.input.value.trim()].length > 1 ? this.input.value : "";
  }

  get links() {
    return [...this.view.list.parentElement.querySelectorAll("a[href]:not(.kb-urgent a)")];
  }

  ask() {
    this.#asking.ask(this.question);
    clearTimeout(this.#writing);
    this.#writing = setTimeout(() => this.write(), WRITTEN);
  }

  /** The address has the question while its answers are shown. */
  write() {
    clearTimeout(this.#writing);
    keepQuestion(this.#leaving || this.isOpen ? this.question : "", { box: this.name, ...this.#leaving });
  }

  /** Where somebody left; Material closes its dialog behind them, and forgets the state of a page that came with ?q=. */
  #leave(event) {
    const link = event.target.closest("a[href]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    this.#leaving = { place: this.links.indexOf(link), scroll: this.view.scrolled?.scrollTop };
    this.write();
    setTimeout(() => (this.#leaving = undefined));
  }

  /** Opens with the question this page was left with, if it was asked here; answers whether it was. */
  comeBack() {
    const back = readQuestion();
    if (back?.box !== this.name || !this.input.isConnected) return false; // a page may have taken its place
    this.#back = back;
    this.open(back.question);
    if (this.#asking.found) this.#restore(back); // the browser had kept the page
    return true;
  }

  #restore({ place, scroll }) {
    this.#back = undefined;
    if (this.links[place]) this.point(this.links[place]);
    if (scroll) this.view.scrolled?.scrollTo(0, scroll);
  }

  #show(state, found) {
    if (state === "kept") this.view.list.ariaBusy = "false";
    else this.#draw(state, found);
    if (!found || found.early) return;
    if (this.#back) this.#restore(this.#back);
    if (this.#entered) this.#go(found);
  }

  #draw(state, found) {
    showState(this.view, state, found, words);
    this.shown?.();
    this.#speak(state === "ready" ? "" : [this.view.note, ...this.view.list.parentElement.querySelectorAll(".kb-urgent"), this.view.list.querySelector(".kb-hit__title")].map((one) => one?.textContent ?? "").join(" "));
  }

  /** Says what can be asked, where that is no question yet. */
  hint() {
    this.#draw("ready");
    this.#speak(words.ready);
  }

  /** Whoever is faster than the answer is led to it when it comes. */
  #enter(event) {
    event.preventDefault();
    const { found } = this.#asking;
    if (!this.question) this.hint();
    else if (found && (this.pointed || !found.early)) this.#go(found);
    else {
      this.#entered = true;
      this.ask(); // what stood there before anybody typed
    }
  }

  /** Opens what is pointed at, or the best answer; nobody in danger is led away from the numbers to call. */
  #go({ hits: [best], danger }) {
    this.#entered = false;
    const [first] = this.links;
    if (this.pointed) this.pointed.click();
    else if (best?.answers && !danger) first.click();
    else if (first) this.point(first);
  }
}
