// A house with doors, as those who come in to it know it: set up, people from a file, invited, let in, and helped in.
// Each step is a thing somebody does, with the words that stand on the page.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { visit } from "./browser.mjs";
import { WithoutScript } from "./ways.mjs";

export const PASSWORD = "tolv blå hester i regnet";
export const ANOTHER = "sytten grønne bord på fjellet";

// Those of the file, besides Kari, who sets the house up. Amir has two positions, and a leader in each.
export const NUMBERS = { Kari: "1001", Ragnhild: "1002", Håkon: "1003", Sunniva: "1004", Eline: "1005", Amir: "1006", Tone: "1007" };
const FILE = `Ansattnummer;Navn;E-post;Stillingsnøkkel;Tittel;Enhet;Overenhet;Leders ansattnummer;Rolle
1001;Kari Berg;kari@byvik.example;1;Kommunedirektør;Byvik kommune;;;
1002;Ragnhild Ås;ragnhild@byvik.example;1;HR-rådgiver;Stab;Byvik kommune;1001;HR
1003;Håkon Myhre;hakon@byvik.example;1;Leder for Byggesak;Byggesak;Byvik kommune;1001;enhetsleder
1004;Sunniva Lunde;sunniva@byvik.example;1;Saksbehandler;Byggesak;;1003;
1005;Eline Sørbø;;1;Saksbehandler;Byggesak;;1003;
1006;Amir Haddad;amir@byvik.example;1;Ingeniør;Byggesak;;1003;
1006;Amir Haddad;;2;Lærer;Oppvekst;Byvik kommune;1007;
1007;Tone Vik;tone@byvik.example;1;Rektor;Oppvekst;;1001;enhetsleder
`;

