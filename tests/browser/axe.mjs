// The accessibility checker: WCAG A and AA up to 2.2, and best practice. Nothing is let through.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// The source is evaluated rather than put into the page: the page's own policy would refuse it, rightly.
export async function violations(page) {
  await page.evaluate(source);
  const { violations, passes } = await page.evaluate(
    (values) => axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
    LEVELS,
  );
  assert.ok(passes.length > 5, `the checker looked at nothing on ${page.url()}`);
  return violations;
}

export async function axe(page, where = "") {
  const found = await violations(page);
  const told = found.map(({ id, help, nodes }) => {
    const places = nodes.map((node) => `    ${node.html.slice(0, 160)}\n      ${node.failureSummary.replace(/\s*\n\s*/g, " ")}`);
    return `  ${id}: ${help}\n${places.join("\n")}`;
  });
  assert.equal(found.length, 0, `${page.url()} ${where}\n${told.join("\n")}`);
}
