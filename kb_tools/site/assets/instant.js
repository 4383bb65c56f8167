// Material's `navigation.instant` changes the middle of a page and its head. The header and the language are left to us.

import "./video.js"; // a click on a poster must find it

/** A page in another language is read again, header and search box with it; the language switch leads to the translations of this page. */
export function begin() {
  const page = document.querySelector("[data-kb-elsewhere]");
  if (!page) return;
  if (page.lang !== document.documentElement.lang) location.reload();
  const elsewhere = JSON.parse(page.dataset.kbElsewhere);
  for (const link of document.querySelectorAll(".md-select__link[hreflang]")) link.href = elsewhere[link.hreflang] ?? link.href;
}
