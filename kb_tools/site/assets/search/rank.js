// Terms -> articles and videos with their scores, as kb_tools/search/rank.py does it; its numbers come with the lexicon, as `fitted`.

import { order } from "./likeness.js";
import { LITTLE } from "./words.js";

const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0);
const saturate = (amount) => amount / (amount + 1);
const add = (sums, key, amount) => sums.set(key, (sums.get(key) ?? 0) + amount);

/** {passages, phrasings, possible, expected, words, unknown}. `index` has lexicon, passages, sourceOf and postings(word) -> [numbers, weights]. */
export function score(terms, index) {
  const [passages, phrasings, worth] = [new Map(), new Map(), new Map()];
  for (const term of [...terms].sort((one, other) => order(one.asked, other.asked))) {
    const [amounts, seen] = amountsOf(term, index);
    const value = rarity(seen, index) * (term.little ? index.lexicon.fitted.littleWorth : 1);
    worth.set(term, value);
    for (const [passage, amount] of amounts) add(passages, passage, value * saturate(amount));
    for (const [phrasing, likeness] of said(term, index.lexicon)) add(phrasings, phrasing, value * likeness);
  }
  const possible = total([...worth.values()]);
  const { reached, doubt } = index.lexicon.fitted;
  return { passages, phrasings, possible, expected: reached * possible + doubt, words: worth.size, unknown: unknown(terms, index) };
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

/** {source, passage, score, points, confidence} of the best articles and videos, best first. `near` is what Meaning says, where the site knows of it: then all may be found, or those `among`. */
export function rank(scores, index, near = undefined, among = undefined) {
  const { phrasing, phrasings, deepest } = index.lexicon.fitted;
  const asked = bestPhrasings(scores, index);
  const found = [...bestPassages(scores, index, near, among)].map(([source, [points, passage]]) => {
    const questions = index.lexicon.phrasingsOf(source) - 1;
    const part = (phrasing * questions) / (questions + phrasings);
    return { source, passage, points: (1 - part) * points + part * (asked.get(source) ?? 0) };
  });
  const speaks = near ? addEvidence(found, scores, near, index.lexicon) : 0;
  const totals = found.map(({ sum, ...one }) => ({ ...one, score: Math.round((sum ?? one.points) * 1e9) / 1e9 }));
  totals.sort((one, other) => other.score - one.score || one.source - other.source);
  const top = totals.slice(0, deepest);
  const sums = top.map((one) => one.score);
  const sure = near ? byMeaning(sums, speaks, scores.words, near, index.lexicon.fitted) : byWords(sums, scores.possible, scores.unknown, index.lexicon.fitted);
  return top.map((one, place) => ({ ...one, confidence: sure[place] }));
}

/** Gives each of those found the `sum` of what speaks for it; the best of each kind of evidence, added up. */
function addEvidence(found, { expected }, near, lexicon) {
  const shares = found.map(({ points }) => Math.min(points / expected, 1));
  const crowded = ({ source }) => lexicon.fitted.crowded * Math.log(lexicon.phrasingsOf(source));
  found.forEach((one, at) => (one.sum = shares[at] + near.phrasing[one.source] + near.place[one.source] - crowded(one)));
  const most = (numbers) => numbers.reduce((best, number) => Math.max(best, number), -Infinity);
  return most(shares) + most(found.map(({ source }) => near.phrasing[source])) + most(found.map(({ source }) => near.place[source]));
}

/** Of each source the points of its best passage, and that passage: the one with most evidence, the first of several. */
function bestPassages({ passages, expected }, index, near, among) {
  const best = new Map();
  const look = (passage) => {
    const source = index.sourceOf[passage];
    if (among && !among.has(source)) return;
    const earned = passages.get(passage) ?? 0;
    const speaks = near ? earned / expected + near.passage[passage] : earned;
    const known = best.get(source) ?? [0, passage, -Infinity];
    const better = speaks > known[2] || (speaks === known[2] && passage < known[1]);
    best.set(source, [Math.max(known[0], earned), better ? passage : known[1], Math.max(known[2], speaks)]);
  };
  if (near) index.sourceOf.forEach((_, passage) => look(passage));
  else for (const passage of passages.keys()) look(passage);
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

/** How likely each hit is the right one, from its sum of evidence, best first, and from what speaks for any: see kb_tools/search/chance.py. */
function byMeaning(sums, speaks, words, { there, steep }, { usual }) {
  const steeper = steep * Math.sqrt(words / usual);
  return share(sums.map((one) => steeper * one), logistic(steep * speaks - there));
}

/** The same from the points of the hits. */
function byWords(points, possible, unknownShare, { there: [constant, ofShare, ofUnknown], which }) {
  if (!possible || !points.length) return points.map(() => 0);
  const there = logistic(constant + (ofShare * points[0]) / possible + ofUnknown * unknownShare);
  return share(points.map((one) => which[0] * one + (which[1] * one) / possible), there);
}

const logistic = (odds) => 1 / (1 + Math.exp(-odds));

function share(odds, whole) {
  const weights = odds.map((one) => Math.exp(one - odds[0]));
  const all = total(weights);
  return weights.map((one) => (whole * one) / all);
}
