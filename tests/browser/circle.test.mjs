// The whole circle, as people walk it: with the keyboard alone, without JavaScript, and in every shape a page comes in.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, noFaults, shot, signInAs, tabTo, visit } from "./browser.mjs";
import { lookAt } from "./pages.mjs";
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

// Presses what has the focus and waits for the page that comes.
async function enter(page) {
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

async function href(page, path, words) {
  await page.goto(path);
  return page.getByRole("link", { name: words }).first().getAttribute("href");
}

test("a goal is proposed, completed and agreed with the keyboard alone", async () => {
  const [sunniva, hakon] = [await here("Sunniva"), await here("Håkon")];
  await sunniva.goto("/mal");
  await tabTo(sunniva, "Foreslå et nytt mål");
  await enter(sunniva);
  await tabTo(sunniva, "Målet");
  await sunniva.keyboard.type("Alle saker har en ansvarlig");
  await tabTo(sunniva, "Da har vi lykkes, med dine ord");
  await sunniva.keyboard.type("Jeg vet hvem jeg kan spørre");
  await tabTo(sunniva, "Da har vi lykkes, med ord dere begge står for");
  await sunniva.keyboard.type("Ingen sak ligger uten navn");
  await tabTo(sunniva, "Kan formes, 1");
  await sunniva.keyboard.type("Hvordan vi fordeler");
  await tabTo(sunniva, "Send forslaget til Håkon");
  await enter(sunniva);
  await sunniva.getByText("Forslaget er sendt til Håkon").waitFor();
  const goal = new URL(sunniva.url()).pathname;

  await hakon.goto(goal);
  await tabTo(hakon, "Skriv din del");
  await enter(hakon);
  await tabTo(hakon, "Da har vi lykkes, med dine ord");
  await hakon.keyboard.type("Køen er fordelt hver mandag");
  await tabTo(hakon, "Send motforslaget til Sunniva");
  await enter(hakon);

  await sunniva.goto(goal);
  await tabTo(sunniva, "Jeg er enig");
  await enter(sunniva);
  await sunniva.getByText("Du og Håkon er enige om målet fra i dag").waitFor();
  for (const page of [sunniva, hakon]) noFaults(page);
});

test("a goal is agreed and a promise kept without JavaScript", async () => {
  const sunniva = await here("Sunniva", { script: false });
  await sunniva.goto(await href(sunniva, "/mal", "Innbyggerne får svar på byggesøknaden innen tre uker."));
  await sunniva.getByRole("button", { name: "Jeg er enig" }).click();
  await sunniva.getByText("Du og Håkon er enige om målet fra i dag").waitFor();
  await sunniva.goto("/");
  await sunniva.getByRole("button", { name: /^Merk som gjort: Sende Håkon forslag/ }).click();
  await sunniva.getByRole("status").waitFor();
  const hakon = await here("Håkon", { script: false });
  await hakon.goto(await href(hakon, "/teamet", "Sunniva"));
  await hakon.getByRole("button", { name: /^Jeg har sett det/ }).first().waitFor();
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
    { name: "neste-samtale", path: `${talk}/neste`, as: "Sunniva" },
    { name: "samtale-rydd", path: `${talk}?rydd=1`, as: "Sunniva" },
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
