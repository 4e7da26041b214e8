// The theme may be replaced by an organisation's own (DESIGN.md section 3). Whatever it is, people must be able to
// read it, and the two voices of a pair must never look like one. The build says so, not a complaint afterwards.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { apart, contrast, hueAndChroma } from "./contrast.mjs";

const theme = readFileSync(new URL("../css/makker-theme.css", import.meta.url), "utf8");

const READ = 4.5;
const SEE = 3;

// The theme holds each scheme twice: chosen by the person, and followed from the system.
function schemes(css) {
  const found = [];
  for (const [, selector, body] of css.matchAll(/([^{}]*data-color-scheme="(?:light|dark|auto)"\][^{}]*)\{([^}]*)\}/g)) {
    const colours = Object.fromEntries(
      [...body.matchAll(/--ds-color-([\w-]+):\s*(#[0-9a-fA-F]{6})\s*;/g)].map(([, name, hex]) => [name, hex]),
    );
    if (colours["neutral-text-default"]) found.push({ name: selector.trim(), colours });
  }
  return found;
}

function pairs() {
  const wanted = [];
  const grounds = ["background-default", "background-tinted", "surface-default", "surface-tinted", "surface-hover"];
  const want = (front, back, least) => wanted.push({ front, back, least });
  for (const ground of grounds) {
    want("neutral-text-default", `neutral-${ground}`, READ);
    want("neutral-text-subtle", `neutral-${ground}`, READ);
  }
  for (const colour of ["neutral", "accent", "lyng", "honning", "danger", "info"]) {
    for (const text of ["text-default", "text-subtle"]) {
      for (const ground of ["background-default", "surface-default"]) want(`${colour}-${text}`, `neutral-${ground}`, READ);
      for (const ground of grounds.slice(0, 4)) want(`${colour}-${text}`, `${colour}-${ground}`, READ);
    }
    for (const state of ["base-default", "base-hover", "base-active"]) {
      want(`${colour}-base-contrast-default`, `${colour}-${state}`, READ);
    }
    for (const edge of ["border-default", "border-strong"]) {
      for (const ground of ["background-default", "background-tinted", "surface-default"]) {
        want(`${colour}-${edge}`, `neutral-${ground}`, SEE);
      }
    }
  }
  // The circles of the two, filled or not, on every ground they stand on.
  for (const person of ["accent", "lyng"]) {
    for (const ground of ["background-default", "background-tinted", "surface-default"]) {
      want(`${person}-base-default`, `neutral-${ground}`, SEE);
    }
  }
  return wanted;
}

function tooWeak({ name, colours }) {
  return pairs()
    .map(({ front, back, least }) => ({ front, back, least, has: contrast(colours[front], colours[back]) }))
    .filter(({ least, has }) => has < least)
    .map(({ front, back, least, has }) => `${name}: ${front} on ${back} is ${has.toFixed(2)}, must be ${least}`);
}

const FAR_APART = 60;
const A_COLOUR_AND_NOT_GREY = 0.04;

function likeOneVoice({ name, colours }) {
  const faults = [];
  for (const part of ["base-default", "border-default", "text-subtle"]) {
    const [gran, lyng] = ["accent", "lyng"].map((person) => hueAndChroma(colours[`${person}-${part}`]));
    const between = apart(gran.hue, lyng.hue);
    if (between < FAR_APART) faults.push(`${name}: ${part} of the two lie ${between.toFixed(0)} degrees apart`);
    if (part === "base-default" && Math.min(gran.chroma, lyng.chroma) < A_COLOUR_AND_NOT_GREY) {
      faults.push(`${name}: ${part} of one of the two is nearly grey`);
    }
  }
  return faults;
}

test("the theme holds both schemes, chosen and followed", () => {
  assert.equal(schemes(theme).length, 4);
});

test("every text can be read and every control seen, in both schemes", () => {
  assert.deepEqual(schemes(theme).flatMap(tooWeak), []);
});

test("the two voices are clearly different in hue, in both schemes", () => {
  assert.deepEqual(schemes(theme).flatMap(likeOneVoice), []);
});

test("a theme that is too weak is found", () => {
  const [light] = schemes(theme);
  const pale = { ...light, colours: { ...light.colours, "neutral-text-subtle": "#9a9590" } };
  assert.ok(tooWeak(pale).some((fault) => fault.includes("neutral-text-subtle on neutral-background-default")));
});

test("a theme where the two voices look alike is found", () => {
  const [light] = schemes(theme);
  const alike = { ...light, colours: { ...light.colours, "lyng-base-default": "#0E5663" } };
  const grey = { ...light, colours: { ...light.colours, "accent-base-default": "#5b6160" } };
  assert.equal(likeOneVoice(alike).length, 1);
  assert.ok(likeOneVoice(grey).some((fault) => fault.includes("nearly grey")));
});

test("black on white is 21 and a colour on itself is 1", () => {
  assert.equal(contrast("#000000", "#ffffff").toFixed(2), "21.00");
  assert.equal(contrast("#0E6350", "#0E6350").toFixed(2), "1.00");
});
