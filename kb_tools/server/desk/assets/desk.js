// The desk: a message comes, the server answers, keys and buttons change how, and a reply is copied.

import { copy } from "./copying.js";
import { Drafts } from "./drafts.js";
import { edit } from "./editor.js";
import { follow } from "./handed.js";
import { listen } from "./keys.js";
import { lengthOf } from "./length.js";
import { byId, fill, isWriting, page, tell, words } from "./page.js";
import { askName, isRead, pick } from "./picker.js";
import { Reading } from "./reading.js";
import { Line, Refused, post } from "./server.js";
import { goesOut, show, showAsking, showOwn } from "./shown.js";
import { EMPTY, hitOf, moved, needsTwo, nextChannel, nextLanguage, nextVariant, pasted, repliesOf, threadGoesOn, toEdit, using, wishOf, withMessage } from "./state.js";
import { Worked } from "./worked.js";

const TYPED = 250; // milliseconds after the last key until what was typed is asked
const [message, answered] = [byId("message"), byId("answered")];
const [line, searching, worked] = [new Line(), new Line(), new Worked()];
const drafts = new Drafts(showDrafts, () => tell(words.waits_long));
const reading = new Reading(drafts);
const put = new Set(); // numbers of drafts that were put away
const asked = new Map(); // number of a draft -> the message it is for, and what notes that it was sent
let state = EMPTY;
let typing;
let coming; // the answer that is on its way

function set(next) {
  state = next;
  tell("");
  show(state);
}

/** A key that wants an answer waits for one that is on its way. */
function expecting(work) {
  const mine = (coming = work.finally(() => {
    if (mine === coming) coming = undefined;
  }));
  return mine;
}

/** Shows the state once the server has answered it; `keep` whether the message is remembered with that. */
const ask = (next, keep = false) => expecting(answer(next, keep));

async function answer(next, keep) {
  set(next);
  showAsking(Boolean(next.message.trim()));
  if (!next.message.trim()) return line.stop();
  try {
    const told = await line.post("v1/suggest", { ...wishOf(next), ...(!keep && { remember: false }) });
    if (!told) return;
    if (keep) worked.began(told.number);
    const found = { ...state, ...told.data };
    show((state = { ...found, chosen: Math.min(found.chosen, Math.max(0, repliesOf(found).length - 1)) }));
  } catch (error) {
    complain(error);
  }
  showAsking(false);
}

function complain(error) {
  if (!(error instanceof Refused)) throw error;
  tell(error.message);
  if (error.status === 401) byId("told").append(" ", Object.assign(document.createElement("a"), { href: "sign-in", textContent: words.sign_in }));
}

/** Another message: what stood here was the last one. */
function come(next, keep) {
  clearTimeout(typing);
  worked.left(state);
  message.value = next.message;
  answered.focus({ preventScroll: true });
  return ask(next, keep);
}

