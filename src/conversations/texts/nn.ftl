# Samtalar
talks-title-with = Du og { $name }
talks-lead = Du og { $name } har avtalt å snakkast { $rhythm }. Begge kan kalle inn, flytte og leggje inn punkt.
talks-lead-many = Her er alle du har samtalar med. Begge kan kalle inn, flytte og leggje inn punkt.
talks-alone = Du har ingen å ha samtalar med i Makker enno. Når de har blitt eit par, står samtalane her.
talks-over = Du og { $name } er ikkje makkerpar lenger. Du kan framleis lese samtalane de hadde.
talks-rest = Oppfølginga kviler til { $date }. Ingen samtale blir rekna som utelaten så lenge.
talks-coming = Kjem
talks-coming-none = Ingen samtale er sett opp.
talks-soon = Dei neste to vekene
talks-people = Dei du har samtalar med
talks-earlier = Har vore
talks-earlier-lead = Det de lova kvarandre, står ved kvar samtale.
talks-earlier-pairs = Tidlegare makkerpar
talks-earlier-with = Samtalane med { $name }
talks-older = Vis eldre samtalar
talks-points-wait = Punkta følgjer med til neste samtale, når han enn blir.
talks-only-you = Berre du og { $name } ser samtalane.
talks-hr = Verken HR eller andre leiarar ser punkt, lovnader eller notat.
talks-followed-up = Alt er følgt opp
talks-kept-of = { $kept } av { $all } lovnader haldne
talks-three-months = Siste tre månader
talks-touched = De har snakka om { $tags }.
talks-untouched = Dette har ikkje vore oppe: { $tags }.
talks-tag-practice = praksis
talks-tag-deliveries = leveransar
talks-tag-results = resultat
talks-tag-values = verdiar
talks-last-next = Snakka saman { $last }. Neste { $next }.
talks-next = Neste { $next }.
talks-since = { $long } sidan de snakka saman. Neste er ikkje sett opp.
talks-today = De snakka saman i dag. Neste er ikkje sett opp.
talks-none-yet = De har ikkje snakka saman her enno.

# Ein samtale
talk-kind-monthly = Månadssamtale
talk-kind = Éin-til-éin-samtale
talk-with = { $kind } med { $name }
talk-on = { $kind } { $date }
talk-title = { $employee } og { $leader }
talk-when = { $day } { $clock }
talk-when-where = { $day } { $clock }, { $place }
talk-where-near = { $place }, { $near }
talk-minutes = { $minutes ->
    [one] { $minutes } minutt
   *[other] { $minutes } minutt
  }
talk-open = Opne samtalen
talk-call = Kall inn til ein samtale
talk-move = Flytt tidspunkt
talk-cancel = Avlys samtalen
talk-both-own = De eig samtalen saman: begge legg inn punkt, begge kan kalle inn, og begge følgjer opp.
talk-contents = I denne samtalen
talk-state-ask = Har de snakka saman? Sei frå, eller flytt samtalen
talk-state-noted = { $name } har notert at samtalen er gjennomført. Stemmer det?
talk-state-noted-you = Du har sagt at han blei halden. { $name } er spurd
talk-state-held = Halden. Noko står igjen før de er ferdige
talk-state-completed = Halden
talk-state-missed = Blei ikkje noko av
talk-state-cancelled = Avlyst
talk-missed = Det blei ikkje noko av samtalen { $date }. Når passar det for dykk?
talk-cancelled-you = Du avlyste denne samtalen.
talk-cancelled-by = { $name } avlyste denne samtalen.
talk-ended-with-pair = Samtalen fall bort då de ikkje lenger var makkerpar.

# Sidan sist
talk-since-title = Sidan sist
talk-since = Det de lova kvarandre, og det som har kome til sidan { $date }.
talk-since-done = { $done } av { $all } gjort
talk-since-none = Ingen lovnader ventar.

