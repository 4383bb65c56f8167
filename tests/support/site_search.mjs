// Questions -> what the page's modules find in a folder of files, with "?" behind each, so that no word is still being typed.
// node site_search.mjs FOLDER_OF_THE_MODULES FOLDER_OF_THE_FILES < questions.json

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

globalThis.fetch = async (url) => new Response(await readFile(new URL(url)));

const [modules, files] = process.argv.slice(2).map((folder) => pathToFileURL(`${folder}/`));
const { Shelf } = await import(new URL("shelf.js", modules));
const { readLanguage } = await import(new URL("files.js", modules));
const { find } = await import(new URL("find.js", modules));

let text = "";
for await (const part of process.stdin) text += part;
const shelf = new Shelf(files, await readLanguage(files));
const found = [];
for (const question of JSON.parse(text)) {
  const { ranked } = await find(question + "?", shelf);
  found.push(await Promise.all(ranked.map(async (one) => [(await shelf.passage(one.source, one.passage)).url, one.score, one.confidence])));
}
console.log(JSON.stringify(found));
