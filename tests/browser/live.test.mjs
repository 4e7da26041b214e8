// Two with the same talk open, each in a window of their own: what one does is seen by the other at once, nothing moves
// under what they read, and both write in one note without losing a sign, also when one of them falls off the net.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, signInAs, visit } from "./browser.mjs";
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

async function opens(name, talk, options) {
  const page = await visit(browser, makker.url, options);
  await signInAs(page, name);
  if (talk) return page.goto(talk).then(() => page);
  await page.getByRole("link", { name: "Åpne samtalen" }).first().click();
  await page.waitForURL(/\/samtaler\/\w+$/);
  return page;
}

const note = (page) => page.getByLabel("Felles notat");
const saved = (page) => page.getByText(/Lagret for dere begge|Dere skrev samtidig/).waitFor();

// The same in both windows, and no more on its way.
async function agree(one, other) {
  const same = async () => {
    const [hers, his] = [await note(one).inputValue(), await note(other).inputValue()];
    return hers.trimEnd() === his.trimEnd() ? hers : null;
  };
  for (let tries = 0; tries < 60; tries += 1) {
    await one.waitForTimeout(250);
    const first = await same();
    await one.waitForTimeout(750);
    if (first !== null && first === (await same())) return first;
  }
  assert.equal(await note(one).inputValue(), await note(other).inputValue());
}

test("a point and a promise appear for the other without moving what is read, and the one who writes goes on writing", async () => {
  const sunniva = await opens("Sunniva");
  const hakon = await opens("Håkon", sunniva.url(), { width: 390 });
  await hakon.locator("#h-slutt").scrollIntoViewIfNeeded();
  const where = () => hakon.locator("#h-slutt").evaluate((part) => Math.round(part.getBoundingClientRect().top));
  await hakon.getByLabel("Hva skal gjøres?").fill("Noe jeg er midt i");
  const before = await where();

  await sunniva.getByLabel("Nytt punkt").fill("Turnus i påsken");
  await sunniva.getByRole("button", { name: "Legg til" }).click();
  await hakon.getByRole("heading", { name: "Turnus i påsken" }).waitFor();
  await hakon.getByText("Samtalen er oppdatert").waitFor({ state: "attached" });
  const moved = Math.abs((await where()) - before);
  assert.ok(moved <= 2, `what is read moved ${moved} pixels`);
  assert.equal(await hakon.getByLabel("Hva skal gjøres?").inputValue(), "Noe jeg er midt i");

  // Who stands on a button with the keyboard still stands there when the list comes anew.
  const tick = hakon.getByRole("button", { name: /Merk som snakket om Turnus/ });
  await tick.focus();
  await sunniva.getByLabel("Nytt punkt").fill("Et til");
  await sunniva.getByRole("button", { name: "Legg til" }).click();
  await hakon.getByRole("heading", { name: "Et til" }).waitFor();
  assert.equal(await tick.evaluate((button) => button === document.activeElement), true);
  for (const page of [sunniva, hakon]) assert.deepEqual(page.faults, []);
});

test("two type in one note at once, one falls off the net and comes back, and no sign is lost", async () => {
  const sunniva = await opens("Sunniva");
  const hakon = await opens("Håkon", sunniva.url());
  const [hers, his] = ["Sunniva skriver dette, tegn for tegn, uten stans. ", "Håkon skriver noe helt annet samtidig, like fort. "];
  await Promise.all([note(sunniva).pressSequentially(hers, { delay: 25 }), note(hakon).pressSequentially(his, { delay: 30 })]);
  const together = await agree(sunniva, hakon);
  for (const words of [hers, his]) assert.ok(together.includes(words.trim()), `«${words}» is whole in «${together}»`);

  await hakon.context().setOffline(true);
  await note(hakon).press("ControlOrMeta+End");
  await note(hakon).pressSequentially("Skrevet i tunnelen. ", { delay: 15 });
  await note(sunniva).press("ControlOrMeta+Home");
  await note(sunniva).pressSequentially("Øverst: ", { delay: 15 });
  await hakon.getByText("Ikke lagret ennå").waitFor();
  await saved(sunniva);
  await hakon.context().setOffline(false);
  const all = await agree(sunniva, hakon);
  for (const words of [hers, his, "Øverst: ", "Skrevet i tunnelen."]) assert.ok(all.includes(words.trim()), `«${words}» in «${all}»`);

  // It is the server that has it.
  await sunniva.reload();
  assert.equal(await note(sunniva).inputValue(), all.trimEnd());
});

test("what was written without connection is there after the page is opened again, and is saved then", async () => {
  const sunniva = await opens("Sunniva");
  await note(sunniva).press("ControlOrMeta+End");
  let down = true;
  await sunniva.route("**/felles", (route) => (down ? route.abort() : route.continue()));
  await note(sunniva).pressSequentially(" Før strømmen gikk.");
  await sunniva.getByText("Ikke lagret ennå").waitFor();
  await sunniva.reload();
  assert.match(await note(sunniva).inputValue(), /Før strømmen gikk\./);
  down = false;
  await saved(sunniva);
  const hakon = await opens("Håkon", sunniva.url(), { script: false });
  assert.match(await note(hakon).inputValue(), /Før strømmen gikk\./);
});
