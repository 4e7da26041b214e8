// Starts the program itself, as a newcomer does, on a port of its own and with a folder of its own.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const TODAY = "2025-10-14";
const PATIENCE = 60_000;

export async function startMakker({ today = TODAY, bin = process.env.MAKKER_BIN } = {}) {
  if (!bin) throw new Error("MAKKER_BIN names the program to start: run this by cargo xtask test --only browser");
  const folder = await mkdtemp(join(tmpdir(), "makker-browser-"));
  const child = spawn(bin, ["demo", "--listen", "127.0.0.1:0", "--data", folder, "--today", today], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const gone = new Promise((resolve) => child.once("exit", resolve).once("error", resolve));
  const endWithUs = () => child.kill();
  process.once("exit", endWithUs);
  let said = "";
  let late;
  const address = new Promise((resolve, reject) => {
    late = setTimeout(() => reject(new Error(`no address within ${PATIENCE / 1000} s:\n${said}`)), PATIENCE);
    const listen = (chunk) => {
      said += chunk;
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
      if (found) resolve(found);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the program ended with ${code} before it had an address:\n${said}`)));
  });
  const stop = async () => {
    process.off("exit", endWithUs);
    child.kill();
    await gone;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { url: await address, folder, stop, said: () => said };
  } catch (fault) {
    await stop();
    throw fault;
  } finally {
    clearTimeout(late);
  }
}
