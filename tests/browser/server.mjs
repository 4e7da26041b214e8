// Starts the program itself, as a newcomer does, on a port of its own and with a folder of its own.
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { certificateFor } from "./certificate.mjs";

export const TODAY = "2025-10-14";
const PATIENCE = 60_000;

// The demo, with a button for each of the cast.
export function startMakker({ today = TODAY, bin } = {}) {
  return start((folder) => ["demo", "--listen", "127.0.0.1:0", "--data", folder, "--today", today], /http:\/\/127\.0\.0\.1:\d+/, { bin });
}

// A house with doors, empty, as the one who runs it starts it the first time. `HOUSE_ARGUMENTS` tell the browser where it is.
const NAME = "makker.test";
const CERTIFICATE = certificateFor(NAME);
export const HOUSE_ARGUMENTS = [`--host-resolver-rules=MAP ${NAME} 127.0.0.1`, `--ignore-certificate-errors-spki-list=${CERTIFICATE.fingerprint}`];

export async function startHouse() {
  const port = await freePort();
  const url = `https://${NAME}:${port}`;
  const house = await start(async (folder) => {
    const [chain, key] = [join(folder, "chain.pem"), join(folder, "key.pem")];
    await writeFile(chain, CERTIFICATE.chain);
    await writeFile(key, CERTIFICATE.key, { mode: 0o600 });
    const where = ["--data", join(folder, "data"), "--listen", `127.0.0.1:${port}`, "--base-url", url];
    return ["serve", ...where, "--tls-certificate", chain, "--tls-key", key];
  }, /Makker is ready: (\S+)/);
  // What is printed to be read once stands set in, under the line that says what it is.
  const printed = (words) => house.said().split(words)[1]?.match(/\n {4}(\S+)/)?.[1];
  return { ...house, printed };
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function start(told, ready, { bin = process.env.MAKKER_BIN } = {}) {
  if (!bin) throw new Error("MAKKER_BIN names the program to start: run this by cargo xtask test --only browser");
  const folder = await mkdtemp(join(tmpdir(), "makker-browser-"));
  const child = spawn(bin, await told(folder), { stdio: ["ignore", "pipe", "pipe"] });
  const gone = new Promise((resolve) => child.once("exit", resolve).once("error", resolve));
  const endWithUs = () => child.kill();
  process.once("exit", endWithUs);
  let said = "";
  let late;
  const address = new Promise((resolve, reject) => {
    late = setTimeout(() => reject(new Error(`no address within ${PATIENCE / 1000} s:\n${said}`)), PATIENCE);
    const listen = (chunk) => {
      said += chunk;
      const found = said.match(ready);
      if (found) resolve(found[1] ?? found[0]);
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
