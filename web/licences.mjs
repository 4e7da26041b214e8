// The licence terms of what other people made and we pass on inside our files: they follow the files.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const passedOn = ["@digdir/designsystemet-css", "@fontsource-variable/inter", "@navikt/aksel-icons"];

export function licences(here) {
  const read = (name, file) => readFileSync(join(here, "node_modules", name, file), "utf8");
  const parts = passedOn.map((name) => {
    const { version, license, author } = JSON.parse(read(name, "package.json"));
    const by = typeof author === "string" ? author : author?.name;
    const terms = existsSync(join(here, "node_modules", name, "LICENSE"))
      ? read(name, "LICENSE").trim()
      : `Copyright ${by}. ${license}: the terms stand in full under ${passedOn[0]}.`;
    return `${name} ${version} (${license})\n\n${terms}\n`;
  });
  return parts.join(`\n${"-".repeat(80)}\n\n`);
}
