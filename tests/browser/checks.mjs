// What every page must hold besides what the checker sees: large enough to hit, room for text set wider, and light on
// paper.
import assert from "node:assert/strict";

// 24 pixels for whatever can be pressed, or room around it (WCAG 2.5.8), and 44 for what looks like a button. A link in a
// sentence is as high as the sentence; a choice is hit by its words.
export async function largeEnough(page, where = "") {
  const small = await page.evaluate(() => {
    const seen = (element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    };
    const target = (element) => {
      const choice = element.matches("input[type=radio], input[type=checkbox]") && element.labels[0];
      return { element, box: (choice || element).getBoundingClientRect() };
    };
    const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")];
    const targets = all.filter(seen).filter((element) => !element.matches(".ds-skip-link")).map(target);
    const inSentence = ({ element }) => element.matches("a") && getComputedStyle(element).display === "inline";
    const alone = ({ box }) => {
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      return targets.every(({ box: other }) => {
        if (other === box) return true;
        const [dx, dy] = [Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom)];
        return Math.hypot(dx, dy) >= 12;
      });
    };
    const told = ({ element, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 120)}`;
    const tooSmall = targets.filter((one) => Math.min(one.box.width, one.box.height) < 23.5 && !inSentence(one) && !alone(one));
    // A round button is smaller to look at than to hit.
    const hit = ({ element, box }) => Math.max(box.height, ...["::before", "::after"].map((part) => parseFloat(getComputedStyle(element, part).height) || 0));
    const lowButtons = targets.filter((one) => one.element.matches(".ds-button, .mk-tool, .mk-check") && hit(one) < 43.5);
    return [...tooSmall, ...lowButtons].map(told);
  });
  assert.deepEqual(small, [], `too small to hit on ${page.url()} ${where}`);
}

// Someone who sets text wider (WCAG 1.4.12) loses nothing of it. A style sheet made by script is no inline style.
export async function roomForWiderText(page, where = "") {
  const cut = await page.evaluate(() => {
    const wider = new CSSStyleSheet();
    wider.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }");
    document.adoptedStyleSheets.push(wider);
    // A line one writes in goes on beyond its field, and what is ornament says nothing.
    const cuts = (element) => {
      if (element.matches("input, [aria-hidden=true], [aria-hidden=true] *")) return false;
      const style = getComputedStyle(element);
      if (![style.overflowX, style.overflowY].some((way) => way === "hidden" || way === "clip")) return false;
      const hidden = style.clipPath !== "none" || element.clientWidth <= 1;
      return !hidden && (element.scrollWidth > element.clientWidth + 2 || element.scrollHeight > element.clientHeight + 2);
    };
    const found = [...document.body.querySelectorAll("*")].filter(cuts).map((element) => element.outerHTML.slice(0, 120));
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`sideways: ${root.scrollWidth} of ${root.clientWidth}`);
    document.adoptedStyleSheets.pop();
    return found;
  });
  assert.deepEqual(cut, [], `text set wider is cut on ${page.url()} ${where}`);
}

// On paper: nothing to press, no menu, nothing private, black on white whatever the scheme, and as wide as a page.
export async function goodOnPaper(page) {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 680, height: 960 });
  const wrong = await page.evaluate(() => {
    const shown = (css) => [...document.querySelectorAll(css)].filter((element) => element.checkVisibility());
    const wrong = shown("button, nav, textarea, input:not([type=hidden]), .mk-private").map((element) => element.outerHTML.slice(0, 120));
    const style = getComputedStyle(document.body);
    if (style.backgroundColor !== "rgb(255, 255, 255)" || style.color !== "rgb(0, 0, 0)") wrong.push(`${style.color} on ${style.backgroundColor}`);
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) wrong.push(`sideways: ${root.scrollWidth} of ${root.clientWidth}`);
    if (shown("h1").length !== 1) wrong.push("no heading");
    return wrong;
  });
  assert.deepEqual(wrong, [], `on paper: ${page.url()}`);
}
