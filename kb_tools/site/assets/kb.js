// Loads what a page needs, and nothing else. Without scripts every page still reads, links and shows how to reach a human.

const PARTS = [
  ["[data-kb-player]", "./video.js"],
  ["[data-kb-open]", "./opening.js"],
  ["[data-kb-helped], .kb-tools", "./article.js"],
  ["[data-kb-ask]", "./search/suggestions.js"],
  ["[data-kb-lost]", "./lost.js"],
  ["[data-kb-search]", "./search/dialog.js"],
];

function load() {
  for (const [selector, file] of PARTS) {
    if (document.querySelector(selector)) import(file).catch((error) => failed(file, error));
  }
}

/** What a page can be read without is missing; the search is tried again. */
function failed(file, error) {
  if (!file.includes("search")) throw error;
  window.kbNoSearch(() => import(file));
}

// What is read comes first: these make a page better that is complete without them.
if (document.readyState === "complete") load();
else addEventListener("load", load, { once: true });
