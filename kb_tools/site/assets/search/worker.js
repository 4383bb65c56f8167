// Answers questions beside the page: {id, question} in, {id, hits, sure} out, or {error}. A question that is overtaken is not answered.

import { answer } from "./find.js";
import { Shelf } from "./shelf.js";

let shelf;
let latest;

onmessage = async ({ data: { folder, id, question } }) => {
  latest = id;
  try {
    shelf ??= Shelf.open(folder);
    const opened = await shelf;
    const overtaken = () => id !== latest;
    const found = overtaken() ? undefined : await answer(question, opened, overtaken);
    if (found) postMessage({ id, ...found });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
};
