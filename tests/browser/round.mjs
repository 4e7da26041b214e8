// Every page there is, with who looks at it, and every form as it comes back. `route` is the address as the program has it:
// a test (tests/law/routes.rs) says which page is missing here.
import { WithoutScript, comesIn } from "./ways.mjs";

// Does what makes the states that are looked at, and gives the list.
export async function everyPage(browser, url, today) {
  const someone = (name) => comesIn(browser, url, WithoutScript, name);
  const [sunniva, hakon, amina] = [await someone("Sunniva"), await someone("Håkon"), await someone("Amina")];
  const [petter, torbjorn, yusuf] = [await someone("Petter"), await someone("Torbjørn"), await someone("Yusuf")];
  const href = async (who, path, words) => {
    await who.open(path);
    return who.page.getByRole("link", { name: words }).first().getAttribute("href");
  };

  const proposal = await href(sunniva, "/mal", "Vi i teamet har én felles mal for veiledning.");
  const agreed = await href(sunniva, "/mal", "Jeg leder kundemøtene trygt på egen hånd.");
  const revised = await href(sunniva, "/mal", "Innbyggerne får svar på byggesøknaden innen tre uker.");
  const [talk, member] = [await href(sunniva, "/", "Åpne samtalen"), await href(hakon, "/teamet", "Sunniva")];
  const role = await href(sunniva, "/mal", "Oppgaver, ansvar og rolle");
  const finished = await href(sunniva, "/mal", "Alle i teamet kan ta telefonvakten.");
  const need = await href(sunniva, "/behov", "Hvem har strandsonesakene?");
  const ordered = await href(sunniva, "/behov", "Hva kan vente når køen vokser?");
  const everyday = await href(sunniva, "/hverdag", "Telefonen går fint.");
  const carried = await href(sunniva, "/lofter", "Sette av penger til fagdagen");
  const dropping = await href(torbjorn, "/lofter", "Holde fagstund om klagesaker");
  const together = await href(sunniva, "/retning", "Folk skjønner svaret første gang");
  const ending = await anEnding(amina);
  const withdrawn = await aWithdrawnGoal(amina);
  const told = await somethingTold(sunniva, agreed);
  const draft = await aDraft(sunniva);
  await aDirectionBegun(hakon);
  const saidByOne = await aTalk(yusuf, today);
  await yusuf.press("Vi har snakket sammen");
  const missed = await aTalk(amina, today);
  await amina.press("Det ble ikke noe av");
  const moved = await aTalk(petter, "2025-10-20");
  await petter.follow("Flytt tidspunkt");
  await petter.writeDay("Dag", "2025-10-21");
  await petter.press("Flytt samtalen");
  const cancelled = await aTalk(torbjorn, "2025-10-29");
  await torbjorn.follow("Avlys samtalen");
  await torbjorn.write("Hvorfor?", "Kurset er flyttet");
  await torbjorn.press("Avlys samtalen");
  await torbjorn.open("/samtaler/rytme");
  await torbjorn.choose("Hver måned");
  await torbjorn.press("Foreslå rytmen for Håkon");
  const held = await aHeldTalk(sunniva);
  const rhythm = new URL(await href(hakon, "/samtaler", /^Torbjørn/), url);

  const ragnhild = await someone("Ragnhild");
  const file = await aFile(ragnhild, "Ansattnummer;Navn;Enhet;Leder\n2001;Vera Holm;Byggesak;1003\n");
  const example = await href(ragnhild, "/oppsett/eksempelmal", "Klart språk");
  const faulty = await aFile(ragnhild, "Ansattnummer;Navn;Enhet;Leder;Til\n2002;Vera Holm;Byggesak;9999;31.02.2026\n");
  await ragnhild.open("/oppsett/folk");
  const corrected = await ragnhild.page.locator("a[href$='/leder']").first().getAttribute("href");

  return [
    { name: "logg-inn", route: "/logg-inn", path: "/logg-inn" },
    { name: "hvem-ser-hva", route: "/hvem-ser-hva", path: "/hvem-ser-hva" },
    { name: "hvem-ser-hva-inne", route: "/hvem-ser-hva", path: "/hvem-ser-hva", as: "Sunniva" },
    { name: "i-dag", route: "/", path: "/", as: "Sunniva" },
    { name: "i-dag-leder", route: "/", path: "/", as: "Håkon" },
    { name: "i-dag-ny", route: "/", path: "/", as: "Eline" },
    { name: "i-dag-hviler", route: "/", path: "/", as: "Marte" },
    { name: "i-dag-hr", route: "/", path: "/", as: "Ragnhild" },
    { name: "i-dag-gjort", route: "/", path: "/?gjort=holdt", as: "Sunniva" },
    { name: "mal-liste", route: "/mal", path: "/mal", as: "Sunniva" },
    { name: "mal-liste-tom", route: "/mal", path: "/mal", as: "Eline" },
    { name: "mal", route: "/mal/{goal}", path: agreed, as: "Sunniva" },
    { name: "mal-venter", route: "/mal/{goal}", path: proposal, as: "Håkon" },
    { name: "mal-eget-forslag", route: "/mal/{goal}", path: proposal, as: "Sunniva" },
    { name: "mal-under-revisjon", route: "/mal/{goal}", path: revised, as: "Sunniva" },
    { name: "mal-versjoner", route: "/mal/{goal}/versjoner", path: `${revised}/versjoner?fra=1&til=4`, as: "Sunniva" },
    { name: "rolle-versjoner", route: "/rolle/{role}/versjoner", path: `${role}/versjoner`, as: "Sunniva" },
    { name: "mal-ferdig", route: "/mal/{goal}", path: finished, as: "Sunniva" },
    { name: "mal-slutt-venter", route: "/mal/{goal}", path: ending, as: "Håkon" },
    { name: "avslutning", route: "/mal/{goal}/avslutning", path: `${agreed}/avslutning`, as: "Sunniva" },
    { name: "avslutning-feil", route: "/mal/{goal}/avslutning", path: `${agreed}/avslutning`, as: "Sunniva", refused: `${agreed}/avslutning` },
    { name: "avslutning-vent", route: "/mal/{goal}/avslutning", path: `${revised}/avslutning`, as: "Sunniva" },
    { name: "mal-trukket", route: "/mal/{goal}", path: withdrawn, as: "Amina" },
    { name: "mal-ny", route: "/mal/ny", path: "/mal/ny", as: "Sunniva" },
    { name: "mal-ny-leder", route: "/mal/ny", path: `/mal/ny?par=${member.split("/").pop()}`, as: "Håkon" },
    { name: "mal-ny-feil", route: "/mal/ny", path: "/mal/ny", as: "Sunniva", refused: "/mal" },
    { name: "utkast", route: "/mal/utkast/{draft}", path: draft, as: "Sunniva" },
    { name: "motforslag", route: "/mal/{goal}/forslag/ny", path: `${proposal}/forslag/ny`, as: "Håkon" },
    { name: "motforslag-feil", route: "/mal/{goal}/forslag/ny", path: `${revised}/forslag/ny`, as: "Sunniva", refused: `${revised}/forslag` },
    { name: "mal-leder", route: "/mal/{goal}", path: revised, as: "Håkon" },
    { name: "framdrift", route: "/mal/{goal}/framdrift", path: `${revised}/framdrift`, as: "Sunniva" },
    { name: "framdrift-leder", route: "/mal/{goal}/framdrift", path: `${revised}/framdrift`, as: "Håkon" },
    { name: "framdrift-ny", route: "/mal/{goal}/framdrift/ny", path: `${revised}/framdrift/ny`, as: "Sunniva" },
    { name: "framdrift-ny-feil", route: "/mal/{goal}/framdrift/ny", path: `${revised}/framdrift/ny`, as: "Sunniva", refused: `${revised}/framdrift/ny` },
    { name: "framdrift-rett", route: "/mal/{goal}/framdrift/{check_in}", path: told, as: "Sunniva" },
    { name: "mal-lofte", route: "/mal/{goal}/lofte", path: `${revised}/lofte`, as: "Håkon" },
    { name: "mal-lofte-feil", route: "/mal/{goal}/lofte", path: `${revised}/lofte`, as: "Sunniva", refused: `${revised}/lofte` },
    { name: "eierskap", route: "/mal/{goal}/eierskap", path: `${revised}/eierskap`, as: "Sunniva" },
    { name: "eierskap-feil", route: "/mal/{goal}/eierskap", path: `${agreed}/eierskap`, as: "Sunniva", refused: `${agreed}/eierskap` },
    { name: "rolle-liste", route: "/rolle", path: "/rolle?gjort=slettet", as: "Sunniva" },
    { name: "rolle-ny", route: "/rolle/ny", path: "/rolle/ny", as: "Eline" },
    { name: "rolle-ny-feil", route: "/rolle/ny", path: "/rolle/ny", as: "Eline", refused: "/rolle" },
    { name: "rolle", route: "/rolle/{role}", path: role, as: "Sunniva" },
    { name: "rolle-venter", route: "/rolle/{role}", path: role, as: "Håkon" },
    { name: "rolle-forslag", route: "/rolle/{role}/forslag/ny", path: `${role}/forslag/ny`, as: "Håkon" },
    { name: "rolle-forslag-feil", route: "/rolle/{role}/forslag/ny", path: `${role}/forslag/ny`, as: "Håkon", refused: `${role}/forslag` },
    { name: "lofter", route: "/lofter", path: "/lofter", as: "Sunniva" },
    { name: "lofter-leder", route: "/lofter", path: "/lofter", as: "Håkon" },
    { name: "lofter-feil", route: "/lofter", path: "/lofter", as: "Sunniva", refused: "/lofter" },
    { name: "lofter-par", route: "/lofter", path: `/lofter?par=${member.split("/").pop()}`, as: "Sunniva" },
    { name: "lofte", route: "/lofter/{promise}", path: carried, as: "Sunniva" },
    { name: "lofte-eier", route: "/lofter/{promise}", path: carried, as: "Håkon" },
    { name: "lofte-feil", route: "/lofter/{promise}", path: carried, as: "Håkon", refused: `${carried}/ny-dag` },
    { name: "lofte-bort", route: "/lofter/{promise}", path: dropping, as: "Håkon" },
    { name: "hverdag", route: "/hverdag", path: "/hverdag", as: "Sunniva" },
    { name: "hverdag-leder", route: "/hverdag", path: "/hverdag", as: "Håkon" },
    { name: "hverdag-ny", route: "/hverdag/ny", path: "/hverdag/ny", as: "Sunniva" },
    { name: "hverdag-ny-leder", route: "/hverdag/ny", path: "/hverdag/ny", as: "Håkon" },
    { name: "hverdag-feil", route: "/hverdag/ny", path: "/hverdag/ny", as: "Håkon", refused: "/hverdag" },
    { name: "hverdag-en", route: "/hverdag/{touchpoint}", path: everyday, as: "Håkon" },
    { name: "hverdag-rette", route: "/hverdag/{touchpoint}", path: everyday, as: "Sunniva" },
    { name: "hverdag-rette-feil", route: "/hverdag/{touchpoint}", path: everyday, as: "Sunniva", refused: `${everyday}/rettelse` },
    { name: "hverdag-lofte", route: "/hverdag/{touchpoint}/lofte", path: `${everyday}/lofte`, as: "Håkon" },
    { name: "hverdag-lofte-feil", route: "/hverdag/{touchpoint}/lofte", path: `${everyday}/lofte`, as: "Håkon", refused: `${everyday}/lofte` },
    { name: "behov", route: "/behov", path: "/behov", as: "Sunniva" },
    { name: "behov-leder", route: "/behov", path: "/behov", as: "Håkon" },
    { name: "behov-nytt", route: "/behov/ny", path: "/behov/ny", as: "Sunniva" },
    { name: "behov-feil", route: "/behov/ny", path: "/behov/ny", as: "Sunniva", refused: "/behov" },
    { name: "behov-en", route: "/behov/{need}", path: need, as: "Sunniva" },
    { name: "behov-svare", route: "/behov/{need}", path: ordered, as: "Håkon" },
    { name: "behov-svare-feil", route: "/behov/{need}", path: need, as: "Håkon", refused: `${need}/svar` },
    { name: "samtaler", route: "/samtaler", path: "/samtaler", as: "Sunniva" },
    { name: "samtaler-leder", route: "/samtaler", path: "/samtaler", as: "Håkon" },
    { name: "samtaler-alle", route: "/samtaler", path: `${rhythm.pathname}${rhythm.search}&alle=1`, as: "Håkon" },
    { name: "samtaler-feil", route: "/samtaler", path: "/samtaler", as: "Amina" },
    { name: "samtale", route: "/samtaler/{talk}", path: talk, as: "Sunniva" },
    { name: "samtale-sporsmal", route: "/samtaler/{talk}/sporsmal", path: `${talk}/sporsmal`, as: "Håkon" },
    { name: "samtale-leder", route: "/samtaler/{talk}", path: talk, as: "Håkon" },
    { name: "samtale-sagt-av-en", route: "/samtaler/{talk}", path: saidByOne, as: "Håkon" },
    { name: "samtale-sagt-av-meg", route: "/samtaler/{talk}", path: saidByOne, as: "Yusuf" },
    { name: "samtale-holdt", route: "/samtaler/{talk}", path: held, as: "Sunniva" },
    { name: "samtale-ikke-noe-av", route: "/samtaler/{talk}", path: missed, as: "Amina" },
    { name: "samtale-flyttet", route: "/samtaler/{talk}", path: moved, as: "Håkon" },
    { name: "samtale-avlyst", route: "/samtaler/{talk}", path: cancelled, as: "Torbjørn" },
    { name: "samtale-punkt-feil", route: "/samtaler/{talk}", path: talk, as: "Sunniva", refused: `${talk}/punkter` },
    { name: "samtale-lofte-feil", route: "/samtaler/{talk}", path: talk, as: "Håkon", refused: `${talk}/lofter` },
    { name: "samtale-svar-feil", route: "/samtaler/{talk}", path: talk, as: "Sunniva", refused: `${talk}/svar` },
    { name: "samtale-rydd", route: "/samtaler/{talk}", path: `${talk}?rydd=1`, as: "Sunniva" },
    { name: "neste", route: "/samtaler/{talk}/neste", path: `${talk}/neste`, as: "Sunniva" },
    { name: "neste-feil", route: "/samtaler/{talk}/neste", path: `${saidByOne}/neste`, as: "Yusuf", refused: `${saidByOne}/neste` },
    { name: "oppsummering", route: "/samtaler/{talk}/oppsummering", path: `${held}/oppsummering`, as: "Sunniva" },
    { name: "samtale-ny", route: "/samtaler/ny", path: "/samtaler/ny", as: "Amina" },
    { name: "samtale-ny-leder", route: "/samtaler/ny", path: "/samtaler/ny", as: "Håkon" },
    { name: "samtale-ny-feil", route: "/samtaler/ny", path: "/samtaler/ny", as: "Håkon", refused: "/samtaler" },
    { name: "flytt", route: "/samtaler/{talk}/flytt", path: `${talk}/flytt`, as: "Sunniva" },
    { name: "flytt-feil", route: "/samtaler/{talk}/flytt", path: `${talk}/flytt`, as: "Håkon", refused: `${talk}/flytt` },
    { name: "avlys", route: "/samtaler/{talk}/avlys", path: `${talk}/avlys`, as: "Sunniva" },
    { name: "avlys-feil", route: "/samtaler/{talk}/avlys", path: `${talk}/avlys`, as: "Håkon", refused: `${talk}/avlys` },
    { name: "rytme", route: "/samtaler/rytme", path: "/samtaler/rytme", as: "Sunniva" },
    { name: "rytme-forslag", route: "/samtaler/rytme", path: `/samtaler/rytme${rhythm.search}`, as: "Håkon" },
    { name: "rytme-feil", route: "/samtaler/rytme", path: "/samtaler/rytme", as: "Sunniva", refused: "/samtaler/rytme" },
    { name: "retning", route: "/retning", path: "/retning", as: "Sunniva" },
    { name: "retning-leder", route: "/retning", path: "/retning", as: "Solveig" },
    { name: "retning-skrive", route: "/teamet/retning", path: "/teamet/retning", as: "Håkon" },
    { name: "retning-slik", route: "/teamet/retning/slik", path: "/teamet/retning/slik", as: "Håkon" },
    { name: "retning-feil", route: "/teamet/retning", path: "/teamet/retning", as: "Håkon", refused: "/teamet/retning" },
    { name: "felles-mal", route: "/felles-mal/{shared_goal}", path: together, as: "Sunniva" },
    { name: "felles-mal-vist", route: "/felles-mal/{shared_goal}", path: together, as: "Amina" },
    { name: "felles-mal-leder", route: "/felles-mal/{shared_goal}", path: together, as: "Håkon" },
    { name: "felles-mal-bidrag", route: "/mal/ny", path: `/mal/ny?felles=${together.split("/").pop()}`, as: "Sunniva" },
    { name: "felles-mal-nytt", route: "/teamet/felles-mal/ny", path: "/teamet/felles-mal/ny", as: "Håkon" },
    { name: "felles-mal-feil", route: "/teamet/felles-mal/ny", path: "/teamet/felles-mal/ny", as: "Håkon", refused: "/teamet/felles-mal" },
    { name: "felles-mal-skriv-om", route: "/teamet/felles-mal/{shared_goal}", path: `/teamet${together}`, as: "Håkon" },
    { name: "meg", route: "/meg", path: "/meg", as: "Sunniva" },
    { name: "meg-okter", route: "/meg/okter", path: "/meg/okter", as: "Sunniva" },
    { name: "folk", route: "/oppsett/folk", path: "/oppsett/folk", as: "Ragnhild" },
    { name: "eksempelmal", route: "/oppsett/eksempelmal", path: "/oppsett/eksempelmal", as: "Ragnhild" },
    { name: "eksempelmal-ny", route: "/oppsett/eksempelmal/ny", path: "/oppsett/eksempelmal/ny", as: "Ragnhild" },
    { name: "eksempelmal-ny-feil", route: "/oppsett/eksempelmal/ny", path: "/oppsett/eksempelmal/ny", as: "Ragnhild", refused: "/oppsett/eksempelmal" },
    { name: "eksempelmal-ett", route: "/oppsett/eksempelmal/{example}", path: example, as: "Ragnhild" },
    { name: "mal-ny-eksempel", route: "/mal/ny", path: `/mal/ny?mal=${example.split("/").pop()}`, as: "Sunniva" },
    { name: "folk-enheter", route: "/oppsett/folk/enheter", path: "/oppsett/folk/enheter", as: "Ragnhild" },
    { name: "folk-leder", route: "/oppsett/folk/{employment}/leder", path: corrected, as: "Ragnhild" },
    { name: "hent-inn", route: "/oppsett/folk/hent-inn", path: "/oppsett/folk/hent-inn", as: "Ragnhild" },
    { name: "hent-inn-klar", route: "/oppsett/folk/hent-inn/{import}", path: file, as: "Ragnhild" },
    { name: "hent-inn-feil", route: "/oppsett/folk/hent-inn/{import}", path: faulty, as: "Ragnhild" },
    { name: "meg-innsyn", route: "/meg/innsyn", path: "/meg/innsyn", as: "Sunniva" },
    { name: "meg-kalender", route: "/meg/kalender", path: "/meg/kalender", as: "Sunniva" },
    { name: "meg-meldinger", route: "/meg/meldinger", path: "/meg/meldinger", as: "Sunniva" },
    { name: "teamet", route: "/teamet", path: "/teamet", as: "Håkon" },
    { name: "teamet-hos-leder", route: "/teamet", path: "/teamet", as: "Solveig" },
    { name: "teamet-en", route: "/teamet/{pair}", path: member, as: "Håkon" },
    { name: "fast-ramme", route: "/teamet/{pair}/fast-ramme", path: `${member}/fast-ramme`, as: "Håkon" },
    { name: "fast-ramme-feil", route: "/teamet/{pair}/fast-ramme", path: `${member}/fast-ramme`, as: "Håkon", refused: `${member}/fast-ramme` },
    { name: "ikke-ditt", route: "/teamet/{pair}/fast-ramme", path: `${member}/fast-ramme`, as: "Sunniva", status: 403 },
    { name: "mellom-to-andre", route: "/mal/{goal}", path: agreed, as: "Ragnhild", status: 404 },
    { name: "finnes-ikke", path: "/finnes/ikke", as: "Sunniva", status: 404 },
  ];
}

