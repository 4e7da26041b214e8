# Hente inn folk
import-title = Hent inn folk
import-eyebrow = Folk og enheter
import-lead = Last opp en fil fra lønnssystemet eller Excel. Du ser hva den ville endre før noe skjer, og enten blir alt med, eller ingenting.
import-choose = Velg fil
import-file = Fil med folk
import-file-hint = CSV fra lønnssystemet eller Excel, inntil { $size } MB og { $rows } linjer. Fødselsnummer, fødselsdato, kjønn, fravær og lønn skal ikke være med. Slike kolonner blir ikke lest.
import-mode = Hvem handler fila om?
import-mode-partial = Noen av oss
import-mode-partial-more = Ingen slutter fordi de ikke står i fila.
import-mode-full = Alle sammen
import-mode-full-more = De som ikke står i fila, slutter i dag. Du ser hvem før noe skjer.
import-look-over = Se over
import-columns = Kolonnene
import-columns-lead = Overskriftene kan stå i hvilken rekkefølge du vil, på bokmål, nynorsk eller engelsk. Ansattnummer må være med. Nye folk trenger navn og enhet også.
import-columns-example = Ansattnummer; Navn; E-post; Stillingsnøkkel; Tittel; Enhet; Overenhet; Leders ansattnummer; Fra; Til; Rolle
import-columns-not = Andre kolonner blir ikke lest. Du får se hvilke.
import-about = Om innhentingen
import-steps = Slik går det for seg
import-step-upload = Last opp
import-step-upload-more = Fila leses, ingenting endres.
import-step-look = Se over
import-step-look-more = Feil står med linje og grunn.
import-step-fetch = Hent inn
import-step-fetch-more = Alt på én gang, eller ingenting. Kan angres i tretti dager.
import-earlier = Tidligere
import-earlier-at = { $day }, { $time }
import-waiting = Venter
import-state-undone = Angret
import-state-asked = Venter på en HR eller administrator til
import-state-staged = Lest, ikke hentet inn
import-in-short = { $added } kom til, { $changed } fikk noe endret, { $ended } slutter
import-no-content = Du ser navn og enheter, ikke innhold.
import-no-content-more = Å hente inn folk gir ingen innsyn i samtaler eller mål.
import-by-machine = Den som har maskinen
import-done-discarded = Fila er lagt bort. Ingenting er endret.
import-done-fetched = Alt er hentet inn.
import-done-asked = En annen HR eller administrator kan nå se over og godkjenne.
import-done-undone = Innhentingen er angret.
import-undone-pairs = { $count ->
    [one] Ett nytt par hadde begynt å skrive sammen. Paret er avsluttet, og det de skrev, er fortsatt medarbeiderens å lese.
   *[other] { $count } nye par hadde begynt å skrive sammen. De er avsluttet, og det de skrev, er fortsatt medarbeiderens å lese.
  }
import-undone-people = { $count ->
    [one] Én person blir stående, fordi noe er knyttet til navnet.
   *[other] { $count } personer blir stående, fordi noe er knyttet til navnene.
  }
import-undone-altered = { $count ->
    [one] Én ting er endret for hånd siden, og står som den er.
   *[other] { $count } ting er endret for hånd siden, og står som de er.
  }

