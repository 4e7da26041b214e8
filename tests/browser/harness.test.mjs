// The harness must find what it is there to find: each check is tried on something good and on a planted fault.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, violations } from "./axe.mjs";
import { launch, noFaults, noSideways, signInAs, tabTo, visit } from "./browser.mjs";
import { goodOnPaper, largeEnough, roomForWiderText } from "./checks.mjs";
import { allCombos, combosFor, LANGUAGES, SCHEMES, WIDTHS } from "./combos.mjs";
import { lookAt } from "./pages.mjs";
import { startSample } from "./sample.mjs";
import { startMakker } from "./server.mjs";

let browser;
let sample;
before(async () => {
  sample = await startSample();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await sample?.stop();
});

async function at(path, options) {
  const page = await visit(browser, sample.url, options);
  await page.goto(path);
  return page;
}

test("every page is seen in four combinations with every value among them, and all eighteen over the pages", () => {
  assert.equal(allCombos().length, 18);
  const seen = new Set();
  for (let nth = 0; nth < 18; nth += 1) {
    const four = combosFor(nth, false);
    assert.equal(new Set(four.map((c) => c.name)).size, 4, `page ${nth}`);
    for (const [key, values] of [["language", LANGUAGES], ["scheme", SCHEMES], ["width", WIDTHS]]) {
      assert.deepEqual(new Set(four.map((c) => c[key])), new Set(values), `page ${nth}, ${key}`);
    }
    for (const c of four) seen.add(c.name);
  }
  assert.equal(seen.size, 18);
  assert.equal(combosFor(3, true).length, 18);
});

test("a good page passes in its combinations, and the round says how many it looked at", async () => {
  const looked = await lookAt(browser, sample.url, [{ name: "proeve", path: "/god" }]);
  assert.equal(looked, combosFor(0).length);
});

test("a page with faults is found by the accessibility checker", async () => {
  const page = await at("/ond");
  const found = (await violations(page)).map(({ id }) => id);
  for (const planted of ["image-alt", "label"]) assert.ok(found.includes(planted), `${planted} among ${found}`);
  await assert.rejects(axe(page), /image-alt/);
});

test("what is too small to hit, and a box that cuts wider text, are found", async () => {
  const page = await at("/liten");
  await assert.rejects(largeEnough(page), /10×10/);
  await assert.rejects(roomForWiderText(page), /trang/);
  const good = await at("/god");
  await largeEnough(good);
  await roomForWiderText(good);
});

test("a page with a place to write on paper is found", async () => {
  await assert.rejects(goodOnPaper(await at("/liten", { scheme: "dark" })), /<textarea/);
});

test("a page that makes one scroll sideways is found, and what sticks out is named", async () => {
  const page = await at("/bred", { width: 320 });
  await assert.rejects(noSideways(page), /<input/);
  await noSideways(await at("/god", { width: 320 }));
});

test("what the policy stops is found as a fault in the console", async () => {
  const page = await at("/god");
  await noFaults(page);
  await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", '<p style="color:red">rød</p>'));
  await page.waitForTimeout(100);
  await assert.rejects(noFaults(page), /style/);
});

test("the keyboard finds its way, and a stop where the focus cannot be seen is a fault", async () => {
  const page = await at("/god");
  const stop = await tabTo(page, "Til skjemaet");
  assert.equal(stop.tag, "a");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/skjema");
  await assert.rejects(tabTo(await at("/utenfokus"), "Usynlig"), /cannot be seen/);
  await assert.rejects(tabTo(page, "Finnes ikke", { atMost: 10 }), /no way by Tab/);
});

test("one signs in by a name", async () => {
  sample.state.me = null;
  const page = await visit(browser, sample.url);
  await signInAs(page, "Sunniva");
  assert.equal(await page.getAttribute("html", "data-me"), "sunniva");
});

test("a program that ends before it has an address is told of with what it said", async () => {
  await assert.rejects(startMakker({ bin: "/bin/false" }), /ended with 1 before/);
  await assert.rejects(startMakker({ bin: "/no/such/program" }));
});
