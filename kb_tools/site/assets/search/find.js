// A question -> what is found, as kb_tools/search/find.py does it; and what of it to show.

import { helpFor } from "./danger.js";
import { excerpt, lead, marked } from "./excerpt.js";
import { stripMessage } from "./message.js";
import { rank, score } from "./rank.js";
import { makeTerms } from "./terms.js";
import { LITTLE } from "./words.js";

const FEW = 3; // hits shown when none is likely to be right
const MARKED = 0.3; // likeness from which a word is marked, whatever it begins with
const NOISE = 0.03; // the chance of a hit that is shown to nobody
const PATIENCE = 300; // milliseconds after a question in which what words find waits for what is meant
const UNFINISHED = /[\p{L}\p{N}]$/u;

/** {terms, ranked} of a question. A last word that nothing follows may still be being typed. Where the site knows of meaning, those that lead by what is at hand are compared by all their sentences as well; `byWords` is told before what words alone find, and waited for. */
export async function find(question, shelf, overtaken = () => false, byWords = () => {}) {
  const text = shelf.vocabulary.spelling.inStandard(stripMessage(question), (word) => shelf.lexicon.has(word));
  const terms = makeTerms(text, shelf.lexicon, shelf.vocabulary, UNFINISHED.test(question));
  await shelf.load(terms.flatMap((term) => term.met.map(([word]) => word)));
  const scores = score(terms, shelf);
  const found = { terms, ranked: rank(scores, shelf) };
  if (!shelf.dimensions || overtaken()) return found;
  await byWords(found);
  const meaning = await shelf.meaning();
  const row = await meaning.row(wordsOf(text, terms, shelf));
  const leading = rank(scores, shelf, meaning.near(row)).map((one) => one.source);
  if (overtaken()) return found;
  const near = meaning.near(row, await Promise.all(leading.map((source) => shelf.places(source))));
  return { terms, ranked: rank(scores, shelf, near, new Set(leading)) };
}

/** The words of a question that have a vector; one that is being typed has none yet. */
function wordsOf(text, terms, shelf) {
  const words = shelf.vocabulary.spelling.split(text).map((word) => word.replace(LITTLE, ""));
  return terms.some((term) => term.begun) ? words.slice(0, -1) : words;
}

/** {hits, sure, begun, danger, urgent}: the hits with their texts, matched words marked; those that `answers` are likely enough to be sent to somebody, others may help. Where it is unlikely that the answer is there, a few, but none beside the lines for people in danger; of a word that is being typed (`begun`), a few that begin with it; `urgent` are the lines for emergencies: those for people in danger, where the question tells of it, and those that belong to one of the hits. Nothing when it is overtaken: then no texts are loaded. On a slow network `tell` is told what words alone surely find, with `early`. */
export async function answer(question, shelf, overtaken = () => false, tell = () => {}) {
  const since = performance.now();
  let [done, timer] = [overtaken()];
  if (done) return undefined;
  const byWords = async (found) => {
    const shown = await show(found, shelf, question);
    if (shown.sure) timer = setTimeout(() => done || overtaken() || tell({ ...shown, early: true }), PATIENCE + since - performance.now());
  };
  try {
    const found = await find(question, shelf, overtaken, byWords);
    return overtaken() ? undefined : await show(found, shelf, question);
  } finally {
    done = true;
    clearTimeout(timer);
  }
}

/** The words of the sources that are marked for a term: "post" is a little like "lost", and is not where that word is there itself. */
function seen({ asked, met }) {
  const there = met.some(([word]) => word === asked);
  return met.filter(([word, likeness]) => !there || likeness >= MARKED || word[0] === asked[0] || word.includes(asked)).map(([word]) => word);
}

async function show({ terms, ranked }, shelf, question) {
  const sure = ranked.reduce((sum, one) => sum + one.confidence, 0) >= shelf.threshold;
  const begun = !sure && terms.some((term) => term.begun);
  const wanted = new Set(terms.flatMap((term) => (term.little ? [] : seen(term))));
  const isWanted = (word) => wanted.has(shelf.vocabulary.spelling.fold(word));
  const shown = async (one, place) => {
    const { title, heading, text, summary, ...rest } = await shelf.passage(one.source, one.passage);
    const answers = sure && one.confidence >= shelf.link;
    return { ...rest, ...one, answers, title: marked(title, isWanted), heading: marked(heading, isWanted), text: place && text ? excerpt(text, isWanted) : lead(summary, text, isWanted) };
  };
  const help = helpFor(question, shelf.dangers, shelf.vocabulary.spelling);
  const heard = ranked.filter((one) => one.confidence >= NOISE || (begun && one.points > 0));
  const found = await Promise.all(heard.slice(0, sure ? heard.length : FEW).map(shown));
  const hits = found.filter(({ answers }) => answers || !help.length);
  const belongs = ({ path }) => hits.some(({ url }) => url.split("#")[0] === path);
  return { hits, sure, begun, danger: help.length > 0, urgent: [...help, ...shelf.urgent.filter(belongs)] };
}
