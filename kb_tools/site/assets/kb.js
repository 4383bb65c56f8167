// Loads what a page needs, and nothing else. Without scripts every page still reads, links and shows how to reach a human.

const PARTS = [
  ["[data-kb-lost]", "./lost.js"],
  [".md-toggle", "./menus.js"],
  ["[data-kb-player]", "./video.js"],
  ["[data-kb-open]", "./opening.js"],
  ["[data-kb-helped], .kb-tools", "./article.js"],
  ["[data-kb-ask]", "./search/suggestions.js"],
  ["[data-kb-search]", "./search/dialog.js"],
];
const INSTANT = "./instant.js";

const start = (file) => import(file).then((part) => part.begin());

function begin() {
  for (const [selector, file] of PARTS) if (document.querySelector(selector)) start(file).catch((error) => failed(file, error));
  if (document.querySelector("#__config")?.text.includes('"navigation.instant"')) start(INSTANT);
}

/** What a page can be read without is missing; the search is tried again. */
function failed(file, error) {
  if (!file.includes("search")) throw error;
  window.kbNoSearch(() => start(file));
}

/** Material tells of this page, and with `navigation.instant` of each that takes its place. */
function follow() {
  if (window.document$) window.document$.subscribe(begin);
  else begin();
}

// What is read comes first: these make a page better that is complete without them.
if (document.readyState === "complete") follow();
else addEventListener("load", follow, { once: true });
