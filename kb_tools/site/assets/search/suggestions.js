// Answers below the large field while somebody types: a combobox with its list. Without this its form goes to its address with `?q=`.

import { Box, words } from "./box.js";

class Suggestions extends Box {
  #closed = true;

  constructor(form) {
    const panel = document.createElement("div");
    panel.className = "kb-suggestions";
    panel.innerHTML = '<p class="kb-suggestions__note"></p><div role="listbox"></div><ul class="kb-suggestions__rest"></ul>';
    const [note, list, rest] = panel.children;
    const input = form.elements.q;
    form.after(panel);
    super(input.id, input, { note, list, rest });
    Object.assign(list, { id: `${input.id}-list`, ariaLabel: form.getAttribute("aria-label") });
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id })) input.setAttribute(name, value);
    input.addEventListener("keydown", (event) => this.#key(event));
    this.shown();
    if (!this.comeBack() && input === document.activeElement && this.question) this.ask(); // somebody typed before the page had loaded
  }

  get isOpen() {
    return !this.#closed;
  }

  get pointed() {
    return this.view.list.querySelector("[aria-selected=true]");
  }

  open(question) {
    this.input.value = question;
    this.input.focus();
    this.ask();
  }

  ask() {
    this.#closed = !this.question;
    super.ask();
  }

  hint() {
    this.#closed = false;
    super.hint();
  }

  shown() {
    const { list } = this.view;
    list.parentElement.hidden = this.#closed;
    list.querySelectorAll("a").forEach((link, at) => {
      Object.assign(link, { id: `${list.id}-${at}`, role: "option", tabIndex: -1, ariaSelected: "false" }).closest("li").role = "none";
    });
    this.input.setAttribute("aria-expanded", String(!this.#closed && list.childElementCount > 0));
    this.input.removeAttribute("aria-activedescendant");
  }

  /** Marks a result, while the field keeps the focus; the way to a human gets it. */
  point(link) {
    if (link.role !== "option") return link.focus();
    this.pointed?.setAttribute("aria-selected", "false");
    link.ariaSelected = "true";
    link.scrollIntoView({ block: "nearest" });
    return this.input.setAttribute("aria-activedescendant", link.id);
  }

  #key(event) {
    const options = [...this.view.list.querySelectorAll("a")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") this.#close(event);
    if (!step || !options.length || this.#closed) return;
    event.preventDefault();
    const at = options.indexOf(this.pointed);
    this.point(options.at(at < 0 ? (step > 0 ? 0 : -1) : (at + step) % options.length));
  }

  #close(event) {
    event.preventDefault(); // the browser would empty the field
    this.#closed = true;
    this.shown();
    this.write();
  }
}

/** Answers below the fields of the page that is shown. */
export function begin() {
  if (words) for (const form of document.querySelectorAll("[data-kb-ask]")) new Suggestions(form);
}
