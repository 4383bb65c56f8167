// What the page was sent with, and its elements.

/** Settings and words of this page. */
export const page = JSON.parse(document.body.dataset.desk);
export const { words } = page;

export const byId = (id) => document.getElementById(id);

/** A text with its {places} filled in. */
export const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** An element with properties or attributes, and children (elements or texts, falsy ones left out). */
export function make(name, values = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(values)) {
    if (key in element) element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.filter(Boolean));
  return element;
}

/** One line that says what just happened; screen readers say it as well. */
export function tell(said) {
  byId("told").textContent = said;
}

/** Whether a key keeps what was written: Ctrl+S or F2. */
export const isSave = ({ key, ctrlKey, metaKey }) => key === "F2" || (key.toLowerCase() === "s" && (ctrlKey || metaKey));

/** Whether somebody is writing, or has a box open: then letters are letters. */
export const isWriting = () => Boolean(document.querySelector("dialog[open]")) || document.activeElement?.matches("textarea, input");
