// "Did this help?", copying the link, printing. An answer leaves the page only where the settings name an address for it.

function answer(box, helped) {
  const status = box.querySelector("[role=status]");
  const { kbHelped, kbLang, kbEndpoint } = box.dataset;
  if (kbEndpoint) navigator.sendBeacon(kbEndpoint, new URLSearchParams({ article: kbHelped, lang: kbLang, helped: helped ? "yes" : "no" }));
  for (const button of box.querySelectorAll("button")) button.hidden = true;
  status.textContent = helped ? status.dataset.kbYes : status.dataset.kbNo;
  status.tabIndex = -1;
  status.focus(); // the button that had it is gone
  if (!helped) leadToContact();
}

function leadToContact() {
  const contact = document.querySelector("#kb-contact");
  contact?.classList.add("kb-contact--wanted");
  contact?.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  contact?.querySelector("h2").focus({ preventScroll: true });
}

async function copy(button) {
  const label = button.textContent;
  await navigator.clipboard.writeText(document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0]);
  button.textContent = button.dataset.kbCopied;
  setTimeout(() => { button.textContent = label; }, 2500);
}

/** Makes the buttons of the page that is shown work. */
export function begin() {
  for (const box of document.querySelectorAll("[data-kb-helped]")) {
    box.hidden = false;
    for (const button of box.querySelectorAll("[data-kb-answer]")) {
      button.addEventListener("click", () => answer(box, button.dataset.kbAnswer === "yes"));
    }
  }

  for (const tools of document.querySelectorAll(".kb-tools")) {
    const copying = tools.querySelector("[data-kb-copy]");
    copying.hidden = !navigator.clipboard;
    copying.addEventListener("click", () => copy(copying));
    tools.querySelector("[data-kb-print]").addEventListener("click", () => print());
    tools.hidden = false;
  }
}
