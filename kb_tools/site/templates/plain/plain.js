// Asks what the address brings: `?q=` of a form on another page, `#q=` of somebody who shared an answer. Where this browser has asked before, the field itself remembers.

const field = document.querySelector("[data-kb-ask] input");
const asked = new URLSearchParams(location.hash.startsWith("#q=") ? location.hash.slice(1) : location.search).get("q");

if (field && asked && !history.state?.kbSearch) {
  field.value = asked;
  const ready = new MutationObserver(() => {
    ready.disconnect();
    field.focus();
    field.dispatchEvent(new Event("input"));
  });
  ready.observe(field, { attributeFilter: ["role"] }); // set when answers can be shown below it
}
