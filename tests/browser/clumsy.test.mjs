// What clumsy hands, old pages and strange words do in a real browser: nothing twice, nothing lost, nothing broken.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, noSideways, signInAs, visit } from "./browser.mjs";
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

async function here(name, path, options) {
  const page = await visit(browser, makker.url, options);
  await signInAs(page, name);
  await page.goto(path);
  return page;
}

const point = (page) => page.getByLabel("Nytt punkt", { exact: true });
const add = (page) => page.getByRole("button", { name: "Legg til" });

async function talkOf(page) {
  await page.goto("/");
  await page.getByRole("link", { name: "Åpne samtalen" }).first().click();
  return new URL(page.url()).pathname;
}

for (const script of [true, false]) {
  test(`two quick presses make one point, ${script ? "with" : "without"} the script`, async () => {
    const page = await here("Sunniva", "/", { script });
    await talkOf(page);
    const title = `Trykket to ganger ${script}`;
    await point(page).fill(title);
    await add(page).dblclick();
    await page.getByText(title).first().waitFor();
    await page.reload();
    assert.equal(await page.getByRole("heading", { name: title }).count(), 1);
  });
}

test("back after it was sent shows what was sent, and an empty form", async () => {
  const page = await here("Sunniva", "/", { script: false });
  await talkOf(page);
  await point(page).fill("Sendt, og så tilbake");
  await Promise.all([page.waitForNavigation(), add(page).click()]);
  await page.goBack();
  await page.getByRole("heading", { name: "Sendt, og så tilbake" }).waitFor();
  assert.equal(await point(page).inputValue(), "");
});

test("the same form in two windows: the second is told what has happened, and keeps its words", async () => {
  const first = await here("Petter", "/mal");
  await first.getByRole("link", { name: /Alle på Byggesak finner/ }).first().click();
  await first.getByRole("link", { name: "Skriv om forslaget" }).click();
  const second = await first.context().newPage();
  await second.goto(first.url());
  const own = (page) => page.getByLabel("Da har vi lykkes, med dine ord");
  const send = (page) => page.getByRole("button", { name: "Send motforslaget til Håkon" });
  await own(first).fill("Ingen spør om det samme to ganger");
  await own(second).fill("Ingen leter lenger enn fem minutter");
  await send(first).click();
  await first.getByRole("status").first().waitFor();
  await Promise.all([second.waitForNavigation(), send(second).click()]);
  assert.equal(await own(second).inputValue(), "Ingen leter lenger enn fem minutter");
  await second.getByText("Teksten din er tatt vare på").first().waitFor();
});

test("signed out in another window while writing: back where one was, with the words, and told so", async () => {
  const page = await here("Amina", "/mal/ny");
  await page.getByLabel("Kan formes, 1").fill("Hvem som tar telefonen");
  await page.getByLabel("Kan formes, 2").fill("Når på dagen");
  const other = await page.context().newPage();
  await other.goto("/meg");
  await other.getByRole("button", { name: "Logg ut" }).first().click();
  await other.waitForURL("**/logg-inn");
  await page.getByRole("button", { name: "Send forslaget til Håkon" }).click();
  await page.waitForURL("**/logg-inn**");
  await Promise.all([page.waitForURL("**/mal/ny"), page.getByRole("button", { name: "Gå inn som Amina" }).click()]);
  assert.equal(await page.getByLabel("Kan formes, 1").inputValue(), "Hvem som tar telefonen");
  assert.equal(await page.getByLabel("Kan formes, 2").inputValue(), "Når på dagen");
  assert.ok(await page.getByText("Teksten du skrev sist, er satt inn igjen.").isVisible());
});

// A word without end, letters that stand on each other, and text that goes the other way.
const STRANGE = [
  "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(5),
  `Z${"\u0335\u0321\u0327".repeat(20)}algo`,
  "مرحبا بالعالم \u202Esnudd\u202C שלום 👩🏽‍🚒🏳️‍🌈",
  "<script>document.title = 'ute'</script><b>\"'&amp;",
];

test("strange words are shown as they were written, on every page that holds them, in a narrow window", async () => {
  const sunniva = await here("Sunniva", "/", { width: 320 });
  const talk = await talkOf(sunniva);
  const hakon = await here("Håkon", "/", { width: 320 });
  await hakon.goto("/teamet");
  const member = await hakon.getByRole("link", { name: /^Sunniva/ }).first().getAttribute("href");
  const goals = [];
  for (const words of STRANGE) {
    await sunniva.goto(talk);
    await point(sunniva).fill(words);
    await Promise.all([sunniva.waitForNavigation(), add(sunniva).click()]);
    await sunniva.goto("/lofter");
    await sunniva.getByLabel("Jeg lover dette").check();
    await sunniva.getByLabel("Hva skal gjøres?").fill(words);
    await sunniva.getByLabel("Når er det gjort?").fill("2025-11-03");
    await sunniva.getByLabel("På hvilken måte?").fill(words);
    await Promise.all([sunniva.waitForNavigation(), sunniva.getByRole("button", { name: "Skriv ned løftet" }).click()]);
    await sunniva.goto("/mal/ny");
    await sunniva.getByRole("textbox", { name: "Målet", exact: true }).fill(words);
    for (const field of ["Da har vi lykkes, med dine ord", "Da har vi lykkes, med ord dere begge står for", "Kan formes, 1", "Ligger fast, 1"]) {
      await sunniva.getByLabel(field).fill(words);
    }
    await Promise.all([sunniva.waitForNavigation(), sunniva.getByRole("button", { name: "Send forslaget til Håkon" }).click()]);
    goals.push(new URL(sunniva.url()).pathname);
    await hakon.goto(`${member}/fast-ramme`);
    await hakon.getByLabel("Hva ligger fast?").fill(words);
    await hakon.getByLabel("Hvorfor?").fill(words);
    await Promise.all([hakon.waitForNavigation(), hakon.getByRole("button", { name: "Skriv inn rammen" }).click()]);
  }
  const looks = [
    ...["/", "/mal", "/lofter", "/samtaler", talk, `${talk}/oppsummering`, ...goals].map((path) => [sunniva, path]),
    ...["/teamet", member, "/lofter", talk, ...goals.map((goal) => `${goal}/forslag/ny`)].map((path) => [hakon, path]),
  ];
  for (const [page, path] of looks) {
    const response = await page.goto(path);
    assert.equal(response.status(), 200, path);
    await noSideways(page);
    assert.notEqual(await page.title(), "ute");
  }
  for (const [nth, words] of STRANGE.entries()) {
    await sunniva.goto(goals[nth]);
    assert.equal((await sunniva.getByRole("heading", { level: 1 }).textContent()).trim(), words);
  }
  for (const page of [sunniva, hakon]) assert.deepEqual(page.faults, []);
});
