// The little script of Makker. Every page works without it; it only makes some things smoother.
// It writes no words of its own: what a person reads stands in the page.
import { keepWhatIsWritten } from "./keep";
import { sendOnce } from "./once";

// The browser's own print is always there; the button is only a nearer way, so it is shown when it works.
function showPrintButtons() {
  for (const button of document.querySelectorAll<HTMLElement>("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
}

// Who hears or sees only a part of the page must learn first that something is missing.
function startAtTheErrors() {
  document.querySelector<HTMLElement>(".ds-error-summary")?.focus();
}

showPrintButtons();
keepWhatIsWritten();
sendOnce();
startAtTheErrors();
