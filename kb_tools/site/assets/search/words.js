// Text to words, as kb_tools/search/words.py does it.

const WORD = /\p{Nd}+(?:[.,]\p{Nd}+)+|[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)+|[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)?/gu;
const ACCENT = /[\u0300-\u036f'’]/g;
const GRAM = 4;

/** Marks a word that says little by itself: how, long, not. */
export const LITTLE = "~";

/** The words as written, each with its place: matches of a regular expression. */
export const findWords = (text) => text.matchAll(WORD);

/** How a language spells: its little words, spellings that are one to it, as regular expressions and what stands for them, and words of its dialects with how they are written elsewhere. */
export class Spelling {
  constructor({ little, spellings, dialect = {} }) {
    this.little = new Set(little);
    this.dialect = new Map(Object.entries(dialect));
    this.spellings = spellings.map(([found, one]) => [new RegExp(found, "gu"), one]);
  }

  /** One form for capitals and accents, for ß and ss, and for what else the language takes for one spelling. */
  fold(word) {
    const plain = this.spellings.reduce((known, [found, one]) => known.replace(found, one), word.toLowerCase());
    return plain.normalize("NFD").replace(ACCENT, "").replaceAll("ß", "ss");
  }

  /** The folded words of a text in order; little ones come marked with ~. */
  split(text) {
    const words = [...findWords(text.normalize("NFC"))].map(([word]) => this.fold(word));
    return words.map((word) => (this.little.has(word) ? LITTLE + word : word));
  }

  /** The text with words of dialects as they are written elsewhere, but for those that are `known` to the sources. */
  inStandard(text, known) {
    const written = (word) => ((folded) => (known(folded) ? word : this.dialect.get(folded) || word))(this.fold(word));
    return text.replace(WORD, written);
  }

  /** The one of other languages, {code: its little words}, that a text has more little words of than of this one; those that both have count for neither. */
  otherLanguage(text, others) {
    const words = [...findWords(text.normalize("NFC"))].map(([word]) => this.fold(word));
    return Object.keys(others).find((code) => {
      const theirs = new Set(others[code]);
      const [here, there] = [[this.little, theirs], [theirs, this.little]].map(([one, other]) => words.filter((word) => one.has(word) && !other.has(word)).length);
      return there > here;
    });
  }
}

/** The character 4-grams of _word_, sorted, each once; a word too short for one is its own gram. */
export function grams(word) {
  const padded = [..."_", ...word, "_"];
  const count = Math.max(1, padded.length - GRAM + 1);
  return [...new Set(Array.from({ length: count }, (_, at) => padded.slice(at, at + GRAM).join("")))].sort();
}
