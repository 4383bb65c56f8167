// The question in the page's address: behind the #, which no server gets to see. What may be somebody's data stays in this entry of the history.

const ASKED = "#q=";
const SEVEN_DIGITS = /(?:\p{Nd}\P{Nd}*){7}/u;

const isPrivate = (question) => question.includes("@") || SEVEN_DIGITS.test(question);
const known = () => history.state?.kbSearch;
const isAsked = () => location.hash.startsWith(ASKED);

/** The question this page was left with or asked for: {question, box}, and where a result was chosen its `place` in the list and how far that was scrolled. */
export function readQuestion() {
  const question = isAsked() ? new URLSearchParams(location.hash.slice(1)).get("q") : known()?.question;
  return question ? { box: "dialog", ...known(), question } : undefined;
}

/** The address of this page with a question, or with its own anchor. */
export function addressOf(question) {
  const address = new URL(location);
  address.searchParams.delete("q");
  address.hash = question && !isPrivate(question) ? new URLSearchParams({ q: question }) : ownAnchor();
  return address;
}

/** Keeps a question in address and history, or brings back what stood there before. */
export function keepQuestion(question, where = {}) {
  const { kbSearch, ...state } = history.state ?? {};
  if (question) history.replaceState({ ...state, kbSearch: { own: ownAnchor(), question, ...where } }, "", addressOf(question));
  else if (kbSearch || isAsked()) history.replaceState({ ...state, kbSearch: undefined }, "", addressOf(""));
}

function ownAnchor() {
  return known()?.own ?? (isAsked() ? "" : location.hash);
}
