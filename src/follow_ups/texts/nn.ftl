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

# Det som er gjort
promise-done-given = Lovnaden er skriven ned. Begge ser han.
promise-done-asked = Spørsmålet er sendt. Det blir ein lovnad når den andre seier ja.
promise-done-yes = Du har lova det. Begge ser lovnaden.
promise-done-no = Du har svara nei. Den andre ser svaret.
promise-done-withdrawn = Du har trekt spørsmålet.
promise-done-kept = Lovnaden er merkt som gjord, og den andre ser det.
promise-done-undone = Lovnaden er open igjen.
promise-done-seen = Du har sagt frå at du har sett det.
