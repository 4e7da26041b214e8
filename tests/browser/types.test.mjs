// The bundler takes the types away without looking at them; here somebody looks.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";

test("the types of the script hold", () => {
  const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const project = join(process.env.MAKKER_ROOT ?? "../..", "web");
  const { status, stdout } = spawnSync(process.execPath, [compiler, "--project", project], { encoding: "utf8" });
  assert.equal(status, 0, stdout);
});
