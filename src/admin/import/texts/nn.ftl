# Hente inn folk
import-title = Hent inn folk
import-eyebrow = Folk og einingar
import-lead = Last opp ei fil frå lønssystemet eller Excel. Du ser kva ho ville endre før noko skjer, og anten blir alt med, eller ingenting.
import-choose = Vel fil
import-file = Fil med folk
import-file-hint = CSV frå lønssystemet eller Excel, inntil { $size } MB og { $rows } linjer. Fødselsnummer, fødselsdato, kjønn, fråvær og løn skal ikkje vere med. Slike kolonnar blir ikkje lesne.
import-mode = Kven handlar fila om?
import-mode-partial = Nokre av oss
import-mode-partial-more = Ingen sluttar fordi dei ikkje står i fila.
import-mode-full = Alle saman
import-mode-full-more = Dei som ikkje står i fila, sluttar i dag. Du ser kven før noko skjer.
import-look-over = Sjå over
import-columns = Kolonnane
import-columns-lead = Overskriftene kan stå i den rekkjefølgja du vil, på bokmål, nynorsk eller engelsk. Tilsettnummer må vere med. Nye folk treng namn og eining òg.
import-columns-example = Tilsettnummer; Namn; E-post; Stillingsnykel; Tittel; Eining; Overeining; Leiarnummer; Frå; Til; Rolle
import-columns-not = Andre kolonnar blir ikkje lesne. Du får sjå kva for nokre.
import-about = Om innhentinga
import-steps = Slik går det føre seg
import-step-upload = Last opp
import-step-upload-more = Fila blir lesen, ingenting blir endra.
import-step-look = Sjå over
import-step-look-more = Feil står med linje og grunn.
import-step-fetch = Hent inn
import-step-fetch-more = Alt på éin gong, eller ingenting. Kan angrast i tretti dagar.
import-earlier = Tidlegare
import-earlier-at = { $day }, { $time }
import-waiting = Ventar
import-state-undone = Angra
import-state-asked = Ventar på ein HR eller administrator til
import-state-staged = Lesen, ikkje henta inn
import-in-short = { $added } kom til, { $changed } fekk noko endra, { $ended } sluttar
import-no-content = Du ser namn og einingar, ikkje innhald.
import-no-content-more = Å hente inn folk gir ingen innsyn i samtalar eller mål.
import-by-machine = Den som har maskina
import-done-discarded = Fila er lagd bort. Ingenting er endra.
import-done-fetched = Alt er henta inn.
import-done-asked = Ein annan HR eller administrator kan no sjå over og godkjenne.
import-done-undone = Innhentinga er angra.
import-undone-pairs = { $count ->
    [one] Eitt nytt par hadde byrja å skrive saman. Paret er avslutta, og det dei skreiv, kan medarbeidaren framleis lese.
   *[other] { $count } nye par hadde byrja å skrive saman. Dei er avslutta, og det dei skreiv, kan medarbeidaren framleis lese.
  }
import-undone-people = { $count ->
    [one] Éin person blir ståande, fordi noko er knytt til namnet.
   *[other] { $count } personar blir ståande, fordi noko er knytt til namna.
  }
import-undone-altered = { $count ->
    [one] Éin ting er endra for hand sidan, og står som han er.
   *[other] { $count } ting er endra for hand sidan, og står som dei er.
  }

