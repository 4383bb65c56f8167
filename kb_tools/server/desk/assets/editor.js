// The chosen reply, to be changed before it is copied, with its length live.

import { Length } from "./length.js";
import { byId, isSave, make, words } from "./page.js";
import { meter } from "./shown.js";

/** Puts a field in the place of a reply. `keep(text, field)` is called by Ctrl+S, F2 or the button, `leave()` by Escape. */
export function edit(reply, { chosen, channel }, keep, leave) {
  const shown = byId(`reply-${chosen}`);
  const row = shown.parentElement;
  const field = make("textarea", { className: "edited", value: reply.text, rows: 6, autocomplete: "off", spellcheck: true, lang: shown.lang, "aria-label": words.reply });
  const counted = make("div", {}, meter(reply.length, reply.limit));
  const length = new Length(channel, (now) => counted.replaceChildren(meter(now, reply.limit)));
  const done = (act) => () => {
    length.stop();
    act(field.value, field);
  };
  const acts = make("div", { className: "acts" }, make("button", { type: "button", className: "main", textContent: words.copy, onclick: done(keep) }), make("button", { type: "button", textContent: words.leave_it, onclick: done(leave) }));
  field.addEventListener("input", () => length.of(field.value));
  field.addEventListener("keydown", (event) => {
    const saves = isSave(event);
    if (!saves && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    done(saves ? keep : leave)();
  });
  shown.replaceWith(field);
  row.querySelector(".below").replaceChildren(counted, acts, make("p", { className: "hint", textContent: words.edit_hint }));
  field.focus();
  field.setSelectionRange(0, 0);
}
