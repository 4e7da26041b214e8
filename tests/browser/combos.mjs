// In what shapes a page is looked at: three languages, two colour schemes, three widths make eighteen. An ordinary
// run takes each page in four of them, chosen so that every value is covered on every page and all eighteen over
// the pages; MAKKER_A11Y=full takes them all.
export const LANGUAGES = ["nb", "nn", "en"];
export const SCHEMES = ["light", "dark"];
export const WIDTHS = [1280, 390, 320];

const combo = (language, scheme, width) => ({ language, scheme, width, name: `${language}-${scheme}-${width}` });

export function allCombos() {
  return LANGUAGES.flatMap((l) => SCHEMES.flatMap((s) => WIDTHS.map((w) => combo(l, s, w))));
}

export function combosFor(nth, full = process.env.MAKKER_A11Y === "full") {
  if (full) return allCombos();
  const turn = (list, by) => list[by % list.length];
  return [0, 1, 2, 3].map((k) => {
    // The fourth repeats the first language and width; the shift keeps it from being the first once more.
    const width = k + Math.floor(nth / 6) + (k === 3 ? 1 : 0);
    return combo(turn(LANGUAGES, nth + k), turn(SCHEMES, nth + k), turn(WIDTHS, width));
  });
}
