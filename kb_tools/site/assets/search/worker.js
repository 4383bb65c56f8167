// Answers questions beside the page: {folder, language} once, as `readLanguage` has read it; then {folder, id, question} in, {id, hits, sure, begun, danger, urgent} out, with `lang` where another language answers, perhaps once before with `early`, or {id, error, gone}. A question that is overtaken is not answered.

import { Gone, once, readLanguage } from "./files.js";
import { answer } from "./find.js";
import { Shelf } from "./shelf.js";

const AT_ONCE = 100; // milliseconds in which a question that waits is asked: the words it needs are read first
const shelves = new Map();
const other = once(async (folder) => new Shelf(folder, await readLanguage(folder)));
let latest;

onmessage = async ({ data: { folder, language, id, question } }) => {
  if (language) {
    const shelf = new Shelf(folder, language);
    shelves.set(folder, shelf);
    setTimeout(() => latest ?? shelf.meaning().catch(() => {}), AT_ONCE); // the question will tell
    return;
  }
  latest = id;
  const overtaken = () => id !== latest;
  try {
    const shelf = shelves.get(folder);
    const found = (await elsewhere(question, shelf, folder, overtaken)) ?? (await answer(question, shelf, overtaken, (early) => postMessage({ id, ...early })));
    if (found) postMessage({ id, ...found });
  } catch (error) {
    postMessage({ id, error: String(error), gone: error instanceof Gone || !shelves.has(folder) });
  }
};

/** What another language of the site surely answers, where the question is in that. */
async function elsewhere(question, shelf, folder, overtaken) {
  const lang = shelf.vocabulary.spelling.otherLanguage(question, shelf.others);
  if (!lang || overtaken()) return undefined;
  try {
    const found = await answer(question, await other(new URL(`../${lang}/`, folder).href), overtaken);
    return found?.sure ? { ...found, lang } : undefined;
  } catch (error) {
    if (error instanceof Gone) return undefined; // nothing is published in it
    throw error;
  }
}
