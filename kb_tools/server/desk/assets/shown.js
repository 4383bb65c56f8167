// State -> what is seen of it. Text is only ever set as text.

import { byId, fill, make, page, words } from "./page.js";
import { needsTwo, repliesOf } from "./state.js";

const STEPS = 3; // rows of the help that are the whole way
const MARKS = { holds: "✓", unknown: "–", fails: "✗" };

/** Everything but the message, which stands where it is written. */
export function show(state) {
  showWish(state);
  showHistory(state);
  const { answer, parts } = state;
  byId("answered").dataset.outcome = answer?.outcome ?? "";
  byId("outcome").replaceChildren(...(parts ? outcome(answer, parts) : beginning(state)));
  const rows = repliesOf(state).map((reply, place) => suggestion(state, reply, place));
  byId("replies").replaceChildren(...(rows.length || !needsTwo(state) ? rows : [unwritten()]));
  byId("rest").replaceChildren(...(parts?.rest ?? []).map((text) => make("li", { textContent: text })));
}

/** An answer is on its way: what stood here is of another message. */
export function showAsking(asking) {
  byId("answered").ariaBusy = String(asking);
}

function showWish({ channel, lang, variant, name }) {
  byId("channel").textContent = `${channel} ${page.channels[channel]}`;
  byId("language").textContent = lang || words.own_language;
  byId("variant").textContent = fill(words.variant, { n: variant + 1 });
  byId("name").textContent = name ? fill(words.to, { name }) : words.name;
}

function showHistory({ history }) {
  byId("history").hidden = !history.length;
  byId("history").replaceChildren(...history.map(({ from, text }) => make("li", { className: from, textContent: text })));
}

/** What stands where nothing has come yet: the whole way, as the help has it. */
function* beginning({ message, history }) {
  if (message.trim()) return;
  yield make("p", { className: "begin", textContent: history.length ? words.paste_next : words.begin });
  const steps = [...byId("help").querySelectorAll("dl div")].slice(0, STEPS);
  if (!history.length) yield make("dl", { className: "first" }, ...steps.map((one) => one.cloneNode(true)));
}

function* outcome({ message, outcome, reply }, { alert, title, why, notes }) {
  if (alert) yield make("p", { className: "alert", textContent: alert });
  yield make("p", { className: "title" }, make("strong", { textContent: title }), ` ${message.language === "und" ? "" : message.language}`);
  if (why) yield make("p", { className: "why", textContent: why });
  for (const { about, text } of notes) yield make("p", { className: `note ${about}`, textContent: text });
  if (outcome === "no_reply" && !reply) yield make("p", { className: "why", textContent: words.nothing_to_do });
}

/** A suggestion, or the one reply that needs no link; the chosen one with all that is known of it. */
function suggestion(state, reply, place) {
  const [one, parts, chosen] = [state.answer.suggestions[place], state.parts.suggestions[place], place === state.chosen];
  const head = make("p", { className: "head" }, make("kbd", { textContent: place + 1 }), ...(one ? hit(one, parts) : []));
  const body = make("p", { className: "reply", id: `reply-${place}`, textContent: reply.text, lang: state.answer.message.language });
  const row = make("li", { className: chosen ? "suggestion chosen" : "suggestion" }, head, ...(parts?.questions ?? []).map((text) => make("p", { className: "question", textContent: text })), body);
  row.dataset.place = place;
  if (!chosen) return row;
  row.ariaCurrent = "true";
  row.tabIndex = -1;
  row.append(below(state, reply, place), ...(parts ? [proof(parts)] : []));
  return row;
}

/** Where a person must find the words, and another read them. */
function unwritten() {
  const write = make("button", { type: "button", className: "main", textContent: words.write_reply, "data-does": "edit" });
  return make("li", { className: "suggestion chosen" }, make("p", { className: "hint", id: "reply-0", textContent: words.unwritten }), make("div", { className: "below" }, make("div", { className: "acts" }, write)));
}

function hit({ title, heading, kind }, { sure }) {
  return [make("span", { className: "found" }, title, heading && make("span", { className: "heading", textContent: ` › ${heading}` })), make("span", { className: "sure", textContent: `${words[kind]} · ${sure}` })];
}

/** Whether a reply waits for a colleague before it is sent. */
export const asks = (state) => needsTwo(state) && page.asks;

/** What the button that sends a reply says. */
export const sendName = (state) => (asks(state) ? words.ask : words.copy);

/** The length of the reply, and what can be done with it. */
function below(state, reply, place) {
  const one = state.answer.suggestions[place];
  const copy = make("button", { type: "button", className: "main", textContent: sendName(state), "data-does": "copy", "data-place": place });
  const edit = make("button", { type: "button", textContent: words.edit, "data-does": "edit" });
  const open = one?.url && make("a", { href: one.url, target: "_blank", rel: "noopener noreferrer", textContent: words.page });
  return make("div", { className: "below" }, meter(reply.length, reply.limit), make("div", { className: "acts" }, copy, edit, open));
}

/** `92/280` with a bar; a word where it is too long, and "…" where nobody knows yet. */
export function meter(length, limit) {
  const over = length > limit ? ` ${fill(words.too_long, { n: length - limit })}` : "";
  return make("div", { className: over ? "length over" : "length" }, make("progress", { max: limit, value: Math.min(length ?? 0, limit), "aria-hidden": "true" }), make("span", { textContent: `${length ?? "…"}/${limit}${over}` }));
}

export function proof({ proof }) {
  return make("ul", { className: "proof" }, ...proof.map(({ mark, text }) => make("li", { className: mark }, make("span", { textContent: MARKS[mark], role: "img", "aria-label": words[mark] }), ` ${text}`)));
}

/** One's own drafts, each with how it stands; the first that was decided on has a key. */
export function showOwn(own) {
  const decided = own.find(({ state }) => state !== "waiting");
  byId("own").hidden = !own.length;
  byId("own").replaceChildren(...own.map((draft) => ownDraft(draft, draft === decided)));
}

function ownDraft(draft, first) {
  const { number, state, decider, reply, word, left } = draft;
  const take = make("button", { type: "button", className: goesOut(draft) ? "main" : "", "data-does": "take", "data-place": number }, first && make("kbd", { textContent: "a" }), ` ${goesOut(draft) ? words.copy : words.put_away}`);
  return make(
    "li",
    { className: `draft ${state}` },
    make("strong", { textContent: fill(words[`is_${state}`], { who: decider, n: minutes(left) }) }),
    word && make("p", { className: "word", textContent: word }),
    reply.text && make("p", { className: "reply", id: `own-${number}`, textContent: reply.text }),
    state !== "waiting" && make("div", { className: "acts" }, take),
  );
}

/** Whether a draft's author may send it. */
export const goesOut = ({ state }) => state === "approved" || state === "changed";

/** Minutes, begun ones as well. */
export const minutes = (seconds) => Math.ceil(seconds / 60);
