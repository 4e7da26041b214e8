// A round of pages, each in its share of the combinations: what every page must hold, whoever it is for.
import assert from "node:assert/strict";
import { axe } from "./axe.mjs";
import { noFaults, noSideways, shot, visit } from "./browser.mjs";
import { combosFor } from "./combos.mjs";

// `pages` is a list of { name, path, as }: `as` is the one who looks, or nothing. `enter(page, as)` signs in.
// Gives how many times a page was checked, so that a round that checked nothing is seen.
export async function lookAt(browser, url, pages, enter) {
  let looked = 0;
  for (const [nth, { name, path, as }] of pages.entries()) {
    for (const combo of combosFor(nth)) {
      const page = await visit(browser, url, combo);
      if (as) await enter(page, as);
      const response = await page.goto(path);
      assert.ok(response.status() < 400, `${path} answers ${response.status()} to ${as ?? "a stranger"}`);
      assert.equal(await page.getAttribute("html", "lang"), combo.language, `${path} in ${combo.name}`);
      await noSideways(page);
      await axe(page, combo.name);
      noFaults(page);
      await shot(page, `${name}-${combo.name}`);
      await page.context().close();
      looked += 1;
    }
  }
  return looked;
}
