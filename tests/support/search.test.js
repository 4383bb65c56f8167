// The search in the page says what the search in Python says: run by tests/site/assets/search/test_rank.py,
// beside a copy of the modules.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { helpFor } from "./search/danger.js";
import { excerpt, lead, marked } from "./search/excerpt.js";
import { Lexicon } from "./search/lexicon.js";
import { alike, oneSlipAway } from "./search/likeness.js";
import { stripMessage } from "./search/message.js";
import { rank, score } from "./search/rank.js";
import { readPostings } from "./search/shelf.js";
import { makeTerms } from "./search/terms.js";
import { Spelling, grams } from "./search/words.js";

const read = (name) => JSON.parse(readFileSync(new URL(`./vectors/${name}.json`, import.meta.url), "utf8"));
const near = (one, other, what) => assert.ok(Math.abs(one - other) < 2e-9, `${what}: ${one} is not ${other}`);

function sameMet(met, expected, what) {
  assert.deepEqual(met.map(([word]) => word), expected.map(([word]) => word), what);
  met.forEach(([, likeness], at) => near(likeness, expected[at][1], `${what}, ${met[at][0]}`));
}

test("text falls into the same words", () => {
  const { little, spellings, cases, grams: expected } = read("words");
  const spelling = new Spelling({ little, spellings });
  for (const { text, words } of cases) assert.deepEqual(spelling.split(text), words, text);
  for (const [word, its] of Object.entries(expected)) assert.deepEqual(grams(word), its, word);
});

test("a message is stripped to the same question", () => {
  for (const [message, stripped] of read("message")) assert.equal(stripMessage(message), stripped);
});

for (const name of ["ranking", "large"]) {
  test(`the same words are alike, the same articles are found in the same order: ${name}`, () => {
    const { tables, postings, cases } = read(name);
    const sourceOf = tables.passages.flatMap((count, source) => Array(count).fill(source));
    const vocabulary = { ...tables, spelling: new Spelling(tables) };
    const index = { lexicon: new Lexicon(tables), passages: sourceOf.length, sourceOf, postings: (word) => postings[word] ?? [[], []] };
    for (const { question, alike: likes, terms: expected, found } of cases) {
      for (const [word, met] of Object.entries(likes)) sameMet(alike(word, index.lexicon), met, word);
      const terms = makeTerms(stripMessage(question), index.lexicon, vocabulary);
      assert.deepEqual(terms.map(({ asked, little }) => [asked, little]), expected.map(({ asked, little }) => [asked, little]));
      terms.forEach((term, at) => sameMet(term.met, expected[at].met, term.asked));
      const ranked = rank(score(terms, index), index);
      assert.deepEqual(ranked.map((one) => [one.source, one.passage]), found.map(([source, passage]) => [source, passage]), question);
      ranked.forEach((one, at) => {
        near(one.score, found[at][2], question);
        near(one.confidence, found[at][3], question);
      });
    }
  });
}

test("the same words tell of danger to people", () => {
  const { little, spellings, dialect, dangers, cases } = read("danger");
  const spelling = new Spelling({ little, spellings, dialect });
  for (const [text, block] of cases) assert.equal(helpFor(text, dangers, spelling).join(), block, text);
});

test("a word that is being typed meets those that begin with it", () => {
  const { tables } = read("ranking");
  const [lexicon, vocabulary] = [new Lexicon(tables), { ...tables, spelling: new Spelling(tables) }];
  const words = (text, typing) => makeTerms(text, lexicon, vocabulary, typing).flatMap(({ met }) => met.map(([word]) => word));
  assert.ok(words("kr", true).includes("kreditkarte"));
  assert.ok(words("was kostet die üb", true).includes("uberweisung"));
  assert.ok(words("in", true).includes("innerhalb"), "a little word may be the beginning of a larger one");
  assert.deepEqual(words("in", false), ["~in"]);
  assert.deepEqual(words("k", true), []);
  assert.deepEqual(words("karte", true), words("karte", false), "a finished word leads nowhere else");
});

test("a slip of the pen is one letter, and never the first", () => {
  const bounds = read("ranking").tables.fitted;
  assert.ok(oneSlipAway("limti", bounds).has("limit"));
  assert.ok(!oneSlipAway("limit", bounds).has("timit"));
  assert.equal(oneSlipAway("abc", bounds).size, 0);
});

test("the numbers of the ranking are those that come with the index", () => {
  const { tables } = read("ranking");
  const counts = (fitted) => new Map(alike("kreditkrate", new Lexicon({ ...tables, fitted: { ...tables.fitted, ...fitted } }))).get("kreditkarte");
  assert.ok(counts({ slip: 0.9 }) === 0.9 && counts({ slip: 0.8 }) === 0.8);
});

test("an excerpt has the matched words marked, within the room there is", () => {
  const text = `${"Anfang ".repeat(60)}die Karte sperren Sie so ${"Ende ".repeat(60)}`;
  const pieces = excerpt(text, (word) => ["karte", "sperren"].includes(word.toLowerCase()));
  assert.deepEqual(pieces.filter(([, hit]) => hit).map(([piece]) => piece), ["Karte", "sperren"]);
  assert.ok(pieces.map(([piece]) => piece).join("").length <= 190);
  assert.deepEqual(excerpt("<b>Karte</b>", (word) => word === "Karte"), [["<b>", false], ["Karte", true], ["</b>", false]]);
  assert.deepEqual(excerpt("", () => true), []);
});

test("a question in another language is known by its little words", () => {
  const spelling = new Spelling({ little: ["ich", "habe", "meine", "was", "in"], spellings: [] });
  const others = { en: ["i", "my", "was", "in", "how"] };
  assert.equal(spelling.otherLanguage("I lost my card in Berlin", others), "en");
  assert.equal(spelling.otherLanguage("Ich habe My Card verloren", others), undefined);
  assert.equal(spelling.otherLanguage("was in", others), undefined);
  assert.equal(spelling.otherLanguage("lost my card", {}), undefined);
});

const said = (pieces) => pieces.map(([piece]) => piece).join("");

test("an excerpt begins with a sentence, not with the labels of tabs before it", () => {
  const text = "In der App\nAm Telefon\nÖffnen Sie die Karten. Die Karte sperren Sie so.\nTippen Sie auf OK.\nAnzeige\nGrund";
  assert.equal(said(excerpt(text, (word) => word === "sperren")), "Öffnen Sie die Karten. Die Karte sperren Sie so. Tippen Sie auf OK. Anzeige · Grund");
  assert.equal(said(excerpt(text, (word) => word === "sperren", 30)), "Die Karte sperren Sie so.");
  assert.equal(said(excerpt(text, () => false, 30)), "Öffnen Sie die Karten.");
});

test("the first hit answers: with its summary, or with the first sentences of the place it leads to", () => {
  const isWanted = (word) => word === "Telefon";
  assert.equal(said(lead("Sofort sperren.", "Am Telefon", isWanted)), "Sofort sperren.");
  assert.equal(said(lead("", "Guten Tag. Hier geht es um Karten. Am Telefon.", isWanted, 25)), "Guten Tag.");
  assert.deepEqual(marked("Am Telefon", isWanted), [["Am ", false], ["Telefon", true]]);
});

test("postings are read as they were written", () => {
  assert.deepEqual(readPostings(Uint8Array.of(1, 0x85, 1, 2, 0, 1, 0), [2, 1], [0.5, 2]), [[[0, 133], [0.5, 2]], [[1], [0.5]]]);
});