async function anEnding(who) {
  await who.open("/mal");
  await who.follow("Brevene våre kan leses av den som får dem.");
  const goal = who.path;
  await who.follow("Er dere ferdige med målet?");
  await who.choose("Vi avslutter målet, med det som kom ut av det");
  await who.write("Hva kom ut av det, eller hvorfor legger dere det bort?", "Halvparten av telefonene er borte.");
  await who.press("Send til Håkon");
  return goal;
}

async function aWithdrawnGoal(who) {
  await who.open("/mal/ny");
  await who.write("Målet", "Vi prøver telefonvakt på ettermiddagen.");
  await who.write("Da har vi lykkes, med dine ord", "Færre avbrudd før lunsj");
  await who.write("Da har vi lykkes, med ord dere begge står for", "Formiddagen er til saker");
  await who.write("Kan formes, 1", "Hvem som tar hvilken dag");
  await who.press("Send forslaget til Håkon");
  await who.press("Trekk forslaget");
  return who.path;
}

async function somethingTold(who, goal) {
  await who.open(`${goal}/framdrift/ny`);
  await who.write("Hva er nytt siden sist?", "To møter er holdt, og ett gikk over tiden.");
  await who.press("Fortell Håkon");
  await who.follow(/^Rett eller ta tilbake/);
  return who.path;
}

async function aDraft(who) {
  await who.open("/mal/ny");
  await who.write("Målet", "Ta forvaltningsrett til våren.");
  await who.press("Lagre utkastet");
  await who.follow("Ta forvaltningsrett til våren.");
  return who.path;
}

async function aDirectionBegun(who) {
  await who.open("/teamet/retning");
  await who.press("Lagre utkastet");
}

async function aTalk(who, day) {
  await who.open("/samtaler/ny");
  await who.writeDay("Dag", day);
  await who.writeTime("Klokken", "13:00");
  await who.press("Kall inn");
  return who.path;
}

// The latest the two had, with its summary.
async function aHeldTalk(who) {
  await who.open("/samtaler");
  await who.follow(/18\. september/);
  return who.path;
}

async function aFile(who, text) {
  await who.open("/oppsett/folk/hent-inn");
  await who.page.setInputFiles("#fil", { name: "folk.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await who.going(who.page.locator("form:has(#fil) button"));
  return who.path;
}
