// Text to words, as kb_tools/search/words.py does it.

const WORD = /\p{Nd}+(?:[.,]\p{Nd}+)+|[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)+|[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)?/gu;
const ACCENT = /[\u0300-\u036f'’]/g;
const TYPED_UMLAUT = /(?<![qaeäu])ue/g;
const GRAM = 4;

/** Marks a word that says little by itself: how, long, not. */
export const LITTLE = "~";

/** One form for capitals, accents and umlauts however typed. */
export function fold(word) {
  const plain = word.toLowerCase().replaceAll("ae", "a").replaceAll("oe", "o").replace(TYPED_UMLAUT, "u");
  return plain.normalize("NFD").replace(ACCENT, "").replaceAll("ß", "ss");
}

/** The words as written, each with its place: matches of a regular expression. */
export const findWords = (text) => text.matchAll(WORD);

/** The folded words in order; those of the set `little` come marked with ~. */
export function splitWords(text, little) {
  return [...findWords(text.normalize("NFC"))].map(([word]) => fold(word)).map((word) => (little.has(word) ? LITTLE + word : word));
}

/** The character 4-grams of _word_, sorted, each once; a word too short for one is its own gram. */
export function grams(word) {
  const padded = [..."_", ...word, "_"];
  const count = Math.max(1, padded.length - GRAM + 1);
  return [...new Set(Array.from({ length: count }, (_, at) => padded.slice(at, at + GRAM).join("")))].sort();
}
