// Every page of a house with doors that the demo has not: those of coming in, and of those who let people in. `route` is
// the address as the program has it: a test (tests/law/routes.rs) says which page is missing here and in `round.mjs`.
import { visit } from "./browser.mjs";
import {
  NUMBERS, PASSWORD, asksForHelp, atTheDoor, bringsThePeople, comesInByLink, invites, makesTheFirstAccount, setsUpTheHouse, turnsOnCodes,
} from "./doors.mjs";
import { WithoutScript } from "./ways.mjs";

// How long one who has signed in is taken to be who they are, in this round: less than in the house.
const PROVED = 6 * 60_000;

const known = {};

// Signs in, once in a while, and is known again by the cookie. «halfway» has said the password and not the code.
export function signInToDoors(url) {
  const cookies = new Map();
  return async (page, as) => {
    const [name, halfway] = as.split(" ");
    const kept = cookies.get(as);
    if (kept && Date.now() - kept.at < PROVED) return page.context().addCookies(kept.cookies);
    await page.context().clearCookies();
    await page.goto(`${url}/logg-inn`);
    await page.locator("#navn").fill(NUMBERS[name]);
    await page.locator("#passord").fill(PASSWORD);
    await Promise.all([page.waitForNavigation(), page.locator("form[action='/logg-inn'] button").click()]);
    if (known[name] && !halfway) {
      await page.locator("#kode").fill(await known[name].shows());
      await Promise.all([page.waitForNavigation(), page.locator("form[action='/logg-inn/kode'] button").click()]);
    }
    cookies.set(as, { at: Date.now(), cookies: await page.context().cookies() });
  };
}

// Those that are there once, before there is anybody.
export async function firstPages(browser, house, look) {
  const kari = await atTheDoor(browser, house.url, WithoutScript, "Kari");
  let looked = await look([
    { name: "forste-gang", path: "/forste-gang" },
    { name: "forste-gang-feil", path: "/forste-gang", refused: "/forste-gang" },
  ]);
  await setsUpTheHouse(kari, house);
  const { pathname, search } = new URL(kari.page.url());
  looked += await look([
    { name: "kom-i-gang", route: "/kom-i-gang", path: `${pathname}${search}` },
    { name: "kom-i-gang-feil", route: "/kom-i-gang", path: `${pathname}${search}`, refused: "/kom-i-gang" },
  ]);
  await makesTheFirstAccount(kari);
  known.Kari = (await turnsOnCodes(kari)).generator;
  await bringsThePeople(kari);
  return looked;
}

