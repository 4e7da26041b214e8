// Lets the browser answer with a passkey, into the form that asks for it. The page holds what the server asks, the
// browser asks the person, and the answer goes with the form like anything else one sends. Nothing is fetched, and
// nothing is kept here.

type Json = { [key: string]: unknown };

const fromText = (text: string) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));

const toText = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

// What is bytes to the browser comes as text.
function toAsk(asked: any) {
  const known = (list?: any[]) => list?.map((one) => ({ ...one, id: fromText(one.id) }));
  return {
    ...asked,
    challenge: fromText(asked.challenge),
    ...(asked.user && { user: { ...asked.user, id: fromText(asked.user.id) } }),
    ...(asked.excludeCredentials && { excludeCredentials: known(asked.excludeCredentials) }),
    ...(asked.allowCredentials && { allowCredentials: known(asked.allowCredentials) }),
  };
}

function inText(key: PublicKeyCredential): Json {
  const said = key.response as any;
  const response: Json = { clientDataJSON: toText(said.clientDataJSON) };
  for (const part of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (said[part]) response[part] = toText(said[part]);
  }
  return { id: key.id, rawId: toText(key.rawId), type: key.type, response, extensions: {} };
}

async function answer(form: HTMLFormElement) {
  const asked = toAsk(JSON.parse(form.dataset.asked ?? "{}"));
  const made =
    form.dataset.passkey === "create"
      ? await navigator.credentials.create({ publicKey: asked })
      : await navigator.credentials.get({ publicKey: asked });
  if (!(made instanceof PublicKeyCredential)) throw new Error("no passkey");
  (form.elements.namedItem("svar") as HTMLInputElement).value = JSON.stringify(inText(made));
}

function letKeysAnswer() {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
    form.addEventListener("submit", (event) => {
      if ((form.elements.namedItem("svar") as HTMLInputElement).value) return;
      event.preventDefault();
      event.stopPropagation();
      const failed = form.querySelector<HTMLElement>("[data-passkey-failed]");
      if (failed) failed.hidden = true;
      answer(form).then(
        () => form.requestSubmit(),
        () => {
          if (failed) failed.hidden = false;
        },
      );
    });
  }
}

letKeysAnswer();
