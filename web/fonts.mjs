// Inter, cut down to what Makker writes with: the letters of Norwegian, the Sámi languages, the rest of Europe
// and Vietnamese names; the weights 400 to 700; the optical size kept. Whole, the three files are 220 kB,
// cut 70. A browser fetches the second and third only when a name on the page needs them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import subset from "subset-font";

// Kerning and accents, even figures in columns (tnum), and signs that follow the height of what they stand beside.
const features = ["calt", "case", "ccmp", "kern", "locl", "mark", "mkmk", "tnum"];

const sets = [
  {
    name: "inter-latin",
    source: "inter-latin-opsz-normal.woff2",
    range: "U+20-7E,U+A0-FF,U+131,U+152-153,U+2C6,U+2DA,U+2DC,U+308,U+2010-2027,U+202F-2030,U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2122,U+2190-2193,U+2212",
  },
  {
    name: "inter-latin-ext",
    source: "inter-latin-ext-opsz-normal.woff2",
    // Extended-A whole; then Skolt Sámi (Ǥ Ǧ Ǩ Ʒ Ǯ and the soft sign), schwa, Romanian, Welsh, ẞ.
    range: "U+100-130,U+132-151,U+154-17F,U+18F,U+1B7,U+1E4-1E9,U+1EE-1EF,U+218-21B,U+259,U+292,U+2B9-2BA,U+2C7,U+1E80-1E85,U+1E9E,U+1EF2-1EF3",
  },
  {
    name: "inter-vietnamese",
    source: "inter-vietnamese-opsz-normal.woff2",
    range: "U+1A0-1A1,U+1AF-1B0,U+300-301,U+303,U+309,U+323,U+1EA0-1EF1,U+1EF4-1EF9",
  },
];

function letters(range) {
  return range
    .split(",")
    .map((part) => {
      const [from, to = from] = part.slice(2).split("-").map((hex) => parseInt(hex, 16));
      return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
    })
    .join("");
}

export async function fonts(here) {
  const folder = join(here, "node_modules/@fontsource-variable/inter/files");
  const made = [];
  for (const { name, source, range } of sets) {
    const bytes = await subset(readFileSync(join(folder, source)), letters(range), {
      targetFormat: "woff2",
      keepFeatures: features,
      variationAxes: { wght: { min: 400, max: 700 } },
    });
    made.push({ name, bytes, range });
  }
  return made;
}
