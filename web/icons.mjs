// One SVG file with the icons in use, each a <symbol>, so that a page names an icon instead of carrying its path:
// <svg class="mk-i" aria-hidden="true" focusable="false"><use href="/filer/icons-HASH.svg#house"/></svg>
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const dashed = (name) => name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

export function listed(here) {
  return readFileSync(join(here, "icons.txt"), "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith("#"));
}

function symbol(name, svg) {
  const viewBox = svg.match(/viewBox="([^"]+)"/)?.[1];
  const inner = svg.match(/<svg[^>]*>([\s\S]*)<\/svg>/)?.[1];
  if (!viewBox || !inner) throw new Error(`the icon ${name} is not an SVG as expected`);
  return `<symbol id="${dashed(name)}" viewBox="${viewBox}" fill="none">${inner.replace(/\s*\n\s*/g, "")}</symbol>`;
}

export function sprite(here) {
  const folder = join(here, "node_modules/@navikt/aksel-icons/dist/svg");
  const symbols = listed(here).map((name) => symbol(name, readFileSync(join(folder, `${name}.svg`), "utf8")));
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("\n")}</svg>\n`;
}
