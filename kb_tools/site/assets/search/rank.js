// Terms -> articles and videos with their scores, as kb_tools/search/rank.py does it; its numbers come with the lexicon, as `fitted`.

import { order } from "./likeness.js";
import { LITTLE } from "./words.js";

const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0);
const saturate = (amount) => amount / (amount + 1);
const add = (sums, key, amount) => sums.set(key, (sums.get(key) ?? 0) + amount);

/** {passages, phrasings, possible, unknown}. `index` has lexicon, passages, sourceOf and postings(word) -> [numbers, weights]. */
export function score(terms, index) {
  const [passages, phrasings, worth] = [new Map(), new Map(), new Map()];
  for (const term of [...terms].sort((one, other) => order(one.asked, other.asked))) {
    const [amounts, seen] = amountsOf(term, index);
    const value = rarity(seen, index) * (term.little ? index.lexicon.fitted.littleWorth : 1);
    worth.set(term, value);
    for (const [passage, amount] of amounts) add(passages, passage, value * saturate(amount));
    for (const [phrasing, likeness] of said(term, index.lexicon)) add(phrasings, phrasing, value * likeness);
  }
  return { passages, phrasings, possible: total([...worth.values()]), unknown: unknown(terms, index) };
}

function unknown(terms, index) {
  const worths = terms.map((term) => [worthOf(term.asked, index), term.begun || term.met.some(([, likeness]) => likeness === 1)]);
  const whole = total(worths.map(([worth]) => worth));
  return whole ? total(worths.filter(([, known]) => !known).map(([worth]) => worth)) / whole : 0;
}

function amountsOf(term, index) {
  const amounts = new Map();
  let seen = 0;
  for (const [word, likeness] of term.met) {
    const before = amounts.size;
    const [numbers, weights] = index.postings(word);
    numbers.forEach((passage, at) => add(amounts, passage, likeness * weights[at]));
    seen += likeness * (amounts.size - before);
  }
  return [amounts, Math.min(seen, index.passages)];
}

function said(term, lexicon) {
  const best = new Map();
  for (const [word, likeness] of term.met) {
    for (const phrasing of lexicon.phrasingsWith(word)) if (!best.has(phrasing)) best.set(phrasing, likeness);
  }
  return best;
}

/** BM25's idf; a knowledge base of a few passages is taken for one of fifty. */
const rarity = (having, { passages, lexicon }) => Math.log(1 + Math.max(0, Math.max(passages, lexicon.fitted.fewest) - having + 0.5) / (having + 0.5));
const worthOf = (word, index) => rarity(index.lexicon.passagesWith(word), index) * (word.startsWith(LITTLE) ? index.lexicon.fitted.littleWorth : 1);

/** {source, passage, score, confidence} of the best articles and videos, best first. */
export function rank(scores, index) {
  const { phrasing, phrasings, deepest } = index.lexicon.fitted;
  const asked = bestPhrasings(scores, index);
  const totals = [...bestPassages(scores.passages, index)].map(([source, [points, passage]]) => {
    const questions = index.lexicon.phrasingsOf(source) - 1;
    const part = (phrasing * questions) / (questions + phrasings);
    return { source, passage, score: Math.round(((1 - part) * points + part * (asked.get(source) ?? 0)) * 1e9) / 1e9 };
  });
  totals.sort((one, other) => other.score - one.score || one.source - other.source);
  const top = totals.slice(0, deepest);
  const sure = confidences(top.map((one) => one.score), scores.possible, scores.unknown, index.lexicon.fitted);
  return top.map((one, place) => ({ ...one, confidence: sure[place] }));
}

function bestPassages(points, index) {
  const best = new Map();
  for (const [passage, earned] of points) {
    const source = index.sourceOf[passage];
    const known = best.get(source);
    if (!known || known[0] < earned || (known[0] === earned && passage < known[1])) best.set(source, [earned, passage]);
  }
  return best;
}

function bestPhrasings(scores, index) {
  const { lexicon } = index;
  const whole = Math.sqrt(scores.possible);
  const best = new Map();
  for (const [phrasing, points] of scores.phrasings) {
    const cosine = (points * whole) / lexicon.normOf(phrasing, (word) => worthOf(word, index));
    const source = lexicon.sources[phrasing];
    if (cosine > (best.get(source) ?? 0)) best.set(source, cosine);
  }
  return best;
}

/** How likely each hit is the right one, from the points of the hits, best first. */
function confidences(points, possible, unknownShare, { there: [constant, ofShare, ofUnknown], which }) {
  if (!possible || !points.length) return points.map(() => 0);
  const there = 1 / (1 + Math.exp(-(constant + (ofShare * points[0]) / possible + ofUnknown * unknownShare)));
  const odds = points.map((one) => Math.exp(which[0] * (one - points[0]) + (which[1] * (one - points[0])) / possible));
  const whole = total(odds);
  return odds.map((one) => (there * one) / whole);
}
