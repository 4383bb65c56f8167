// A message as terms, as kb_tools/search/terms.py does it, and the word that is still being typed.

import { alike, begunWith, order } from "./likeness.js";
import { LITTLE } from "./words.js";

/** {asked, met, little, begun} for each word or phrase; little ones last. `typing` says that the last word may not be finished. */
export function makeTerms(message, lexicon, vocabulary, typing = false) {
  const words = vocabulary.spelling.split(message);
  const begun = typing ? begunWord(words, lexicon) : undefined;
  if (begun !== undefined) words.pop();
  const meet = (word) => keepApart(word, alike(word, lexicon), vocabulary.distinct);
  const terms = new Map();
  for (let place = 0; place < words.length && terms.size < lexicon.fitted.mostTerms; ) {
    const [phrase, others] = synonymsAt(words, place, vocabulary.synonyms);
    const asked = phrase.join(" ");
    if (!terms.has(asked)) terms.set(asked, { asked, met: met(phrase, others, meet), little: asked.startsWith(LITTLE), begun: false });
    place += phrase.length;
  }
  if (begun !== undefined && !terms.has(begun)) {
    terms.set(begun, { asked: begun, met: bestOf([...meet(begun), ...begunWith(begun, lexicon)]), little: false, begun: true });
  }
  return [...terms.values()].sort((one, other) => one.little - other.little);
}

/** The last word if it begins words of the sources and is none itself; a little word only when nothing else was asked. */
function begunWord(words, lexicon) {
  const last = words.at(-1) ?? "";
  const letters = last.replace(LITTLE, "");
  const unfinished = last.startsWith(LITTLE) ? words.every((word) => word.startsWith(LITTLE)) : !lexicon.has(last);
  return unfinished && begunWith(letters, lexicon).length ? letters : undefined;
}

function synonymsAt(words, place, groups) {
  const stands = (phrase) => phrase.every((word, at) => words[place + at] === word);
  const found = groups.flatMap((group) => group.filter(stands).map((phrase) => [phrase, group]));
  if (!found.length) return [[words[place]], []];
  const longest = Math.max(...found.map(([phrase]) => phrase.length));
  const [phrase] = found.find(([one]) => one.length === longest);
  const same = (one) => one.join(" ") === phrase.join(" ");
  return [phrase, found.flatMap(([one, group]) => (same(one) ? group.filter((other) => !same(other)) : []))];
}

function met(phrase, others, meet) {
  if (!others.length && phrase.length === 1) return meet(phrase[0]);
  const all = [phrase, ...others].flatMap((one) => {
    const content = one.filter((word) => !word.startsWith(LITTLE));
    const said = content.length ? content : one;
    return said.flatMap((word) => meet(word).map(([other, likeness]) => [other, likeness / said.length]));
  });
  return bestOf(all);
}

function bestOf(all) {
  const best = new Map();
  for (const [word, likeness] of all) best.set(word, Math.max(best.get(word) ?? 0, likeness));
  return [...best].sort(([one, likeness], [other, its]) => its - likeness || order(one, other));
}

function keepApart(word, found, groups) {
  const rivals = groups.filter((group) => group.includes(word)).map((group) => group.filter((other) => other !== word));
  return rivals.reduce((kept, group) => kept.filter(([other]) => other.includes(word) || !group.some((rival) => holds(other, rival))), found);
}

function holds(word, part) {
  const letters = [...part];
  return word.includes(letters.slice(0, Math.max(4, letters.length - 1)).join(""));
}
