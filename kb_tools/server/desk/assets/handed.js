// A message that another page hands over: the inbox in whose frame this desk stands, or a bookmarklet.

import { isWriting, page } from "./page.js";

const ASK_CHATWOOT = "chatwoot-dashboard-app:fetch-info";

/** Calls `take(text, isThread)` for each message, or conversation in JSON of any inbox. */
export function follow(take) {
  let last;
  addEventListener("message", ({ origin, source, data }) => {
    if (source !== parent || parent === window || !page.parents.includes(origin)) return;
    const text = typeof data === "string" ? data : JSON.stringify(data);
    if (!text || text === last) return;
    last = text;
    atRest().then(() => take(text, isObject(text)));
  });
  if (parent !== window) for (const origin of around()) parent.postMessage(ASK_CHATWOOT, origin);
  takeFragment(take);
  addEventListener("hashchange", () => takeFragment(take));
}

function isObject(text) {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

/** Nothing takes a reply out of the hands of whoever is changing it. */
async function atRest() {
  while (isWriting()) await new Promise((resume) => addEventListener("focusout", () => setTimeout(resume), { once: true }));
}

/** The page around this one; where the browser does not say which, all that it may be. */
const around = () => (location.ancestorOrigins ? page.parents.filter((one) => one === location.ancestorOrigins[0]) : page.parents);

/** What stands behind # reaches no server; it is taken out of the address, and so out of the history, at once. */
function takeFragment(take) {
  const given = new URLSearchParams(location.hash.slice(1));
  if (given.has("agent")) page.agent = given.get("agent");
  const message = given.get("message");
  if (!message) return;
  history.replaceState(null, "", location.pathname);
  take(message);
}
