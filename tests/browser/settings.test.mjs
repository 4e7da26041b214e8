// People's own settings: strong zoom, a low window, less motion, colours of one's own, and paper.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { focusShows, launch, noSideways, signInAs, visit } from "./browser.mjs";
import { goodOnPaper } from "./checks.mjs";
import { startMakker } from "./server.mjs";

let browser;
let makker;
before(async () => {
  makker = await startMakker();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await makker?.stop();
});

async function here(name, options) {
  const page = await visit(browser, makker.url, options);
  await signInAs(page, name);
  return page;
}

async function somePaths(page) {
  await page.goto("/mal");
  const goal = await page.getByRole("link", { name: "Innbyggerne får svar på byggesøknaden innen tre uker." }).first().getAttribute("href");
  await page.goto("/");
  const talk = await page.getByRole("link", { name: "Åpne samtalen" }).first().getAttribute("href");
  return ["/", "/mal/ny", goal, `${goal}/forslag/ny`, "/lofter", talk, `${talk}/oppsummering`, `${talk}/flytt`, "/samtaler", "/retning", "/hvem-ser-hva", "/meg"];
}

test("at 400 percent the menu does not lie over the page, and every stop is seen", async () => {
  // 1280 by 1024 at 400 percent.
  const page = await here("Sunniva", { viewport: { width: 320, height: 256 } });
  for (const path of await somePaths(page)) {
    await page.goto(path);
    await noSideways(page);
    const fixed = await page.evaluate(() => {
      const over = [...document.querySelectorAll("body *")].filter((element) => ["fixed", "sticky"].includes(getComputedStyle(element).position));
      return over.map((element) => element.getBoundingClientRect().height).reduce((sum, height) => sum + height, 0);
    });
    assert.ok(fixed < 64, `${fixed} of 256 pixels are always covered on ${path}`);
  }
});

test("no stop is hidden under the menu in a narrow window", async () => {
  const page = await here("Sunniva", { width: 320 });
  for (const path of ["/", "/mal/ny", "/lofter"]) {
    await page.goto(path);
    await focusShows(page, { uncovered: true });
  }
});

test("with colours of one's own every stop is still seen", async () => {
  const page = await here("Sunniva", { forcedColors: "active" });
  for (const path of await somePaths(page)) {
    await page.goto(path);
    await focusShows(page);
  }
});

test("nothing moves for who has asked for less motion", async () => {
  const page = await here("Sunniva");
  for (const path of await somePaths(page)) {
    await page.goto(path);
    const moves = await page.evaluate(() => {
      const some = (list) => list.split(",").some((time) => parseFloat(time) > 0);
      const style = [...document.querySelectorAll("*")].flatMap((element) => [null, "::before", "::after"].map((part) => getComputedStyle(element, part)));
      return style.filter((one) => some(one.transitionDuration) || (one.animationName !== "none" && some(one.animationDuration))).length;
    });
    assert.equal(moves, 0, path);
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), "auto");
  }
});

for (const scheme of ["light", "dark"]) {
  test(`what two have made is good on paper, from a ${scheme} screen`, async () => {
    for (const path of await somePaths(await here("Sunniva"))) {
      const page = await here("Sunniva", { scheme });
      await page.goto(path);
      if (!/\/(ny|flytt|meg)$/.test(path)) await goodOnPaper(page);
      await page.context().close();
    }
  });
}
