// A round of pages, each in its share of the combinations: what every page must hold, whoever it is for.
import assert from "node:assert/strict";
import { axe } from "./axe.mjs";
import { noFaults, noSideways, shot, visit } from "./browser.mjs";
import { largeEnough, roomForWiderText } from "./checks.mjs";
import { combosFor } from "./combos.mjs";

// `pages` is a list of { name, path, as }: `as` is the one who looks, or nothing. `enter(page, as)` signs in. With
// `status` the page is one that says no; with `refused` the form with that action is sent empty, and what comes back is
// looked at; with `sent` it is sent as it stands, with what `fill` says, and the page it leads to is looked at. `before`
// makes what is there to be seen, each time. Gives how many times a page was checked, so that a round that checked nothing
// is seen.
export async function lookAt(browser, url, pages, enter) {
  const wrong = [];
  let looked = 0;
  for (const looks of together(pages)) {
    const [{ as, combo }] = looks;
    const page = await visit(browser, url, combo);
    if (as) await enter(page, as);
    for (const { name, path, status = 200, refused, sent, fill, before } of looks) {
      await before?.();
      page.faults = [];
      const where = `${name} ${combo.name}`;
      let response = await page.goto(path);
      assert.equal(response.status(), status, `${path} to ${as ?? "a stranger"}`);
      assert.equal(new URL(page.url()).pathname, path.split("?")[0], `${path} leads ${as ?? "a stranger"} elsewhere`);
      if (refused) {
        response = await sendEmpty(page, refused);
        assert.equal(response.status(), 422, `${refused} sent empty from ${path} by ${as}`);
      }
      if (sent) {
        for (const [field, value] of Object.entries(fill ?? {})) await page.locator(field).fill(value);
        response = await send(page, page.locator(`form[action="${sent}"]`).first());
        assert.equal(response.status(), 200, `${sent} sent from ${path} by ${as}`);
      }
      if (response.status() >= 400) page.faults = page.faults.filter((fault) => !fault.includes(`status of ${response.status()}`));
      assert.equal(await page.getAttribute("html", "lang"), combo.language, where);
      for (const holds of [noSideways, axe, largeEnough, roomForWiderText, noFaults]) {
        await holds(page, where).catch((fault) => wrong.push(`${where}: ${fault.message}`));
      }
      // The full round is for the checks; the ordinary one also leaves something to look at.
      if (looks.shots) await shot(page, `${name}-${combo.name}`);
      looked += 1;
    }
    await page.context().close();
  }
  // All of it at once: whoever mends one page wants to know about the others.
  assert.equal(wrong.length, 0, `${wrong.length} things wrong in ${looked} looks:\n${wrong.join("\n")}`);
  return looked;
}

// Each page in each of its combinations, those of one person in one combination together: they need signing in but once.
function together(pages, full = process.env.MAKKER_A11Y === "full") {
  const groups = new Map();
  for (const [nth, page] of pages.entries()) {
    for (const combo of combosFor(nth, full)) {
      const key = `${combo.name} ${page.as}`;
      if (!groups.has(key)) groups.set(key, Object.assign([], { shots: !full }));
      groups.get(key).push({ ...page, combo });
    }
  }
  return groups.values();
}

// As when somebody has taken out everything that stood in a form. Buttons have other words in other languages.
async function sendEmpty(page, action) {
  const form = page.locator(`form[action="${action}"]`).first();
  await form.evaluate((form) => {
    for (const field of form.querySelectorAll("textarea, input:not([type])")) field.value = "";
    for (const field of form.querySelectorAll("input[type=text], input[type=date], input[type=time]")) field.value = "";
    form.noValidate = true;
  });
  return send(page, form);
}

// The last but one is never the one that deletes: forms send by their first button that is made for it.
async function send(page, form) {
  const button = form.locator("button.ds-button:not([type=button])").first();
  const [response] = await Promise.all([page.waitForNavigation(), button.click()]);
  return response;
}
