// Makes the static files: node build.mjs OUT
//
// Every file has the hash of its content in its name, so that a browser may keep it for a year and still
// never shows an old one. Beside each text file lies its Brotli twin, packed here once and never by the
// server. manifest.json tells which name a logical name ("app.css") has in this build.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import esbuild from "esbuild";
import { fonts } from "./fonts.mjs";
import { sprite } from "./icons.mjs";
import { licences } from "./licences.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2];
if (!out) {
  console.error("usage: node build.mjs OUT");
  process.exit(2);
}
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const manifest = {};

// A font is packed already; packing it again would only cost the browser time.
function write(logical, content) {
  const bytes = Buffer.from(content);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const dot = logical.lastIndexOf(".");
  const file = `${logical.slice(0, dot)}-${hash}${logical.slice(dot)}`;
  writeFileSync(join(out, file), bytes);
  if (!file.endsWith(".woff2")) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(join(out, `${file}.br`), brotliCompressSync(bytes, { params }));
  }
  manifest[logical] = file;
  return file;
}

async function bundle(options) {
  const result = await esbuild.build({
    absWorkingDir: here,
    bundle: true,
    minify: true,
    write: false,
    legalComments: "none",
    logLevel: "error",
    ...options,
  });
  return result.outputFiles[0].contents;
}

// The order is the law of DESIGN.md section 13: makker.css declares the layers, so it comes first.
async function styles() {
  const faces = (await fonts(here))
    .map(({ name, bytes, range }) => {
      const file = write(`${name}.woff2`, bytes);
      return `@font-face{font-family:"Inter Variable";font-style:normal;font-display:swap;font-weight:400 700;
        src:url("${file}") format("woff2");unicode-range:${range}}`;
    })
    .join("\n");
  const order = `
    @import "./css/makker.css";
    @import "./css/makker-theme.css";
    @import "@digdir/designsystemet-css";
    ${faces}`;
  return bundle({ stdin: { contents: order, loader: "css", resolveDir: here }, external: ["*.woff2"] });
}

const script = (entry) => bundle({ entryPoints: [entry], format: "esm", target: "es2022" });

write("app.css", await styles());
write("app.js", await script("src/makker.ts"));
// Only on the pages where somebody uses a key.
write("passkey.js", await script("src/passkey.ts"));
// Only where two may have the same page open.
write("live.js", await script("src/live.ts"));
write("icons.svg", sprite(here));
write("favicon.svg", readFileSync(join(here, "src/favicon.svg")));
write("licences.txt", licences(here));
writeFileSync(join(out, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
