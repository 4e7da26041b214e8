// What is written together merges with what the other writes: ./note.
import "./note";

// A page two have open follows along: when the server says that something has changed, the page is asked for again, and
// the parts marked data-live that are not as they were are put in. Promises:
// - what one reads stays where it is on the screen;
// - what one writes in stays; one who stands on a button with the keyboard stands on the new one;
// - what cannot be heard is said, and caught up with when the line is back.

const root = document.querySelector<HTMLElement>("[data-stream]");

// Every page has once-keys of its own; they are no news.
const asRead = (part: Element, page: ParentNode) => {
  const once = page.querySelector<HTMLInputElement>("input[name=once]")?.value.split("-")[0];
  const copy = part.cloneNode(true) as Element;
  for (const form of copy.querySelectorAll("[data-stay]")) form.remove();
  const read = copy.outerHTML.replaceAll(/ (data-fresh|open)=""/g, "");
  return once ? read.replaceAll(once, "") : read;
};

function isWrittenIn(part: Element) {
  return [...part.querySelectorAll<HTMLInputElement>("input:not([type=hidden]), textarea")].some(
    (field) => !field.closest("[data-stay]") && (field === document.activeElement || field.value !== field.defaultValue || field.checked !== field.defaultChecked),
  );
}

// The first thing with a name that one sees.
function inSight() {
  for (const part of document.querySelectorAll<HTMLElement>("main [id]:not(h3)")) {
    const { top, bottom } = part.getBoundingClientRect();
    if (top >= 0 && bottom > top) return { id: part.id, top };
  }
  return null;
}

function exchange(old: HTMLElement, fresh: HTMLElement) {
  const focused = old.contains(document.activeElement) && !document.activeElement!.closest("[data-stay]") ? (document.activeElement as HTMLElement) : null;
  const open = [...old.querySelectorAll("details")].map((one) => one.open);
  const known = new Set([...old.querySelectorAll("[id]")].map((one) => one.id));
  const way = focused?.getAttribute("formaction") ?? focused?.getAttribute("href");
  const nth = focused ? [...old.querySelectorAll("a, button")].indexOf(focused) : -1;
  // A form in the list stays, with what is written in it and the one who writes.
  const isTheForm = (one: Node) => one instanceof Element && one.hasAttribute("data-stay");
  const coming = [...fresh.childNodes].filter((one) => !isTheForm(one));
  const stays = [...old.childNodes].find(isTheForm) as Element | undefined;
  for (const one of [...old.childNodes]) if (one !== stays) one.remove();
  if (stays) stays.before(...coming);
  else old.append(...coming);
  for (const name of fresh.getAttributeNames()) old.setAttribute(name, fresh.getAttribute(name)!);
  old.querySelectorAll("details").forEach((one, at) => (one.open = open[at] ?? false));
  for (const one of old.querySelectorAll("li[id]")) one.toggleAttribute("data-fresh", !known.has(one.id));
  if (!focused) return;
  const ways = [...old.querySelectorAll<HTMLElement>("a, button")];
  const same = ways.find((one) => way && (one.getAttribute("formaction") ?? one.getAttribute("href")) === way);
  (same ?? ways[nth] ?? old.closest<HTMLElement>("section[id]"))?.focus({ preventScroll: true });
}

async function refresh() {
  const answer = await fetch(location.pathname + location.search.replace(/gjort=[^&]*/, ""));
  // It is between two others now: then it is not for this screen either.
  if (answer.status === 404) return location.reload();
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.dispatchEvent(new CustomEvent("fresh", { detail: page }));
  const seen = inSight();
  let changed = false;
  for (const old of document.querySelectorAll<HTMLElement>("[data-live]")) {
    const fresh = page.getElementById(old.id);
    if (!fresh || isWrittenIn(old) || asRead(old, document) === asRead(fresh, page)) continue;
    exchange(old, document.importNode(fresh, true));
    changed = true;
  }
  const now = seen && document.getElementById(seen.id);
  if (now) scrollBy({ top: now.getBoundingClientRect().top - seen.top, behavior: "instant" });
  if (!changed) return;
  const said = root!.querySelector<HTMLElement>("[data-live-said]")!;
  // The same words are heard again only when they have been away.
  said.textContent = "";
  await wait(100);
  said.textContent = said.dataset.liveSaid!;
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

function follow(where: string) {
  const lost = root!.querySelector<HTMLElement>("[data-live-lost]")!;
  document.documentElement.style.overflowAnchor = "none";
  let under = Promise.resolve();
  let away = false;
  let stream: EventSource;
  const catchUp = () => (under = under.then(refresh).catch(() => {}));
  const connect = () => {
    stream = new EventSource(where);
    stream.onmessage = catchUp;
    stream.onopen = () => {
      lost.hidden = true;
      if (away) catchUp();
      away = false;
    };
    stream.onerror = async () => {
      away = true;
      const closed = stream.readyState === EventSource.CLOSED;
      await wait(3_000);
      lost.hidden = !away;
      if (!closed) return;
      await catchUp();
      await wait(20_000);
      connect();
    };
  };
  connect();
  addEventListener("pagehide", () => stream.close());
  addEventListener("pageshow", (event) => event.persisted && (connect(), catchUp()));
}

if (root?.dataset.stream) follow(root.dataset.stream);
