// Answers questions beside the page: {folder, id, question} in, {id, hits, sure} out, or {id, error}. A question that is overtaken is not answered.

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
    const found = overtaken() ? undefined : await answer(question, shelf, overtaken);
    if (found) postMessage({ id, ...found });
  } catch (error) {
    if (error instanceof Gone) open = once(Shelf.open); // the site has been built anew since
    postMessage({ id, error: String(error) });
  }
};
