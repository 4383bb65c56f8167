// Which words of the sources a word meant, as kb_tools/search/likeness.py does it; its numbers come with the lexicon, as `fitted`.

import { LITTLE, grams } from "./words.js";

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const BEGUN = 0.8;
const NOT_BEGUN = 2; // letters below which a word being typed could become any

/** -1, 0 or 1, as `sort` wants it. */
export const order = (one, other) => (one < other ? -1 : Number(one > other));
const mostAlike = ([word, likeness], [otherWord, other]) => other - likeness || order(word, otherWord);

/** [word, how much it counts] of the words like `word`, itself first, then the most alike. */
export function alike(word, lexicon) {
  const itself = lexicon.find(word);
  if (word.startsWith(LITTLE)) return itself === undefined ? [] : [[word, 1]];
  const asked = grams(word);
  const whole = asked.reduce((sum, gram) => sum + lexicon.rarity(gram), 0);
  const found = [];
  for (const [other, common] of shared(asked, lexicon)) {
    let share = common / whole;
    if (itself === undefined) share = Math.max(share, Math.sqrt((share * common) / lexicon.mass(other)));
    if (share >= lexicon.fitted.least && other !== itself) found.push([other, share]);
  }
  found.sort(([other, share], [next, its]) => its - share || other - next);
  const best = found.slice(0, lexicon.fitted.most).map(([other, share]) => [lexicon.words[other], share * share]);
  return itself === undefined ? withSlips(word, best, lexicon) : [[word, 1], ...best];
}

function withSlips(word, met, lexicon) {
  const best = new Map([...oneSlipAway(word, lexicon.fitted)].filter((near) => lexicon.has(near)).map((near) => [near, lexicon.fitted.slip]));
  for (const [other, likeness] of met) best.set(other, Math.max(likeness, best.get(other) ?? 0));
  return [...best].sort(mostAlike);
}

/** What may have been meant: two letters swapped, one lost, one too many or one wrong, but never the first. */
export function oneSlipAway(word, { shortest, longest }) {
  const letters = [...word];
  if (letters.length < shortest || letters.length > longest || !/^\p{L}+$/u.test(word)) return new Set();
  const slips = new Set();
  for (let at = 1; at <= letters.length; at += 1) {
    const [left, right] = [letters.slice(0, at).join(""), letters.slice(at)];
    const [rest, after] = [right.slice(1).join(""), right.slice(2).join("")];
    if (right.length) slips.add(left + rest);
    if (right.length > 1) slips.add(left + right[1] + right[0] + after);
    for (const letter of LETTERS) {
      if (right.length) slips.add(left + letter + rest);
      slips.add(left + letter + right.join(""));
    }
  }
  slips.delete(word);
  return slips;
}

function shared(asked, lexicon) {
  const common = new Map();
  for (const gram of asked) {
    const rarity = lexicon.rarity(gram);
    for (const other of lexicon.wordsWith(gram)) common.set(other, (common.get(other) ?? 0) + rarity);
  }
  return common;
}

/** The words that begin with what is being typed, the commonest first: only here, since only here somebody is still typing. */
export function begunWith(letters, lexicon) {
  if (letters.length < NOT_BEGUN) return [];
  const found = lexicon.words.filter((word) => word.startsWith(letters));
  return found.sort((one, other) => lexicon.passagesWith(other) - lexicon.passagesWith(one) || order(one, other)).slice(0, lexicon.fitted.most).map((word) => [word, BEGUN]);
}
