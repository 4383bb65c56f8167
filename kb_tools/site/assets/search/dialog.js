// Our answers in Material's search dialog. Its markup and its keys stay, arrows and Escape.

import { addressOf } from "./address.js";
import { Box, words } from "./box.js";

const CLOSED = 150; // milliseconds; Material closes the dialog 125 after an anchor was followed

const dialog = document.querySelector("[data-md-component=search]");
const input = document.querySelector("[data-md-component=search-query]");
const result = document.querySelector("[data-md-component=search-result]");
const toggle = document.querySelector("#__search");
const share = document.querySelector("[data-md-component=search-share]");

class Dialog extends Box {
  #coming;

  constructor() {
    super("dialog", input, { note: result.firstElementChild, list: result.lastElementChild, scrolled: result.closest(".md-search__scrollwrap") });
    input.form.noValidate = true;
    input.addEventListener("keyup", () => this.ask());
    input.form.addEventListener("reset", () => setTimeout(() => this.ask()));
    dialog.addEventListener("keydown", (event) => this.#keep(event));
    dialog.addEventListener("focusout", ({ relatedTarget: to }) => to && this.isOpen && !dialog.contains(to) && toggle.click());
    toggle.addEventListener("change", () => this.write());
    share?.addEventListener("click", () => (share.dataset.clipboardText = addressOf(this.question)));
    for (const moved of ["popstate", "hashchange"]) addEventListener(moved, () => this.#moved());
    this.view.note.textContent = words.ready;
    if (!this.comeBack()) this.ask();
  }

  get isOpen() {
    return toggle.checked;
  }

  open(question) {
    input.value = question;
    if (!this.isOpen) toggle.click();
    input.focus();
    this.ask();
  }

  point(link) {
    link.focus();
  }

  /** After the last event of a step: the second may come late, and Material counts from it. */
  #moved() {
    clearTimeout(this.#coming);
    this.#coming = setTimeout(() => this.comeBack() || (this.isOpen && toggle.click()), CLOSED);
  }

  /** Material would open the best of a bad list at Enter, and close all at Tab. */
  #keep(event) {
    if (event.key === "Tab" || (event.key === "Enter" && event.target === input)) event.stopPropagation();
  }
}

let ours;

/** Answers in the dialog, which stays when the page below it changes. */
export function begin() {
  if (words && input && result) ours ??= new Dialog();
}
