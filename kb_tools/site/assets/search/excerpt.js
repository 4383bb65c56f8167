// The stretch of a text that has most of the matched words, and those words marked.

import { findWords } from "./words.js";

const LONG = 180; // characters
const UNENDED = /(?<![.!?:;…])\n+/gu; // between items of a list, cells of a table

/** [text, whether it is marked] pieces of at most `most` characters around the words that are wanted. */
export function excerpt(text, isWanted, most = LONG) {
  const plain = text.trim().replace(UNENDED, " · ").replace(/\s+/gu, " ").normalize("NFC");
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
