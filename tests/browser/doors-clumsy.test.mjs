// What clumsy hands do at the doors: twice, too late, in two windows, with what was pasted. Nobody is left outside by it, and
// nothing is left behind.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { NUMBERS, PASSWORD, atTheDoor, bringsThePeople, invites, makesTheFirstAccount, setsUpTheHouse, signsIn, turnsOnCodes } from "./doors.mjs";
import { HOUSE_ARGUMENTS, startHouse } from "./server.mjs";
import { WithoutScript } from "./ways.mjs";

let browser;
let house;
let kari;
let codes;
let sheets;
before(async () => {
  house = await startHouse();
  browser = await launch(HOUSE_ARGUMENTS);
  kari = await someone("Kari");
  await setsUpTheHouse(kari, house);
  await makesTheFirstAccount(kari);
  codes = await turnsOnCodes(kari);
  await bringsThePeople(kari);
  sheets = await invites(kari, ["Håkon", "Sunniva", "Eline", "Amir"]);
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

const someone = (name, options) => atTheDoor(browser, house.url, WithoutScript, name, options);

async function chooses(who) {
  await who.write("Nytt passord", PASSWORD);
  await who.write("Det samme passordet en gang til", PASSWORD);
}

for (const [name, script] of [["Håkon", true], ["Sunniva", false]]) {
  test(`two quick presses let one in once, ${script ? "with" : "without"} the script`, async () => {
    const who = await someone(name, { script });
    await who.open(sheets[name].link);
    await chooses(who);
    await who.page.getByRole("button", { name: "Lagre passordet og gå inn" }).dblclick();
    await who.sees("Nå vet du hvem som ser hva.");
    await who.open("/");
    await who.sees(`Velkommen, ${name}`);
    // The link again, as one does the next morning.
    await who.page.context().clearCookies();
    await who.open(sheets[name].link);
    await who.sees("Lenken virker ikke");
    await who.follow("Logg inn");
    await signsIn(who);
    await who.sees(`Velkommen, ${name}`);
  });
}

test("a sheet is read with blanks and capitals", async () => {
  const eline = await someone("Eline");
  await eline.open("/velkommen");
  await eline.write("Ansattnummer", `  ${NUMBERS.Eline} `);
  await eline.write("Kode fra arket", ` ${sheets.Eline.code.toUpperCase().replaceAll("-", "  ")}\u00a0`);
  await eline.press("Fortsett");
  await eline.sees("Hei, Eline");
  await chooses(eline);
  await eline.press("Lagre passordet og gå inn");
  await eline.follow("Gå til I dag");
  await eline.sees("Velkommen, Eline");
});

test("back from the first page is no form to fill in again, and after signing out it shows nothing of what was there", async () => {
  const amir = await someone("Amir", { script: true });
  await amir.open(sheets.Amir.link);
  await chooses(amir);
  await amir.press("Lagre passordet og gå inn");
  await amir.sees("Nå vet du hvem som ser hva.");
  await amir.page.goBack();
  await amir.sees(/Har du vært inne før, logger du inn som vanlig/);
  await amir.open("/meg/okter");
  await amir.sees("Her er du logget inn");
  await amir.press("Logg ut");
  await amir.sees("To som lykkes sammen");
  await amir.page.goBack();
  await amir.sees("To som lykkes sammen");
  await amir.doesNotSee("Her er du logget inn");
});

test("capitals by mistake are told of, and what was written stands there still", async () => {
  const amir = await someone("Amir");
  await signsIn(amir, { password: PASSWORD.toUpperCase() });
  await amir.sees(/om Caps Lock står på/);
  assert.equal(await amir.field("Ansattnummer eller e-post på jobb").inputValue(), NUMBERS.Amir);
  assert.equal(await amir.field("Passord").inputValue(), "");
});

test("in two windows at once: who has come in by the one is in by the other", async () => {
  const first = await someone("Kari");
  await signsIn(first);
  await first.sees("Skriv koden");
  const second = new WithoutScript(await first.page.context().newPage(), "Kari");
  await second.open("/logg-inn/kode");
  await first.write("Kode", await codes.generator.shows());
  await first.press("Logg inn");
  await first.sees("Velkommen, Kari");
  await second.write("Kode", codes.onPaper[4]);
  await second.press("Logg inn");
  await second.sees("Velkommen, Kari");
  await second.open("/meg/okter");
  await second.sees("Du har 10 koder igjen på papir.");
});
