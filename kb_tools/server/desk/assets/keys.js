// Keys and buttons -> what is done. A button says it in data-does; a key stands in this table.

import { isWriting } from "./page.js";

/** Keys as the browser names them; as in the window of `kb desk`, but for Tab, which a page needs itself. */
const KEYS = {
  1: ["copy", 0],
  2: ["copy", 1],
  3: ["copy", 2],
  Enter: ["copy"],
  ArrowUp: ["move", -1],
  ArrowDown: ["move", 1],
  e: ["edit"],
  v: ["variant"],
  c: ["channel"],
  l: ["language"],
  "/": ["search"],
  n: ["name"],
  t: ["thread"],
  w: ["kind"],
  o: ["open"],
  m: ["write"],
  a: ["take"],
  r: ["review"],
  q: ["leave"],
  F1: ["help"],
  "?": ["help"],
  Escape: ["read"],
};
/** What is done while somebody writes a message. */
const WHILE_WRITING = new Set(["Escape", "F1"]);

/** Calls `acts[name](argument)` for each key and button. */
export function listen(acts) {
  addEventListener("keydown", (event) => {
    const [does, given] = KEYS[event.key] ?? [];
    if (!does || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (isWriting() && !WHILE_WRITING.has(event.key)) return;
    if (event.key === "Enter" && event.target.closest("button, a, summary")) return; // it is pressed
    event.preventDefault();
    acts[does](given);
  });
  addEventListener("click", ({ target }) => {
    const pressed = target.closest("[data-does]");
    if (pressed) acts[pressed.dataset.does](pressed.dataset.place && Number(pressed.dataset.place));
    else if (target.closest(".suggestion:not(.chosen)") && !String(getSelection())) acts.choose(Number(target.closest(".suggestion").dataset.place));
  });
}
