// Two ways to use a page: with the keyboard alone, and in a browser that runs no script. Both know what a person knows:
// the words on links, buttons and fields. A walk that is written once is walked both ways.
import assert from "node:assert/strict";
import { signInAs, tabTo, visit } from "./browser.mjs";

// What both have: opening the product, and reading.
class Somebody {
  constructor(page, name) {
    this.page = page;
    this.name = name;
  }

  async open(path) {
    await this.page.goto(path);
  }

  // Waits, since a page may be on its way.
  async sees(words) {
    await this.page.getByText(words).first().waitFor().catch(async () => {
      const there = (await this.page.getByRole("main").innerText()).slice(0, 600);
      assert.fail(`${this.name} does not see «${words}» on ${this.page.url()}:\n${there}`);
    });
  }

  // A field, not the part of the page that has the same heading.
  field(label) {
    return this.page.getByLabel(label, { exact: true }).and(this.page.locator("input, textarea, select"));
  }

  async doesNotSee(words) {
    assert.equal(await this.page.getByText(words).count(), 0, `${this.name} sees «${words}» on ${this.page.url()}`);
  }

  get path() {
    return new URL(this.page.url()).pathname;
  }

  get faults() {
    return this.page.faults;
  }
}

// Tab, letters, arrows, space and Enter. Every stop on the way must show where one is (`tabTo`).
export class AtTheKeyboard extends Somebody {
  async onward() {
    await Promise.all([this.page.waitForNavigation(), this.page.keyboard.press("Enter")]);
  }

  async follow(link) {
    await tabTo(this.page, link);
    await this.onward();
  }

  async press(button) {
    await tabTo(this.page, button);
    await this.onward();
  }

  async write(field, words) {
    await tabTo(this.page, field);
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.type(words);
  }

  // The parts of a day or a time are written one after the other in the order the field shows them in, which is the
  // browser's own language and no page's. What came out wrong is written over.
  async writeParts(field, orders, value) {
    await tabTo(this.page, field);
    for (const parts of orders) {
      await this.page.keyboard.type(parts.join(""));
      if ((await this.field(field).inputValue()) === value) return;
      for (let part = 0; part < 3; part += 1) await this.page.keyboard.press("ArrowLeft");
    }
    assert.fail(`«${field}» does not become ${value}, but ${await this.field(field).inputValue()}`);
  }

  async writeDay(field, value) {
    const [year, month, day] = value.split("-");
    await this.writeParts(field, [[day, month, year], [month, day, year]], value);
  }

  async writeTime(field, value) {
    const [hour, minute] = value.split(":");
    const half = hour < 12 ? "A" : "P";
    await this.writeParts(field, [[hour, minute], [String(hour % 12 || 12).padStart(2, "0"), minute, half]], value);
  }

  // A group of choices is one stop; the arrows go between them.
  async choose(choice) {
    const group = await this.field(choice).evaluate((radio) =>
      [...document.getElementsByName(radio.name)].filter((one) => one.form === radio.form).map((one) => one.labels[0].textContent.trim()),
    );
    const at = await tabTo(this.page, (name) => group.includes(name));
    await this.page.keyboard.press("Space");
    const steps = (group.indexOf(choice) - group.indexOf(at.name) + group.length) % group.length;
    for (let step = 0; step < steps; step += 1) await this.page.keyboard.press("ArrowDown");
    assert.ok(await this.field(choice).isChecked(), `«${choice}» is not chosen`);
  }
}

// Clicks, as most do, where nothing helps but HTML and the server.
export class WithoutScript extends Somebody {
  async going(way) {
    await Promise.all([this.page.waitForNavigation(), way.first().click()]);
  }

  async follow(link) {
    await this.going(this.page.getByRole("link", { name: link, exact: typeof link === "string" }));
  }

  async press(button) {
    await this.going(this.page.getByRole("button", { name: button, exact: typeof button === "string" }));
  }

  async write(field, words) {
    await this.field(field).fill(words);
  }

  async writeDay(field, day) {
    await this.write(field, day);
  }

  async writeTime(field, time) {
    await this.write(field, time);
  }

  async choose(choice) {
    await this.field(choice).check();
  }
}

export async function comesIn(browser, url, Way, name) {
  const page = await visit(browser, url, { script: Way !== WithoutScript });
  await signInAs(page, name);
  return new Way(page, name);
}
