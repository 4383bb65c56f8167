// What is shown, as values that only change as a whole; as `kb desk` does it in window/state.py.

import { page } from "./page.js";

/** Nothing has come yet. `lang` "" is the message's own language; `use` what was found for it by hand, `answer` what the server said, `offered` what it said before that. */
export const EMPTY = {
  message: "",
  history: [],
  channel: page.channel,
  lang: "",
  variant: 0,
  name: "",
  use: "",
  chosen: 0,
  sent: "",
  answer: undefined,
  parts: undefined,
  offered: undefined,
};

/** What can be copied: the suggestions' replies, or the one reply that needs no link. */
export function repliesOf({ answer }) {
  const offered = answer?.suggestions.map(({ reply }) => reply) ?? [];
  return offered.length || !answer?.reply ? offered : [answer.reply];
}

/** Whether somebody else must read a reply before it is sent. */
export const needsTwo = ({ answer }) => Boolean(answer?.needs_second_pair_of_eyes);

/** The chosen reply, to be changed; where there is none and two must read what is sent, an empty one to be written. */
export const toEdit = (state) => repliesOf(state)[state.chosen] ?? (needsTwo(state) ? { text: "", length: 0, limit: page.channels[state.channel] } : undefined);

/** The article or video behind the chosen suggestion. */
export const hitOf = ({ answer, chosen }) => answer?.suggestions[chosen];

/** Another message: it is answered from the first variant on. */
export const withMessage = (state, message) => ({ ...state, message, variant: 0, chosen: 0, use: "", sent: "", answer: undefined, parts: undefined, offered: undefined });

/** A message or thread that has come. It is from somebody else than the one before, unless that was said to go on. */
export function pasted(state, { message, history, name }) {
  const fresh = state.message && message !== state.message ? { ...state, name: "", history: [] } : state;
  return withMessage({ ...fresh, history: history.length ? history : fresh.history, name: name || fresh.name }, message);
}

/** The message, and what was sent to it, were said before the next one, which is still to come. */
export function threadGoesOn(state) {
  if (!state.answer) return state;
  const said = [{ from: "customer", text: state.message }];
  if (state.sent) said.push({ from: "us", text: state.sent });
  return { ...withMessage(state, ""), history: [...state.history, ...said] };
}

/** The same message, answered with what was found for it by hand. */
export const using = (state, use) => ({ ...state, use, chosen: 0, offered: state.offered ?? state.answer });

/** What comes after one of several, the first after the last. */
const after = (all, one) => all[(all.indexOf(one) + 1) % all.length];

export const nextVariant = (state) => ({ ...state, variant: state.variant + 1 });
export const nextChannel = (state) => ({ ...state, channel: after(Object.keys(page.channels), state.channel) });
export const nextLanguage = (state) => ({ ...state, lang: after(["", ...page.languages], state.lang) });
export const moved = (state, step) => ({ ...state, chosen: Math.max(0, Math.min(repliesOf(state).length - 1, state.chosen + step)) });

/** What the server is asked. */
export function wishOf({ message, history, channel, lang, variant, name, use }) {
  return { message, channel, variant, tell: { parts: true }, ...(history.length && { history: history.slice(-page.most_turns) }), ...(lang && { lang }), ...(name && { name }), ...(use && { use }), ...(page.agent && { agent: page.agent }) };
}
