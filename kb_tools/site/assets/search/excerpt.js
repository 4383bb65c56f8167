// What is shown of a text: sentences with most of the matched words, and those words marked.

import { findWords } from "./words.js";

const LONG = 180; // characters
const BETWEEN = /\n+|(?<=[.!?…]["“”»)]?)\s+/u; // sentences, items of a list, cells of a table
const ENDED = /[.!?:;…]["“”»)]?$/u;

const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0);

/** [text, whether it is marked] pieces of the sentences, at most `most` characters, that have most of the words that are wanted. */
export function excerpt(text, isWanted, most = LONG) {
  const parts = partsOf(text);
  const hits = parts.map((part) => [...findWords(part)].filter(([word]) => isWanted(word)).length);
  const runs = parts.map((_, at) => run(parts, at, most));
  const found = runs.map((length, at) => total(hits.slice(at, at + length)) + (hits[at] || ENDED.test(parts[at]) ? 0.5 : 0)); // rather begin with a sentence or a match than with a label
  const best = found.indexOf(Math.max(...found));
  const first = found[best] ? best : parts.findIndex((part) => ENDED.test(part));
  return cut(joined(parts.slice(Math.max(first, 0)), most), isWanted, most);
}

/** The same of what answers by itself: a summary, or the first sentences of a text. */
export function lead(summary, text, isWanted, most = LONG) {
  return summary ? marked(summary, isWanted) : cut(joined(partsOf(text), most), isWanted, most);
}

/** A whole text in pieces. */
export function marked(text, isWanted) {
  return cut(partsOf(text).join(" "), isWanted, Infinity);
}

const partsOf = (text) => text.normalize("NFC").split(BETWEEN).map((part) => part.replace(/\s+/gu, " ").trim()).filter(Boolean);

/** How many parts from one on have room. */
function run(parts, from, most) {
  let [length, to] = [0, from];
  while (to < parts.length && length + parts[to].length <= most) length += parts[to++].length + 3;
  return Math.max(to - from, 1);
}

/** As many parts as have room, at least one; what is no sentence is told from what follows. */
function joined(parts, most) {
  return parts.slice(0, run(parts, 0, most)).reduce((text, part) => text + (ENDED.test(text) ? " " : " · ") + part, "").replace(/^ · /u, "");
}

/** A text in pieces, and of a sentence that is too long the stretch with most of the words that are wanted. */
function cut(plain, isWanted, most) {
  const words = [...findWords(plain)].map((match) => ({ start: match.index, end: match.index + match[0].length, word: match[0] }));
  const hits = words.filter(({ word }) => isWanted(word));
  const [start, end] = plain.length > most ? stretch(plain, words, hits, most) : [0, plain.length];
  const pieces = start ? [["… ", false]] : [];
  let at = start;
  for (const hit of hits.filter((one) => one.start >= start && one.end <= end)) {
    pieces.push([plain.slice(at, hit.start), false], [plain.slice(hit.start, hit.end), true]);
    at = hit.end;
  }
  pieces.push([plain.slice(at, end), false]);
  if (end < plain.length) pieces.push([" …", false]);
  return pieces.filter(([piece]) => piece);
}

/** Where to cut, between words: the window with most hits, a little before the first of them. */
function stretch(plain, words, hits, most) {
  const room = most * 0.85;
  const within = (from) => hits.filter((hit) => hit.start >= from && hit.end <= from + room).length;
  const best = hits.reduce((known, hit) => (known && within(known.start) >= within(hit.start) ? known : hit), undefined);
  const from = best && best.start > most - room ? best.start - (most - room) : 0;
  const start = from ? (words.find((word) => word.start >= from)?.start ?? 0) : 0;
  const end = words.findLast((word) => word.end <= start + most)?.end ?? start + most;
  return [start, Math.max(end, start + 1)];
}