# Sjå over
import-look-title = Sjå over før noko blir endra
import-look-lead = Ingenting er endra enno. Anten blir alt med, eller ingenting.
import-look-faulty = Ingenting er endra. Rett det som står under, og last opp på nytt.
import-look-two = Ingenting er endra enno. Dette gir så mange ein slutt eller ein ny leiar at ein annan HR eller administrator òg må seie ja.
import-look-theirs = Ingenting er endra enno. Den som lasta opp fila, må først be om at ein til ser over.
import-nothing-title = Alt er som før
import-nothing-lead = Fila seier det same som Makker alt veit. Det er ingenting å hente inn.
import-second-title = Sjå over, og sei ja eller nei
import-second-lead = Ein annan har lasta opp denne fila og spør om du er einig. Ho gir mange ein slutt eller ein ny leiar. Ingenting er endra enno.
import-waiting-title = Ventar på ein til
import-waiting-lead = Ein annan HR eller administrator må sjå over og seie ja. Du kan ikkje godkjenne di eiga innhenting. Ingenting er endra enno.
import-fetched-title = Henta inn
import-fetched-lead = Alt i fila er med. Nye par kan byrje, og dei som fekk ein ny leiar, har sitt eige rom for det som var.
import-undone-title = Angra
import-undone-lead = Dei same para gjeld igjen, med dei same romma. Samtalar som vart avlyste og lovnader som vart avslutta då par tok slutt, kjem ikkje tilbake av seg sjølve: dei to kan avtale dei på nytt.
import-discarded-title = Lagd bort
import-discarded-lead = Ingenting vart endra. Det som stod i fila, er sletta.
import-not-done = Dette vart ikkje gjort
import-refused-moved = Noko i organisasjonen er endra sidan fila vart sett over. Vi har samanlikna på nytt: sjå over ein gong til.
import-refused-two = Så mange får ein slutt eller ein ny leiar at ein annan HR eller administrator òg må seie ja.
import-refused-own = Du har lasta opp denne fila sjølv. Ein annan HR eller administrator må seie ja.
import-refused-settled = Dette er alt avgjort, kanskje av ein annan. Sida viser korleis det står no.
import-refused-nothing = Det er ingenting å hente inn: fila seier det same som Makker alt veit.
import-refused-late = Ei innhenting kan angrast i { $days } dagar. No må det rettast med ei ny fil eller for hand.
import-refused-latest = Ei seinare innhenting byggjer på denne. Angre den siste først.
import-progress-comparing = Vi samanliknar fila med organisasjonen.
import-progress-writing = { $rows } av { $all } rader er skrivne.
import-progress-more = Du kan gå frå sida. Alt blir med, eller ingenting.
import-progress-again = Sjå kor langt det er kome
import-progress-failed = Noko gjekk gale, og ingenting er endra. Prøv ein gong til.
import-mistakes = { $count ->
    [one] Éin ting må rettast først
   *[other] { $count } ting må rettast først
  }
import-would = Dette ville skje
import-did = Dette skjedde
import-counts-said = { $lines ->
    [one] Fila har éi linje.
   *[other] Fila har { $lines } linjer.
  } { $people ->
    [one] Éin person var i Makker frå før.
   *[other] { $people } personar var i Makker frå før.
  }
import-is-full = Du har sagt at ho handlar om alle.
import-is-partial = Ho handlar om nokre: ingen sluttar fordi dei ikkje står der.
import-count-added = kjem til
import-count-changed = får noko endra
import-count-ended = sluttar
import-count-unchanged = er som før
import-must = Må rettast
import-must-more = Rett i fila eller i lønssystemet, og last opp på nytt.
import-download-mistakes = Last ned feillista
import-changes = Endringar det er verdt å sjå på
import-not-in-file = Ikkje i fila
import-line = Linje { $line }
import-whole-file = Heile fila
import-column = Kolonne
import-out = Blir teke ut:
import-in = Blir sett inn:
import-from = frå { $day }
import-new-ones = { $count ->
    [one] Éin ny
   *[other] { $count } nye
  }
import-show-all = vis alle
import-side = Side { $nth } av { $all }
import-sides = Sider i listene
import-more = { $count ->
    [one] Og éin til.
   *[other] Og { $count } til.
  }
import-worth = Verdt å merke seg
import-worth-more = Dette stoppar ingenting.
import-decide = Avgjer
import-fetch-all = Hent inn alle endringane
import-ask-second = Be ein til om å sjå over
import-approve = Godkjenn og hent inn
import-discard = Legg bort fila
import-undo = Angre innhentinga
import-undo-more = Dei same para gjeld igjen, med dei same romma. Det to har skrive saman i eit nytt par, blir ikkje teke bort: paret blir avslutta, og medarbeidaren kan framleis lese det.
import-again = Last opp ei retta fil
import-look-again = Sjå over på nytt
import-button-comes = Knappen «Hent inn alle endringane» kjem når ingen linjer har feil.
import-who = Kven og når
import-by-staged = { $name } lasta opp { $when }
import-by-fetched = { $name } henta inn { $when }
import-by-undone = { $name } angra { $when }
import-left-sensitive = «{ $heading }» er ikkje lesen: { $kind } skal ikkje vere i Makker.
import-left-unknown = «{ $heading }» er ikkje lesen: vi kjenner ikkje overskrifta.
import-sensitive-id = fødselsnummer
import-sensitive-birth = fødselsdato og alder
import-sensitive-pay = løn
import-sensitive-gender = kjønn
import-sensitive-absence = fråvær

