// The large search field hands its question to the search dialog. Where there is none, the form goes to its address with `?q=`.

/** Open the search dialog with a question in it; false when the page has no dialog. */
export function ask(question) {
  const toggle = document.querySelector("#__search");
  const input = document.querySelector("[data-md-component=search-query]");
  if (!toggle || !input) return false;
  input.value = question;
  if (!toggle.checked) toggle.click();
  input.focus();
  input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  return true;
}

for (const form of document.querySelectorAll("[data-kb-ask]")) {
  form.addEventListener("submit", (event) => {
    if (ask(form.elements.q.value.trim())) event.preventDefault();
  });
}
