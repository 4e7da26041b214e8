# Løfter
promise-title = Det dere har lovet hverandre
promise-lead = Et løfte sier hva, når og hvordan, og har én eier. Bare den som har lovet, merker det som gjort.
promise-with = Du og { $name }
promise-earlier-with = Du og { $name }, før
promise-earlier-lead = Det som var åpent da dere sluttet å være makkerpar, teller ikke.
promise-earlier = Fra tidligere makkerpar
promise-left = { $count ->
    [one] Ett løfte var åpent da du og { $name } sluttet å være makkerpar.
   *[other] { $count } løfter var åpne da du og { $name } sluttet å være makkerpar.
  }
promise-left-lead = Det teller ikke lenger. Er noe av det fortsatt viktig, kan du ta det opp med lederen du har nå.
promise-see-all = Se alle, også de som er i mål
promise-now = Det som gjelder nå
promise-apart = Løftene med hver enkelt
promise-back-to-all = Alle løfter
promise-mine = Du har lovet
promise-mine-none = Du har ingen åpne løfter her.
promise-theirs = { $name } har lovet
promise-theirs-none = { $name } har ingen åpne løfter her.
promise-theirs-many = Andre har lovet deg
promise-reached = I mål
promise-none = Dere har ikke skrevet ned noen løfter ennå.
promise-alone = Du er ikke i noe makkerpar ennå. Når du er det, står løftene deres her.
promise-rests = Oppfølgingen hviler til { $date }. Ingenting er for sent så lenge.

# Et løfte i en liste
promise-mark = Merk som gjort: { $what }
promise-undo = Angre
promise-to = til { $name }
promise-by = { $name }, { $date }
promise-late-weekday = Skulle vært klart { $weekday }
promise-late-yesterday = Skulle vært klart i går
promise-late-date = Skulle vært klart { $date }
promise-how = Slik: { $how }
promise-kept-you = Gjort { $date }
promise-seen-you = Du gjorde dette { $date }
promise-kept-by = { $name } gjorde dette { $date }
promise-see = Jeg har sett det
promise-asked-you = { $name } spør om du kan love dette
promise-asked = Venter på svar fra { $name }
promise-by-when = Innen { $date }
promise-yes = Ja, det lover jeg
promise-no = Nei, det kan jeg ikke love
promise-take-back = Trekk spørsmålet
promise-declined-you = Du kunne ikke love dette
promise-declined = { $name } kan ikke love dette nå
promise-ended-you = Du lovet dette. Det var åpent da paret var over.
promise-ended-by = { $name } lovet dette. Det var åpent da paret var over.
promise-bring = Ta det opp med { $name }
promise-bring-yours = Du lovet dette før. Gi løftet på nytt, med en ny dato. Det er ditt.
promise-bring-theirs = En leder før lovet deg dette. Nå spør du om { $name } kan love det. Det blir et løfte når { $name } sier ja.
promise-brought = Du har tatt dette opp på nytt.
promise-from-talk = Fra en samtale
promise-from-goal = Fra et mål

# Når et løfte ikke passer lenger
promise-carried = Ny dag. Før: { $date }
promise-remind = Minn { $name } på det
promise-reminded-by = { $name } minnet om dette { $date }
promise-reminded-you = Du minnet om dette { $date }
promise-drop-asked-you = { $name } foreslår å legge dette bort
promise-drop-asked = Du har foreslått å legge dette bort
promise-drop-answer = Les hvorfor, og svar
promise-dropped = Lagt bort av dere begge { $date }
promise-story = Det dere har sagt om løftet
promise-turn-carried = { $name } ga løftet en ny dag { $date }
promise-turn-days = Fra { $before } til { $after }
promise-turn-how = Før var det slik: { $how }
promise-turn-drop = { $name } foreslo { $date } å legge det bort
promise-turn-drop-back = { $name } trakk forslaget { $date }
promise-turn-stands = { $name } svarte { $date } at løftet skal stå
promise-turn-dropped = { $name } sa ja { $date } til å legge det bort
promise-carry = Gi løftet en ny dag
promise-carry-lead = Går det ikke til dagen, så si fra. { $name } ser den nye dagen, den gamle, og hvorfor.
promise-carry-when = Ny dag
promise-carry-why = Hvorfor trengs en ny dag?
promise-drop = Legg løftet bort sammen
promise-drop-lead = Trengs det ikke lenger, kan du foreslå det. Løftet står til dere begge har sagt ja.
promise-drop-why = Hvorfor trengs det ikke lenger?
promise-drop-send = Foreslå å legge det bort
promise-drop-yours = { $name } foreslår å legge løftet bort
promise-drop-yours-lead = Løftet står som lovet til du har svart. Ingenting faller bort av at ingen svarer.
promise-drop-words = Noe du vil si til svaret? Kan stå tomt.
promise-drop-yes = Ja, vi legger det bort
promise-drop-no = Nei, løftet skal stå
promise-drop-mine-lead = Løftet står som lovet til { $name } har sagt ja.
promise-drop-take-back = Trekk forslaget

