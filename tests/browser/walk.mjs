// The whole circle of one pair, as two people walk it: direction, goal, talk, promise, and what the other sees of each.
// Yusuf and Håkon have not talked for seven weeks, and have no date. Each step is a thing people do.

const GOAL = "Jeg svarer alene på enkle søknader før jul.";
const PROMISE = "Gå gjennom tre gamle saker sammen med Yusuf";
const NOTE = "Spør om vakta, men ikke i dag.";

export async function theWholeCircle(yusuf, hakon, today) {
  await theLeaderWritesTheDirection(hakon);
  await theMemberReadsTheDirection(yusuf);
  await aGoalIsProposed(yusuf);
  await aGoalIsCountered(hakon);
  await aGoalIsAgreed(yusuf, hakon);
  const talk = await aTalkIsCalled(yusuf, today);
  await eachAddsAPoint(yusuf, hakon, talk);
  await aNoteIsOnesOwn(yusuf, hakon, talk);
  await aPromiseIsGiven(hakon, yusuf, talk);
  await bothAnswerTheClosingQuestion(yusuf, hakon, talk);
  await theNextDateIsAgreed(yusuf, hakon, talk);
  await bothSayItWasHeld(yusuf, hakon, talk);
  await thePromiseIsKeptAndSeen(hakon, yusuf);
}

const GOALS = [
  ["Jeg svarer alene på enkle søknader før jul.", "Hvilke jeg begynner med"],
  ["Vi har én mal for nabovarsel.", "Hvem som er med og skriver"],
  ["Jeg leder et kundemøte i måneden.", "Hvilke møter det blir"],
];

/// The first talk of two who have not talked yet: what matters most in the job, then three goals, in a window each.
export async function theFirstTalk(employee, leader, [employeeName, leaderName], today) {
  await employee.open("/samtaler/ny");
  await employee.writeDay("Dag", today);
  await employee.writeTime("Klokken", "15:30");
  await employee.press("Kall inn");
  await employee.sees("Den første samtalen for dere to");
  const talk = employee.path;
  await employee.follow("Oppgaver, ansvar og rolle");
  await employee.write("Oppgave 1", "Svare på nabovarsel");
  await employee.write("Hva avgjør du selv?", "Hvem jeg ringer først");
  await employee.write("Da har vi lykkes, med dine ord", "Ingen venter på meg");
  await employee.write("Da har vi lykkes, med ord dere begge står for", "Folk får svar i tide");
  await employee.press(`Send forslaget til ${leaderName}`);
  await employee.sees(`Forslaget er sendt til ${leaderName}.`);
  await theOtherAddsTheirPart(leader, employee.path, "Jeg vet hva du bruker dagen til", employeeName);
  await theyAgree(employee, leader, [employeeName, leaderName]);
  for (const [goal, room] of GOALS) {
    await employee.open(talk);
    await employee.follow("Foreslå et mål");
    await employee.write("Målet", goal);
    await employee.write("Da har vi lykkes, med dine ord", "Jeg er stolt av det");
    await employee.write("Da har vi lykkes, med ord dere begge står for", "Det er gjort, og det holder");
    await employee.write("Kan formes, 1", room);
    await employee.press(`Send forslaget til ${leaderName}`);
    await employee.sees(`Forslaget er sendt til ${leaderName}.`);
    await theOtherAddsTheirPart(leader, employee.path, "Søkerne merker det", employeeName);
    await theyAgree(employee, leader, [employeeName, leaderName]);
  }
  await employee.open("/mal");
  for (const [goal] of GOALS) await employee.sees(goal);
}

async function theOtherAddsTheirPart(leader, path, words, employeeName) {
  await leader.open(path);
  await leader.follow("Skriv din del");
  await leader.write("Da har vi lykkes, med dine ord", words);
  await leader.press(`Send motforslaget til ${employeeName}`);
  await leader.sees(`Motforslaget er sendt til ${employeeName}.`);
}

async function theyAgree(employee, leader, [employeeName, leaderName]) {
  await employee.open(leader.path);
  await employee.press("Jeg er enig");
  await employee.sees(new RegExp(`^Avtalt av ${employeeName} og ${leaderName}`));
}

async function theLeaderWritesTheDirection(hakon) {
  await hakon.open("/");
  await hakon.follow("Teamet");
  await hakon.follow("Retning");
  await hakon.write("Hva skal Byggesak få til framover?", "Ingen venter uten å vite hvorfor");
  await hakon.press("Del retningen med teamet");
  await hakon.sees("Retningen er delt. Alle i Byggesak kan lese den.");
}

async function theMemberReadsTheDirection(yusuf) {
  await yusuf.open("/");
  await yusuf.follow(/^Les retningen/);
  await yusuf.sees("Ingen venter uten å vite hvorfor");
}

async function aGoalIsProposed(yusuf) {
  await yusuf.follow("Mål");
  await yusuf.follow("Foreslå et nytt mål");
  await yusuf.choose("Personlig mål: noe du vil utvikle hos deg selv på jobb. Du trenger ikke skrive om helse eller private forhold.");
  await yusuf.write("Målet", GOAL);
  await yusuf.write("Da har vi lykkes, med dine ord", "Jeg tør å trykke send");
  await yusuf.write("Da har vi lykkes, med ord dere begge står for", "Ti svar uten at noen har sett over");
  await yusuf.write("Kan formes, 1", "Hvilke søknader jeg begynner med");
  await yusuf.press("Send forslaget til Håkon");
  await yusuf.sees("Forslaget er sendt til Håkon.");
}

