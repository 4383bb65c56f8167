// The files of kb_tools/site/search_export.py, read when they are needed.

const LONGEST = 30_000; // milliseconds after which a connection is taken for lost

/** A file that the server has no longer. */
export class Gone extends Error {}

export async function fetched(url, options) {
  const response = await fetch(url, { signal: AbortSignal.timeout?.(LONGEST), ...options });
  if (!response.ok) throw new Gone(`${response.status} ${url}`);
  return response;
}

/** A packed file's bytes; some hosts unpack it on the way. */
export async function unpacked(url) {
  const bytes = new Uint8Array(await (await fetched(url)).arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const decoded = (bytes) => new TextDecoder().decode(bytes);

export const parsed = (bytes) => JSON.parse(decoded(bytes));

/** What every question needs of the language in a folder: {files, index, tables}, the last as bytes. */
export async function readLanguage(folder) {
  const index = await (await fetched(new URL("index.json", folder), { cache: "no-cache" })).json();
  const files = new URL(`${index.files}/`, folder).href;
  return { files, index, tables: await unpacked(new URL("lexicon.bin", files)) };
}

/** A file's first line, and the bytes behind it. */
export function divided(bytes) {
  const end = bytes.indexOf(10);
  return [decoded(bytes.subarray(0, end)), bytes.subarray(end + 1)];
}

/** What is read once is kept; what could not be read is tried again when it is next wanted. */
export function once(read) {
  const known = new Map();
  return (key) => {
    if (!known.has(key)) known.set(key, read(key).catch((error) => { known.delete(key); throw error; }));
    return known.get(key);
  };
}
