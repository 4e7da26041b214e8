// The little script: what it adds, that nothing is lost without it, and that nobody sees another's text.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { launch, noFaults, visit } from "./browser.mjs";
import { startSample } from "./sample.mjs";

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
beforeEach(() => Object.assign(sample.state, { me: "sunniva", stored: "", answers: "go on", received: [] }));

async function at(path, options) {
  const page = await visit(browser, sample.url, options);
  await page.goto(path);
  return page;
}

const TEXT = "Køen på dispensasjoner: hva kan vente?";
const field = (page) => page.getByLabel("Nytt punkt");
const written = (page) => field(page).inputValue();
const press = (page) => page.getByRole("button", { name: "Legg til" }).click();

async function writes(page, text = TEXT) {
  await field(page).fill(text);
  return page;
}

test("style, font and icons come from the product itself, under its own policy", async () => {
  const page = await at("/god");
  await page.evaluate(() => document.fonts.ready);
  const faces = await page.evaluate(() => [...document.fonts].filter((face) => face.status === "loaded").length);
  assert.equal(faces, 3, "the letters of this page need all three files of the font");
  const widths = await page.evaluate(() => ["en", "atte"].map((id) => document.getElementById(id).getBoundingClientRect().width));
  assert.equal(widths[0], widths[1], "figures in columns are equally wide");
  const drawn = await page.evaluate(() => [...document.querySelectorAll("use")].map((use) => use.getBBox().width));
  assert.ok(drawn.length === 2 && drawn.every((width) => width > 5), `icons ${drawn}`);
  await noFaults(page);
});

test("the print button is shown only where it works", async () => {
  const page = await at("/god");
  const button = page.getByRole("button", { name: "Skriv ut" });
  await page.evaluate(() => (window.print = () => (document.title = "printed")));
  await button.click();
  assert.equal(await page.title(), "printed");
  const without = await at("/god", { script: false });
  assert.equal(await without.getByText("Skriv ut").isVisible(), false);
});

test("one starts at the errors", async () => {
  const page = await at("/feil");
  assert.equal(await page.evaluate(() => document.activeElement.className), "ds-error-summary");
});

test("a form is sent once, however often one presses, and the button keeps its focus", async () => {
  sample.state.answers = "slow";
  const page = await writes(await at("/skjema"));
  await page.getByRole("button", { name: "Legg til" }).focus();
  const afterwards = await page.evaluate(() => {
    const button = document.activeElement;
    for (let i = 0; i < 4; i += 1) button.click();
    return [button.getAttribute("aria-disabled"), button.disabled, document.activeElement === button];
  });
  assert.deepEqual(afterwards, ["true", false, true]);
  await page.waitForTimeout(1200);
  assert.equal(sample.state.received.length, 1);
});

test("an answered form is forgotten", async () => {
  const page = await writes(await at("/skjema"));
  await Promise.all([page.waitForEvent("load"), press(page)]);
  assert.equal(await written(page), "");
  await page.reload();
  assert.equal(await written(page), "");
});

test("text is there again when the session had ended, and one is told", async () => {
  sample.state.answers = "session ended";
  const page = await writes(await at("/skjema"));
  await Promise.all([page.waitForURL("**/logg-inn"), press(page)]);
  await Promise.all([page.waitForURL("**/skjema"), page.getByRole("button", { name: "Gå inn som Sunniva" }).click()]);
  assert.equal(await written(page), TEXT);
  assert.ok(await page.getByText("er satt inn igjen").isVisible());
});

for (const misfortune of ["connection lost", "fault"]) {
  test(`text is there again after: ${misfortune}`, async () => {
    sample.state.answers = misfortune;
    const page = await writes(await at("/skjema"));
    await press(page).catch(() => {});
    await page.waitForTimeout(300);
    sample.state.answers = "go on";
    await page.goto("/skjema");
    assert.equal(await written(page), TEXT);
    await Promise.all([page.waitForEvent("load"), press(page)]);
    assert.equal(await written(page), "");
  });
}

test("text is there again after a stray reload", async () => {
  const page = await writes(await at("/skjema"));
  await page.reload();
  assert.equal(await written(page), TEXT);
});

test("lines of one name are each put back where they were written", async () => {
  const page = await at("/skjema");
  await page.getByLabel("Linje 1").fill("Hvem som tar hva");
  await page.getByLabel("Linje 2").fill("Når på dagen");
  await page.reload();
  assert.equal(await page.getByLabel("Linje 1").inputValue(), "Hvem som tar hva");
  assert.equal(await page.getByLabel("Linje 2").inputValue(), "Når på dagen");
});

test("a newer text from the server is never covered", async () => {
  const page = await writes(await at("/skjema"));
  sample.state.stored = "Skrevet av den andre i mellomtiden";
  await page.reload();
  assert.equal(await written(page), "Skrevet av den andre i mellomtiden");
});

test("the next person on the same machine gets an empty form", async () => {
  const page = await writes(await at("/skjema"));
  sample.state.me = "haakon";
  await page.goto("/skjema");
  assert.equal(await written(page), "");
  sample.state.me = "sunniva";
  await page.goto("/skjema");
  assert.equal(await written(page), "", "and it is gone for good");
});

test("signing out leaves nothing behind", async () => {
  const page = await writes(await at("/skjema"));
  await Promise.all([page.waitForURL("**/logg-inn"), page.getByRole("button", { name: "Logg ut" }).click()]);
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
});

test("a form that asks not to be kept is not kept", async () => {
  const page = await at("/skjema");
  await page.getByLabel("Bare nå").fill("hemmelig");
  assert.ok(!(await page.evaluate(() => JSON.stringify(sessionStorage))).includes("hemmelig"));
});
