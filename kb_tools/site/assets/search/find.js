// A question -> what is found, as kb_tools/search/find.py does it; and what of it to show.

import { excerpt } from "./excerpt.js";
import { stripMessage } from "./message.js";
import { rank, score } from "./rank.js";
import { makeTerms } from "./terms.js";

const UNLIKELY = 3; // hits shown when none is likely to be right
const UNFINISHED = /[\p{L}\p{N}]$/u;

/** {terms, scores, ranked} of a question. A last word that nothing follows may still be being typed. */
export async function find(question, shelf) {
  const text = stripMessage(question);
  const terms = makeTerms(text, shelf.lexicon, shelf.vocabulary, UNFINISHED.test(question));
  await shelf.load(terms.flatMap((term) => term.met.map(([word]) => word)));
  const scores = score(terms, shelf);
  return { terms, scores, ranked: rank(scores, shelf) };
}

/** {hits, sure}: the hits with their texts, matched words marked, a few when it is unlikely that the answer is among them. Nothing when it is overtaken: then no texts are loaded. */
export async function answer(question, shelf, overtaken = () => false) {
  const { terms, ranked } = await find(question, shelf);
  if (overtaken()) return undefined;
  const sure = ranked.reduce((sum, one) => sum + one.confidence, 0) >= shelf.threshold;
  const wanted = new Set(terms.flatMap((term) => (term.little ? [] : term.met.map(([word]) => word))));
  const isWanted = (word) => wanted.has(shelf.vocabulary.spelling.fold(word));
  const show = async (one) => {
    const { title, heading, text, ...rest } = await shelf.passage(one.source, one.passage);
    return { ...rest, ...one, title: excerpt(title, isWanted, Infinity), heading: excerpt(heading, isWanted, Infinity), text: excerpt(text, isWanted) };
  };
  return { hits: await Promise.all(ranked.slice(0, sure ? ranked.length : UNLIKELY).map(show)), sure };
}
