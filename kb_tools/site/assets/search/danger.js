// Whether somebody's words tell of danger to people: phrases, found as kb_tools/desk/kinds/phrases.py finds them.

import { LITTLE } from "./words.js";

const NEAR = 6; // words that may lie between the first part of a phrase and another

const meets = ({ whole = [], begins = [], ends = [], within = [] }, word) =>
  whole.includes(word) || begins.some((one) => word.startsWith(one)) || ends.some((one) => word.endsWith(one)) || within.some((one) => word.includes(one));

/** Whether all parts of a phrase stand near the first of them among folded words, and none that is barred. */
export function hasPhrase(words, [first, ...others]) {
  return words.some((word, at) => {
    const near = words.filter((_, other) => other !== at && Math.abs(other - at) <= NEAR);
    return meets(first, word) && others.every((part) => near.some((one) => meets(part, one)) !== Boolean(part.barred));
  });
}

/** The lines of the first kind of danger that a text, in whatever dialect, has a phrase of; none without one. */
export function helpFor(text, dangers, spelling) {
  const words = spelling.split(spelling.inStandard(text, () => false)).map((word) => word.replace(LITTLE, ""));
  return dangers.find(({ phrases }) => phrases.some((phrase) => hasPhrase(words, phrase)))?.lines ?? [];
}
