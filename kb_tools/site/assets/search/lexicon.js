// What one language says, as kb_tools/search/lexicon.py does it; from the tables of kb_tools/site/search_export.py.

import { LITTLE, grams } from "./words.js";

function invert(rows) {
  const having = new Map();
  rows.forEach((row, number) => row.forEach((item) => {
    const known = having.get(item);
    if (known) known.push(number);
    else having.set(item, [number]);
  }));
  return having;
}

function remembered(find) {
  const known = new Map();
  return (item) => {
    if (!known.has(item)) known.set(item, find(item));
    return known.get(item);
  };
}

export class Lexicon {
  #numbers;
  #grams;
  #said;
  #norms = new Map();
  #phrasings = new Map();

  /** `words` sorted, `counts` of passages that have each, `phrasings` as numbers of words, `asks` the source each asks for, `fitted` the numbers of the ranking. */
  constructor({ words, counts, phrasings, asks, fitted }) {
    Object.assign(this, { words, counts, sources: asks, spoken: phrasings, fitted });
    this.#numbers = new Map(words.map((word, number) => [word, number]));
    this.#grams = invert(words.map((word) => (word.startsWith(LITTLE) ? [] : grams(word))));
    this.#said = invert(phrasings);
    for (const source of asks) this.#phrasings.set(source, this.phrasingsOf(source) + 1);
    this.rarity = remembered((gram) => Math.log(1 + words.length / (this.wordsWith(gram).length || 1)));
    this.mass = remembered((word) => grams(words[word]).reduce((sum, gram) => sum + this.rarity(gram), 0));
  }

  has(word) {
    return this.#numbers.has(word);
  }

  find(word) {
    return this.#numbers.get(word);
  }

  passagesWith(word) {
    return this.counts[this.find(word)] ?? 0;
  }

  wordsWith(gram) {
    return this.#grams.get(gram) ?? [];
  }

  /** The numbers of the phrasings that have a word. */
  phrasingsWith(word) {
    return this.#said.get(this.find(word)) ?? [];
  }

  /** The square root of the worth of all words of a phrasing, by a function that stays the same for this lexicon. */
  normOf(phrasing, worth) {
    if (!this.#norms.has(phrasing)) {
      this.#norms.set(phrasing, Math.sqrt(this.spoken[phrasing].reduce((sum, word) => sum + worth(this.words[word]), 0)));
    }
    return this.#norms.get(phrasing);
  }

  phrasingsOf(source) {
    return this.#phrasings.get(source) ?? 0;
  }
}
