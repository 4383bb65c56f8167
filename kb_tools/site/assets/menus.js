// Material's menus open by labels of hidden boxes. Buttons in their place have names, states and keys.

const LABELS = "label:is(.md-header__button[for], .md-nav__link[for], .md-nav__title[for^=__nav]):not(.md-header__option *)";
const MATERIALS_KEYS = ["/", "f", "s"]; // for the field of the search, which may be hidden

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

/** The keyboard goes on in what was opened, or back at its button. */
function follow(box) {
  const inside = box === drawer ? document.querySelector(".md-sidebar--primary") : box.parentElement.querySelector(":scope > .md-nav");
  const outside = [...document.querySelectorAll(`button[for="${box.id}"]`)];
  (box.checked ? [...inside.querySelectorAll("a[href], button[for]")] : outside).find(isShown)?.focus();
}

document.addEventListener("change", ({ target }) => {
  if (target === search) return search.checked && document.querySelector(".md-search__input")?.focus();
  const lost = target.matches(".md-toggle") && !isShown(document.activeElement);
  return (lost || (target === drawer && (drawer.checked || document.activeElement.closest(".md-sidebar")))) && follow(target);
});

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (key === "Escape" && drawer?.checked) return drawer.click();
  if (!search || !MATERIALS_KEYS.includes(key) || event.ctrlKey || event.metaKey || target.matches("input, textarea, select")) return;
  if (isShown(document.querySelector(".md-search__input"))) return;
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
