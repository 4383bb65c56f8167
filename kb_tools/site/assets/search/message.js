// A message, stripped to what is asked, as kb_tools/search/message.py does it.

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;
const LINK = /(?:https?:\/\/|www\.)\S+/giu;
const MENTION = /(?<![\p{L}\p{N}_@.])[@＠][\p{L}\p{N}_]{1,30}(?:@[\p{L}\p{N}_.-]+|(?:\.[a-z\p{Nd}-]+){2,})?/gu;
const HASHTAG = /[#＃]([\p{L}\p{N}_]+)/gu;
const NEXT_WORD =
  /(?<=\p{Lowercase})(?=\p{Uppercase})|(?<=\p{Uppercase})(?=\p{Uppercase}\p{Lowercase})|(?<=[\p{L}\p{Nl}\p{No}])(?=\p{Nd})/gu;
const LONGEST = 10000;

/** The message without mentions, links and control characters; #KarteVerloren becomes two words. */
export function stripMessage(message) {
  const text = [...message].slice(0, LONGEST).join("").replace(CONTROL, "").replaceAll("\n", " ");
  const plain = text.replace(LINK, " ").replace(MENTION, " ").replace(HASHTAG, (_, tag) => wordsOf(tag));
  return plain.split(/\s+/u).filter(Boolean).join(" ");
}

function wordsOf(tag) {
  return tag.replace(NEXT_WORD, " ").replaceAll("_", " ");
}
