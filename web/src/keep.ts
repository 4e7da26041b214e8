// What a person writes in a form lies in this tab's memory until the form has been answered, so that a lost
// connection or an ended session loses nothing. Promises:
// - it is put back only where the field still holds what it held when the writing began, so a newer text from
//   the server is never covered;
// - it is put back only for the one who wrote it (<html data-me="…">): on a shared machine the next person who
//   signs in gets an empty form;
// - it never leaves the tab, is gone with it, and goes at sign-out. Forms with data-no-keep are left alone.

type Kept = { me: string; sent: string[]; texts: Record<string, { was: string; now: string }> };
type Field = HTMLInputElement | HTMLTextAreaElement;

const place = "makker-kept";
const notText = ["hidden", "password", "checkbox", "radio", "file", "submit", "button", "reset", "image"];

function read(): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? "null");
  } catch {
    return null;
  }
}

function write(kept: Kept | null) {
  try {
    if (kept) sessionStorage.setItem(place, JSON.stringify(kept));
    else sessionStorage.removeItem(place);
  } catch {
    // No memory to be had: the form works as it does without the script.
  }
}

function fields(form: HTMLFormElement): Field[] {
  if (form.hasAttribute("data-no-keep")) return [];
  return [...form.elements].filter(
    (part): part is Field =>
      part instanceof HTMLTextAreaElement || (part instanceof HTMLInputElement && !notText.includes(part.type)),
  );
}

// By its id, which no other field on the page has: several lines of one form may share a name, and so may the forms of
// several people.
function name(form: HTMLFormElement, field: Field) {
  return [location.pathname, form.getAttribute("action"), field.id || field.name].join(" ");
}

// After a form, the product always answers by sending the browser on to a page. A refusal, a fault and a page that
// is merely opened again come without that, and the sign-in page has no data-me: those are no answers.
function isAnAnswer() {
  const [way] = performance.getEntriesByType("navigation") as (PerformanceNavigationTiming & { responseStatus?: number })[];
  return !!way && way.redirectCount > 0 && way.type !== "back_forward" && (way.responseStatus ?? 200) < 400;
}

function putBack(kept: Kept) {
  for (const form of document.forms) {
    for (const field of fields(form)) {
      const text = kept.texts[name(form, field)];
      if (!text || text.was !== field.defaultValue || text.now === text.was) continue;
      field.value = text.now;
      for (const note of document.querySelectorAll<HTMLElement>("[data-kept]")) note.hidden = false;
    }
  }
}

export function keepWhatIsWritten() {
  const me = document.documentElement.dataset.me;
  let kept = read();
  if (!me) {
    if (kept) write({ ...kept, sent: [] });
    return;
  }
  if (kept?.me !== me) kept = { me, sent: [], texts: {} };
  const mine = kept;
  if (isAnAnswer()) for (const key of mine.sent) delete mine.texts[key];
  mine.sent = [];
  write(mine);
  putBack(mine);

  document.addEventListener("input", (event) => {
    const field = event.target as Field;
    if (!field.form || !fields(field.form).includes(field)) return;
    mine.texts[name(field.form, field)] = { was: field.defaultValue, now: field.value };
    write(mine);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.hasAttribute("data-clear-kept")) return write(null);
    mine.sent = fields(form).map((field) => name(form, field));
    write(mine);
  });
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    mine.sent = [];
    write(mine);
  });
}