async function aGoalIsCountered(hakon) {
  await hakon.follow("Teamet");
  await hakon.follow(GOAL);
  await hakon.follow("Skriv din del");
  await hakon.write("Da har vi lykkes, med dine ord", "Søkerne får svaret samme uke");
  await hakon.press("Send motforslaget til Yusuf");
  await hakon.sees("Motforslaget er sendt til Yusuf.");
}

async function aGoalIsAgreed(yusuf, hakon) {
  await yusuf.follow("Mål");
  await yusuf.follow(GOAL);
  await yusuf.sees("Søkerne får svaret samme uke");
  await yusuf.press("Jeg er enig");
  await yusuf.sees("Du og Håkon er enige om målet fra i dag.");
  await hakon.open(yusuf.path);
  await hakon.sees(/^Avtalt av Yusuf og Håkon/);
}

async function aTalkIsCalled(yusuf, today) {
  await yusuf.follow("Samtaler");
  await yusuf.follow("Kall inn til en samtale");
  await yusuf.writeDay("Dag", today);
  await yusuf.writeTime("Klokken", "15:30");
  await yusuf.write("Sted", "Kantina");
  await yusuf.press("Kall inn");
  await yusuf.sees("Samtalen er satt opp, og dere ser den begge to.");
  return yusuf.path;
}

async function eachAddsAPoint(yusuf, hakon, talk) {
  await yusuf.write("Nytt punkt", "Hvem spør jeg når du er borte?");
  await yusuf.press("Legg til");
  await yusuf.sees("Punktet er lagt til, og dere ser det begge to.");
  await hakon.open(talk);
  await hakon.sees("Hvem spør jeg når du er borte?");
  await hakon.write("Nytt punkt", "Hva har overrasket deg?");
  await hakon.press("Legg til");
  await yusuf.open(talk);
  await yusuf.sees("Hva har overrasket deg?");
  await yusuf.press("Merk som snakket om Hva har overrasket deg?");
  await yusuf.sees("Merket som snakket om.");
}

async function aNoteIsOnesOwn(yusuf, hakon, talk) {
  await yusuf.write("Ditt eget notat", NOTE);
  await yusuf.press("Lagre notatet");
  await yusuf.sees("Notatet er lagret. Bare du ser det.");
  await hakon.open(talk);
  await hakon.doesNotSee(NOTE);
}

async function aPromiseIsGiven(hakon, yusuf, talk) {
  await hakon.write("Hva skal gjøres?", PROMISE);
  await hakon.writeDay("Når er det gjort?", "2025-10-31");
  await hakon.write("På hvilken måte?", "Torsdag etter lunsj, på kontoret mitt");
  await hakon.choose("Jeg lover dette");
  await hakon.press("Skriv ned løftet");
  await hakon.sees("Løftet er skrevet ned. Begge ser det.");
  await yusuf.open(talk);
  await yusuf.sees(PROMISE);
}

async function bothAnswerTheClosingQuestion(yusuf, hakon, talk) {
  await yusuf.write("Svaret ditt", "At du sier fra når noe haster");
  await yusuf.press("Svar Håkon");
  await yusuf.sees("Svaret ditt er lagt til.");
  await hakon.open(talk);
  await hakon.sees("At du sier fra når noe haster");
  await hakon.press("Nei, jeg har det jeg trenger");
  await hakon.sees("Svaret ditt er lagt til.");
}

async function theNextDateIsAgreed(yusuf, hakon, talk) {
  await yusuf.open(talk);
  await yusuf.follow("Foreslå en annen tid");
  await yusuf.writeDay("Dag", "2025-11-13");
  await yusuf.writeTime("Klokken", "09:00");
  await yusuf.press("Foreslå tiden for Håkon");
  await yusuf.sees("Forslaget er sendt. Tiden gjelder når den andre har sagt ja.");
  await hakon.open(talk);
  await hakon.press("Det passer");
  await hakon.sees("Dere er enige om neste samtale.");
}

async function bothSayItWasHeld(yusuf, hakon, talk) {
  await yusuf.open(talk);
  await yusuf.press("Vi har snakket sammen");
  await yusuf.sees("Du har sagt at dere snakket sammen. Den andre blir spurt.");
  await hakon.open(talk);
  await hakon.press("Vi har snakket sammen");
  await hakon.sees("Samtalen er ferdig. Dere har holdt den, og dere vet hva som skjer videre.");
}

async function thePromiseIsKeptAndSeen(hakon, yusuf) {
  await hakon.open("/lofter");
  await hakon.press(`Merk som gjort: ${PROMISE}`);
  await hakon.sees("Løftet er merket som gjort, og den andre ser det.");
  await yusuf.open("/");
  await yusuf.sees(/^Håkon gjorde dette/);
  await yusuf.press(new RegExp(`^Jeg har sett det.*${PROMISE}`));
  await yusuf.sees("Du har sagt fra at du har sett det.");
}
