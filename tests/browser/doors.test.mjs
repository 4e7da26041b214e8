// A house with accounts, from the one-time key in the terminal to the last door: with the keyboard alone, without
// JavaScript for what does not need it, and in every shape its pages come in.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import {
  ANOTHER, NUMBERS, PASSWORD, asksForHelp, atTheDoor, bringsThePeople, changesPassword, choosesNewPassword, comesInByLink, comesInByPaper, invites,
  makesTheFirstAccount, setsUpTheHouse, signsIn, signsOut, turnsOnCodes, vouchesAsKeeper, vouchesAsTheOther, withAuthenticator,
} from "./doors.mjs";
import { everyPageOfDoors, firstPages, signInToDoors } from "./doors-round.mjs";
import { lookAt } from "./pages.mjs";
import { HOUSE_ARGUMENTS, startHouse } from "./server.mjs";
import { AtTheKeyboard, WithoutScript } from "./ways.mjs";

let browser;
before(async () => {
  browser = await launch(HOUSE_ARGUMENTS);
});
after(() => browser?.close());

// Answers that say no are told in the console by the browser itself.
const faultsOf = (who) => who.faults.filter((fault) => !/status of 4\d\d/.test(fault));

for (const [how, Way] of [["with the keyboard alone", AtTheKeyboard], ["without JavaScript", WithoutScript]]) {
  test(`people come in to a new house, stay the only ones who are themselves, and are helped in, ${how}`, async () => {
    const house = await startHouse();
    try {
      const someone = (name) => atTheDoor(browser, house.url, Way, name);
      const [kari, ragnhild, hakon, sunniva, amir] = [await someone("Kari"), await someone("Ragnhild"), await someone("Håkon"), await someone("Sunniva"), await someone("Amir")];
      await setsUpTheHouse(kari, house);
      await makesTheFirstAccount(kari);
      await kari.open("/oppsett/innlogging");
      await kari.sees(/^Før du kan slippe inn andre eller endre folk og enheter, må du selv logge inn med en nøkkel/);
      await kari.open("/oppsett/folk/hent-inn");
      await kari.sees(/^Før du kan slippe inn andre/);
      await turnsOnCodes(kari);
      await bringsThePeople(kari);
      const sheets = await invites(kari, ["Ragnhild", "Håkon", "Sunniva", "Amir"]);
      await comesInByLink(ragnhild, sheets.Ragnhild.link);
      await comesInByPaper(hakon, sheets.Håkon.code);
      await comesInByLink(sunniva, sheets.Sunniva.link);
      await comesInByPaper(amir, sheets.Amir.code);
      await aUsedSheetOpensNothing(await someone("Sunniva"), sheets.Sunniva);
      await codesAreAskedFor(ragnhild);
      await sessionsAreSeenAndEnded(sunniva, await someone("Sunniva"));
      await aLostPasswordTakesTwo(sunniva, ragnhild, hakon);
      await changesPassword(sunniva, ANOTHER, PASSWORD);
      await anAccountIsClosedAndOpenedAgain(ragnhild, amir);
      for (const who of [kari, ragnhild, hakon, sunniva, amir]) assert.deepEqual(faultsOf(who), [], `faults in the console of ${who.name}`);
    } finally {
      await house.stop();
    }
  });
}

async function aUsedSheetOpensNothing(finder, { link }) {
  await finder.open(link);
  await finder.doesNotSee("Hei, Sunniva");
  await finder.sees("Lenken virker ikke");
  await finder.page.context().close();
}

async function codesAreAskedFor(ragnhild) {
  const { generator, onPaper } = await turnsOnCodes(ragnhild);
  await signsOut(ragnhild);
  await signsIn(ragnhild, { code: "000000" });
  await ragnhild.sees("Koden stemmer ikke, eller den er brukt.");
  await ragnhild.write("Kode", await generator.shows());
  await ragnhild.press("Logg inn");
  await ragnhild.sees("Velkommen, Ragnhild");
  await signsOut(ragnhild);
  await signsIn(ragnhild, { code: ` ${onPaper[0].toUpperCase()} `, name: " RAGNHILD@byvik.example " });
  await ragnhild.open("/meg/okter");
  await ragnhild.sees("Du har 9 koder igjen på papir.");
}

async function sessionsAreSeenAndEnded(here, there) {
  await signsIn(there);
  await here.open("/meg/okter");
  await here.press(/^Logg ut (?!overalt)/);
  await here.sees("Den enheten er logget ut.");
  await there.open("/meg");
  await there.sees("To som lykkes sammen");
  await signsIn(there);
  await here.open("/meg/okter");
  await here.press("Logg ut overalt");
  await here.sees("Du er logget ut overalt.");
  await there.open("/meg");
  await there.sees("To som lykkes sammen");
  await there.page.context().close();
}

