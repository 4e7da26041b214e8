# Lovnader
promise-title = Det de har lova kvarandre
promise-lead = Ein lovnad seier kva, når og korleis, og har éin eigar. Berre den som har lova, merkjer han som gjord.
promise-with = Du og { $name }
promise-earlier-with = Du og { $name }, før
promise-earlier-lead = Det som var ope då de slutta å vere makkerpar, tel ikkje.
promise-earlier = Frå tidlegare makkerpar
promise-left = { $count ->
    [one] Ein lovnad var open då du og { $name } slutta å vere makkerpar.
   *[other] { $count } lovnader var opne då du og { $name } slutta å vere makkerpar.
  }
promise-left-lead = Det tel ikkje lenger. Er noko av det framleis viktig, kan du ta det opp med leiaren du har no.
promise-see-all = Sjå alle, også dei som er i mål
promise-now = Det som gjeld no
promise-apart = Lovnadene med kvar og ein
promise-back-to-all = Alle lovnader
promise-mine = Du har lova
promise-mine-none = Du har ingen opne lovnader her.
promise-theirs = { $name } har lova
promise-theirs-none = { $name } har ingen opne lovnader her.
promise-theirs-many = Andre har lova deg
promise-reached = I mål
promise-none = De har ikkje skrive ned nokon lovnader enno.
promise-alone = Du er ikkje i noko makkerpar enno. Når du er det, står lovnadene dykkar her.
promise-rests = Oppfølginga kviler til { $date }. Ingenting er for seint så lenge.

# Ein lovnad i ei liste
promise-mark = Merk som gjort: { $what }
promise-undo = Angre
promise-to = til { $name }
promise-by = { $name }, { $date }
promise-late-weekday = Skulle vore klart { $weekday }
promise-late-yesterday = Skulle vore klart i går
promise-late-date = Skulle vore klart { $date }
promise-how = Slik: { $how }
promise-kept-you = Gjort { $date }
promise-seen-you = Du gjorde dette { $date }
promise-kept-by = { $name } gjorde dette { $date }
promise-see = Eg har sett det
promise-asked-you = { $name } spør om du kan love dette
promise-asked = Ventar på svar frå { $name }
promise-by-when = Innan { $date }
promise-yes = Ja, det lovar eg
promise-no = Nei, det kan eg ikkje love
promise-take-back = Trekk spørsmålet
promise-declined-you = Du kunne ikkje love dette
promise-declined = { $name } kan ikkje love dette no
promise-ended-you = Du lova dette. Det var ope då paret var over.
promise-ended-by = { $name } lova dette. Det var ope då paret var over.
promise-bring = Ta det opp med { $name }
promise-bring-yours = Du lova dette før. Gi lovnaden på nytt, med ein ny dato. Han er din.
promise-bring-theirs = Ein leiar før lova deg dette. No spør du om { $name } kan love det. Det blir ein lovnad når { $name } seier ja.
promise-brought = Du har teke dette opp på nytt.
promise-from-talk = Frå ein samtale
promise-from-goal = Frå eit mål

# Når ein lovnad ikkje passar lenger
promise-carried = Ny dag. Før: { $date }
promise-remind = Minn { $name } på det
promise-reminded-by = { $name } minte om dette { $date }
promise-reminded-you = Du minte om dette { $date }
promise-drop-asked-you = { $name } føreslår å leggje dette bort
promise-drop-asked = Du har føreslått å leggje dette bort
promise-drop-answer = Les kvifor, og svar
promise-dropped = Lagd bort av dykk begge { $date }
promise-story = Det de har sagt om lovnaden
promise-turn-carried = { $name } gav lovnaden ein ny dag { $date }
promise-turn-days = Frå { $before } til { $after }
promise-turn-how = Før var det slik: { $how }
promise-turn-drop = { $name } føreslo { $date } å leggje han bort
promise-turn-drop-back = { $name } trekte forslaget { $date }
promise-turn-stands = { $name } svara { $date } at lovnaden skal stå
promise-turn-dropped = { $name } sa ja { $date } til å leggje han bort
promise-carry = Gi lovnaden ein ny dag
promise-carry-lead = Går det ikkje til dagen, så sei frå. { $name } ser den nye dagen, den gamle, og kvifor.
promise-carry-when = Ny dag
promise-carry-why = Kvifor trengst ein ny dag?
promise-drop = Legg lovnaden bort saman
promise-drop-lead = Trengst det ikkje lenger, kan du føreslå det. Lovnaden står til de begge har sagt ja.
promise-drop-why = Kvifor trengst det ikkje lenger?
promise-drop-send = Føreslå å leggje han bort
promise-drop-yours = { $name } føreslår å leggje lovnaden bort
promise-drop-yours-lead = Lovnaden står som lova til du har svara. Ingenting fell bort av at ingen svarar.
promise-drop-words = Noko du vil seie til svaret? Kan stå tomt.
promise-drop-yes = Ja, vi legg han bort
promise-drop-no = Nei, lovnaden skal stå
promise-drop-mine-lead = Lovnaden står som lova til { $name } har sagt ja.
promise-drop-take-back = Trekk forslaget

