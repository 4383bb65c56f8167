// Material opens its menus by labels of boxes nobody sees. Buttons in their place have names, states and keys.

const LABELS = "label.md-header__button[for^=__drawer], label.md-header__button[for=__search], label.md-nav__link[for], label.md-nav__title[for^=__nav]";
const MATERIALS_KEYS = ["/", "f", "s"]; // they focus the field of the search, which is no field while it is hidden

const drawer = document.querySelector("#__drawer");
const search = document.querySelector("#__search");
const isShown = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible";

function nameOf(label) {
  const named = { __drawer: ".md-nav--primary", __search: ".md-search" }[label.htmlFor];
  return named ? document.querySelector(named)?.ariaLabel : label.textContent.trim() || label.previousElementSibling?.textContent.trim();
}

/** `for` stays for Material's styles. */
function makeButton(label) {
  const [button, box] = [document.createElement("button"), document.getElementById(label.htmlFor)];
  const tell = () => (button.ariaExpanded = String(box.checked));
  for (const { name, value } of label.attributes) button.setAttribute(name, value);
  Object.assign(button, { type: "button", tabIndex: 0, ariaLabel: nameOf(label) });
  button.append(...label.childNodes);
  label.replaceWith(button);
  button.addEventListener("click", () => box.click());
  box.addEventListener("change", tell);
  tell();
}

/** Where the keyboard goes on when something was opened or closed: into it, or back to its button. */
function follow(box) {
  const inside = box === drawer ? document.querySelector(".md-sidebar--primary") : box.parentElement.querySelector(":scope > .md-nav");
  const outside = [...document.querySelectorAll(`button[for="${box.id}"]`)];
  const stops = box.checked ? [...inside.querySelectorAll("a[href], button[for]")] : outside;
  stops.find(isShown)?.focus();
}

document.addEventListener("change", ({ target }) => {
  if (target === search) return search.checked && document.querySelector(".md-search__input")?.focus();
  const lost = target.matches(".md-toggle") && !isShown(document.activeElement);
  return (lost || (target === drawer && drawer.checked)) && follow(target);
});

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (key === "Escape" && drawer?.checked) return drawer.click();
  const opens = MATERIALS_KEYS.includes(key) && !event.ctrlKey && !event.metaKey && !target.matches("input, textarea, select") && search;
  if (!opens || isShown(document.querySelector(".md-search__input"))) return;
  event.preventDefault();
  search.click();
});

/** Whoever goes on with Tab leaves the drawer behind. */
document.addEventListener("focusin", ({ target }) => {
  if (drawer?.checked && isShown(target) && !target.closest(".md-sidebar--primary, [for=__drawer]")) drawer.click();
});

/** Makes buttons of the labels that are new on this page. */
export function begin() {
  document.querySelectorAll(LABELS).forEach(makeButton);
}
