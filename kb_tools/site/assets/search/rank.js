// Terms -> articles and videos with their scores, as kb_tools/search/rank.py does it.

import { order } from "./likeness.js";
import { LITTLE } from "./words.js";

const FEWEST = 50;
const LITTLE_WORTH = 0.4;
const LONG = 400;
const [PHRASING, PHRASINGS] = [0.4, 3];
const THERE = [-1.4, 10.8, -2.4];
const WHICH = [1, 10];
const DEEPEST = 10;

const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0);
const saturate = (amount) => amount / (amount + 1);
const add = (sums, key, amount) => sums.set(key, (sums.get(key) ?? 0) + amount);

/** {passages, phrasings, possible, unknown}. `index` has lexicon, passages, sourceOf and postings(word) -> [numbers, weights]. */
export function score(terms, index) {
  const [passages, phrasings, worth] = [new Map(), new Map(), new Map()];
  let [leaders, leading] = [undefined, undefined];
  const ordered = [...terms].sort((one, other) => lengthOf(one, index) - lengthOf(other, index) || order(one.asked, other.asked));
  for (const term of ordered) {
    if (lengthOf(term, index) && leaders === undefined && passages.size) {
      leaders = leadersOf(passages);
      leading = phrasings.size ? leadersOf(phrasings) : undefined;
    }
    const [amounts, seen] = amountsOf(term, index, leaders);
    const value = rarity(seen, index.passages) * (term.little ? LITTLE_WORTH : 1);
    worth.set(term, value);
    for (const [passage, amount] of amounts) add(passages, passage, value * saturate(amount));
    for (const [phrasing, likeness] of said(term, index.lexicon, leading)) add(phrasings, phrasing, value * likeness);
  }
  return { passages, phrasings, possible: total([...worth.values()]), unknown: unknown(terms, index) };
}

function unknown(terms, index) {
  const worths = terms.map((term) => [worthOf(term.asked, index), term.begun || term.met.some(([, likeness]) => likeness === 1)]);
  const whole = total(worths.map(([worth]) => worth));
  return whole ? total(worths.filter(([, known]) => !known).map(([worth]) => worth)) / whole : 0;
}

function lengthOf(term, index) {
  const length = total(term.met.map(([word]) => index.lexicon.passagesWith(word)));
  return length > LONG ? length : 0;
}

function leadersOf(points) {
  const best = [...points].sort(([place, earned], [other, its]) => its - earned || place - other);
  return new Set(best.slice(0, LONG).map(([place]) => place));
}

function amountsOf(term, index, among) {
  const amounts = new Map();
  let seen = 0;
  for (const [word, likeness] of term.met) {
    const before = amounts.size;
    const [numbers, weights] = index.postings(word);
    numbers.forEach((passage, at) => {
      if (among === undefined || among.has(passage)) add(amounts, passage, likeness * weights[at]);
    });
    seen += likeness * (among === undefined ? amounts.size - before : numbers.length);
  }
  return [amounts, Math.min(seen, index.passages)];
}

function said(term, lexicon, among) {
  const best = new Map();
  for (const [word, likeness] of term.met) {
    for (const phrasing of lexicon.phrasingsWith(word)) {
      if ((among === undefined || among.has(phrasing)) && !best.has(phrasing)) best.set(phrasing, likeness);
    }
  }
  return best;
}

/** BM25's idf; a knowledge base of a few passages is taken for one of fifty. */
const rarity = (having, passages) => Math.log(1 + Math.max(0, Math.max(passages, FEWEST) - having + 0.5) / (having + 0.5));
const worthOf = (word, index) => rarity(index.lexicon.passagesWith(word), index.passages) * (word.startsWith(LITTLE) ? LITTLE_WORTH : 1);

/** {source, passage, score, confidence} of the best articles and videos, best first. */
export function rank(scores, index) {
  const asked = bestPhrasings(scores, index);
  const totals = [...bestPassages(scores.passages, index)].map(([source, [points, passage]]) => {
    const questions = index.lexicon.phrasingsOf(source) - 1;
    const part = (PHRASING * questions) / (questions + PHRASINGS);
    return { source, passage, score: Math.round(((1 - part) * points + part * (asked.get(source) ?? 0)) * 1e9) / 1e9 };
  });
  totals.sort((one, other) => other.score - one.score || one.source - other.source);
  const top = totals.slice(0, DEEPEST);
  const sure = confidences(top.map((one) => one.score), scores.possible, scores.unknown);
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
export function confidences(points, possible, unknownShare) {
  if (!possible || !points.length) return points.map(() => 0);
  const [constant, ofShare, ofUnknown] = THERE;
  const there = 1 / (1 + Math.exp(-(constant + (ofShare * points[0]) / possible + ofUnknown * unknownShare)));
  const odds = points.map((one) => Math.exp(WHICH[0] * (one - points[0]) + (WHICH[1] * (one - points[0])) / possible));
  const whole = total(odds);
  return odds.map((one) => (there * one) / whole);
}
