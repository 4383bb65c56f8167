// Signing in. In a frame nobody types a token: a window of its own asks for it, where its address can be seen, and hands it to the frame, whose cookie is for the page around it alone.

import { byId, tell, words } from "./page.js";
import { post } from "./server.js";

const WINDOW = "kb-sign-in";
const isFramed = parent !== window;
const isWindow = !isFramed && window.name === WINDOW && opener;

/** The desk, with what a bookmarklet handed over; a new address, so that the browser asks for the page again. */
const goToDesk = () => location.replace(`desk?${location.hash}`);

async function signIn(token, framed) {
  try {
    await post("desk/session", { token, framed });
    return "";
  } catch (error) {
    return error.message;
  }
}

/** Hands the token to the frame that opened this window; it answers with what is wrong. */
function handOver(token) {
  addEventListener(
    "message",
    ({ source, origin, data }) => {
      if (source !== opener || origin !== location.origin) return;
      if (data.wrong) tell(data.wrong);
      else close();
    },
    { once: true },
  );
  opener.postMessage({ token }, location.origin);
}

function waitInFrame() {
  byId("framed").hidden = false;
  let opened;
  byId("open").addEventListener("click", () => {
    opened = open("sign-in", WINDOW, "popup,width=480,height=560");
    if (!opened) tell(words.no_window);
  });
  addEventListener("message", async ({ source, origin, data }) => {
    if (!opened || source !== opened || origin !== location.origin) return;
    const wrong = await signIn(data.token, true);
    opened.postMessage({ wrong }, location.origin);
    if (!wrong) goToDesk();
  });
}

function askForToken() {
  byId("sign-in").hidden = false;
  byId("sign-in").addEventListener("submit", async (event) => {
    event.preventDefault();
    const token = byId("token").value;
    byId("token").value = "";
    tell("");
    if (isWindow) return handOver(token);
    const wrong = await signIn(token, false);
    if (wrong) return tell(wrong);
    return goToDesk();
  });
  byId("token").focus();
}

/** A link from another site's page comes without the cookie of whoever is signed in; this page's own question has it. */
async function isSignedIn() {
  const response = await fetch("desk/session").catch(() => undefined);
  return Boolean(response?.ok && (await response.json()).signed_in);
}

if (!isWindow && (await isSignedIn())) goToDesk();
else if (isFramed) waitInFrame();
else askForToken();
document.documentElement.dataset.ready = "yes";