# Se over
import-look-title = Se over før noe endres
import-look-lead = Ingenting er endret ennå. Enten blir alt med, eller ingenting.
import-look-faulty = Ingenting er endret. Rett det som står under, og last opp på nytt.
import-look-two = Ingenting er endret ennå. Dette gir så mange en slutt eller en ny leder at en annen HR eller administrator også må si ja.
import-look-theirs = Ingenting er endret ennå. Den som lastet opp fila, må først be om at en til ser over.
import-nothing-title = Alt er som før
import-nothing-lead = Fila sier det samme som Makker alt vet. Det er ingenting å hente inn.
import-second-title = Se over, og si ja eller nei
import-second-lead = En annen har lastet opp denne fila og spør om du er enig. Den gir mange en slutt eller en ny leder. Ingenting er endret ennå.
import-waiting-title = Venter på en til
import-waiting-lead = En annen HR eller administrator må se over og si ja. Du kan ikke godkjenne din egen innhenting. Ingenting er endret ennå.
import-fetched-title = Hentet inn
import-fetched-lead = Alt i fila er med. Nye par kan begynne, og de som fikk en ny leder, har sitt eget rom for det som var.
import-undone-title = Angret
import-undone-lead = De samme parene gjelder igjen, med de samme rommene. Samtaler som ble avlyst og løfter som ble avsluttet da par tok slutt, kommer ikke tilbake av seg selv: de to kan avtale dem på nytt.
import-discarded-title = Lagt bort
import-discarded-lead = Ingenting ble endret. Det som sto i fila, er slettet.
import-not-done = Dette ble ikke gjort
import-refused-moved = Noe i organisasjonen er endret siden fila ble sett over. Vi har sammenlignet på nytt: se over en gang til.
import-refused-two = Så mange får en slutt eller en ny leder at en annen HR eller administrator også må si ja.
import-refused-own = Du har lastet opp denne fila selv. En annen HR eller administrator må si ja.
import-refused-settled = Dette er alt avgjort, kanskje av en annen. Siden viser hvordan det står nå.
import-refused-nothing = Det er ingenting å hente inn: fila sier det samme som Makker alt vet.
import-refused-late = En innhenting kan angres i { $days } dager. Nå må det rettes med en ny fil eller for hånd.
import-refused-latest = En senere innhenting bygger på denne. Angre den siste først.
import-progress-comparing = Vi sammenligner fila med organisasjonen.
import-progress-writing = { $rows } av { $all } rader er skrevet.
import-progress-more = Du kan gå fra siden. Alt blir med, eller ingenting.
import-progress-again = Se hvor langt det er kommet
import-progress-failed = Noe gikk galt, og ingenting er endret. Prøv en gang til.
import-mistakes = { $count ->
    [one] Én ting må rettes først
   *[other] { $count } ting må rettes først
  }
import-would = Dette ville skje
import-did = Dette skjedde
import-counts-said = { $lines ->
    [one] Fila har én linje.
   *[other] Fila har { $lines } linjer.
  } { $people ->
    [one] Én person var i Makker fra før.
   *[other] { $people } personer var i Makker fra før.
  }
import-is-full = Du har sagt at den handler om alle.
import-is-partial = Den handler om noen: ingen slutter fordi de ikke står der.
import-count-added = kommer til
import-count-changed = får noe endret
import-count-ended = slutter
import-count-unchanged = er som før
import-must = Må rettes
import-must-more = Rett i fila eller i lønnssystemet, og last opp på nytt.
import-download-mistakes = Last ned feillista
import-changes = Endringer det er verdt å se på
import-not-in-file = Ikke i fila
import-line = Linje { $line }
import-whole-file = Hele fila
import-column = Kolonne
import-out = Tas ut:
import-in = Settes inn:
import-from = fra { $day }
import-new-ones = { $count ->
    [one] Én ny
   *[other] { $count } nye
  }
import-show-all = vis alle
import-side = Side { $nth } av { $all }
import-sides = Sider i listene
import-more = { $count ->
    [one] Og én til.
   *[other] Og { $count } til.
  }
import-worth = Verdt å merke seg
import-worth-more = Dette stopper ingenting.
import-decide = Avgjør
import-fetch-all = Hent inn alle endringene
import-ask-second = Be en til om å se over
import-approve = Godkjenn og hent inn
import-discard = Legg bort fila
import-undo = Angre innhentingen
import-undo-more = De samme parene gjelder igjen, med de samme rommene. Det to har skrevet sammen i et nytt par, blir ikke tatt bort: paret avsluttes, og medarbeideren kan fortsatt lese det.
import-again = Last opp en rettet fil
import-look-again = Se over på nytt
import-button-comes = Knappen «Hent inn alle endringene» kommer når ingen linjer har feil.
import-who = Hvem og når
import-by-staged = { $name } lastet opp { $when }
import-by-fetched = { $name } hentet inn { $when }
import-by-undone = { $name } angret { $when }
import-left-sensitive = «{ $heading }» er ikke lest: { $kind } skal ikke være i Makker.
import-left-unknown = «{ $heading }» er ikke lest: vi kjenner ikke overskriften.
import-sensitive-id = fødselsnummer
import-sensitive-birth = fødselsdato og alder
import-sensitive-pay = lønn
import-sensitive-gender = kjønn
import-sensitive-absence = fravær