/** A message, or a whole thread in any form that an inbox has; `isThread` where it can be nothing else. */
async function take(text, isThread = false) {
  let thread = { message: text, history: [], name: "" };
  if (/^\s*[[{]/.test(text)) {
    try {
      thread = (await post("v1/thread", text)).data;
    } catch (error) {
      if (isThread) await acts.leave(); // what stood here is of another conversation
      if (isThread || (error.status !== 422 && error.status !== 400)) return complain(error);
    }
  }
  return come(pasted(state, thread), true);
}

/** Whether a reply could be copied; where it could not, it is selected where it is shown. */
async function copyText(text, shown, reply) {
  if (!(await copy(text, shown))) {
    tell(words.copy_it);
    return false;
  }
  state = { ...state, sent: text };
  worked.sent(state);
  const length = text === reply.text ? reply.length : ((await lengthOf(state.channel, text)) ?? "…");
  tell(fill(words.copied, { length, limit: reply.limit }));
  return true;
}

/** A reply goes out: to the clipboard, or first to somebody else where two must have read it. Whether it did. */
async function send(text, shown, reply) {
  if (!needsTwo(state) || (text && text === state.sent)) return copyText(text, shown, reply);
  if (page.asks) return askFor(text);
  return (await isRead(text)) && copyText(text, shown, reply);
}

async function askFor(text) {
  if (drafts.own.some((one) => one.state === "waiting" && one.reply.text === text)) {
    tell(words.asked_already);
    return true;
  }
  const [{ tell: _, ...wish }, message] = [wishOf(state), state.message];
  try {
    const noted = worked.later(state);
    const { number } = (await post("v1/approvals", { ...wish, reply: text })).data;
    asked.set(number, { message, noted });
    tell(words.asked);
  } catch (error) {
    complain(error);
    return false;
  }
  drafts.look();
  return true;
}

/** Copies a draft that was decided on, or puts away one that may not be sent; its words are forgotten. */
async function takeDraft(draft) {
  const text = draft.reply.text;
  if (goesOut(draft)) {
    if (!(await copy(text, byId(`own-${draft.number}`)))) return tell(words.copy_it);
    const { message, noted } = asked.get(draft.number) ?? {};
    if (message === state.message) state = { ...state, sent: text };
    noted?.then((note) => note());
    tell(fill(words.copied, { length: draft.reply.length, limit: draft.reply.limit }));
  }
  asked.delete(draft.number);
  put.add(draft.number);
  await post("v1/approvals/copied", { number: draft.number }).catch(complain);
  return drafts.look();
}

function showDrafts() {
  showOwn(drafts.own.filter(({ number }) => !put.has(number)));
  const n = drafts.others.filter(({ own }) => !own).length;
  const button = document.querySelector("[data-does=review]");
  button.classList.toggle("waits", n > 0);
  button.querySelector("span").textContent = n ? ` (${n})` : "";
  reading.changed();
}

const acts = {
  /** Copies the reply in a place, without one the chosen one. */
  async copy(place = state.chosen) {
    if (coming) await coming;
    const reply = repliesOf(state)[place];
    if (!reply) return tell(fill(words.no_reply, { number: place + 1 }));
    set({ ...state, chosen: place });
    return send(reply.text, byId(`reply-${place}`), reply);
  },
  choose: (place) => set({ ...state, chosen: place }),
  move(step) {
    set(moved(state, step));
    document.querySelector(".chosen")?.focus(); // it comes into sight, and screen readers say it
  },
  variant: () => ask(nextVariant(state)),
  channel: () => ask(nextChannel(state)),
  language: () => ask(nextLanguage(state)),
  edit() {
    const reply = toEdit(state);
    if (!reply) return tell(fill(words.no_reply, { number: state.chosen + 1 }));
    edit(reply, state, (text, field) => send(text, field, reply), done);
  },
  async search() {
    const found = await pick(words.search, words.search_hint, findHits);
    if (found && state.answer) ask(using(state, found));
  },
  async kind() {
    const kind = state.answer && (await pick(words.this_was, "", findKinds));
    if (!kind) return;
    try {
      tell((await worked.corrected(state, kind)) ? fill(words.noted, { kind: page.kinds[kind] }) : words.nothing_remembered);
    } catch (error) {
      complain(error);
    }
  },
  async name() {
    const name = await askName(state.name);
    if (name !== undefined) ask({ ...state, name });
  },
  thread: () => come(threadGoesOn(state)),
  open() {
    const url = hitOf(state)?.url;
    if (!url) return;
    window.open(url, "_blank", "noopener,noreferrer");
    tell(fill(words.opened, { url }));
  },
  /** Copies one's own draft of a number, without one the first that was decided on. */
  take(number) {
    const draft = drafts.own.find((one) => (number ? one.number === number : one.state !== "waiting" && !put.has(one.number)));
    return draft ? takeDraft(draft) : tell(words.nothing_decided);
  },
  review: () => (page.asks ? reading.open() : tell(words.nothing_waits)),
  write: () => message.focus(),
  read: () => answered.focus({ preventScroll: true }),
  leave: () => come({ ...EMPTY, channel: state.channel, lang: state.lang }),
  help: () => byId("help").showModal(),
};

/** A reply is no longer changed. */
function done() {
  const told = byId("told").textContent;
  set(state);
  tell(told);
  answered.focus({ preventScroll: true });
}

async function findHits(typed) {
  if (!typed) return [];
  const told = await searching.post("v1/search", { query: typed });
  return (told?.data ?? []).map(({ url, title, heading, kind }) => ({ value: url, lines: [`${title}${heading ? ` › ${heading}` : ""} (${words[kind]})`, url] }));
}

function findKinds(typed) {
  const has = ([kind, name]) => `${name} ${kind}`.toLowerCase().includes(typed.toLowerCase());
  return Object.entries(page.kinds).filter(has).map(([value, name]) => ({ value, lines: [name] }));
}

message.addEventListener("input", () => {
  clearTimeout(typing);
  line.stop();
  worked.typed();
  state = withMessage(state, message.value);
  showAsking(true);
  typing = setTimeout(() => ask(state), TYPED);
});
addEventListener("paste", (event) => {
  if (isWriting() && document.activeElement !== message) return; // in a reply, a name, a search
  event.preventDefault();
  expecting(take(event.clipboardData.getData("text/plain")));
});
byId("sign-out")?.addEventListener("click", async () => {
  await post("desk/session/end", {}).catch(complain);
  location.replace("desk");
});
listen(acts);
if (page.asks) drafts.follow();
follow(take);
show(state);
answered.focus({ preventScroll: true });
document.documentElement.dataset.ready = "yes";
