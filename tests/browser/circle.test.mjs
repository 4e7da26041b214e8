// The whole circle, as people walk it: with the keyboard alone, without JavaScript, and in every shape a page comes in.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, shot, signInAs, visit } from "./browser.mjs";
import { lookAt } from "./pages.mjs";
import { startMakker, TODAY } from "./server.mjs";
import { theWholeCircle } from "./walk.mjs";
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

async function href(page, path, words) {
  await page.goto(path);
  return page.getByRole("link", { name: words }).first().getAttribute("href");
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

test("every page holds in every shape it comes in", async () => {
  const sunniva = await here("Sunniva");
  const goal = await href(sunniva, "/mal", "Vi i teamet har én felles mal for veiledning.");
  const agreed = await href(sunniva, "/mal", "Jeg leder kundemøtene trygt på egen hånd.");
  const talk = await href(sunniva, "/", "Åpne samtalen");
  const hakon = await here("Håkon");
  const member = await href(hakon, "/teamet", "Sunniva");
  const pages = [
    { name: "logg-inn", path: "/logg-inn" },
    { name: "hvem-ser-hva", path: "/hvem-ser-hva" },
    { name: "i-dag", path: "/", as: "Sunniva" },
    { name: "i-dag-ny", path: "/", as: "Eline" },
    { name: "mal-liste", path: "/mal", as: "Sunniva" },
    { name: "mal-liste-tom", path: "/mal", as: "Eline" },
    { name: "mal", path: agreed, as: "Sunniva" },
    { name: "mal-venter", path: goal, as: "Håkon" },
    { name: "mal-ny", path: "/mal/ny", as: "Sunniva" },
    { name: "motforslag", path: `${goal}/forslag/ny`, as: "Håkon" },
    { name: "lofter", path: "/lofter", as: "Sunniva" },
    { name: "samtaler", path: "/samtaler", as: "Sunniva" },
    { name: "samtale", path: talk, as: "Sunniva" },
    { name: "samtale-leder", path: talk, as: "Håkon" },
    { name: "samtale-ny", path: "/samtaler/ny", as: "Amina" },
    { name: "oppsummering", path: `${talk}/oppsummering`, as: "Sunniva" },
    { name: "retning", path: "/retning", as: "Sunniva" },
    { name: "retning-skrive", path: "/teamet/retning", as: "Håkon" },
    { name: "meg", path: "/meg", as: "Sunniva" },
    { name: "teamet", path: "/teamet", as: "Håkon" },
    { name: "teamet-en", path: member, as: "Håkon" },
    { name: "fast-ramme", path: `${member}/fast-ramme`, as: "Håkon" },
  ];
  const looked = await lookAt(browser, makker.url, pages, signInAs);
  assert.ok(looked >= pages.length * 4, `${looked} looks`);
});

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