# Endringar
import-new = { $name }, { $unit }
import-new-led = { $name }, { $unit }, leiar { $leader }
import-ends = { $name } sluttar { $day }
import-ends-absent = Står i Makker, men ikkje i fila.
import-ends-more = Paret blir avslutta etter siste dag.
import-new-leader = { $name } får ny leiar
import-new-leader-more = { $before } mistar tilgangen den dagen. { $after } ser det som er avtalt og gjeld, ikkje historia.
import-first-leader = { $name } får ein leiar
import-no-leader = { $name } får ingen leiar
import-no-leader-more = { $before } mistar tilgangen, og ingen annan står i fila.
import-moves = { $name } byter eining
import-moves-more = Paret og alt som er avtalt, går vidare.
import-new-title = { $name } får ny tittel
import-renamed = { $name } får nytt namn
import-new-email = { $name } får ny e-post
import-goes-on = { $name } held fram
import-starts = { $name } byrjar { $day }
import-role-given = { $name } blir { $role }
import-role-taken = { $name } er ikkje lenger { $role }
import-role-hr = HR
import-role-admin = administrator
import-role-representative = tillitsvald eller verneombod
import-role-data-protection = personvernombod
import-role-responsible = ansvarleg leiar for eininga
import-unit-new = Ny eining: { $unit }
import-unit-under = Under { $unit }
import-unit-moves = Eininga { $unit } blir flytta
import-answers = { $unit } får ny ansvarleg leiar
import-position = { $name } får ei stilling til: { $title }, { $unit }
import-position-untitled = { $name } får ei stilling til, i { $unit }

# Verdt å merke seg
import-notice-outside = { $name } får { $leader } som leiar, som ikkje arbeider i { $unit } eller over. Stemmer det?
import-notice-no-leader = { $name } har ingen leiar, og kan ikkje vere i noko makkerpar enno.
import-notice-top = Eininga { $unit } heng ikkje under nokon. Skriv overeining om ho skal det.
import-notice-email = { $email } høyrde til { $name }, som har slutta, og følgjer no det nye nummeret.
import-notice-name = { $before } får heile namnet endra til { $after }. Er det same person?
import-notice-leaves = { $count ->
    [one] { $name } sluttar, og leier framleis éin person, som treng ein ny leiar.
   *[other] { $name } sluttar, og leier framleis { $count } personar. Dei treng ein ny leiar.
  }
import-notice-answers = { $name } tek over som ansvarleg leiar for { $unit }.
import-notice-role = { $name } blir { $role }. Det opnar ikkje noko innhald.
import-notice-ended = { $name } har slutta før i dag og har ikkje vore i Makker. Linja er hoppa over.

# Kolonnar
import-column-number = Tilsettnummer
import-column-name = Namn
import-column-given = Førenamn
import-column-family = Etternamn
import-column-email = E-post
import-column-position = Stillingsnykel
import-column-title = Tittel
import-column-unit = Eining
import-column-parent = Overeining
import-column-leader = Leiarnummer
import-column-from = Frå
import-column-to = Til
import-column-role = Rolle
import-cli-ask = Hente inn alt dette? Skriv ja for å gjere det.
import-csv-line = Linje
import-csv-column = Kolonne
import-csv-wrong = Feil
import-csv-do = Kva du kan gjere

# Fila kan ikkje lesast
import-unread-empty = Fila er tom. Eksporter ho på nytt, og sjå at det står noko i ho.
import-unread-too-large = Fila er større enn { $size } MB. Del ho, eller ta bort kolonnar som ikkje trengst.
import-unread-workbook = Dette er ei Excel-arbeidsbok. Opne ho i Excel, vel Lagre som, og lagre som CSV (UTF-8).
import-unread-not-text = Dette er ikkje ei tekstfil. Eksporter ho som CSV.
import-unread-mangled = Bokstavane på linje { $line } er øydelagde: æ, ø og å har blitt til andre teikn før fila kom hit. Eksporter ho på nytt, som CSV (UTF-8).
import-unread-no-headings = Vi fann ingen overskrifter vi kjenner. Første linje er «{ $seen }». Det må stå Tilsettnummer og minst éi overskrift til.
import-unread-no-rows = Fila har overskrifter, men ingen linjer under. Eksporter ho på nytt, med folk i.
import-unread-too-many = Fila har meir enn { $rows } linjer. Del ho.
import-unread-cell = Linje { $line } har ei celle med meir enn { $most } teikn. Er noko limt inn feil?
import-unread-quote = På linje { $line } blir det opna eit hermeteikn som aldri blir lukka. Ta det bort, eller set eitt til etter teksten.
import-unread-two = «{ $column }» står i to kolonnar: «{ $one }» og «{ $other }». Ta bort den eine.
import-unread-ids = Kolonnen «{ $heading }» inneheld fødselsnummer. Dei skal ikkje vere i Makker, og fila er ikkje lesen. Bruk tilsettnummer i staden.

