// The drafts of others, one after the other: read, and approved, changed or declined with a word.

import { Length } from "./length.js";
import { byId, fill, isSave, make, tell, words } from "./page.js";
import { Refused, post } from "./server.js";
import { meter, minutes, proof } from "./shown.js";

/** Keys in the box, while nobody writes in it. */
const KEYS = { a: "approve", e: "change", d: "decline", ArrowUp: "before", ArrowDown: "after" };

export class Reading {
  #box = byId("reading");
  #drafts;
  #number;
  #length;
  #writing = false;
  #acts = {
    approve: () => this.#decide("approved"),
    change: () => this.#change(),
    decline: () => this.#decline(),
    before: () => this.#go(-1),
    after: () => this.#go(1),
  };

  constructor(drafts) {
    this.#drafts = drafts;
    this.#box.addEventListener("keydown", (event) => this.#pressed(event));
    this.#box.addEventListener("click", ({ target }) => this.#acts[target.closest("[data-reads]")?.dataset.reads]?.());
    this.#box.addEventListener("close", () => this.#stop());
  }

  open() {
    if (!this.#drafts.others.length) return tell(`${words.nothing_waits} ${this.#expired}`);
    this.#number = this.#drafts.others[0].number;
    this.#draw();
    this.#box.showModal();
    return this.#box.focus();
  }

  /** There are other drafts. Whoever writes is left alone. */
  changed() {
    if (this.#box.open && !this.#writing) this.#draw();
  }

  get #place() {
    return Math.max(0, this.#drafts.others.findIndex(({ number }) => number === this.#number));
  }

  get #draft() {
    return this.#drafts.others[this.#place];
  }

  /** What leads are told of those that nobody has read. */
  get #expired() {
    const { expired } = this.#drafts;
    return expired === null ? "" : fill(words.expired_today, { n: expired });
  }

  #draw() {
    const [draft, all] = [this.#draft, this.#drafts.others];
    if (!draft) return this.#box.close();
    this.#number = draft.number;
    byId("reading-place").textContent = fill(words.of, { n: this.#place + 1, all: all.length });
    byId("reading-about").replaceChildren(make("strong", { textContent: draft.about || words.second }), ` ${fill(words.from, { who: draft.author })} · ${fill(words.left, { waits: Math.floor(draft.waits / 60), n: minutes(draft.left) })}`);
    byId("reading-about").className = draft.late ? "late" : "";
    byId("reading-message").textContent = draft.message || words.not_kept;
    byId("reading-reply").replaceChildren(make("p", { className: "reply", textContent: draft.reply.text, lang: draft.language }), meter(draft.reply.length, draft.reply.limit), proof(draft));
    byId("reading-acts").hidden = draft.own;
    byId("reading-told").textContent = draft.own ? words.yours : "";
    byId("reading-expired").textContent = this.#expired;
  }

  #go(step) {
    const { others } = this.#drafts;
    this.#number = others[Math.max(0, Math.min(others.length - 1, this.#place + step))]?.number;
    this.#draw();
  }

  #pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || this.#writing) return;
    const does = KEYS[event.key];
    if (!does || (this.#draft?.own && does in { approve: 1, change: 1, decline: 1 })) return;
    event.preventDefault();
    this.#acts[does]();
  }

  #change() {
    const { reply, channel, language } = this.#draft;
    const counted = make("div", {}, meter(reply.length, reply.limit));
    const length = new Length(channel, (now) => counted.replaceChildren(meter(now, reply.limit)));
    const field = make("textarea", { value: reply.text, rows: 6, spellcheck: true, autocomplete: "off", lang: language, "aria-label": words.reply });
    field.addEventListener("input", () => length.of(field.value));
    this.#length = length;
    this.#write(field, words.change_hint, isSave, () => this.#decide("changed", { reply: field.value }), words.approve, counted);
  }

  #decline() {
    const field = make("input", { maxLength: 500, autocomplete: "off", "aria-label": words.word_hint, placeholder: words.word_hint });
    this.#write(field, words.decline_hint, ({ key }) => key === "Enter", () => this.#decide("declined", { word: field.value }), words.decline);
  }

  /** A field in the place of the reply: `saves(event)` is whether a key sends it, as the button of that name does; Escape leaves it. */
  #write(field, hint, saves, send, name, ...more) {
    this.#writing = true;
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" && !saves(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === "Escape") this.#stop();
      else send();
    });
    const acts = make("div", { className: "acts" }, make("button", { type: "button", className: "main", textContent: name, onclick: send }), make("button", { type: "button", textContent: words.leave_it, onclick: () => this.#stop() }));
    byId("reading-reply").replaceChildren(field, ...more, acts, make("p", { className: "hint", textContent: hint }));
    byId("reading-acts").hidden = true;
    field.focus();
  }

  #stop() {
    this.#length?.stop();
    this.#writing = false;
    if (this.#box.open) this.#draw();
    this.#box.focus();
  }

  async #decide(decision, more = {}) {
    try {
      await post("v1/approvals/decide", { number: this.#draft.number, decision, ...more });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      byId("reading-told").textContent = error.message;
      return;
    }
    this.#writing = false;
    tell(words[`did_${decision}`]);
    await this.#drafts.look();
    if (this.#box.open) this.#stop();
  }
}
