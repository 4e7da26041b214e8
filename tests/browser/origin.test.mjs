// Why our Referrer-Policy is «same-origin» (docs/decisions/0011): on plain http a browser sends no Sec-Fetch-Site, as an old
// Safari never does, and says who it is by Origin alone. A strict policy takes that away from our own forms too.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { launch, visit } from "./browser.mjs";

let browser;
let server;
let received;
let policy;
before(async () => {
  // No name of anybody's: the browser is told that it is this machine.
  browser = await launch(["--host-resolver-rules=MAP makker.test 127.0.0.1"]);
  server = createServer((request, response) => {
    if (request.method === "POST") received = request.headers;
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("referrer-policy", policy);
    response.end('<!doctype html><title>Et skjema</title><form method="post" action="/skriv"><button>Send</button></form>');
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve));
});

async function sendsUnder(chosen) {
  policy = chosen;
  const url = `http://makker.test:${server.address().port}`;
  const page = await visit(browser, url);
  await page.goto("/mal/ny?par=2m4k");
  await Promise.all([page.waitForNavigation(), page.getByRole("button", { name: "Send" }).click()]);
  await page.context().close();
  assert.equal(received["sec-fetch-site"], undefined, "plain http is no place for Sec-Fetch-Site");
  return { url, ...received };
}

test("under no-referrer our own form comes from nowhere", async () => {
  const { origin, referer } = await sendsUnder("no-referrer");
  assert.deepEqual([origin, referer], ["null", undefined]);
});

test("under same-origin our own form says that it is ours, and where it stood", async () => {
  const { url, origin, referer } = await sendsUnder("same-origin");
  assert.deepEqual([origin, referer], [url, `${url}/mal/ny?par=2m4k`]);
});