# Feil på ei linje
import-wrong-number = Tilsettnummer manglar
import-wrong-number-do = Skriv nummeret, eller ta bort linja om ho er ein sum eller ei overskrift.
import-wrong-made-number = Excel har gjort om nummeret
import-wrong-made-number-do = Det står { $cell }. Formater kolonnen som tekst, og skriv nummeret på nytt.
import-wrong-long = Teksten er for lang
import-wrong-long-do = Kort han ned. Er noko limt inn i feil kolonne?
import-wrong-id = Det står eit fødselsnummer i teksten
import-wrong-id-do = Ta det bort. Fødselsnummer skal ikkje vere i Makker.
import-wrong-cells = Linja har fleire felt enn det er overskrifter
import-wrong-cells-do = Eit skiljeteikn står kanskje inne i ein tekst. Set hermeteikn rundt teksten.
import-wrong-name = Namnet manglar
import-wrong-name-do = Personen er ny, og treng eit namn.
import-wrong-email = Dette er inga e-postadresse
import-wrong-email-do = Det står { $cell }. Rett ho, eller la cella stå tom: e-post kan mangle.
import-wrong-date = Datoen kan ikkje lesast
import-wrong-date-do = Det står { $cell }. Skriv han som 01.11.2025 eller 2025-11-01.
import-wrong-date-number = Excel har skrive datoen som eit tal
import-wrong-date-number-do = Det står { $cell }. Formater kolonnen som dato, og eksporter på nytt.
import-wrong-date-turned = Månad og dag har bytt plass
import-wrong-date-turned-do = Det står { $cell }. Skriv dagen først: 25.11.2025.
import-wrong-end = Sluttdatoen er før startdatoen
import-wrong-end-do = Det står frå { $from } til { $to }. Er året rett?
import-wrong-role = Vi kjenner ikkje rolla
import-wrong-role-do = Det står { $cell }. Skriv HR, administrator, tillitsvald, verneombod, personvernombod eller einingsleiar, eller la cella stå tom.
import-wrong-disagrees = Seier noko anna enn linje { $line } om same person
import-wrong-disagrees-do = Her står { $here }, der står { $there }. Skriv det same begge stader, eller gi dei kvar sitt tilsettnummer.
import-wrong-position = Same person og stilling som linje { $line }
import-wrong-position-do = Har personen to stillingar, så gi dei kvar sin stillingsnykel. Er det den same, så la den eine slutte før den andre byrjar.
import-wrong-unit = Eininga manglar
import-wrong-unit-do = Skriv kva eining det gjeld.
import-wrong-unit-disagrees = Eininga heng ein annan stad på linje { $line }
import-wrong-unit-disagrees-do = { $unit } står her under { $here }, der under { $there }. Er det to einingar, så gi dei kvart sitt namn.
import-wrong-unit-several = Fleire einingar heiter dette
import-wrong-unit-several-do = Det er fleire som heiter { $unit }. Skriv overeining, så vi ser kven du meiner.
import-wrong-unit-loop = Eininga kjem til å henge under seg sjølv
import-wrong-unit-loop-do = Slik går det: { $units }. Rett overeininga på éi av linjene. Treet kan ikkje vere meir enn tjue djupt.
import-wrong-leader = Leiaren finst ikkje i fila eller i Makker
import-wrong-leader-do = Det står { $leader }. Skriv tilsettnummeret til leiaren, eller ta med leiaren på ei eiga linje.
import-wrong-leader-meant = Det står { $leader }. Meinte du { $meant }?
import-wrong-self = Ingen er sin eigen leiar
import-wrong-self-do = Skriv nummeret til ein annan, eller la cella stå tom for den som er øvst.
import-wrong-gone = Leiaren har slutta då
import-wrong-gone-do = { $name } har siste dag { $day }. Skriv nummeret til den som leier etter det.
import-wrong-loop = Leiarane går i ring
import-wrong-loop-do = Slik går det: { $names }. Rett leiaren på éi av linjene.
import-wrong-same-email = Same e-post som linje { $line }
import-wrong-taken-email = Ein annan har denne e-posten
import-wrong-same-email-do = { $email } høyrer til { $name }. Har personen to stillingar, så bruk same tilsettnummer og kvar sin stillingsnykel.
import-wrong-responsible = Linje { $line } har ein annan ansvarleg leiar
import-wrong-responsible-do = { $unit } kan berre ha éin. Ta bort rolla på éi av linjene.
import-wrong-taken = Nummeret høyrer til ein annan
import-wrong-taken-do = Det er nummeret til { $name }, som har slutta. Gi den nye personen eit eige nummer. Er det same person med nytt namn, så hent inn med det gamle namnet først.
import-wrong-nobody = Ingen blir igjen som HR eller administrator
import-wrong-nobody-do = Minst éin må kunne rette opp. Ta med ein av dei i fila, med rolla.
import-wrong-today = Mange par vart danna i dag
import-wrong-today-do = { $count } av dei ville få enda ein leiar. Angre innhentinga frå i dag først, eller vent til i morgon.
