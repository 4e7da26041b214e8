// The note two write together saves itself while one writes. Promises:
// - what is written lies in this tab until the server has it, also through a lost line, an ended session and a reload;
// - what is sent is sent with the text it began from and a key of its own, and again with the same until it is answered:
//   the server merges it with what the other wrote, once;
// - what the other wrote comes in without moving what one is writing.
// It writes no words of its own: what is said about it stands in the page.
import { apply, between, moved, since } from "./merge.mjs";

type Change = [from: number, to: number, text: string];

type Sent = { once: string; base: string; text: string; on: boolean };
type Kept = { me?: string; base: string; text: string; sent: Sent | null };

const pause = 500;
const again = 2_000;

function keepTogether(form: HTMLFormElement) {
  const field = form.querySelector("textarea")!;
  const read = form.elements.namedItem("lest") as HTMLInputElement;
  const says = form.querySelector<HTMLElement>("[data-says]")!;
  const place = `note ${form.getAttribute("action")}`;
  const me = document.documentElement.dataset.me;
  let base = read.value;
  let version = Number(read.dataset.version);
  let sent: Sent | null = null;
  let soon: number | undefined;
  let composing = false;
  let over = false;
  let asking = false;
  // Where what I wrote last ends, in the text I begin from.
  let own = -1;

  // What the page has words for by this name, or what the server says.
  function say(what: string, words = "") {
    says.hidden = false;
    for (const part of says.querySelectorAll<HTMLElement>("[data-say]")) part.hidden = part.dataset.say !== what;
    says.firstElementChild!.textContent = words;
  }

  const unsaved = () => field.value.trimEnd() !== base;

  function keep() {
    try {
      if (sent || unsaved()) sessionStorage.setItem(place, JSON.stringify({ me, base, text: field.value, sent } satisfies Kept));
      else sessionStorage.removeItem(place);
    } catch {
      // No memory to be had: it is saved every moment all the same.
    }
  }

  function put(changes: Change[]) {
    if (!changes.length) return;
    const [from, to, scrolled] = [field.selectionStart, field.selectionEnd, field.scrollTop];
    const focused = document.activeElement === field;
    field.value = apply(field.value, changes);
    if (focused) field.setSelectionRange(moved(from, changes), moved(to, changes));
    field.scrollTop = scrolled;
  }

  function later(ms: number) {
    clearTimeout(soon);
    if (!over) soon = setTimeout(() => ((soon = undefined), save()), ms);
  }

  async function save() {
    if (asking) return;
    if (composing) return later(pause);
    if (!sent) {
      if (!unsaved()) return;
      sent = { once: crypto.randomUUID(), base, text: field.value.trimEnd(), on: false };
      sent.on = between(base, sent.text)[0] === own;
    }
    asking = true;
    await ask(sent).finally(() => (asking = false));
  }

  async function ask(mine: Sent) {
    keep();
    let answer: Response;
    try {
      const body = new URLSearchParams({ once: mine.once, lest: mine.base, felles: mine.text, meg: me ?? "", videre: mine.on ? "1" : "" });
      answer = await fetch(form.action, { method: "POST", body, headers: { accept: "application/json" } });
    } catch {
      say("waits");
      return later(again);
    }
    // Too long, or over, or no longer between these two: what was written stays in the field.
    if ([403, 404, 422].includes(answer.status)) {
      sent = null;
      over = true;
      keep();
      return answer.status === 422 ? say("", (await answer.json()).refused) : say("", says.dataset.over);
    }
    if (!answer.headers.get("content-type")?.includes("json")) {
      say("waits");
      return later(answer.ok ? 5 * again : again);
    }
    const told: { text: string; version: number; to_do: Change[]; says: string } = await answer.json().catch(() => null);
    if (!told) return later(again);
    // What is half a sign yet is not to be moved about.
    if (composing) await new Promise((done) => field.addEventListener("compositionend", done, { once: true }));
    const [from, , wrote] = between(mine.base, mine.text);
    const end = from + wrote.length;
    put(since(mine.text, field.value, told.to_do, end));
    own = moved(end, told.to_do);
    base = read.value = told.text;
    version = told.version;
    const more = field.value.trimEnd() !== apply(mine.text, told.to_do);
    sent = null;
    keep();
    say("", told.says);
    if (more) later(pause);
  }

  // The other has written: the page as it is now says what.
  function news(text: string, of: number) {
    // A page asked for before the last answer is older than it.
    if (sent || composing || of <= version) return;
    if (unsaved()) return later(0);
    const change = between(base, text);
    // A space at the end is not sent before something follows it.
    put(since(base, field.value, [change], own));
    own = moved(own, [change]);
    base = read.value = text;
    version = of;
  }

  const kept: Kept | null = JSON.parse(sessionStorage.getItem(place) ?? "null");
  if (kept && kept.me === me) {
    ({ base, sent } = kept);
    field.value = kept.text;
    later(0);
  }
  field.addEventListener("input", () => {
    over = false;
    keep();
    // While one writes on and on it is saved all the same.
    if (soon === undefined && !sent) later(pause);
  });
  field.addEventListener("compositionstart", () => (composing = true));
  field.addEventListener("compositionend", () => (composing = false));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    over = false;
    later(0);
  });
  addEventListener("online", () => later(0));
  document.addEventListener("fresh", (event) => {
    const fresh = (event as CustomEvent<Document>).detail.querySelector<HTMLInputElement>("form[data-shared] [name=lest]");
    if (fresh) news(fresh.value, Number(fresh.dataset.version));
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-shared]")) keepTogether(form);
