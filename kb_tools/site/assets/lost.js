// A page that is not there: its address goes into the search field as words, and pages with similar addresses or titles are offered.

const ENDINGS = /\.(html?|php|aspx?)$/i;
const MOST = 5;

/** The words of an address, without endings and numbers of one digit. */
export function wordsOf(path) {
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // an address that is no text: take it as it is
  }
  return plain.toLowerCase().replace(ENDINGS, "").split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1 && word !== "index");
}

const pairs = (word) => new Set([...word].slice(1).map((letter, i) => [...word][i] + letter));

/** How alike two words are, by the pairs of letters they share: 0 to 1 (Dice). */
export function likeness(one, other) {
  const [a, b] = [pairs(one), pairs(other)];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size ? (2 * shared) / (a.size + b.size) : 0;
}

/** The entries of an llms.txt, `- [title](url): text`, as {title, url}. */
export function entriesOf(text) {
  return [...text.matchAll(/^- \[([^\]\n]*)\]\((https?:[^)\s]+)\)/gm)].map(([, title, url]) => ({ title, url }));
}

/** The entries whose address or title is most like the words, best first. */
export function nearest(words, entries) {
  const score = ({ title, url }) => {
    const there = [...wordsOf(new URL(url).pathname), ...wordsOf(title)];
    const best = words.map((word) => Math.max(0, ...there.map((other) => likeness(word, other))));
    return best.reduce((sum, value) => sum + (value > 0.5 ? value : 0), 0) / words.length;
  };
  return entries.map((entry) => ({ ...entry, score: score(entry) })).filter(({ score: value }) => value > 0.3).sort((a, b) => b.score - a.score).slice(0, MOST);
}

async function offer(place, words) {
  const base = new URL(place.dataset.kbLost, location.href);
  const response = await fetch(base);
  if (!response.ok) return;
  const section = place.querySelector("[data-kb-maybe]");
  for (const { title, url } of nearest(words, entriesOf(await response.text()))) {
    const link = document.createElement("a");
    link.href = new URL(url).pathname; // the site may stand on another host while it is tried out
    link.textContent = title;
    const item = document.createElement("li");
    item.append(link);
    section.querySelector("ul").append(item);
    section.hidden = false;
  }
}

/** An address without the folder that the site lives in. */
const within = (root) => (location.pathname.startsWith(root) ? location.pathname.slice(root.length) : location.pathname);

/** Makes the best of an address that leads nowhere. */
export function begin() {
  for (const place of document.querySelectorAll("[data-kb-lost]")) {
    const words = wordsOf(within(new URL(".", new URL(place.dataset.kbLost, location)).pathname));
    const field = place.querySelector("input[name=q]");
    if (field) field.value = words.join(" ");
    if (words.length) offer(place, words).catch(() => {}); // offline: the search field and the topics are there
  }
}