# Endringer
import-new = { $name }, { $unit }
import-new-led = { $name }, { $unit }, leder { $leader }
import-ends = { $name } slutter { $day }
import-ends-absent = Står i Makker, men ikke i fila.
import-ends-more = Paret avsluttes etter siste dag.
import-new-leader = { $name } får ny leder
import-new-leader-more = { $before } mister tilgangen den dagen. { $after } ser det som er avtalt og gjelder, ikke historien.
import-first-leader = { $name } får en leder
import-no-leader = { $name } får ingen leder
import-no-leader-more = { $before } mister tilgangen, og ingen annen står i fila.
import-moves = { $name } bytter enhet
import-moves-more = Paret og alt som er avtalt, går videre.
import-new-title = { $name } får ny tittel
import-renamed = { $name } får nytt navn
import-new-email = { $name } får ny e-post
import-goes-on = { $name } fortsetter
import-starts = { $name } begynner { $day }
import-role-given = { $name } blir { $role }
import-role-taken = { $name } er ikke lenger { $role }
import-role-hr = HR
import-role-admin = administrator
import-role-representative = tillitsvalgt eller verneombud
import-role-data-protection = personvernombud
import-role-responsible = ansvarlig leder for enheten
import-unit-new = Ny enhet: { $unit }
import-unit-under = Under { $unit }
import-unit-moves = Enheten { $unit } flyttes
import-answers = { $unit } får ny ansvarlig leder
import-position = { $name } får en stilling til: { $title }, { $unit }
import-position-untitled = { $name } får en stilling til, i { $unit }

# Verdt å merke seg
import-notice-outside = { $name } får { $leader } som leder, som ikke arbeider i { $unit } eller over. Stemmer det?
import-notice-no-leader = { $name } har ingen leder, og kan ikke være i noe makkerpar ennå.
import-notice-top = Enheten { $unit } henger ikke under noen. Skriv overenhet om den skal det.
import-notice-email = { $email } tilhørte { $name }, som har sluttet, og følger nå det nye nummeret.
import-notice-name = { $before } får hele navnet endret til { $after }. Er det samme person?
import-notice-leaves = { $count ->
    [one] { $name } slutter, og leder fortsatt én person. Den trenger en ny leder.
   *[other] { $name } slutter, og leder fortsatt { $count } personer. De trenger en ny leder.
  }
import-notice-answers = { $name } tar over som ansvarlig leder for { $unit }.
import-notice-role = { $name } blir { $role }. Det åpner ikke noe innhold.
import-notice-ended = { $name } har sluttet før i dag og har ikke vært i Makker. Linja er hoppet over.

# Kolonner
import-column-number = Ansattnummer
import-column-name = Navn
import-column-given = Fornavn
import-column-family = Etternavn
import-column-email = E-post
import-column-position = Stillingsnøkkel
import-column-title = Tittel
import-column-unit = Enhet
import-column-parent = Overenhet
import-column-leader = Leders ansattnummer
import-column-from = Fra
import-column-to = Til
import-column-role = Rolle
import-cli-ask = Hente inn alt dette? Skriv ja for å gjøre det.
import-csv-line = Linje
import-csv-column = Kolonne
import-csv-wrong = Feil
import-csv-do = Hva du kan gjøre

# Fila kan ikke leses
import-unread-empty = Fila er tom. Eksporter den på nytt, og se at det står noe i den.
import-unread-too-large = Fila er større enn { $size } MB. Del den, eller ta bort kolonner som ikke trengs.
import-unread-workbook = Dette er en Excel-arbeidsbok. Åpne den i Excel, velg Lagre som, og lagre som CSV (UTF-8).
import-unread-not-text = Dette er ikke en tekstfil. Eksporter den som CSV.
import-unread-mangled = Bokstavene på linje { $line } er ødelagt: æ, ø og å er blitt til andre tegn før fila kom hit. Eksporter den på nytt, som CSV (UTF-8).
import-unread-no-headings = Vi fant ingen overskrifter vi kjenner. Første linje er «{ $seen }». Det må stå Ansattnummer og minst én overskrift til.
import-unread-no-rows = Fila har overskrifter, men ingen linjer under. Eksporter den på nytt, med folk i.
import-unread-too-many = Fila har mer enn { $rows } linjer. Del den.
import-unread-cell = Linje { $line } har en celle med mer enn { $most } tegn. Er noe limt inn feil?
import-unread-quote = På linje { $line } åpnes et anførselstegn som aldri lukkes. Ta det bort, eller sett ett til etter teksten.
import-unread-two = «{ $column }» står i to kolonner: «{ $one }» og «{ $other }». Ta bort den ene.
import-unread-ids = Kolonnen «{ $heading }» inneholder fødselsnumre. De skal ikke være i Makker, og fila er ikke lest. Bruk ansattnummer i stedet.