// A code generator as one has it on the telephone. Each code is used once, so a new one may have to be waited for; one step
// to either side of now is taken too.
export class Generator {
  constructor(shared) {
    const bits = [...shared.replaceAll(" ", "")].map((sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0")).join("");
    this.key = Buffer.from(bits.match(/.{8}/g).map((eight) => parseInt(eight, 2)));
    this.last = 0;
  }

  async shows() {
    let step;
    for (;;) {
      const now = Math.floor(Date.now() / 30_000);
      step = Math.max(now - 1, this.last + 1);
      if (step <= now + 1) break;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    this.last = step;
    const count = Buffer.alloc(8);
    count.writeBigUInt64BE(BigInt(step));
    const hash = createHmac("sha1", this.key).update(count).digest();
    const number = hash.readUInt32BE(hash[19] & 15) & 0x7fffffff;
    return String(number % 1_000_000).padStart(6, "0");
  }
}

// Somebody at a machine nobody has signed in on.
export async function atTheDoor(browser, url, Way, name, options = {}) {
  return new Way(await visit(browser, url, { script: Way !== WithoutScript, ...options }), name);
}

export async function setsUpTheHouse(kari, house) {
  await kari.open("/");
  await kari.write("Engangsnøkkel", house.printed("one-time key:"));
  await kari.write("Hva heter virksomheten?", "Byvik kommune");
  await kari.choose("Bokmål");
  await kari.press("Videre");
}

export async function makesTheFirstAccount(kari) {
  await kari.write("Ansattnummeret ditt", NUMBERS.Kari);
  await kari.write("Fornavn", "Kari");
  await kari.write("Etternavn", "Berg");
  await choosesPassword(kari, PASSWORD);
  await kari.press("Lag kontoen");
  await firstSeesWhoSeesWhat(kari);
}

async function choosesPassword(who, password) {
  await who.write("Nytt passord", password);
  await who.write("Det samme passordet en gang til", password);
}

async function firstSeesWhoSeesWhat(who) {
  await who.sees("Nå vet du hvem som ser hva.");
  await who.follow("Gå til I dag");
  await who.sees(`Velkommen, ${who.name}`);
}

// Gives the generator and the codes on paper.
export async function turnsOnCodes(who) {
  await who.open("/meg/okter");
  await who.press("Slå på koder");
  const generator = new Generator(await who.page.locator(".mk-code").innerText());
  await who.write("Koden som vises nå", await generator.shows());
  await who.press("Slå på");
  await who.sees("Koder på papir");
  const onPaper = await who.page.locator(".mk-code").allInnerTexts();
  assert.equal(onPaper.length, 10);
  await who.follow("Jeg har dem");
  await who.sees("Du har 10 koder igjen på papir.");
  return { generator, onPaper };
}

export async function bringsThePeople(who) {
  await who.open("/oppsett/folk/hent-inn");
  await who.page.setInputFiles("#fil", { name: "folk.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
  await who.press("Se over");
  await who.press("Hent inn alle endringene");
  await who.sees("Alt er hentet inn.");
}

// Gives link and code by name.
export async function invites(keeper, names) {
  await keeper.open("/oppsett/innlogging");
  await keeper.write("Ansattnumre", names.map((name) => NUMBERS[name]).join(", "));
  await keeper.press("Lag invitasjoner");
  const sheets = {};
  for (const sheet of await keeper.page.locator(".mk-paper").all()) {
    const name = (await sheet.getByRole("heading").innerText()).split(" ")[1];
    sheets[name] = { link: await sheet.locator("input").inputValue(), code: await sheet.locator(".mk-code").innerText() };
  }
  assert.deepEqual(Object.keys(sheets), names);
  return sheets;
}

export async function comesInByLink(who, link) {
  await who.open(link);
  await who.sees(`Hei, ${who.name}`);
  await choosesPassword(who, PASSWORD);
  await who.press("Lagre passordet og gå inn");
  await firstSeesWhoSeesWhat(who);
}

export async function comesInByPaper(who, code) {
  await who.open("/logg-inn");
  await who.follow("Kom i gang");
  await who.write("Ansattnummer", NUMBERS[who.name]);
  await who.write("Kode fra arket", code.toUpperCase());
  await who.press("Fortsett");
  await who.sees(`Hei, ${who.name}`);
  await choosesPassword(who, PASSWORD);
  await who.press("Lagre passordet og gå inn");
  await firstSeesWhoSeesWhat(who);
}

export async function signsOut(who) {
  await who.open("/");
  await who.press("Logg ut");
  await who.sees("To som lykkes sammen");
}

export async function signsIn(who, { password = PASSWORD, code, name = NUMBERS[who.name] } = {}) {
  await who.open("/logg-inn");
  await who.write("Ansattnummer eller e-post på jobb", name);
  await who.write("Passord", password);
  await who.press("Logg inn med passord");
  if (code) {
    await who.sees("Skriv koden");
    await who.write("Kode", code);
    await who.press("Logg inn");
  }
}

export async function asksForHelp(who) {
  await who.open("/logg-inn");
  await who.follow("Jeg kommer ikke inn");
  await who.write("Ansattnummer eller e-post på jobb", NUMBERS[who.name]);
  await who.press("Be om hjelp");
  await who.sees("Da er det sendt");
}

const partShown = (who) => who.page.locator(".mk-code").innerText();

export async function vouchesAsKeeper(keeper, name) {
  await keeper.open("/oppsett/innlogging");
  await keeper.press(`Jeg har snakket med ${name} og bekrefter`);
  return partShown(keeper);
}

export async function vouchesAsTheOther(other, name) {
  await other.open("/");
  await other.sees(`${name} har bedt om hjelp til å komme inn.`);
  await other.follow("Se hva du kan gjøre");
  await other.press(`Bekreft at det var ${name} som ba om dette`);
  return partShown(other);
}

export async function choosesNewPassword(who, one, other, password) {
  await who.follow("Jeg har fått begge delene av koden");
  await who.write("Ansattnummer eller e-post på jobb", NUMBERS[who.name]);
  await who.write("Den ene delen", one);
  await who.write("Den andre delen", other);
  await choosesPassword(who, password);
  await who.press("Lagre det nye passordet");
  await who.sees("Det nye passordet gjelder fra nå av.");
}

export async function changesPassword(who, old, password) {
  await who.open("/meg/okter");
  await who.follow("Bytt passord");
  if (old) await who.write("Passordet du har nå", old);
  await choosesPassword(who, password);
  await who.press("Bytt passord");
  await who.sees("Passordet er byttet. Andre steder er du logget ut.");
}

// Chromium's own stand-in for a telephone or a machine that knows its owner's face.
export async function withAuthenticator(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", { options });
  return {
    knowsOwner: (isUserVerified) => session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
    keys: async () => (await session.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
  };
}