# Slik har det gått med lovnadene
promise-reckoned = Slik har det gått
promise-reckoned-in-time = { $count } av { $all } vart gjorde, eller lagde bort av dykk begge, innan dagen.
promise-reckoned-new-day = { $count ->
    [one] Éin fekk ein ny dag, med ein grunn.
   *[other] { $count } fekk ein ny dag, med ein grunn.
  }
promise-reckoned-later = { $count ->
    [one] Éin vart gjord eller lagd bort etter dagen.
   *[other] { $count } vart gjorde eller lagde bort etter dagen.
  }
promise-reckoned-open = { $count ->
    [one] Éin står open etter dagen.
   *[other] { $count } står opne etter dagen.
  }
promise-reckoned-none = Ingen lovnader er komne til dagen sin enno.
promise-reckoned-how = Rekna frå { $date }: lovnader som er gjorde, lagde bort av dykk begge, eller forbi dagen sin. Det som var ope då eit par var over, blir ikkje talt. Berre de to ser dette, og det vurderer ingen av dykk.

# Skrive ned ein lovnad
promise-new = Skriv ned ein lovnad
promise-new-lead = Kva skal gjerast, når, og på kva måte? Alle tre må med.
promise-form-with = Mellom deg og
promise-form-owner = Kven lovar?
promise-form-owner-me = Eg lovar dette
promise-form-owner-other = Eg spør om { $name } kan love dette
promise-form-owner-anyone = Eg spør om den andre kan love dette
promise-form-owner-hint = Det du skriv for den andre, er eit spørsmål til den andre har sagt ja.
promise-form-what = Kva skal gjerast?
promise-form-when = Når er det gjort?
promise-form-how = På kva måte?
promise-form-how-hint = Kvar, korleis eller saman med kven. Då er det lettare å få gjort.
promise-form-give = Skriv ned lovnaden
promise-form-seen-by = Berre de to ser lovnadene dykkar.
promise-of-goal-title = Gjer det til ein lovnad
promise-of-goal-lead = Du har skrive at du bidreg med dette. Som lovnad får det òg ein dag og ein måte, og { $name } ser når det er gjort.
promise-of-goal-review = Den dagen ser de på målet igjen.
promise-of-goal-talk = Den dagen er neste samtale.
promise-of-goal-gone = Dette er ikkje lenger noko du har sagt at du bidreg med i eit mål som gjeld. Vil du love det likevel, kan du skrive det i lista over lovnader.
promise-of-goal-other-leader = { $name } er leiaren din no, og det er ikkje lova. Les gjennom, og skriv det ned igjen om du vil love { $name } det.

# Det som står i vegen
promise-refused-what = Skriv kva som skal gjerast
promise-refused-when = Vel ein dato, eller skriv dag, månad og år
promise-refused-how = Skriv på kva måte det skal gjerast
promise-refused-date = Vel ein dato frå og med i dag
promise-refused-owner = Vel kven som lovar
promise-refused-with = Vel kven lovnaden er mellom
promise-refused-not-owner = Berre den som har lova, kan svare for lovnaden.
promise-refused-own = Dette er din eigen lovnad. Den andre seier frå når han er sett.
promise-refused-gone = Datoen er forbi. Sei nei, og skriv ned det du kan love med ein ny dato.
promise-refused-not-promised = Dette er ikkje lova enno.
promise-refused-promised = Dette er alt lova.
promise-refused-kept = Dette er alt merkt som gjort.
promise-refused-not-kept = Dette er ikkje merkt som gjort.
promise-refused-seen = Den andre har sett at dette er gjort. Då blir det ståande.
promise-refused-not-ended = Dette står framleis mellom dykk to. Det er ikkje noko å ta opp på nytt.
promise-refused-not-employee = Berre medarbeidaren kan ta opp på nytt det som var lova i eit tidlegare makkerpar.
promise-refused-brought = Du har alt teke dette opp med leiaren din. Sjå i lista over lovnader.
promise-refused-nobody = Du har ingen leiar i Makker no. Ta det opp når ein leiar er på plass.
promise-refused-over = Dette er ikkje ope lenger.
promise-refused-moved = Nokon andre var her samtidig. No ser du det som står.
promise-refused-later = Vel ein dag etter den lovnaden har no
promise-refused-reason = Skriv kvifor
promise-refused-proposed = Det er alt føreslått å leggje dette bort. Svar på det først.
promise-refused-not-proposed = Det er ikkje noko forslag her å svare på no.
promise-refused-own-proposal = Du har føreslått dette sjølv. Den andre svarar.
promise-refused-reminded = Du har mint om dette i dag. Éin gong om dagen er nok.
promise-refused-rests = Oppfølginga kviler. Då minner ingen om noko.

