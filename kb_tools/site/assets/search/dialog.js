// Our answers in Material's search dialog. Its list, its markup and its keys stay: arrows, Enter for the best, Escape.

import { Asking } from "./asking.js";
import { showAnswer, showLost, showNote } from "./results.js";

const site = new URL("../../../", import.meta.url);
const start = document.querySelector("[data-kb-search]");
const input = document.querySelector("[data-md-component=search-query]");
const result = document.querySelector("[data-md-component=search-result]");

function open(words, folder) {
  const show = {
    ready: () => showNote(result, words.ready),
    loading: () => showNote(result, words.loading),
    lost: () => showLost(result, words),
    found: (found) => showAnswer(result, found, words, site),
  };
  const asking = new Asking(folder, (state, found) => show[state](found));
  const ask = () => asking.ask(input.value.trim() && input.value);
  for (const type of ["input", "keyup"]) input.addEventListener(type, ask);
  input.form.addEventListener("reset", () => setTimeout(ask));
  result.firstElementChild.setAttribute("aria-live", "polite");
  show.ready();
  ask();
}

if (start && input && result) open(JSON.parse(start.dataset.kbSearch), new URL(`${start.dataset.kbLang}/`, import.meta.url).href);
