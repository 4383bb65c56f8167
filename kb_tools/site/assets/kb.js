// Videos: nothing is asked of YouTube before the customer starts one. Without this script the poster is a link to YouTube.

const PLAYER = "https://www.youtube-nocookie.com/embed/";

/** The second an address names (`#t=42`, `?t=42`, `?t=42s`), null when it names none. */
function secondIn(address) {
  const { hash, searchParams } = new URL(address, location.href);
  const named = hash.startsWith("#t=") ? hash.slice(3) : searchParams.get("t");
  const match = /^(\d{1,6})s?$/.exec(named ?? "");
  return match ? Number(match[1]) : null;
}

/** Seconds as a viewer reads them: 65 is 1:05. */
function clock(seconds) {
  const two = (number) => String(number).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

function playerAddress({ kbPlayer, kbLang }, second) {
  const wishes = new URLSearchParams({ autoplay: 1, rel: 0, playsinline: 1, start: second, hl: kbLang, cc_lang_pref: kbLang });
  return `${PLAYER}${encodeURIComponent(kbPlayer)}?${wishes}`;
}

function play(player, second) {
  const frame = player.querySelector("iframe") ?? document.createElement("iframe");
  frame.title = player.dataset.kbTitle;
  frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  frame.allowFullscreen = true;
  frame.referrerPolicy = "strict-origin-when-cross-origin"; // YouTube plays nothing for a page that hides who it is
  frame.src = playerAddress(player.dataset, second);
  player.replaceChildren(frame);
  frame.focus({ preventScroll: true });
}

/** Get the player ready at a second: seek when it is there, else say on the poster where it will start. */
function moveTo(player, second) {
  const { kbDuration } = player.dataset;
  const start = kbDuration && second >= Number(kbDuration) ? 0 : second;
  player.dataset.kbStart = start;
  mark(start);
  if (player.querySelector("iframe")) return play(player, start);
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

const plain = (event) => event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

document.addEventListener("click", (event) => {
  const player = document.querySelector("[data-kb-player]");
  if (!player || !plain(event)) return;
  if (event.target.closest(".kb-player__start")) {
    event.preventDefault();
    play(player, Number(player.dataset.kbStart ?? 0));
  }
  const moment = event.target.closest("a[data-kb-second]");
  if (moment) {
    event.preventDefault();
    history.replaceState(null, "", moment.hash);
    moveTo(player, Number(moment.dataset.kbSecond));
    player.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    player.querySelector("a, iframe")?.focus({ preventScroll: true });
  }
});

function arrive() {
  const player = document.querySelector("[data-kb-player]");
  const second = secondIn(location.href);
  if (player && second !== null) moveTo(player, second);
}

addEventListener("hashchange", arrive);
arrive();
