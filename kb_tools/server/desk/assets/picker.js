// A box with choices that get fewer as somebody types, and one for a name.

import { byId, isSave, make, words } from "./page.js";

const MOST = 8;

/** The value of what was chosen, or nothing. `find(typed)` answers with choices: {value, lines}, or throws what is wrong. */
export function pick(title, hint, find) {
  const [box, field, list, found] = ["picker", "query", "choices", "found"].map(byId);
  let choices = [];
  let marked = 0;
  let asked = 0;
  byId("picker-title").textContent = title;
  field.placeholder = hint;
  field.value = "";

  function draw() {
    list.replaceChildren(...choices.map(({ lines: [first, ...more] }, place) => make("li", { id: `choice-${place}`, role: "option", "aria-selected": place === marked, onclick: () => box.close(String(place)) }, first, ...more.map((line) => make("small", { textContent: line })))));
    field.setAttribute("aria-activedescendant", choices.length ? `choice-${marked}` : "");
    list.children[marked]?.scrollIntoView({ block: "nearest" });
  }

  async function look() {
    const mine = (asked += 1);
    const typed = field.value.trim();
    let [now, wrong] = [[], ""];
    try {
      now = (await find(typed)).slice(0, MOST);
    } catch (error) {
      wrong = error.message;
    }
    if (mine !== asked) return;
    [choices, marked] = [now, 0];
    found.textContent = wrong || (typed && !now.length ? words.nothing_found : "");
    draw();
  }

  field.oninput = look;
  field.onkeydown = (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    marked = Math.max(0, Math.min(choices.length - 1, marked + step));
    draw();
  };
  box.querySelector("form").onsubmit = (event) => {
    event.preventDefault();
    if (choices.length) box.close(String(marked));
  };
  look();
  return opened(box, () => choices[Number(box.returnValue)]?.value);
}

/** The name that was written, or nothing where it was left. */
export function askName(name) {
  const field = byId("named");
  field.value = name;
  byId("naming").querySelector("form").onsubmit = (event) => {
    event.preventDefault();
    byId("naming").close("taken");
  };
  return opened(byId("naming"), () => field.value.trim());
}

/** Whether somebody says that a colleague has read a text. */
export function isRead(text) {
  const box = byId("reread");
  byId("reread-text").textContent = text;
  box.onkeydown = (event) => {
    if (!isSave(event)) return;
    event.preventDefault();
    box.close("read");
  };
  return opened(box, () => true);
}

function opened(box, value) {
  box.dispatchEvent(new Event("close")); // the browser's own may come after whoever closed the box has opened it again
  box.returnValue = "";
  box.showModal();
  const answered = new AbortController();
  return new Promise((answer) => {
    const close = () => {
      if (box.open) return;
      answered.abort();
      answer(box.returnValue ? value() : undefined);
    };
    box.addEventListener("close", close, answered);
  });
}
