// The chosen reply, to be changed before it is copied, with its length live.

import { Length } from "./length.js";
import { byId, isSave, make, words } from "./page.js";
import { asks, meter, sendName } from "./shown.js";

/** Puts a field in the place of a reply. `copy(text, field)` is called by Ctrl+S, F2 or the button, and `leave()` once that could copy it, or by Escape. */
export function edit(reply, state, copy, leave) {
  const { chosen, channel, answer } = state;
  const shown = byId(`reply-${chosen}`);
  const row = shown.parentElement;
  const field = make("textarea", { className: "edited", value: reply.text, rows: 6, autocomplete: "off", spellcheck: true, lang: answer.message.language, "aria-label": words.reply });
  const counted = make("div", {}, meter(reply.length, reply.limit));
  const length = new Length(channel, (now) => counted.replaceChildren(meter(now, reply.limit)));
  const close = () => {
    length.stop();
    leave();
  };
  const keep = async () => (await copy(field.value, field)) && close();
  const acts = make("div", { className: "acts" }, make("button", { type: "button", className: "main", textContent: sendName(state), onclick: keep }), make("button", { type: "button", textContent: words.leave_it, onclick: close }));
  field.addEventListener("input", () => length.of(field.value));
  field.addEventListener("keydown", (event) => {
    const saves = isSave(event);
    if (!saves && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (saves) keep();
    else close();
  });
  shown.replaceWith(field);
  row.querySelector(".below").replaceChildren(counted, acts, make("p", { className: "hint", textContent: asks(state) ? words.ask_hint : words.edit_hint }));
  field.focus();
  field.setSelectionRange(0, 0);
}