# Punkta
talk-points = Det vi vil snakke om
talk-points-lead = Hak av etter kvart. Det de ikkje rekk, følgjer med til neste gong.
talk-points-none = Ingen punkt er haka av.
talk-first = Den første samtalen for dykk to
talk-first-lead = Begynn med å gjere klart for kvarandre kva som er viktigast i jobben: oppgåver, ansvar og rolle. Så nokre få mål. Det de ikkje rekk no, tek de neste gong.
talk-first-goal = Foreslå eit mål
point-count = { $count ->
    [one] { $words } punkt
   *[other] { $words } punkt
  }
point-count-carried = { $points }, { $carried } frå sist
point-new = Nytt punkt
point-new-for-talk = Nytt punkt til samtalen
point-placeholder = Noko du vil ta opp?
point-add = Legg til
point-about = Kva gjeld det?
point-say-more = Sei meir om punktet
point-more = Meir om det, om du vil
point-tag-none = Vel om du vil
point-tag-practice = Praksis: slik vi gjer jobben
point-tag-deliveries = Leveransar
point-tag-results = Resultat
point-tag-values = Verdiar i praksis
point-from = Frå { $name }
point-from-you = Frå deg
point-goal = Sjå målet det gjeld
point-mark = Merk som snakka om
point-talked = Snakka om { $when }
point-carried = Følgde med frå sist
point-closed = Ferdig
point-close = Ferdig med punktet
point-reopen = Ta det opp igjen
point-tidy = Avslutt punkt som ikkje trengst lenger
point-refused-title = Skriv kva du vil snakke om
point-refused-not-yours = Berre den som tok opp punktet, kan avslutte det. Sei frå i samtalen om du meiner det er ferdig.
point-refused-closed = Punktet er alt avslutta. Er det noko meir, ta opp eit nytt.
point-refused-open = Punktet står alt ope.
point-refused-over = Denne samtalen er over. Punktet følgjer med til den neste.
point-refused-goal = Punktet må gjelde eit mål de to har saman.

# Spørsmål
questions-title = Spørsmål de kan ta
questions-lead = Hent dei de vil ha. Ingen av dei må med, og de kan bruke dykkar eigne ord.
questions-take = Ta med
questions-taken = Ligg hos dykk
questions-done = Spørsmålet ligg i samtalen.
questions-open = Hent spørsmål
questions-short = Når de har eit kvarter
one-short-1 = Kva er viktigast for deg akkurat no?
one-short-2 = Kva stoppar deg? Kven eig det: du, eg eller vi?
one-short-3 = Kva gjer vi til neste gong?
questions-monthly = Månadssamtalen
one-monthly-open = Korleis står det til i arbeidet ditt no?
one-monthly-actions = Opne lovnader: dine, mine. Kva er gjort, kva treng hjelp?
one-monthly-needs = Kva treng du avklart eller prioritert?
one-monthly-goals = Måla: Kva har flytta seg, og kva er neste steg?
one-monthly-four = Vel eitt: praksis, leveransar, resultat eller verdiar.
one-monthly-learn = Kva har du lært sidan sist?
one-monthly-recognise = Kva fortener å bli lagt merke til?
one-monthly-help = Korleis kan eg hjelpe deg?
questions-walk = På gåtur
one-walk-1 = Kva har gitt energi i det siste, og kva har teke?
one-walk-2 = Kva tenkjer du på når du går heim?
one-walk-3 = Éin ting vi tek med oss vidare?
questions-first = Når de er nye for kvarandre
one-first-1 = Kva bør eg vite for å vere ein god leiar for deg?
one-first-3 = Korleis likar du å få tilbakemelding, og når?
one-first-4 = Kor ofte skal vi snakke, kvar, og kven tek initiativ?
one-first-5 = Kor raskt skal vi svare kvarandre når noko trengst?
questions-prio = Når det er for mykje på ein gong
one-prio-1 = List opp alt som ligg på bordet no.
one-prio-2 = Kva kolliderer? Kva er viktigast for dei vi er til for?
one-prio-3 = Leiaren set rekkjefølgja og seier kvifor. Kva kan vente, delast eller bort?
one-prio-4 = Kven må få vite det?
questions-half = Halvvegs
one-half-1 = Passar måla framleis? Kva har endra seg rundt oss?
one-half-2 = Kva har leiaren lova, og kva er halde?
one-half-3 = Kva vil du ha ut av resten av perioden?
questions-handover = Når leiaren er ny
one-handover-2 = Kva fungerer godt og bør halde fram?
questions-back = Tilbake etter lengre tid borte
one-back-1 = Velkomen tilbake. Kva har endra seg som du bør vite?
one-back-2 = Kva er ein god første månad for deg?
one-back-3 = Kva mål gjeld framleis, og kva legg vi bort?

