# Rammen rundt sidene
page-skip = Hopp til innholdet
page-menu = Hovedmeny
page-today = I dag
page-talks = Samtaler
page-goals = Mål
page-team = Teamet
page-setup = Oppsett
page-me-named = { $name }, profil og innstillinger
page-raise-need = Meld et behov
page-who-sees = Hvem ser hva?
page-sign-out = Logg ut
page-faults = { $count ->
    [one] Én ting mangler før dette kan sendes
   *[other] { $count } ting mangler før dette kan sendes
  }
page-fault-title = Feil: { $title }
page-kept = Teksten du skrev sist, er satt inn igjen. Den er ikke sendt.
page-only-you = Bare du ser dette
