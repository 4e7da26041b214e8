// A tiny site with the real style and script and the same content security policy as the product, to try the
// harness and the script on: what they must find is planted here.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";

export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

// The files the last build made.
function builtAssets() {
  const builds = join(process.env.MAKKER_BUILT ?? "target/debug", "build");
  const made = readdirSync(builds)
    .map((name) => join(builds, name, "out/assets/manifest.json"))
    .filter((file) => statSync(file, { throwIfNoEntry: false }))
    .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs)
    .pop();
  if (!made) throw new Error(`no built files under ${builds}: run cargo build first`);
  return { folder: join(made, ".."), manifest: JSON.parse(readFileSync(made, "utf8")) };
}

const KINDS = { css: "text/css", js: "text/javascript", svg: "image/svg+xml", woff2: "font/woff2" };

export async function startSample() {
  const { folder, manifest } = builtAssets();
  const url = (name) => `/filer/${manifest[name]}`;
  const icon = (name) => `<svg class="mk-i" aria-hidden="true" focusable="false"><use href="${url("icons.svg")}#${name}"/></svg>`;
  const state = { me: "sunniva", stored: "", answers: "go on", received: [] };

  const layout = (title, body, lang = "nb") => `<!doctype html>
<html lang="${lang}" data-color-scheme="auto" data-size="sm"${state.me ? ` data-me="${state.me}"` : ""}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<link rel="icon" href="${url("favicon.svg")}"><link rel="stylesheet" href="${url("app.css")}">
<script type="module" src="${url("app.js")}"></script></head>
<body><a class="ds-skip-link" href="#innhold">Hopp til innholdet</a>
<main class="mk-main" id="innhold" tabindex="-1"><div class="mk-wrap"><header class="mk-head"><h1 class="mk-h1">${title}</h1></header><p class="mk-info" data-kept hidden><span>Teksten du skrev sist, er satt inn igjen.</span></p>
${body}</div></main></body></html>`;

  const form = () => `
<form class="mk-sheet mk-form" id="f" action="/punkt" method="post">
  <div class="ds-field"><label class="ds-label" for="t">Nytt punkt</label><textarea class="ds-input" id="t" name="tekst" rows="3">${state.stored}</textarea></div>
  <div class="ds-field"><label class="ds-label" for="r1">Linje 1</label><input class="ds-input" id="r1" name="rom"></div>
  <div class="ds-field"><label class="ds-label" for="r2">Linje 2</label><input class="ds-input" id="r2" name="rom"></div>
  <button class="ds-button" type="submit">Legg til</button></form>
<form action="/sok" method="post" data-no-keep><label class="ds-label" for="s">Bare nå</label><input class="ds-input" id="s" name="s"></form>
<form action="/logg-ut" method="post" data-clear-kept data-no-keep><button class="ds-button" data-variant="secondary">Logg ut</button></form>`;

  const pages = {
    "/skjema": () => layout("Et skjema", form()),
    "/god": (lang) =>
      layout("I dag", `<p class="mk-lead">Sámi: Kárášjohka, Guovdageaidnu, Čáhput, ŋ. Łódź, Nguyễn.</p>
<p class="mk-num"><span id="en">1111</span> <span id="atte">8888</span></p><p>${icon("house")} Hjem ${icon("padlock-locked")} Bare du ser dette</p>
<button class="ds-button" type="button" data-print hidden>Skriv ut</button><a class="mk-a" href="/skjema">Til skjemaet</a>`, lang),
    "/feil": () =>
      layout("Feil: et skjema", `<div class="ds-error-summary" tabindex="-1" role="group" aria-labelledby="es"><h2 id="es">Én ting mangler</h2>
<ul class="ds-list"><li><a class="ds-link" href="#t">Skriv hva du trenger</a></li></ul></div>${form()}`),
    "/ond": () => layout("Ond", `<img src="${url("favicon.svg")}"><label for="nei">Navn</label><input><p id="p">Tekst</p><p id="p">Igjen</p>`),
    "/bred": () => layout("Bred", `<table><tr><td><input size="120" aria-label="bred"></td></tr></table>`),
    "/liten": () => layout("Liten", `<link rel="stylesheet" href="/liten.css"><p><button class="liten" type="button">a</button><button class="liten" type="button">b</button></p>
<textarea aria-label="Lapp"></textarea><p class="trang">Denne teksten står i en boks som ikke vokser</p>`),
    "/utenfokus": () => layout("Uten fokus", `<link rel="stylesheet" href="/skjult.css"><button type="button">Usynlig</button>`),
    "/logg-inn": () => layout("Logg inn", `<form action="/logg-inn" method="post" data-no-keep><button class="ds-button" name="som" value="sunniva">Gå inn som Sunniva</button></form>`),
  };

  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://sample").pathname;
    response.setHeader("content-security-policy", POLICY);
    response.setHeader("cache-control", "no-store");
    const send = (status, kind, body) => response.writeHead(status, { "content-type": kind }).end(body);
    const goOn = (to) => response.writeHead(303, { location: to }).end();
    if (request.method === "POST") {
      let body = "";
      request.on("data", (chunk) => (body += chunk));
      request.on("end", () => {
        state.received.push(`${path} ${body}`);
        if (path === "/logg-inn") return (state.me = "sunniva"), goOn("/skjema");
        if (path === "/logg-ut") return (state.me = null), goOn("/logg-inn");
        if (state.answers === "session ended") return (state.me = null), goOn("/logg-inn");
        if (state.answers === "connection lost") return request.socket.destroy();
        if (state.answers === "fault") return send(500, "text/html; charset=utf-8", layout("Noe gikk galt", ""));
        if (state.answers === "slow") return setTimeout(() => goOn("/skjema"), 600);
        return goOn("/skjema");
      });
      return;
    }
    if (path === "/liten.css") return send(200, "text/css", ".liten { all: unset; display: inline-block; inline-size: 10px; block-size: 10px; overflow: hidden } .trang { inline-size: 12rem; block-size: 3rem; overflow: hidden }");
    if (path === "/skjult.css") return send(200, "text/css", "*:focus { outline: none !important; box-shadow: none !important; }");
    if (path.startsWith("/filer/")) {
      const file = path.slice("/filer/".length);
      const known = Object.values(manifest).includes(file);
      return known ? send(200, KINDS[file.split(".").pop()] ?? "text/plain", readFileSync(join(folder, file))) : send(404, "text/plain", "");
    }
    const page = pages[path];
    const lang = (request.headers["accept-language"] ?? "nb").slice(0, 2);
    return page ? send(200, "text/html; charset=utf-8", page(lang)) : send(404, "text/html; charset=utf-8", layout("Finnes ikke", ""));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve)));
  return { url: `http://127.0.0.1:${server.address().port}`, state, stop };
}
