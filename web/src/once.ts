// A form is sent once, however often the button is pressed. The button keeps its focus and its place among
// the Tab stops, so it is marked as disabled instead of being so; the server's once-key is the real guard.

const answerIsLate = 10_000;

function mark(form: HTMLFormElement, sent: boolean) {
  form.toggleAttribute("data-sent", sent);
  for (const part of form.elements) {
    if (!(part instanceof HTMLButtonElement) || part.type !== "submit") continue;
    if (sent) part.setAttribute("aria-disabled", "true");
    else part.removeAttribute("aria-disabled");
  }
}

export function sendOnce() {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.hasAttribute("data-sent")) return event.preventDefault();
    mark(form, true);
    // A file to keep comes without a new page, and a line may fall out: then one must be able to try again.
    setTimeout(() => mark(form, false), answerIsLate);
  });
  // Back from the browser's memory, the page is as it was left: sent.
  addEventListener("pageshow", (event) => {
    if (event.persisted) for (const form of document.forms) mark(form, false);
  });
}