async function aLostPasswordTakesTwo(sunniva, ragnhild, hakon) {
  await asksForHelp(sunniva);
  const one = await vouchesAsKeeper(ragnhild, "Sunniva");
  const other = await vouchesAsTheOther(hakon, "Sunniva");
  assert.notEqual(one, other);
  await choosesNewPassword(sunniva, other, one, ANOTHER);
  await signsIn(sunniva, { password: ANOTHER });
  await sunniva.sees(/^Passordet ditt ble byttet/);
}

async function anAccountIsClosedAndOpenedAgain(ragnhild, amir) {
  await ragnhild.open("/oppsett/innlogging");
  await ragnhild.page.locator("#steng").fill(NUMBERS.Amir);
  await ragnhild.press("Steng kontoen");
  await ragnhild.sees("Kontoen til Amir Haddad er stengt.");
  await amir.open("/");
  await amir.sees("To som lykkes sammen");
  await signsIn(amir);
  await amir.sees(/^Navnet og passordet passer ikke sammen/);
  await ragnhild.page.locator("#steng").fill(NUMBERS.Amir);
  await ragnhild.press("Åpne kontoen igjen");
  await ragnhild.sees(/^Kontoen til Amir Haddad er åpnet igjen/);
  await signsIn(amir);
  await amir.sees("Velkommen, Amir");
}

test("a passkey is made, opens the house without a name, proves who one is, and is taken away, with the keyboard alone", async () => {
  const house = await startHouse();
  try {
    const kari = await atTheDoor(browser, house.url, AtTheKeyboard, "Kari");
    await setsUpTheHouse(kari, house);
    await makesTheFirstAccount(kari);
    const telephone = await withAuthenticator(kari.page);
    await kari.open("/meg/okter");
    await kari.press("Legg til en nøkkel");
    // Nobody showed a face: told on the page, and it can be tried again.
    await telephone.knowsOwner(false);
    await kari.page.getByRole("button", { name: "Lag nøkkelen" }).press("Enter");
    await kari.sees("Nøkkelen ble ikke laget. Prøv igjen.");
    await telephone.knowsOwner(true);
    await kari.press("Lag nøkkelen");
    await kari.sees("Nøkkelen er lagt til.");
    assert.equal((await telephone.keys()).length, 1);
    await signsOut(kari);
    await kari.press("Logg inn med en nøkkel");
    await kari.press("Bruk nøkkelen");
    await kari.sees("Velkommen, Kari");
    // Two things in one: enough for letting others in, and for a new password without the old.
    await kari.open("/oppsett/innlogging");
    await kari.sees("Slipp inn noen nye");
    await changesPassword(kari, null, ANOTHER);
    await kari.open("/meg/bekreft");
    await kari.press("Bruk en nøkkel");
    await kari.press("Bruk nøkkelen");
    await kari.sees("Her er du logget inn");
    await kari.press(/^Fjern /);
    await kari.sees("Nøkkelen er fjernet.");
    // The telephone has it still; the house does not know it.
    await signsOut(kari);
    await kari.press("Logg inn med en nøkkel");
    await kari.press("Bruk nøkkelen");
    await kari.sees("Det ble ikke noe av. Prøv igjen, eller logg inn med passord.");
    await signsIn(kari, { password: ANOTHER });
    await kari.sees("Velkommen, Kari");
    assert.deepEqual(faultsOf(kari), []);
    const without = await atTheDoor(browser, house.url, WithoutScript, "Kari");
    await without.open("/logg-inn");
    await without.press("Logg inn med en nøkkel");
    assert.match(await without.page.getByRole("main").innerText(), /Nøkler trenger JavaScript i nettleseren/);
    await without.press("Bruk nøkkelen");
    await without.sees("Det ble ikke noe av. Prøv igjen, eller logg inn med passord.");
  } finally {
    await house.stop();
  }
});

test("every page of a house with doors holds in every shape it comes in", async (t) => {
  const house = await startHouse();
  try {
    const enter = signInToDoors(house.url);
    const first = await firstPages(browser, house, (pages) => lookAt(browser, house.url, pages, enter));
    const pages = await everyPageOfDoors(browser, house, enter);
    const looked = first + (await lookAt(browser, house.url, pages, enter));
    t.diagnostic(`${looked} looks`);
    assert.ok(looked >= pages.length * 4, `${looked} looks`);
  } finally {
    await house.stop();
  }
});
