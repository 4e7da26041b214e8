// A key and a certificate for a name on this machine, made anew for each run: a house with doors is met by https alone,
// and a passkey is bound to its name. The browser is told to take this one key, and no other.
import { createHash, generateKeyPairSync, sign } from "node:crypto";

const EC_WITH_SHA256 = [0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02];
const COMMON_NAME = [0x06, 0x03, 0x55, 0x04, 0x03];
const OTHER_NAMES = [0x06, 0x03, 0x55, 0x1d, 0x11];
const [INTEGER, BITS, BYTES, TEXT, DATE, LIST, SET] = [0x02, 0x03, 0x04, 0x0c, 0x17, 0x30, 0x31];
const [VERSION, DNS_NAME, EXTENSIONS] = [0xa0, 0x82, 0xa3];

function der(tag, ...parts) {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const { length: size } = body;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const day = (at) => der(DATE, Buffer.from(`${at.toISOString().replace(/[-:T]/g, "").slice(2, 14)}Z`));

export function certificateFor(name) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const known = publicKey.export({ type: "spki", format: "der" });
  const algorithm = der(LIST, EC_WITH_SHA256);
  const called = der(LIST, der(SET, der(LIST, COMMON_NAME, der(TEXT, Buffer.from(name)))));
  const [from, until] = [new Date(Date.now() - 86_400_000), new Date(Date.now() + 86_400_000)];
  const names = der(LIST, OTHER_NAMES, der(BYTES, der(LIST, der(DNS_NAME, Buffer.from(name)))));
  const told = der(LIST, der(VERSION, der(INTEGER, [2])), der(INTEGER, [1]), algorithm, called, der(LIST, day(from), day(until)), called, known, der(EXTENSIONS, der(LIST, names)));
  const whole = der(LIST, told, algorithm, der(BITS, [0], sign("sha256", told, privateKey)));
  const lines = whole.toString("base64").match(/.{1,64}/g).join("\n");
  return {
    chain: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }),
    fingerprint: createHash("sha256").update(known).digest("base64"),
  };
}
