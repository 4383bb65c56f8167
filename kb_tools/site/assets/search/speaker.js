// What screen readers say of a search: each result once, when somebody has stopped typing.

const REST = 1000; // milliseconds

/** A function that has a text spoken, unless another one comes before it is time. */
export function makeSpeaker(beside) {
  const status = document.createElement("div");
  status.className = "kb-said";
  status.setAttribute("role", "status");
  beside.after(status);
  let timer;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => status.textContent === text || status.replaceChildren(text), REST);
  };
}
