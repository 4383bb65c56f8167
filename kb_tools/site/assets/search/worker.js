// Answers questions beside the page: {folder, id, question} in, {id, hits, sure, begun} out, with `lang` where another language answers, or {id, error}. A question that is overtaken is not answered.

import { Gone, once } from "./files.js";
import { answer } from "./find.js";
import { Shelf } from "./shelf.js";

let open = once(Shelf.open);
let latest;

onmessage = async ({ data: { folder, id, question } }) => {
  latest = id;
  const overtaken = () => id !== latest;
  try {
    const shelf = await open(folder);
    const found = (await elsewhere(question, shelf, folder, overtaken)) ?? (await answer(question, shelf, overtaken));
    if (found) postMessage({ id, ...found });
  } catch (error) {
    if (error instanceof Gone) open = once(Shelf.open); // the site has been built anew since
    postMessage({ id, error: String(error) });
  }
};

/** What another language of the site surely answers, where the question is in that. */
async function elsewhere(question, shelf, folder, overtaken) {
  const lang = shelf.vocabulary.spelling.otherLanguage(question, shelf.others);
  if (!lang || overtaken()) return undefined;
  try {
    const found = await answer(question, await open(new URL(`../${lang}/`, folder).href), overtaken);
    return found?.sure ? { ...found, lang } : undefined;
  } catch (error) {
    if (error instanceof Gone) return undefined; // nothing is published in it
    throw error;
  }
}