// Does what makes the states that are looked at, and gives the list.
export async function everyPageOfDoors(browser, house, enter) {
  const someone = (name) => atTheDoor(browser, house.url, WithoutScript, name);
  const keeper = new WithoutScript(await visit(browser, house.url, { script: false }), "Kari");
  await enter(keeper.page, "Kari");
  const names = ["Ragnhild", "Håkon", "Sunniva", "Eline", "Amir"];
  const sheets = await invites(keeper, names);
  const people = {};
  for (const name of names) await comesInByLink((people[name] = await someone(name)), sheets[name].link);
  known.Ragnhild = (await turnsOnCodes(people.Ragnhild)).generator;
  // Begun, and no code of it has been shown.
  await people.Håkon.open("/meg/okter");
  await people.Håkon.press("Slå på koder");
  const { Tone: { link } } = await invites(keeper, ["Tone"]);
  await asksForHelp(await someone("Sunniva"));
  await asksForHelp(await someone("Amir"));
  const invitation = new URL(link);

  // What is shown once is made anew each time somebody looks.
  const anew = async () => {
    await keeper.open("/oppsett/innlogging");
    await keeper.press("Avslutt forespørselen Amir Haddad");
    await keeper.page.locator("#hjelp").fill(NUMBERS.Amir);
    await keeper.press("Begynn");
  };
  const said = async () => {
    await anew();
    await people.Håkon.open("/hjelp-inn");
    await people.Håkon.press("Bekreft at det var Amir som ba om dette");
  };
  const letIn = "/oppsett/innlogging";
  return [
    { name: "logg-inn-dor", route: "/logg-inn", path: "/logg-inn" },
    { name: "logg-inn-dor-feil", route: "/logg-inn", path: "/logg-inn", refused: "/logg-inn" },
    { name: "logg-inn-gjort", route: "/logg-inn", path: "/logg-inn?gjort=overalt" },
    { name: "logg-inn-nokkel", path: "/logg-inn", sent: "/logg-inn/nokkel" },
    { name: "kode", route: "/logg-inn/kode", path: "/logg-inn/kode", as: "Ragnhild halfway" },
    { name: "kode-feil", route: "/logg-inn/kode", path: "/logg-inn/kode", as: "Ragnhild halfway", refused: "/logg-inn/kode" },
    { name: "hjelp", route: "/logg-inn/hjelp", path: "/logg-inn/hjelp" },
    { name: "hjelp-feil", route: "/logg-inn/hjelp", path: "/logg-inn/hjelp", refused: "/logg-inn/hjelp" },
    { name: "hjelp-sendt", route: "/logg-inn/hjelp", path: "/logg-inn/hjelp?gjort=ja" },
    { name: "nytt-passord", route: "/logg-inn/nytt-passord", path: "/logg-inn/nytt-passord" },
    { name: "nytt-passord-feil", route: "/logg-inn/nytt-passord", path: "/logg-inn/nytt-passord", refused: "/logg-inn/nytt-passord" },
    { name: "velkommen-ark", route: "/velkommen", path: "/velkommen" },
    { name: "velkommen-ark-feil", route: "/velkommen", path: "/velkommen", refused: "/velkommen" },
    { name: "velkommen-lenke", route: "/velkommen", path: `${invitation.pathname}${invitation.search}` },
    { name: "velkommen-lenke-feil", route: "/velkommen", path: `${invitation.pathname}${invitation.search}`, refused: "/velkommen" },
    { name: "velkommen-brukt", route: "/velkommen", path: "/velkommen?kode=brukt", status: 422 },
    { name: "kom-i-gang-brukt", route: "/kom-i-gang", path: "/kom-i-gang?kode=brukt", status: 422 },
    { name: "hvem-ser-hva-forst", path: "/hvem-ser-hva?forste=ja", as: "Eline" },
    { name: "i-dag-forste-dag", path: "/", as: "Eline" },
    { name: "i-dag-to-stillinger", path: "/", as: "Amir" },
    { name: "i-dag-hjelp", path: "/", as: "Håkon" },
    { name: "i-dag-alene", path: "/", as: "Kari" },
    { name: "meg-slipper-inn", path: "/meg", as: "Ragnhild" },
    { name: "okter", path: "/meg/okter", as: "Sunniva" },
    { name: "okter-med-koder", path: "/meg/okter", as: "Ragnhild" },
    { name: "okter-mangler", path: "/meg/okter?mangler=ja", as: "Håkon" },
    { name: "passord", route: "/meg/passord", path: "/meg/passord", as: "Sunniva" },
    { name: "passord-feil", route: "/meg/passord", path: "/meg/passord", as: "Ragnhild", refused: "/meg/passord" },
    { name: "bekreft", route: "/meg/bekreft", path: "/meg/bekreft", as: "Sunniva" },
    { name: "bekreft-feil", route: "/meg/bekreft", path: "/meg/bekreft", as: "Sunniva", refused: "/meg/bekreft" },
    { name: "bekreft-nokkel", path: "/meg/bekreft", as: "Sunniva", sent: "/meg/bekreft/nokkel" },
    { name: "nokkel-ny", path: "/meg/okter", as: "Sunniva", sent: "/meg/nokler" },
    { name: "koder", route: "/meg/koder", path: "/meg/koder", as: "Håkon" },
    { name: "koder-feil", route: "/meg/koder", path: "/meg/koder", as: "Håkon", refused: "/meg/koder/pa" },
    { name: "koder-papir", path: "/meg/okter", as: "Ragnhild", sent: "/meg/koder/papir" },
    { name: "hjelp-inn", route: "/hjelp-inn", path: "/hjelp-inn", as: "Håkon" },
    { name: "hjelp-inn-ingen", route: "/hjelp-inn", path: "/hjelp-inn", as: "Eline" },
    { name: "hjelp-inn-del", path: "/hjelp-inn", as: "Håkon", sent: "/hjelp-inn", before: anew },
    { name: "hjelp-inn-sagt", route: "/hjelp-inn", path: "/hjelp-inn", as: "Håkon", before: said },
    { name: "slipp-inn", route: "/oppsett/innlogging", path: letIn, as: "Ragnhild" },
    { name: "slipp-inn-sagt", route: "/oppsett/innlogging", path: letIn, as: "Kari", before: said },
    { name: "slipp-inn-feil", route: "/oppsett/innlogging", path: letIn, as: "Ragnhild", refused: `${letIn}/invitasjoner` },
    { name: "slipp-inn-hjelp-feil", route: "/oppsett/innlogging", path: letIn, as: "Ragnhild", refused: `${letIn}/hjelp` },
    { name: "slipp-inn-steng-feil", route: "/oppsett/innlogging", path: letIn, as: "Ragnhild", refused: `${letIn}/stenging` },
    { name: "slipp-inn-ark", path: letIn, as: "Ragnhild", sent: `${letIn}/invitasjoner`, fill: { "#numre": "1007, 9999" } },
  ];
}