# Slik har det gått med løftene
promise-reckoned = Slik har det gått
promise-reckoned-in-time = { $count } av { $all } ble gjort, eller lagt bort av dere begge, innen dagen.
promise-reckoned-new-day = { $count ->
    [one] Ett fikk en ny dag, med en grunn.
   *[other] { $count } fikk en ny dag, med en grunn.
  }
promise-reckoned-later = { $count ->
    [one] Ett ble gjort eller lagt bort etter dagen.
   *[other] { $count } ble gjort eller lagt bort etter dagen.
  }
promise-reckoned-open = { $count ->
    [one] Ett står åpent etter dagen.
   *[other] { $count } står åpne etter dagen.
  }
promise-reckoned-none = Ingen løfter er kommet til dagen sin ennå.
promise-reckoned-how = Regnet fra { $date }: løfter som er gjort, lagt bort av dere begge, eller forbi dagen sin. Det som var åpent da et par var over, telles ikke. Bare dere to ser dette, og det vurderer ingen av dere.

# Skrive ned et løfte
promise-new = Skriv ned et løfte
promise-new-lead = Hva skal gjøres, når, og på hvilken måte? Alle tre må med.
promise-form-with = Mellom deg og
promise-form-owner = Hvem lover?
promise-form-owner-me = Jeg lover dette
promise-form-owner-other = Jeg spør om { $name } kan love dette
promise-form-owner-anyone = Jeg spør om den andre kan love dette
promise-form-owner-hint = Det du skriver for den andre, er et spørsmål til den andre har sagt ja.
promise-form-what = Hva skal gjøres?
promise-form-when = Når er det gjort?
promise-form-how = På hvilken måte?
promise-form-how-hint = Hvor, hvordan eller sammen med hvem. Det gjør det lettere å få gjort.
promise-form-give = Skriv ned løftet
promise-form-seen-by = Bare dere to ser løftene deres.
promise-of-goal-title = Gjør det til et løfte
promise-of-goal-lead = Du har skrevet at du bidrar med dette. Som løfte får det også en dag og en måte, og { $name } ser når det er gjort.
promise-of-goal-review = Den dagen ser dere på målet igjen.
promise-of-goal-talk = Den dagen er neste samtale.
promise-of-goal-gone = Dette er ikke lenger noe du har sagt at du bidrar med i et mål som gjelder. Vil du love det likevel, kan du skrive det i lista over løfter.
promise-of-goal-other-leader = { $name } er lederen din nå, og det er ikke lovet. Les gjennom, og skriv det ned igjen hvis du vil love { $name } det.

# Det som står i veien
promise-refused-what = Skriv hva som skal gjøres
promise-refused-when = Velg en dato, eller skriv dag, måned og år
promise-refused-how = Skriv på hvilken måte det skal gjøres
promise-refused-date = Velg en dato fra og med i dag
promise-refused-owner = Velg hvem som lover
promise-refused-with = Velg hvem løftet er mellom
promise-refused-not-owner = Bare den som har lovet, kan svare for løftet.
promise-refused-own = Dette er ditt eget løfte. Den andre sier fra når det er sett.
promise-refused-gone = Datoen er forbi. Si nei, og skriv ned det du kan love med en ny dato.
promise-refused-not-promised = Dette er ikke lovet ennå.
promise-refused-promised = Dette er alt lovet.
promise-refused-kept = Dette er alt merket som gjort.
promise-refused-not-kept = Dette er ikke merket som gjort.
promise-refused-seen = Den andre har sett at dette er gjort. Da blir det stående.
promise-refused-not-ended = Dette står fortsatt mellom dere to. Det er ikke noe å ta opp på nytt.
promise-refused-not-employee = Bare medarbeideren kan ta opp på nytt det som var lovet i et tidligere makkerpar.
promise-refused-brought = Du har alt tatt dette opp med lederen din. Se i lista over løfter.
promise-refused-nobody = Du har ingen leder i Makker nå. Ta det opp når en leder er på plass.
promise-refused-over = Dette er ikke lenger åpent.
promise-refused-moved = Noen andre var her samtidig. Nå ser du det som står.
promise-refused-later = Velg en dag etter den løftet har nå
promise-refused-reason = Skriv hvorfor
promise-refused-proposed = Det er alt foreslått å legge dette bort. Svar på det først.
promise-refused-not-proposed = Det er ikke noe forslag her å svare på nå.
promise-refused-own-proposal = Du har foreslått dette selv. Den andre svarer.
promise-refused-reminded = Du har minnet om dette i dag. Én gang om dagen er nok.
promise-refused-rests = Oppfølgingen hviler. Da minner ingen om noe.

