// One language of a site's search, from the files of kb_tools/site/search_export.py.

import { divided, once, parsed, unpacked } from "./files.js";
import { Lexicon } from "./lexicon.js";
import { Meaning, Rows } from "./meaning.js";
import { Spelling } from "./words.js";

const NOTHING = [[], []];

const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0);

/** A part's postings: for each word the numbers of its passages, and its weights there. */
export function readPostings(bytes, counts, weights) {
  let at = 0;
  const next = () => {
    let [number, shift] = [0, 0];
    for (; bytes[at] > 127; shift += 7, at += 1) number += (bytes[at] & 127) * 2 ** shift;
    at += 1;
    return number + bytes[at - 1] * 2 ** shift;
  };
  const numbers = counts.map((count) => {
    let passage = -1;
    return Array.from({ length: count }, () => (passage += next()));
  });
  return numbers.map((passages) => [passages, passages.map(() => weights[next()])]);
}

/** One language, as the ranking wants it; `load` before `postings`. What it knows of meaning is read when `meaning()` is first asked for, nothing where it knows of none. */
export class Shelf {
  #postings = new Map();

  /** The language in a folder, of what `readLanguage` has read of it. */
  constructor(place, bytes) {
    const [line, atHand] = divided(bytes);
    const { files, starts, together, threshold, link, others, urgent, dangers, meaning: facts, ...tables } = JSON.parse(line);
    const folder = new URL(`${files}/`, place);
    Object.assign(this, { threshold, link, others, urgent, dangers, lexicon: new Lexicon(tables) });
    this.vocabulary = { synonyms: tables.synonyms, distinct: tables.distinct, spelling: new Spelling(tables) };
    this.sourceOf = tables.passages.flatMap((count, source) => Array(count).fill(source));
    this.passages = this.sourceOf.length;
    this.firsts = [];
    tables.passages.reduce((first, count) => (this.firsts.push(first), first + count), 0);
    this.starts = starts;
    this.together = together;
    this.part = once(async (part) => this.#keep(starts[part], starts[part + 1], await unpacked(new URL(`words-${part}.bin`, folder)), tables));
    if (!starts.length) this.#keep(0, tables.words.length, atHand, tables);
    this.texts = once(async (part) => parsed(await unpacked(new URL(`texts-${part}.bin`, folder))));
    this.rows = once((part) => unpacked(new URL(`places-${part}.bin`, folder)));
    this.dimensions = facts?.dimensions;
    this.meaning = once(async () => facts && new Meaning(folder, await unpacked(new URL("meaning.bin", folder)), facts, { asks: tables.asks, sources: this.firsts.length, passages: this.passages }));
  }

  #keep(start, end, bytes, { words, counts, weights }) {
    const rows = readPostings(bytes, counts.slice(start, end), weights);
    rows.forEach((row, at) => this.#postings.set(words[start + at], row));
  }

  /** Reads the postings of some words that are not at hand. */
  async load(words) {
    if (!this.starts.length) return;
    const parts = words.map((word) => this.starts.findLastIndex((start) => start <= this.lexicon.find(word)));
    await Promise.all([...new Set(parts)].map(this.part));
  }

  postings(word) {
    return this.#postings.get(word) ?? NOTHING;
  }

  /** The places of a source, as `Meaning.near` wants them. */
  async places(source) {
    const part = Math.floor(source / this.together);
    const [entries, rest] = await Promise.all([this.texts(part), this.rows(part)]);
    const [at, dimensions] = [source % this.together, this.dimensions];
    const [start, end] = [entries.slice(0, at), entries.slice(0, at + 1)].map((some) => (total(some.flatMap((entry) => entry[5])) * dimensions) / 2);
    const within = entries[at][5].flatMap((count, passage) => Array(count).fill(this.firsts[source] + passage));
    return { rows: new Rows(rest.subarray(start, end), dimensions), owners: within.map(() => source), within };
  }

  /** {kind, title, url, heading, text, summary, start} of a passage; url is relative to the site, start the second of a video. */
  async passage(source, passage) {
    const entries = await this.texts(Math.floor(source / this.together));
    const [kind, title, path, summary, passages] = entries[source % this.together];
    const [heading, text, place] = passages[passage - this.firsts[source]];
    const start = kind === "video" ? place : undefined;
    const mark = start === undefined ? place : start ? `t=${start}` : "";
    return { kind, title, url: mark ? `${path}#${mark}` : path, heading, text, summary, start };
  }
}
