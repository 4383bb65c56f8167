// How near a message comes to what a site says, by vectors of pieces of words: as kb_tools/search/meaning/ pieces.py, word_map.py and nearness.py do it.

import { divided, once, unpacked } from "./files.js";

/** Rows of whole numbers from -7 to 7, two in a byte, the first in the low half. */
export class Rows {
  constructor(bytes, dimensions) {
    Object.assign(this, { dimensions, length: (bytes.length * 2) / dimensions });
    this.numbers = Int8Array.from({ length: bytes.length * 2 }, (_, at) => ((bytes[at >> 1] >> (4 * (at & 1))) & 15) - 8);
    this.lengths = Float64Array.from({ length: this.length }, (_, number) => Math.sqrt(product(this.row(number), this.row(number))));
  }

  row(number) {
    return this.numbers.subarray(number * this.dimensions, (number + 1) * this.dimensions);
  }

  /** The cosine of each row with another one. */
  cosines(other) {
    const length = Math.sqrt(product(other, other));
    return this.lengths.map((its, number) => product(this.row(number), other) / Math.max(its * length, 1));
  }
}

function product(one, other) {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at] * other[at];
  return sum;
}

/** The pieces of a file: each with its weight and row. */
export function readPieces(bytes, dimensions) {
  const [line, rest] = divided(bytes);
  const names = line.split(" ");
  const rows = new Rows(rest.subarray(names.length), dimensions);
  return new Map(names.map((name, number) => [name, { weight: rest[number], row: rows.row(number) }]));
}

/** The pieces of a word, given a function that finds the longest one a text begins with: [its letters, it], or nothing. */
export async function cut(word, longest) {
  const found = [];
  for (let at = 0; at < word.length; ) {
    const [letters, piece] = (await longest(word.slice(at))) ?? [1];
    if (piece) found.push(piece);
    at += letters;
  }
  return found;
}

/** The longest of some pieces that a text begins with. */
export function longestOf(pieces, text) {
  for (let letters = text.length; letters > 1; letters -= 1) {
    const piece = pieces.get(text.slice(0, letters));
    if (piece) return [letters, piece];
  }
  return undefined;
}

/** The vector of a message from its pieces. */
export function messageRow(pieces, dimensions) {
  const added = new Float64Array(dimensions);
  for (const { weight, row } of pieces) row.forEach((number, at) => (added[at] += weight * number));
  const largest = added.reduce((most, number) => Math.max(most, Math.abs(number)), 1);
  return Int8Array.from(added, (number) => Math.floor((number * 127) / largest + 0.5));
}

/** What a site knows of meaning in one language; `near` a message first, then `nearer`. */
export class Meaning {
  /** `facts` are those of index.json, `asks` the source of each phrasing, `passages` their number. */
  constructor(folder, bytes, facts, { asks, sources, passages }) {
    const [line, rest] = divided(bytes);
    const rows = (from, to) => new Rows(rest.subarray((from * facts.dimensions) / 2, (to * facts.dimensions) / 2), facts.dimensions);
    Object.assign(this, { facts, asks, sources, passages, firsts: line.split(" ") });
    this.phrasings = rows(0, asks.length);
    this.titles = []; // of each source its first phrasing
    asks.forEach((source, at) => (this.titles[source] ??= at));
    this.wholes = { rows: rows(asks.length, asks.length + sources), owners: Array.from({ length: sources }, (_, source) => source) };
    this.part = once(async (part) => readPieces(await unpacked(new URL(`pieces-${part}.bin`, folder)), facts.dimensions));
  }

  async #longest(text) {
    const part = this.firsts.findLastIndex((first) => first <= text);
    return part < 0 ? undefined : longestOf(await this.part(part), text);
  }

  /** The vector of a message, given its words. */
  async row(words) {
    const pieces = await Promise.all(words.map((word) => cut(word, (text) => this.#longest(text))));
    return messageRow(pieces.flat(), this.facts.dimensions);
  }

  /** {phrasing, place, passage}: how near a message is to each source, by its nearest phrasing and place, and to each passage, as the ranking adds it up. `places` beside the whole sources are {rows, owners, within}: the source of each row, and its passage. */
  near(row, places = []) {
    const near = { phrasing: farthest(this.sources), place: farthest(this.sources), passage: farthest(this.passages) };
    const said = this.phrasings.cosines(row);
    said.forEach((cosine, at) => raise(near.phrasing, this.asks[at], cosine));
    for (const { rows, owners, within } of [this.wholes, ...places]) {
      rows.cosines(row).forEach((cosine, at) => {
        if (!within || cosine !== said[this.titles[owners[at]]]) raise(near.place, owners[at], cosine); // a title is nothing that the text says once more
        if (within) raise(near.passage, within[at], cosine);
      });
    }
    for (const known of Object.values(near)) known.forEach((cosine, at) => (known[at] = (cosine - this.facts.zero) * this.facts.scale));
    return { ...near, ...this.facts };
  }
}

const farthest = (length) => new Float64Array(length).fill(-1);
const raise = (best, at, cosine) => (best[at] = Math.max(best[at], cosine));
