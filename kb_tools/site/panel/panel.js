// What is known of the page being written: a button with the number of its problems, and a sheet that says more.
// In a shadow tree, so that neither the theme's styles nor ours reach the other; text is only ever set as text.

const { root, lang, title, close, sorry } = document.getElementById("kb-panel").dataset;
const KEPT = "kb-panel";
const BESIDE = 1200; // pixels: from this width on, the page makes room for the sheet

/** An element with properties or attributes, and children (elements or texts). */
function make(name, values = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(values)) {
    if (key in element) element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.filter(Boolean));
  return element;
}

/** What the tab remembers from one reload to the next, where the browser lets it. */
function recall() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

function keep(change) {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify({ ...recall(), ...change }));
  } catch {
    // a browser that stores nothing opens the page with the sheet closed
  }
}

const button = make("button", { type: "button", className: "button", textContent: "…", "aria-haspopup": "dialog" });
const heading = make("h2", { id: "title", textContent: title });
const leave = make("button", { type: "button", className: "leave", textContent: "×", title: close, "aria-label": close });
const content = make("div", { className: "content" });
const sheet = make("dialog", { "aria-labelledby": "title" }, make("header", {}, heading, leave), content);

function show(open, { moved = true } = {}) {
  if (open && moved) sheet.show(); // moves the focus into the sheet
  else sheet.open = open;
  button.hidden = open;
  makeRoom();
  button.setAttribute("aria-expanded", open);
  if (!open && moved) button.focus();
  keep({ open });
}

function makeRoom() {
  document.body.style.paddingLeft = sheet.open && innerWidth >= BESIDE ? `${sheet.offsetWidth}px` : "";
}

function name(label) {
  const said = `${title}: ${label}`;
  button.title = said;
  button.setAttribute("aria-label", said);
}

const MARKS = { good: "✓", hint: "!", bad: "✗" };

function row({ text, details, mark, path }) {
  const told = path === undefined ? make("span", { className: "text", textContent: text }) : make("a", { className: "text", href: root + path, textContent: text });
  const sign = mark && make("span", { className: `mark ${mark}`, textContent: MARKS[mark], "aria-hidden": "true" });
  return make("li", {}, sign, make("div", {}, told, ...details.map((detail) => make("small", { textContent: detail }))));
}

function section({ title, rows }) {
  return make("section", {}, make("h3", { textContent: title }), make("ul", { role: "list" }, ...rows.map(row)));
}

function tell({ count, label, worst, file, sections }) {
  button.textContent = count || "✓";
  button.dataset.worst = worst;
  name(label);
  content.replaceChildren(make("p", { className: "file", textContent: file }), ...sections.map(section));
  const { open, page, top } = recall();
  if (open && page === location.pathname) sheet.scrollTop = top;
}

function fail(sentence) {
  button.textContent = "!";
  button.dataset.worst = "error";
  name(sentence);
  content.replaceChildren(make("p", { textContent: sentence }));
}

let asking = 0;

async function ask() {
  const mine = (asking += 1);
  try {
    const query = new URLSearchParams({ path: location.pathname, lang });
    const told = await (await fetch(`${root}kb-panel/facts?${query}`)).json();
    if (mine !== asking) return;
    if (told.error) fail(told.error);
    else tell(told);
  } catch {
    if (mine === asking) fail(sorry);
  }
}

async function start() {
  const look = new CSSStyleSheet();
  look.replaceSync(await (await fetch(`${root}kb-panel/panel.css`)).text());
  const host = make("aside", { className: "kb-panel", "aria-label": title });
  const shadow = host.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = [look];
  shadow.append(button, sheet);
  name("…");
  button.addEventListener("click", () => show(true));
  leave.addEventListener("click", () => show(false));
  sheet.addEventListener("keydown", (event) => {
    if (event.key === "Escape") show(false);
    event.stopPropagation(); // the theme has keys of its own, such as / and s
  });
  addEventListener("keydown", ({ key }) => {
    // After a reload the sheet is open and nothing has the focus.
    if (key === "Escape" && sheet.open && document.activeElement === document.body) show(false);
  });
  sheet.addEventListener("scroll", () => keep({ page: location.pathname, top: sheet.scrollTop }), { passive: true });
  document.body.append(host);
  addEventListener("resize", makeRoom);
  show(Boolean(recall().open), { moved: false });
  await ask();
  // Material's instant navigation goes to another page without loading it; the first it tells is this one.
  let first = true;
  window.document$?.subscribe(() => {
    if (!first) ask();
    first = false;
  });
}

start().catch((error) => console.warn("kb: no panel on this page.", error));
