// A text on the clipboard, from the press of a key or button. Where the page may not write there - in a frame without that permission, on plain http - the browser's own "copy" does; where neither may, the text is selected for the person to copy.

/** Whether it was copied; else the element that shows the text has it selected. */
export async function copy(text, shown) {
  if ((await byClipboard(text)) || byCommand(text)) return true;
  select(shown);
  return false;
}

async function byClipboard(text) {
  // A frame that may not is asked no further: what comes after a refusal may be too late for the key press.
  if (!navigator.clipboard || document.featurePolicy?.allowsFeature("clipboard-write") === false) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function byCommand(text) {
  const before = document.activeElement;
  const held = document.createElement("textarea");
  held.value = text;
  held.className = "held";
  (before?.closest("dialog") ?? document.body).append(held);
  held.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    held.remove();
    before?.focus({ preventScroll: true });
  }
}

function select(shown) {
  if (shown.select) shown.select();
  else getSelection().selectAllChildren(shown);
}
