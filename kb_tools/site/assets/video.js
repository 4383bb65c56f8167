// Videos: nothing is asked of YouTube before the customer starts one. Without this script the poster is a link to YouTube.

const PLAYER = "https://www.youtube-nocookie.com";
const CONSENT = "kb-youtube";

/** Whether the customer wished not to be asked again. A browser that stores nothing asks every time. */
function remembered() {
  try {
    return localStorage.getItem(CONSENT) === "yes";
  } catch {
    return false;
  }
}

function remember(wish) {
  try {
    if (wish) localStorage.setItem(CONSENT, "yes");
    else localStorage.removeItem(CONSENT);
  } catch {
    // storing is forbidden here: then we ask again
  }
  showConsent();
}

/** What is said below the player: before the start, or of an empty screen. */
function showConsent() {
  const state = startedFrame() ? "starting" : remembered() ? "remembered" : "asking";
  for (const part of document.querySelectorAll("[data-kb-when]")) part.hidden = part.dataset.kbWhen !== state;
}

const startedFrame = () => document.querySelector("[data-kb-player] iframe");

/** The second an address names (`#t=42`, `?t=42s`, `#t=1m31s`), else null. */
function secondIn(address) {
  const { hash, searchParams } = new URL(address, location.href);
  const named = hash.startsWith("#t=") ? hash.slice(3) : searchParams.get("t");
  const match = /^(?=\d)(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(named ?? "");
  return match && match.slice(1).reduce((sum, part) => sum * 60 + Number(part ?? 0), 0);
}

/** Seconds as a viewer reads them: 65 is 1:05. */
function clock(seconds) {
  const two = (number) => String(number).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

function playerAddress({ kbPlayer, kbLang }, second) {
  const wishes = new URLSearchParams({ autoplay: 1, rel: 0, playsinline: 1, start: second, hl: kbLang, cc_lang_pref: kbLang, enablejsapi: 1, origin: location.origin });
  return `${PLAYER}/embed/${encodeURIComponent(kbPlayer)}?${wishes}`;
}

function play(player, second) {
  const frame = player.querySelector("iframe") ?? document.createElement("iframe");
  frame.title = player.dataset.kbTitle;
  frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  frame.allowFullscreen = true;
  frame.referrerPolicy = "strict-origin-when-cross-origin"; // YouTube plays nothing for a page that hides who it is
  frame.src = playerAddress(player.dataset, second);
  frame.onload = () => frame.contentWindow.postMessage('{"event":"listening"}', PLAYER);
  player.replaceChildren(frame);
  showConsent();
  frame.focus({ preventScroll: true });
}

/** Get the player ready at a second: play from there when it is there or needs no consent, else say on the poster where it will start.
 *  `wanted` tells a click from an address that names a second: nothing plays by itself when a page is opened. */
function moveTo(player, second, wanted) {
  const { kbDuration } = player.dataset;
  const start = kbDuration && second >= Number(kbDuration) ? 0 : second;
  player.dataset.kbStart = start;
  mark(start);
  if (player.querySelector("iframe") || (wanted && remembered())) return play(player, start);
  const label = player.querySelector("[data-kb-play]");
  label.textContent = start ? label.dataset.kbPlayFrom.replace("{time}", clock(start)) : label.dataset.kbPlay;
}

/** Mark the chapter and the paragraph in which a second lies. */
function mark(second) {
  for (const list of document.querySelectorAll(".kb-chapters, .kb-transcript")) {
    const links = [...list.querySelectorAll("[data-kb-second]")];
    const current = links.filter((link) => Number(link.dataset.kbSecond) <= second).at(-1);
    links.forEach((link) => link.toggleAttribute("aria-current", link === current && second > 0));
  }
}

/** The chapter or time a click means: a link, or anywhere in a paragraph of the transcript unless text is being selected. */
function momentAt(target) {
  const link = target.closest("a[data-kb-second]");
  if (link || target.closest("a, button") || String(getSelection())) return link;
  return target.closest(".kb-transcript p")?.querySelector("a[data-kb-second]");
}

/** A player that says anything has not been blocked: what was said about it goes away. */
addEventListener("message", ({ source, origin }) => {
  if (source !== startedFrame()?.contentWindow || origin !== PLAYER) return;
  document.querySelector(".kb-consent").hidden = true;
});

const plain = (event) => event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** Before Material hears of it: these clicks lead to no other page. */
document.addEventListener("click", (event) => {
  const player = document.querySelector("[data-kb-player]");
  if (!player || !plain(event)) return;
  const moment = momentAt(event.target);
  if (event.target.closest("[data-kb-forget]")) remember(false);
  if (event.target.closest(".kb-player__start")) {
    if (document.querySelector("[data-kb-remember]")?.checked) remember(true);
    play(player, Number(player.dataset.kbStart ?? 0));
  } else if (moment) {
    history.replaceState(null, "", moment.hash);
    moveTo(player, Number(moment.dataset.kbSecond), true);
    player.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    player.querySelector("a, iframe")?.focus({ preventScroll: true });
  } else return;
  event.preventDefault();
  event.stopPropagation();
}, { capture: true });

function arrive() {
  const player = document.querySelector("[data-kb-player]");
  const second = secondIn(location.href);
  if (player && second !== null) moveTo(player, second);
}

let shown;

/** Gets the player of this page ready, once. */
export function begin() {
  const player = document.querySelector("[data-kb-player]");
  if (!player || player === shown) return;
  shown = player;
  showConsent();
  arrive();
}

addEventListener("hashchange", arrive);
begin();
