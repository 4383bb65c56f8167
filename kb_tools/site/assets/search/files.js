// The files of kb_tools/site/search_export.py, read when they are needed.

const LONGEST = 30_000; // milliseconds after which a connection is taken for lost

/** A file that the server has no longer. */
export class Gone extends Error {}

async function fetched(url, options) {
  const response = await fetch(url, { signal: AbortSignal.timeout?.(LONGEST), ...options });
  if (!response.ok) throw new Gone(`${response.status} ${url}`);
  return response;
}

/** A packed file's bytes; some hosts unpack it on the way. */
export async function unpacked(url, options) {
  const bytes = new Uint8Array(await (await fetched(url, options)).arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const decoded = (bytes) => new TextDecoder().decode(bytes);

export const parsed = (bytes) => JSON.parse(decoded(bytes));

/** What every question needs of the language in a folder, as bytes. */
export const readLanguage = (folder) => unpacked(new URL("index.bin", folder), { cache: "no-cache" });

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