# Notat
talk-notes = Notat
talk-note = Ditt eige notat
talk-note-access = Det kan bli omfatta av innsyn så lenge det finst.
talk-note-lead = Blir sletta 30 dagar etter neste samtale, seinast etter seks månader.
talk-note-until = Blir sletta seinast { $date }, og 30 dagar etter neste samtale.
talk-note-none = Du har ikkje noko eige notat her.
talk-note-save = Lagre notatet
talk-shared = Felles notat
talk-shared-both = De ser og skriv begge to
talk-shared-save = Lagre felles notat
talk-shared-saved = Lagra for dykk begge.
talk-shared-merged = De skreiv samtidig. Begge tekstane står her.
talk-shared-waits = Ikkje lagra enno. Teksten ligg i nettlesaren, og blir lagra når sambandet er tilbake og du er logga inn.
talk-shared-over = Samtalen er over, så notatet kan ikkje endrast meir. Ta med deg det du skreiv.
talk-shared-left = Dette kom ikkje med
talk-shared-too-long = Notatet kan vere på { $most } teikn. Kort det ned, eller legg noko i eit punkt.
talk-done-shared = Det felles notatet er lagra.
talk-live-changed = Samtalen er oppdatert.
talk-live-lost = Sambandet er borte. Sida følgjer med igjen når det er tilbake.

# Sikre handling
talk-actions = Sikre handling
talk-actions-lead = Kva skal gjerast, av kven, når og på kva måte?
talk-actions-none = De gav ingen lovnader i denne samtalen.

# Før de går
talk-leaving = Før de går
talk-asks = { $name } spør
talk-question = Noko meir du treng frå meg?
talk-answer = Svaret ditt
talk-answer-send = Svar { $name }
talk-answer-nothing = Nei, eg har det eg treng
talk-answer-yours = Du svarte
talk-answer-theirs = { $name } svarte
talk-next = Neste samtale
talk-next-is = Neste samtale: { $when }
talk-next-none = Ikkje sett opp.
talk-next-said-yes = { $name } har sagt ja
talk-next-waits = Ventar på svar frå { $name }
talk-next-suits = Det passar
talk-next-by-rhythm = Etter rytmen dykkar blir det { $when }.
talk-next-other = Føreslå ei anna tid
talk-next-propose = Føreslå tida for { $name }
talk-next-title = Når snakkast de neste gong?
talk-next-lead = Tida gjeld når { $name } har sagt ja.
talk-no-new = Ingen nye lovnader
talk-no-new-lead = Har de ikkje lova noko nytt? Då seier de det begge to.
talk-no-new-both = De har begge sagt at det ikkje er nokon nye lovnader
talk-no-new-you = Du har sagt at det ikkje er nokon nye lovnader. { $name } er spurd
talk-no-new-other = { $name } seier at det ikkje er nokon nye lovnader. Er du einig?
talk-held-ask = Har du og { $name } snakka saman?
talk-held-waits = Du har sagt at de snakka saman. Samtalen er halden når { $name } har sagt det same.
talk-held-both = De har begge sagt at samtalen blei halden.
talk-held-late = Snakka de likevel saman?
talk-say-held = Vi har snakka saman
talk-say-not-held = Det blei ikkje noko av
talk-lacks = Dette står igjen før de er ferdige:
talk-lack-date = Bli einige om når de snakkast neste gong
talk-lack-promise = Skriv ned ein lovnad, eller sei begge at det ikkje er nokon nye
talk-lack-promise-yours = { $name } seier at det ikkje er nokon nye lovnader. Sei det same, eller skriv ned ein
talk-lack-promise-theirs = { $name } må også seie at det ikkje er nokon nye lovnader, eller skrive ned ein
talk-completed = Samtalen er ferdig. De har halde han, og de veit kva som skjer vidare.