# Feil på en linje
import-wrong-number = Ansattnummer mangler
import-wrong-number-do = Skriv nummeret, eller ta bort linja om den er en sum eller en overskrift.
import-wrong-made-number = Excel har gjort om nummeret
import-wrong-made-number-do = Det står { $cell }. Formater kolonnen som tekst, og skriv nummeret på nytt.
import-wrong-long = Teksten er for lang
import-wrong-long-do = Kort den ned. Er noe limt inn i feil kolonne?
import-wrong-id = Det står et fødselsnummer i teksten
import-wrong-id-do = Ta det bort. Fødselsnummer skal ikke være i Makker.
import-wrong-cells = Linja har flere felt enn det er overskrifter
import-wrong-cells-do = Et skilletegn står kanskje inne i en tekst. Sett anførselstegn rundt teksten.
import-wrong-name = Navnet mangler
import-wrong-name-do = Personen er ny, og trenger et navn.
import-wrong-email = Dette er ingen e-postadresse
import-wrong-email-do = Det står { $cell }. Rett den, eller la cellen stå tom: e-post kan mangle.
import-wrong-date = Datoen kan ikke leses
import-wrong-date-do = Det står { $cell }. Skriv den som 01.11.2025 eller 2025-11-01.
import-wrong-date-number = Excel har skrevet datoen som et tall
import-wrong-date-number-do = Det står { $cell }. Formater kolonnen som dato, og eksporter på nytt.
import-wrong-date-turned = Måned og dag har byttet plass
import-wrong-date-turned-do = Det står { $cell }. Skriv dagen først: 25.11.2025.
import-wrong-end = Sluttdatoen er før startdatoen
import-wrong-end-do = Det står fra { $from } til { $to }. Er året riktig?
import-wrong-role = Vi kjenner ikke rollen
import-wrong-role-do = Det står { $cell }. Skriv HR, administrator, tillitsvalgt, verneombud, personvernombud eller enhetsleder, eller la cellen stå tom.
import-wrong-disagrees = Sier noe annet enn linje { $line } om samme person
import-wrong-disagrees-do = Her står { $here }, der står { $there }. Skriv det samme begge steder, eller gi dem hvert sitt ansattnummer.
import-wrong-position = Samme person og stilling som linje { $line }
import-wrong-position-do = Har personen to stillinger, så gi dem hver sin stillingsnøkkel. Er det den samme, så la den ene slutte før den andre begynner.
import-wrong-unit = Enheten mangler
import-wrong-unit-do = Skriv hvilken enhet det gjelder.
import-wrong-unit-disagrees = Enheten henger et annet sted på linje { $line }
import-wrong-unit-disagrees-do = { $unit } står her under { $here }, der under { $there }. Er det to enheter, så gi dem hvert sitt navn.
import-wrong-unit-several = Flere enheter heter dette
import-wrong-unit-several-do = Det er flere som heter { $unit }. Skriv overenhet, så vi ser hvem du mener.
import-wrong-unit-loop = Enheten kommer til å henge under seg selv
import-wrong-unit-loop-do = Slik går det: { $units }. Rett overenheten på én av linjene. Treet kan ikke være mer enn tjue dypt.
import-wrong-leader = Lederen finnes ikke i fila eller i Makker
import-wrong-leader-do = Det står { $leader }. Skriv ansattnummeret til lederen, eller ta med lederen på en egen linje.
import-wrong-leader-meant = Det står { $leader }. Mente du { $meant }?
import-wrong-self = Ingen er sin egen leder
import-wrong-self-do = Skriv nummeret til en annen, eller la cellen stå tom for den som er øverst.
import-wrong-gone = Lederen har sluttet da
import-wrong-gone-do = { $name } har siste dag { $day }. Skriv nummeret til den som leder etter det.
import-wrong-loop = Lederne går i ring
import-wrong-loop-do = Slik går det: { $names }. Rett lederen på én av linjene.
import-wrong-same-email = Samme e-post som linje { $line }
import-wrong-taken-email = En annen har denne e-posten
import-wrong-same-email-do = { $email } tilhører { $name }. Har personen to stillinger, så bruk samme ansattnummer og hver sin stillingsnøkkel.
import-wrong-responsible = Linje { $line } har en annen ansvarlig leder
import-wrong-responsible-do = { $unit } kan bare ha én. Ta bort rollen på én av linjene.
import-wrong-taken = Nummeret tilhører en annen
import-wrong-taken-do = Det er nummeret til { $name }, som har sluttet. Gi den nye personen et eget nummer. Er det samme person med nytt navn, så hent inn med det gamle navnet først.
import-wrong-nobody = Ingen blir igjen som HR eller administrator
import-wrong-nobody-do = Minst én må kunne rette opp. Ta med en av dem i fila, med rollen.
import-wrong-today = Mange par ble dannet i dag
import-wrong-today-do = { $count } av dem ville få enda en leder. Angre dagens innhenting først, eller vent til i morgen.
