// The files of kb_tools/site/search_export.py, read when they are needed.

import { Lexicon } from "./lexicon.js";
import { Spelling } from "./words.js";

const NOTHING = [[], []];

async function fetched(url, options) {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}

/** A packed file's bytes; some hosts unpack it on the way. */
async function unpacked(url) {
  const bytes = new Uint8Array(await (await fetched(url)).arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const unpackedJson = async (url) => JSON.parse(new TextDecoder().decode(await unpacked(url)));

/** What is read once is kept; what could not be read is tried again when it is next wanted. */
function once(read) {
  const known = new Map();
  return (key) => {
    if (!known.has(key)) known.set(key, read(key).catch((error) => { known.delete(key); throw error; }));
    return known.get(key);
  };
}

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

/** One language, as the ranking wants it; `load` before `postings`. */
export class Shelf {
  #postings = new Map();

  constructor(folder, { files, starts, together, threshold }, tables) {
    Object.assign(this, { threshold, lexicon: new Lexicon(tables) });
    this.vocabulary = { synonyms: tables.synonyms, distinct: tables.distinct, spelling: new Spelling(tables) };
    this.sourceOf = tables.passages.flatMap((count, source) => Array(count).fill(source));
    this.passages = this.sourceOf.length;
    this.firsts = [];
    tables.passages.reduce((first, count) => (this.firsts.push(first), first + count), 0);
    this.starts = starts;
    this.together = together;
    this.part = once((part) => this.#read(part, new URL(`${files}/words-${part}.bin`, folder), tables));
    this.texts = once((part) => unpackedJson(new URL(`${files}/texts-${part}.bin`, folder)));
  }

  static async open(folder) {
    const index = await (await fetched(new URL("index.json", folder), { cache: "no-cache" })).json();
    return new Shelf(folder, index, await unpackedJson(new URL(`${index.files}/lexicon.bin`, folder)));
  }

  async #read(part, url, tables) {
    const [start, end] = [this.starts[part], this.starts[part + 1]];
    const rows = readPostings(await unpacked(url), tables.counts.slice(start, end), tables.weights);
    rows.forEach((row, at) => this.#postings.set(this.lexicon.words[start + at], row));
  }

  /** Reads the postings of some words. */
  async load(words) {
    const parts = words.map((word) => this.starts.findLastIndex((start) => start <= this.lexicon.find(word)));
    await Promise.all([...new Set(parts)].map(this.part));
  }

  postings(word) {
    return this.#postings.get(word) ?? NOTHING;
  }

  /** {kind, title, url, heading, text, start} of a passage; url is relative to the site, start the second of a video. */
  async passage(source, passage) {
    const texts = await this.texts(Math.floor(source / this.together));
    const [kind, title, path, passages] = texts[source % this.together];
    const [heading, text, place] = passages[passage - this.firsts[source]];
    const start = kind === "video" ? place : undefined;
    const mark = start === undefined ? place : start ? `t=${start}` : "";
    return { kind, title, url: mark ? `${path}#${mark}` : path, heading, text, start };
  }
}