# Det som er gjort
promise-done-given = Lovnaden er skriven ned. Begge ser han.
promise-done-asked = Spørsmålet er sendt. Det blir ein lovnad når den andre seier ja.
promise-done-yes = Du har lova det. Begge ser lovnaden.
promise-done-no = Du har svara nei. Den andre ser svaret.
promise-done-withdrawn = Du har trekt spørsmålet.
promise-done-kept = Lovnaden er merkt som gjord, og den andre ser det.
promise-done-undone = Lovnaden er open igjen.
promise-done-seen = Du har sagt frå at du har sett det.
promise-done-carried = Lovnaden har fått ein ny dag. Den andre ser kvifor.
promise-done-drop-proposed = Forslaget er sendt. Lovnaden står til den andre har sagt ja.
promise-done-dropped = De har lagt lovnaden bort saman.
promise-done-stands = Lovnaden står. Den andre ser svaret ditt.
promise-done-drop-back = Du har trekt forslaget. Lovnaden står.
promise-done-reminded = Du har mint om lovnaden. Den andre ser at det er frå deg.

# Behov
need-title = Behov
need-lead = Det de treng avklart, prioritert eller hjelp til. Berre dei to det er mellom, ser det.
need-all = Alle behov
need-mine = Det du har meldt
need-mine-none = Du har ikkje meldt noko. Gjer det når du står fast, ikkje når det brenn.
need-theirs = Det dei du leier, har meldt
need-theirs-none = Ingen har meldt noko no.
need-kind-clarification = Avklaring
need-kind-prioritising = Prioritering
need-kind-help = Hjelp eller støtte
need-kind-obstacle = Noko står i vegen
need-kind-development = Lære eller prøve
need-kind-accommodation = Tilrettelegging
need-whose-one = { $name } gjer noko med det
need-whose-both = De gjer noko med det saman
need-state-raised = Svar innan { $date }
need-state-seen = { $name } har lese det, svar innan { $date }
need-state-late = Svaret skulle ha kome { $date }
need-state-answered = { $name } har svart
need-state-not-possible = Ikkje mogleg no
need-state-met = Dekt
need-state-withdrawn = Trekt tilbake
need-state-ended = Avslutta då de ikkje lenger var eit par
need-raised = { $name } melde det { $date }
need-needed-by = Trengst innan { $date }
need-goal = Målet det gjeld
need-collides = Dette kolliderer
need-turns = Svar
need-turn-answered = { $name } svarte { $date }
need-turn-not-possible = { $name } svarte { $date } at det ikkje er mogleg
need-turn-reopened = { $name } tok det opp att { $date }
need-form-title = Meld eit behov
need-form-whom = Kven treng du noko frå?
need-form-what = Kva treng du frå { $name }?
need-form-what-several = Kva treng du?
need-form-hint = Ei avklaring, ei prioritering, hjelp eller tilrettelegging. Helse og private forhold treng ikkje stå her.
need-form-kind = Kva slags behov er det?
need-form-collides = Kva kolliderer?
need-form-collides-hint = Berre når du treng ei prioritering. Svaret er ei rekkjefølgje.
need-form-collides-line = Ting { $number }
need-form-when = Når treng du svar?
need-form-when-hint = Kan stå ope. Eit svar skal kome innan fem arbeidsdagar.
need-form-whose = Kven eig dette?
need-form-send = Meld behovet
need-form-seen = Berre du og { $name } ser det.
need-form-seen-several = Berre du og den du vel, ser det.
need-see = Eg har lese det
need-answer = Svar { $name }
need-answer-words = Svaret ditt
need-answer-hint = Svar med kva du gjer, når du gjer det, eller når du svarer.
need-answer-send = Send svaret til { $name }
need-order = Kva går først?
need-order-place = { $number }.
need-not-possible = Det er ikkje mogleg
need-not-possible-hint = Er det ikkje mogleg, skriv kvifor i svaret. Eit nei utan grunn er vanskeleg å leve med.
need-yours = Korleis vart det?
need-meet = Behovet er dekt
need-withdraw = Trekk det tilbake
need-again = Ta det opp att
need-again-words = Kva manglar framleis?
need-done-raised = Behovet er meldt. { $name } ser det no.
need-done-seen = { $name } ser at du har lese det.
need-done-answered = Svaret er sendt til { $name }.
need-done-not-possible = { $name } ser at det ikkje er mogleg, og kvifor.
need-done-met = Behovet er dekt.
need-done-reopened = Det er teke opp att, og { $name } ser det.
need-done-withdrawn = Behovet er trekt tilbake.
need-refused-what = Skriv kva du treng
need-refused-collides = Skriv minst to ting som kolliderer, så kan svaret vere ei rekkjefølgje
need-refused-gone = Vel når du treng svar, frå og med i dag
need-refused-date = Skriv datoen som 24.12.2026
need-refused-answer = Skriv eit svar
need-refused-order = Gi kvar ting sin eigen plass i rekkjefølgja
need-refused-reason = Skriv kvifor det ikkje er mogleg
need-refused-moved = Noko har skjedd med behovet medan du heldt på. Det du skreiv, står her. Les det som er nytt, og prøv igjen.
need-refused-not-answered = Det ventar alt på svar
need-refused-over = Behovet er avslutta, så dette vart ikkje gjort
need-refused-other-leader = Du har fått ein annan leiar medan du skreiv, og det er ikkje sendt. Les gjennom, og send det om leiaren du har no, kan lese det.
need-you-wrote = Det du skreiv
need-order-choose = Vel plass