# Det som er gjort
promise-done-given = Løftet er skrevet ned. Begge ser det.
promise-done-asked = Spørsmålet er sendt. Det blir et løfte når den andre sier ja.
promise-done-yes = Du har lovet det. Begge ser løftet.
promise-done-no = Du har svart nei. Den andre ser svaret.
promise-done-withdrawn = Du har trukket spørsmålet.
promise-done-kept = Løftet er merket som gjort, og den andre ser det.
promise-done-undone = Løftet er åpent igjen.
promise-done-seen = Du har sagt fra at du har sett det.
promise-done-carried = Løftet har fått en ny dag. Den andre ser hvorfor.
promise-done-drop-proposed = Forslaget er sendt. Løftet står til den andre har sagt ja.
promise-done-dropped = Dere har lagt løftet bort sammen.
promise-done-stands = Løftet står. Den andre ser svaret ditt.
promise-done-drop-back = Du har trukket forslaget. Løftet står.
promise-done-reminded = Du har minnet om løftet. Den andre ser at det er fra deg.

# Behov
need-title = Behov
need-lead = Det dere trenger avklart, prioritert eller hjelp til. Bare de to det er mellom, ser det.
need-all = Alle behov
need-mine = Det du har meldt
need-mine-none = Du har ikke meldt noe. Gjør det når du står fast, ikke når det brenner.
need-theirs = Det de du leder, har meldt
need-theirs-none = Ingen har meldt noe nå.
need-kind-clarification = Avklaring
need-kind-prioritising = Prioritering
need-kind-help = Hjelp eller støtte
need-kind-obstacle = Noe står i veien
need-kind-development = Lære eller prøve
need-kind-accommodation = Tilrettelegging
need-whose-one = { $name } gjør noe med det
need-whose-both = Dere gjør noe med det sammen
need-state-raised = Svar innen { $date }
need-state-seen = { $name } har lest det, svar innen { $date }
need-state-late = Svaret skulle kommet { $date }
need-state-answered = { $name } har svart
need-state-not-possible = Ikke mulig nå
need-state-met = Dekket
need-state-withdrawn = Trukket tilbake
need-state-ended = Avsluttet da dere ikke lenger var et par
need-raised = { $name } meldte det { $date }
need-needed-by = Trengs innen { $date }
need-goal = Målet det gjelder
need-collides = Dette kolliderer
need-turns = Svar
need-turn-answered = { $name } svarte { $date }
need-turn-not-possible = { $name } svarte { $date } at det ikke er mulig
need-turn-reopened = { $name } tok det opp igjen { $date }
need-form-title = Meld et behov
need-form-whom = Hvem trenger du noe fra?
need-form-what = Hva trenger du fra { $name }?
need-form-what-several = Hva trenger du?
need-form-hint = En avklaring, en prioritering, hjelp eller tilrettelegging. Helse og private forhold trenger ikke stå her.
need-form-kind = Hva slags behov er det?
need-form-collides = Hva kolliderer?
need-form-collides-hint = Bare når du trenger en prioritering. Svaret er en rekkefølge.
need-form-collides-line = Ting { $number }
need-form-when = Når trenger du svar?
need-form-when-hint = Kan stå åpent. Et svar skal komme innen fem arbeidsdager.
need-form-whose = Hvem eier dette?
need-form-send = Meld behovet
need-form-seen = Bare du og { $name } ser det.
need-form-seen-several = Bare du og den du velger, ser det.
need-see = Jeg har lest det
need-answer = Svar { $name }
need-answer-words = Svaret ditt
need-answer-hint = Svar med hva du gjør, når du gjør det, eller når du svarer.
need-answer-send = Send svaret til { $name }
need-order = Hva går først?
need-order-place = { $number }.
need-not-possible = Det er ikke mulig
need-not-possible-hint = Er det ikke mulig, skriv hvorfor i svaret. Et nei uten grunn er vanskelig å leve med.
need-yours = Hvordan ble det?
need-meet = Behovet er dekket
need-withdraw = Trekk det tilbake
need-again = Ta det opp igjen
need-again-words = Hva mangler fortsatt?
need-done-raised = Behovet er meldt. { $name } ser det nå.
need-done-seen = { $name } ser at du har lest det.
need-done-answered = Svaret er sendt til { $name }.
need-done-not-possible = { $name } ser at det ikke er mulig, og hvorfor.
need-done-met = Behovet er dekket.
need-done-reopened = Det er tatt opp igjen, og { $name } ser det.
need-done-withdrawn = Behovet er trukket tilbake.
need-refused-what = Skriv hva du trenger
need-refused-collides = Skriv minst to ting som kolliderer, så kan svaret være en rekkefølge
need-refused-gone = Velg når du trenger svar, fra og med i dag
need-refused-date = Skriv datoen som 24.12.2026
need-refused-answer = Skriv et svar
need-refused-order = Gi hver ting sin egen plass i rekkefølgen
need-refused-reason = Skriv hvorfor det ikke er mulig
need-refused-moved = Noe har skjedd med behovet mens du holdt på. Det du skrev, står her. Les det som er nytt, og prøv igjen.
need-refused-not-answered = Det venter alt på svar
need-refused-over = Behovet er avsluttet, så dette ble ikke gjort
need-refused-other-leader = Du har fått en annen leder mens du skrev, og det er ikke sendt. Les gjennom, og send det hvis lederen du har nå, kan lese det.
need-you-wrote = Det du skrev
need-order-choose = Velg plass