# Oppsummering
talk-summary = Oppsummering
talk-summary-lead = De får same oppsummering. Ingen andre får sjå.
talk-summary-open = Sjå oppsummeringa
talk-summary-print = Skriv ut
talk-summary-first = Oppsummering av samtalen mellom { $employee } og { $leader }. Private notat er ikkje med.
talk-summary-points = Det de snakka om
talk-summary-who = Kven
talk-summary-when = Når
talk-summary-how = På kva måte
talk-summary-state = Korleis det gjekk
talk-summary-done = Gjort { $date }
talk-summary-asked = Spurt, ikkje lova enno

# Kalle inn, flytte, avlyse
talk-new = Kall inn til ein samtale
talk-new-with = Samtale med { $name }
talk-new-lead = { $name } ser samtalen med ein gong, og kan flytte han om tida ikkje passar.
talk-new-lead-many = Vel kven, når og kvar. Begge kan flytte samtalen.
talk-call-button = Kall inn
talk-move-title = Når passar det betre?
talk-move-lead = No: { $when }. { $name } ser den nye tida med ein gong, og punkta følgjer med.
talk-move-button = Flytt samtalen
talk-cancel-title = Kvifor avlyse?
talk-cancel-lead = { $when }. Punkta følgjer med til neste samtale. Kan de heller flytte han?
talk-cancel-next = Når snakkast de i staden?
talk-cancel-next-lead = De skal alltid ha ein dato å sjå fram til.
talk-cancel-has-date = De har alt ein dato: { $when }.
talk-cancel-button = Avlys samtalen
talk-as-it-is = La han stå
talk-form-with = Kven vil du snakke med?
talk-form-day = Dag
talk-form-time = Klokka
talk-form-length = Lengd
talk-form-place = Stad
talk-form-place-hint = Møterom, telefon eller ein tur. Kan stå tomt.
talk-form-reason = Kvifor?
talk-form-reason-hint = { $name } les dette. Du treng ikkje skrive om helse eller private forhold.

# Det som står i vegen
talk-refused-with = Vel kven du vil snakke med
talk-refused-day = Vel ein dag, eller skriv dag, månad og år
talk-refused-time = Skriv klokkeslettet, til dømes 10.00
talk-refused-length = Vel kor lenge de skal snakke
talk-refused-past = Vel ein dag frå og med i dag
talk-refused-next-past = Vel ein dag etter denne samtalen, frå og med i dag
talk-refused-taken = Du og { $name } har alt ein samtale den dagen. Vel ein annan dag, eller flytt den som står.
talk-refused-same = Samtalen er alt sett til denne tida. Vel ei anna, eller la han stå.
talk-refused-changed = { $name } har endra tida sidan du las. Sjå på den nye tida først.
talk-refused-meanwhile = { $name } har gjort noko med samtalen mens du heldt på. Sjå korleis han står no.
talk-refused-reason = Skriv kvifor, så den andre forstår
talk-refused-no-next = Vel når de snakkast i staden
talk-refused-said-held = Éin av dykk har sagt at samtalen blei halden. Svar på det først.
talk-refused-already-held = De har begge sagt at samtalen blei halden. Då blir det ståande.
talk-refused-you-have-said = Du har alt sagt det. No er det { $name } som svarer.
talk-refused-not-yet = Dagen har ikkje kome enno. Passar det ikkje, kan du flytte eller avlyse samtalen.
talk-refused-missed = Det blei ikkje noko av denne samtalen. Kall inn til ein ny, så følgjer punkta med.
talk-refused-cancelled = Samtalen er avlyst. Kall inn til ein ny, så følgjer punkta med.
talk-refused-answer = Skriv kva du treng, eller sei at du har det du treng
talk-refused-both-answers = Du har skrive noko du treng. Send det som svar, eller ta det bort først
talk-refused-own-date = Du har alt sagt ja til tida du føreslo. No er det { $name } som svarer.
talk-refused-date-moved = { $name } har føreslått ei anna tid sidan du las. Sjå på den tida først.
talk-refused-no-date = Det ligg ikkje noko framlegg her no. Føreslå ei tid.
talk-refused-has-date = Neste samtale er alt sett opp. Du kan flytte han om tida ikkje passar.
talk-refused-over = Det blei ikkje noko av denne samtalen. Kall inn til ein ny.

