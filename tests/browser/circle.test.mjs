// The whole circle, as people walk it: with the keyboard alone, without JavaScript, and in every shape a page comes in.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, shot, signInAs, visit } from "./browser.mjs";
import { lookAt } from "./pages.mjs";
import { everyPage } from "./round.mjs";
import { startMakker, TODAY } from "./server.mjs";
import { theFirstTalk, theWholeCircle } from "./walk.mjs";
import { AtTheKeyboard, comesIn, WithoutScript } from "./ways.mjs";

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

for (const [how, Way] of [["with the keyboard alone", AtTheKeyboard], ["without JavaScript", WithoutScript]]) {
  test(`the whole circle of one pair is walked ${how}`, async () => {
    const fresh = await startMakker();
    try {
      const yusuf = await comesIn(browser, fresh.url, Way, "Yusuf");
      const hakon = await comesIn(browser, fresh.url, Way, "Håkon");
      await theWholeCircle(yusuf, hakon, TODAY);
      for (const { faults, name } of [yusuf, hakon]) assert.deepEqual(faults, [], `faults in the console of ${name}`);
    } finally {
      await fresh.stop();
    }
  });
}

/// They have not talked yet.
const FIRST = ["Anders", "Ingeborg"];

test("a first talk is walked in two windows: the role, and three goals", async () => {
  const fresh = await startMakker();
  try {
    const anders = await comesIn(browser, fresh.url, AtTheKeyboard, FIRST[0]);
    const ingeborg = await comesIn(browser, fresh.url, AtTheKeyboard, FIRST[1]);
    await theFirstTalk(anders, ingeborg, FIRST, TODAY);
    for (const { faults, name } of [anders, ingeborg]) assert.deepEqual(faults, [], `faults in the console of ${name}`);
  } finally {
    await fresh.stop();
  }
});

test("a form that comes back has every word in it, and the focus on what must be changed", async () => {
  const page = await here("Amina");
  await page.goto("/mal/ny");
  await page.getByLabel("Da har vi lykkes, med dine ord").fill("Færre telefoner");
  await page.getByRole("button", { name: "Send forslaget til Håkon" }).click();
  await page.getByText("Én ting mangler før dette kan sendes").waitFor();
  assert.equal(await page.getByLabel("Da har vi lykkes, med dine ord").inputValue(), "Færre telefoner");
  assert.equal(await page.evaluate(() => document.activeElement?.className), "ds-error-summary mk-mb-3");
  assert.match(await page.title(), /^Feil: /);
});

test("every page holds in every shape it comes in", async (t) => {
  const fresh = await startMakker();
  try {
    const pages = await everyPage(browser, fresh.url, TODAY);
    const looked = await lookAt(browser, fresh.url, pages, signInOnce());
    t.diagnostic(`${pages.length} pages, ${looked} looks`);
    assert.ok(looked >= pages.length * 4, `${looked} looks`);
  } finally {
    await fresh.stop();
  }
});

// Each of the cast signs in once, and is known again by the cookie.
function signInOnce() {
  const cookies = new Map();
  return async (page, name) => {
    if (!cookies.has(name)) {
      await signInAs(page, name);
      cookies.set(name, await page.context().cookies());
    }
    await page.context().addCookies(cookies.get(name));
  };
}

test("the picture of the README is what Sunniva sees", async () => {
  const fresh = await startMakker();
  try {
    const page = await visit(browser, fresh.url);
    await signInAs(page, "Sunniva");
    await page.goto("/");
    await shot(page, "readme-i-dag");
  } finally {
    await fresh.stop();
  }
});
