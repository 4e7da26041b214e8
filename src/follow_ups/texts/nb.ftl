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

# Det som er gjort
promise-done-given = Løftet er skrevet ned. Begge ser det.
promise-done-asked = Spørsmålet er sendt. Det blir et løfte når den andre sier ja.
promise-done-yes = Du har lovet det. Begge ser løftet.
promise-done-no = Du har svart nei. Den andre ser svaret.
promise-done-withdrawn = Du har trukket spørsmålet.
promise-done-kept = Løftet er merket som gjort, og den andre ser det.
promise-done-undone = Løftet er åpent igjen.
promise-done-seen = Du har sagt fra at du har sett det.
