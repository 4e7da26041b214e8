# Ramma rundt sidene
page-skip = Hopp til innhaldet
page-menu = Hovudmeny
page-today = I dag
page-talks = Samtalar
page-goals = Mål
page-team = Teamet
page-setup = Oppsett
page-me-named = { $name }, profil og innstillingar
page-raise-need = Meld eit behov
page-who-sees = Kven ser kva?
page-sign-out = Logg ut
page-faults = { $count ->
    [one] Éin ting manglar før dette kan sendast
   *[other] { $count } ting manglar før dette kan sendast
  }
page-fault-title = Feil: { $title }
page-kept = Teksten du skreiv sist, er sett inn igjen. Han er ikkje send.
page-only-you = Berre du ser dette
