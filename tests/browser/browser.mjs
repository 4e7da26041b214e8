// A real Chromium, and what a person does in it.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const LOCALES = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" };

export function launch(more = []) {
  return chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: [...ARGUMENTS, ...more] });
}

// A visit of one's own: nothing is shared with the others, as between two machines.
export async function visit(browser, url, { language = "nb", scheme = "light", width = 1280, script = true, ...more } = {}) {
  const context = await browser.newContext({
    baseURL: url,
    locale: LOCALES[language],
    colorScheme: scheme,
    reducedMotion: "reduce",
    timezoneId: "Europe/Oslo",
    viewport: { width, height: width > 600 ? 900 : 780 },
    javaScriptEnabled: script,
    ...more,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(String(error)));
  page.on("console", (message) => message.type() === "error" && page.faults.push(message.text()));
  return page;
}

// The demo's way in has one button for each of the cast, in whatever language the page is.
export async function signInAs(page, name) {
  await page.goto("/logg-inn");
  const way = new RegExp(`(Gå inn som|Step in as) ${name}$`);
  await Promise.all([page.waitForURL((url) => !url.pathname.startsWith("/logg-inn")), page.getByRole("button", { name: way }).click()]);
}

// Tab until the focus rests on what has this name, as one does with a keyboard. Every stop on the way must show
// where one is.
export async function tabTo(page, name, { back = false, atMost = 150 } = {}) {
  for (let i = 0; i < atMost; i += 1) {
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
    const stop = await page.evaluate(focused);
    if (!stop) continue;
    assert.ok(stop.shown, `the focus cannot be seen on «${stop.name}» (${stop.tag})`);
    if (isMeant(name, stop.name)) return stop;
  }
  assert.fail(`no way by Tab to ${name} on ${page.url()}`);
}

// By its name, by a pattern, or by a question.
function isMeant(wanted, name) {
  if (typeof wanted === "string") return name === wanted;
  return wanted instanceof RegExp ? wanted.test(name) : wanted(name);
}

// Every stop on the page, once around: each shows where one is. `uncovered`: and lies under nothing.
export async function focusShows(page, { uncovered = false, atMost = 200 } = {}) {
  let stops = 0;
  for (; stops < atMost; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(focused);
    if (!stop) break;
    assert.ok(stop.shown, `the focus cannot be seen on «${stop.name}» (${stop.tag}) on ${page.url()}`);
    if (uncovered) assert.ok(!stop.covered, `«${stop.name}» (${stop.tag}) is hidden under something on ${page.url()}`);
  }
  assert.ok(stops > 5 && stops < atMost, `${stops} stops on ${page.url()}`);
}

function focused() {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const labelled = (at.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "");
  const name = at.getAttribute("aria-label") || labelled.join(" ").trim() || at.labels?.[0]?.textContent || at.textContent || at.value || "";
  const ring = (element, part) => {
    const style = getComputedStyle(element, part);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  };
  // A way past the menu is not there at all until it is reached: to appear is its way of being seen.
  const appears = at.matches(".ds-skip-link") && at.getBoundingClientRect().height > 10;
  const shown = appears || [at, at.parentElement].some((element) => element && (ring(element) || ring(element, "::before") || ring(element, "::after")));
  const box = at.getBoundingClientRect();
  const on = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
  const covered = !!on && !at.contains(on) && !on.contains(at) && ![...(at.labels ?? [])].some((label) => label.contains(on));
  return { tag: at.tagName.toLowerCase(), name: name.replace(/\s+/g, " ").trim(), shown, covered };
}

// No page makes anyone scroll sideways; what sticks out is named.
export async function noSideways(page) {
  const out = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return null;
    const wide = [...document.body.querySelectorAll("*")].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.right > root.clientWidth + 0.5 || box.left < -0.5) && getComputedStyle(element).position !== "absolute";
    });
    const names = wide.slice(-5).map((e) => `<${e.tagName.toLowerCase()} class="${e.getAttribute("class") ?? ""}">`);
    return `${root.scrollWidth} px wide in a window of ${root.clientWidth}: ${names.join(", ")}`;
  });
  assert.equal(out, null, `${page.url()} is ${out}`);
}

export async function noFaults(page) {
  assert.deepEqual(page.faults, [], `faults in the console of ${page.url()}`);
}

export async function shot(page, name) {
  const folder = process.env.MAKKER_SHOTS ?? "shots";
  mkdirSync(folder, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