# Det som er gjort
talk-done-called = Samtalen er sett opp, og de ser han begge to.
talk-done-moved = Samtalen er flytta. Punkta er med.
talk-done-cancelled = Samtalen er avlyst. Punkta følgjer med til neste.
talk-done-point = Punktet er lagt til, og de ser det begge to.
talk-done-talked = Merkt som snakka om.
talk-done-not-talked = Merket er teke bort.
talk-done-closed = Punktet er ferdig.
talk-done-reopened = Punktet er teke opp igjen.
talk-done-note = Notatet er lagra. Berre du ser det.
talk-done-note-deleted = Notatet er sletta.
talk-done-said-held = Du har sagt at de snakka saman. Den andre blir spurd.
talk-done-held = De har begge sagt at samtalen blei halden.
talk-done-not-held = Det er notert at det ikkje blei noko av samtalen. De ser det same begge to.
talk-done-answered = Svaret ditt er lagt til.
talk-done-no-new = Du har sagt at det ikkje er nokon nye lovnader.
talk-done-next = Framlegget er sendt. Tida gjeld når den andre har sagt ja.
talk-done-next-agreed = De er einige om neste samtale.
talk-done-rhythm = Framlegget er sendt. Rytmen gjeld når den andre har sagt ja.
talk-done-rhythm-agreed = De er einige om rytmen frå i dag.

# Rytmen
rhythm-title = Rytmen dykkar
rhythm-monthly = kvar månad
rhythm-weeks = { $weeks ->
    [1] kvar veke
    [2] annakvar veke
    [6] kvar sjette veke
    [8] kvar åttande veke
   *[other] kvar { $weeks }. veke
  }
rhythm-is = { $rhythm }.
rhythm-agreed = { $rhythm }. De avtalte det i { $month }, og ser på det igjen i { $review }.
rhythm-judges-nobody = Rytmen er felles for dykk. Han vurderer ingen av dykk.
rhythm-months = Samtalar månad for månad
rhythm-held = halden
rhythm-planned = planlagd
rhythm-noted = ventar på at begge seier frå
rhythm-not-held = ikkje halden
rhythm-resting = oppfølginga kvilte
rhythm-cancelled = avlyst, med ny dato
rhythm-not-due = avtalt utan samtale
rhythm-propose = Føreslå ein annan rytme
rhythm-see = Sjå framlegget om rytmen
rhythm-proposed = { $name } føreslår { $rhythm }
rhythm-proposed-you = Du har føreslått { $rhythm }
rhythm-waits = Du har føreslått { $rhythm }. Ventar på svar frå { $name }.
rhythm-waits-for = Ventar på svar frå { $name }
rhythm-waits-you = Ventar på deg
rhythm-why = Kvifor
rhythm-agree = Eg er einig
rhythm-holds-until = Rytmen de har no, gjeld til de begge har sagt ja til ein annan.
rhythm-lead = Du og { $name } har avtalt å snakkast { $rhythm }. Éin føreslår, den andre seier ja.
rhythm-form = Kor ofte vil du at de skal snakkast?
rhythm-form-hint = Forsking tyder på at samtalane betyr mest når dei er gode, og minst månadlege (Flinchum 2022).
rhythm-form-reason = Kvifor?
rhythm-form-reason-hint = { $name } les dette. For kvar månad trengst ingen grunn.
rhythm-form-send = Føreslå rytmen for { $name }
rhythm-refused-same = De har alt denne rytmen. Vel ein annan.
rhythm-refused-reason = Skriv kvifor, så { $name } forstår
rhythm-refused-own = Du har alt sagt ja til ditt eige framlegg. No er det { $name } som svarer.
rhythm-refused-moved = Framlegget ligg ikkje her lenger. Sjå på det som står no.
talk-needs = Det { $name } treng
talk-needs-yours = Det du treng frå { $name }
