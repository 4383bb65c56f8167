// What was found, as elements. Every text is set as text: nothing an editor or customer wrote is read as HTML.

const site = new URL("../../../", import.meta.url);

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

const marked = (pieces) => pieces.map(([text, hit]) => (hit ? element("mark", "", text) : text));
const clock = (seconds) => {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = String(seconds % 60).padStart(2, "0");
  return hours ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
};

function item(hit, words) {
  const kind = hit.kind === "video" ? words.video : words.article;
  const place = hit.start ? [words.from.replace("{time}", clock(hit.start))] : [];
  const about = element("div", "kb-hit__about", element("span", `kb-hit__kind kb-hit__kind--${hit.kind}`, [kind, ...place].join(" · ")));
  about.firstElementChild.lang = document.documentElement.lang;
  if (hit.heading.length) about.append(element("span", "kb-hit__heading", ...marked(hit.heading)));
  const article = element("article", "md-search-result__article md-typeset kb-hit");
  article.append(element("div", "kb-hit__title", ...marked(hit.title)), about);
  if (hit.text.length) article.append(element("p", "kb-hit__text", ...marked(hit.text)));
  const link = element("a", "md-search-result__link", article);
  link.href = new URL(hit.url, site);
  return element("li", "md-search-result__item", link);
}

/** The way to a human, as it stands on the page, for when we are not sure that the answer is here. */
function contact(words) {
  const ways = document.querySelector("#kb-contact .kb-ways");
  if (!ways) return [];
  const hours = document.querySelector("#kb-contact .kb-contact__hours");
  const box = element("div", "md-typeset kb-hit-contact", element("p", "kb-hit-contact__title", words.contact), ways.cloneNode(true));
  if (hours) box.append(hours.cloneNode(true));
  return [element("li", "md-search-result__item", box)];
}

/** What helps where it burns, with the number to call. */
const line = ({ text, number, call }) => element("li", "", element("strong", "", text), " ", Object.assign(element("a", "kb-urgent__call", number), { href: call }));

function summary({ hits, sure, begun, danger, lang }, words) {
  if (danger && !hits.length) return ""; // the numbers to call speak for themselves
  if (lang) return words.elsewhere[lang];
  if (!hits.length) return words.nothing;
  if (!sure) return begun ? words.begun : words.unsure;
  const answers = hits.filter((hit) => hit.answers).length;
  const counted = (count, one, many) => (count === 1 ? [one] : count ? [many.replace("{count}", String(count))] : []);
  return [...counted(answers, words.one, words.many), ...counted(hits.length - answers, words.page, words.pages)].join(", ");
}

/** What there is to say: "ready", "loading", "lost", or "found" with the hits. Where none is an answer, the way to a human stands below them, but not below the numbers for people in danger. */
export function showState({ note, list, rest, scrolled }, state, found, words) {
  const leads = state === "lost" || (found && !found.danger && !found.hits.some((hit) => hit.answers || found.begun));
  note.lang = list.lang = found?.lang ?? document.documentElement.lang;
  note.textContent = found ? summary(found, words) : words[state];
  list.ariaBusy = String(Boolean(found?.early));
  list.replaceChildren(...(found?.hits ?? []).map((hit) => item(hit, words)));
  list.parentElement.querySelector(".kb-urgent")?.parentElement.remove();
  if (found?.urgent.length) note.after(Object.assign(element("div", "md-typeset", element("div", "kb-urgent", element("ul", "", ...found.urgent.map(line)))), { lang: note.lang }));
  rest?.replaceChildren();
  if (leads) (rest ?? list).append(...contact(words));
  scrolled?.scrollTo(0, 0);
}
