# Samtaler
talks-title-with = Du og { $name }
talks-lead = Du og { $name } har avtalt å snakkes { $rhythm }. Begge kan kalle inn, flytte og legge inn punkter.
talks-lead-many = Her er alle du har samtaler med. Begge kan kalle inn, flytte og legge inn punkter.
talks-alone = Du har ingen å ha samtaler med i Makker ennå. Når dere er blitt et par, står samtalene her.
talks-over = Du og { $name } er ikke makkerpar lenger. Du kan fortsatt lese samtalene dere hadde.
talks-rest = Oppfølgingen hviler til { $date }. Ingen samtale regnes som utelatt så lenge.
talks-coming = Kommer
talks-coming-none = Ingen samtale er satt opp.
talks-soon = De neste to ukene
talks-people = Dem du har samtaler med
talks-earlier = Har vært
talks-earlier-lead = Det dere lovet hverandre, står ved hver samtale.
talks-earlier-pairs = Tidligere makkerpar
talks-earlier-with = Samtalene med { $name }
talks-older = Vis eldre samtaler
talks-points-wait = Punktene følger med til neste samtale, når den enn blir.
talks-only-you = Bare du og { $name } ser samtalene.
talks-hr = Verken HR eller andre ledere ser punkter, løfter eller notater.
talks-followed-up = Alt er fulgt opp
talks-kept-of = { $kept } av { $all } løfter holdt
talks-three-months = Siste tre måneder
talks-touched = Dere har snakket om { $tags }.
talks-untouched = Dette har ikke vært oppe: { $tags }.
talks-tag-practice = praksis
talks-tag-deliveries = leveranser
talks-tag-results = resultater
talks-tag-values = verdier
talks-last-next = Snakket sammen { $last }. Neste { $next }.
talks-next = Neste { $next }.
talks-since = { $long } siden dere snakket sammen. Neste er ikke satt opp.
talks-today = Dere snakket sammen i dag. Neste er ikke satt opp.
talks-none-yet = Dere har ikke snakket sammen her ennå.

# En samtale
talk-kind-monthly = Månedssamtale
talk-kind = 1-til-1-samtale
talk-with = { $kind } med { $name }
talk-on = { $kind } { $date }
talk-title = { $employee } og { $leader }
talk-when = { $day } { $clock }
talk-when-where = { $day } { $clock }, { $place }
talk-where-near = { $place }, { $near }
talk-minutes = { $minutes ->
    [one] { $minutes } minutt
   *[other] { $minutes } minutter
  }
talk-open = Åpne samtalen
talk-call = Kall inn til en samtale
talk-move = Flytt tidspunkt
talk-cancel = Avlys samtalen
talk-both-own = Dere eier samtalen sammen: begge legger inn punkter, begge kan kalle inn, og begge følger opp.
talk-contents = I denne samtalen
talk-state-ask = Har dere snakket sammen? Si fra, eller flytt samtalen
talk-state-noted = { $name } har notert at samtalen er gjennomført. Stemmer det?
talk-state-noted-you = Du har sagt at den ble holdt. { $name } er spurt
talk-state-held = Holdt. Noe gjenstår før dere er ferdige
talk-state-completed = Holdt
talk-state-missed = Ble ikke noe av
talk-state-cancelled = Avlyst
talk-missed = Det ble ikke noe av samtalen { $date }. Når passer det for dere?
talk-cancelled-you = Du avlyste denne samtalen.
talk-cancelled-by = { $name } avlyste denne samtalen.
talk-ended-with-pair = Samtalen falt bort da dere ikke lenger var makkerpar.

# Siden sist
talk-since-title = Siden sist
talk-since = Det dere lovet hverandre, og det som er kommet til siden { $date }.
talk-since-done = { $done } av { $all } gjort
talk-since-none = Ingen løfter venter.

# Punktene
talk-points = Det vi vil snakke om
talk-points-lead = Hak av etter hvert. Det dere ikke rekker, følger med til neste gang.
talk-points-none = Ingen punkter er haket av.
talk-first = Den første samtalen for dere to
talk-first-lead = Begynn med å gjøre klart for hverandre hva som er viktigst i jobben: oppgaver, ansvar og rolle. Så noen få mål. Det dere ikke rekker nå, tar dere neste gang.
talk-first-goal = Foreslå et mål
point-count = { $count ->
    [one] { $words } punkt
   *[other] { $words } punkter
  }
point-count-carried = { $points }, { $carried } fra sist
point-new = Nytt punkt
point-new-for-talk = Nytt punkt til samtalen
point-placeholder = Noe du vil ta opp?
point-add = Legg til
point-about = Hva gjelder det?
point-say-more = Si mer om punktet
point-more = Mer om det, hvis du vil
point-tag-none = Velg om du vil
point-tag-practice = Praksis: slik vi gjør jobben
point-tag-deliveries = Leveranser
point-tag-results = Resultater
point-tag-values = Verdier i praksis
point-from = Fra { $name }
point-from-you = Fra deg
point-goal = Se målet det gjelder
point-mark = Merk som snakket om
point-talked = Snakket om { $when }
point-carried = Fulgte med fra sist
point-closed = Ferdig
point-close = Ferdig med punktet
point-reopen = Ta det opp igjen
point-tidy = Avslutt punkter som ikke trengs lenger
point-refused-title = Skriv hva du vil snakke om
point-refused-not-yours = Bare den som tok opp punktet, kan avslutte det. Si fra i samtalen hvis du mener det er ferdig.
point-refused-closed = Punktet er alt avsluttet. Er det noe mer, ta opp et nytt.
point-refused-open = Punktet står alt åpent.
point-refused-over = Denne samtalen er over. Punktet følger med til den neste.
point-refused-goal = Punktet må gjelde et mål dere to har sammen.

# Spørsmål
questions-title = Spørsmål dere kan ta
questions-lead = Hent dem dere vil ha. Ingen av dem må med, og dere kan bruke deres egne ord.
questions-take = Ta med
questions-taken = Ligger hos dere
questions-done = Spørsmålet ligger i samtalen.
questions-open = Hent spørsmål
questions-short = Når dere har et kvarter
one-short-1 = Hva er viktigst for deg akkurat nå?
one-short-2 = Hva stopper deg? Hvem eier det: du, jeg eller vi?
one-short-3 = Hva gjør vi til neste gang?
questions-monthly = Månedssamtalen
one-monthly-open = Hvordan står det til i arbeidet ditt nå?
one-monthly-actions = Åpne løfter: dine, mine. Hva er gjort, hva trenger hjelp?
one-monthly-needs = Hva trenger du avklart eller prioritert?
one-monthly-goals = Målene: Hva har flyttet seg, og hva er neste skritt?
one-monthly-four = Velg ett: praksis, leveranser, resultater eller verdier.
one-monthly-learn = Hva har du lært siden sist?
one-monthly-recognise = Hva fortjener å bli lagt merke til?
one-monthly-help = Hvordan kan jeg hjelpe deg?
questions-walk = På gåtur
one-walk-1 = Hva har gitt energi i det siste, og hva har tatt?
one-walk-2 = Hva tenker du på når du går hjem?
one-walk-3 = Én ting vi tar med oss videre?
questions-first = Når dere er nye for hverandre
one-first-1 = Hva bør jeg vite for å være en god leder for deg?
one-first-3 = Hvordan liker du å få tilbakemelding, og når?
one-first-4 = Hvor ofte skal vi snakke, hvor, og hvem tar initiativ?
one-first-5 = Hvor raskt skal vi svare hverandre når noe trengs?
questions-prio = Når det er for mye på en gang
one-prio-1 = List opp alt som ligger på bordet nå.
one-prio-2 = Hva kolliderer? Hva er viktigst for dem vi er til for?
one-prio-3 = Lederen setter rekkefølgen og sier hvorfor. Hva kan vente, deles eller bort?
one-prio-4 = Hvem må få vite det?
questions-half = Halvveis
one-half-1 = Passer målene fortsatt? Hva har endret seg rundt oss?
one-half-2 = Hva har lederen lovet, og hva er holdt?
one-half-3 = Hva vil du ha ut av resten av perioden?
questions-handover = Når lederen er ny
one-handover-2 = Hva fungerer godt og bør fortsette?
questions-back = Tilbake etter lengre tid borte
one-back-1 = Velkommen tilbake. Hva har endret seg som du bør vite?
one-back-2 = Hva er en god første måned for deg?
one-back-3 = Hvilke mål gjelder fortsatt, og hva legger vi bort?

# Notater
talk-notes = Notater
talk-note = Ditt eget notat
talk-note-access = Det kan bli omfattet av innsyn så lenge det finnes.
talk-note-lead = Slettes 30 dager etter neste samtale, senest etter seks måneder.
talk-note-until = Slettes senest { $date }, og 30 dager etter neste samtale.
talk-note-none = Du har ikke noe eget notat her.
talk-note-save = Lagre notatet
talk-shared = Felles notat
talk-shared-both = Dere ser og skriver begge to
talk-shared-save = Lagre felles notat
talk-shared-saved = Lagret for dere begge.
talk-shared-merged = Dere skrev samtidig. Begge tekstene står her.
talk-shared-waits = Ikke lagret ennå. Teksten ligger i nettleseren, og lagres når forbindelsen er tilbake og du er logget inn.
talk-shared-over = Samtalen er over, så notatet kan ikke endres mer. Ta med deg det du skrev.
talk-shared-left = Dette kom ikke med
talk-shared-too-long = Notatet kan være på { $most } tegn. Kort det ned, eller legg noe i et punkt.
talk-done-shared = Det felles notatet er lagret.
talk-live-changed = Samtalen er oppdatert.
talk-live-lost = Forbindelsen er borte. Siden følger med igjen når den er tilbake.

# Sikre handling
talk-actions = Sikre handling
talk-actions-lead = Hva skal gjøres, av hvem, når og på hvilken måte?
talk-actions-none = Dere ga ingen løfter i denne samtalen.

# Før dere går
talk-leaving = Før dere går
talk-asks = { $name } spør
talk-question = Noe mer du trenger fra meg?
talk-answer = Svaret ditt
talk-answer-send = Svar { $name }
talk-answer-nothing = Nei, jeg har det jeg trenger
talk-answer-yours = Du svarte
talk-answer-theirs = { $name } svarte
talk-next = Neste samtale
talk-next-is = Neste samtale: { $when }
talk-next-none = Ikke satt opp.
talk-next-said-yes = { $name } har sagt ja
talk-next-waits = Venter på svar fra { $name }
talk-next-suits = Det passer
talk-next-by-rhythm = Etter rytmen deres blir det { $when }.
talk-next-other = Foreslå en annen tid
talk-next-propose = Foreslå tiden for { $name }
talk-next-title = Når snakkes dere neste gang?
talk-next-lead = Tiden gjelder når { $name } har sagt ja.
talk-no-new = Ingen nye løfter
talk-no-new-lead = Har dere ikke lovet noe nytt? Da sier dere det begge to.
talk-no-new-both = Dere har begge sagt at det ikke er noen nye løfter
talk-no-new-you = Du har sagt at det ikke er noen nye løfter. { $name } er spurt
talk-no-new-other = { $name } sier at det ikke er noen nye løfter. Er du enig?
talk-held-ask = Har du og { $name } snakket sammen?
talk-held-waits = Du har sagt at dere snakket sammen. Samtalen er holdt når { $name } har sagt det samme.
talk-held-both = Dere har begge sagt at samtalen ble holdt.
talk-held-late = Snakket dere likevel sammen?
talk-say-held = Vi har snakket sammen
talk-say-not-held = Det ble ikke noe av
talk-lacks = Dette gjenstår før dere er ferdige:
talk-lack-date = Bli enige om når dere snakkes neste gang
talk-lack-promise = Skriv ned et løfte, eller si begge at det ikke er noen nye
talk-lack-promise-yours = { $name } sier at det ikke er noen nye løfter. Si det samme, eller skriv ned et
talk-lack-promise-theirs = { $name } må også si at det ikke er noen nye løfter, eller skrive ned et
talk-completed = Samtalen er ferdig. Dere har holdt den, og dere vet hva som skjer videre.

# Oppsummering
talk-summary = Oppsummering
talk-summary-lead = Dere får samme oppsummering. Ingen andre ser den.
talk-summary-open = Se oppsummeringen
talk-summary-print = Skriv ut
talk-summary-first = Oppsummering av samtalen mellom { $employee } og { $leader }. Private notater er ikke med.
talk-summary-points = Det dere snakket om
talk-summary-who = Hvem
talk-summary-when = Når
talk-summary-how = På hvilken måte
talk-summary-state = Hvordan det gikk
talk-summary-done = Gjort { $date }
talk-summary-asked = Spurt, ikke lovet ennå

# Kalle inn, flytte, avlyse
talk-new = Kall inn til en samtale
talk-new-with = Samtale med { $name }
talk-new-lead = { $name } ser samtalen med en gang, og kan flytte den hvis tiden ikke passer.
talk-new-lead-many = Velg hvem, når og hvor. Begge kan flytte samtalen.
talk-call-button = Kall inn
talk-move-title = Når passer det bedre?
talk-move-lead = Nå: { $when }. { $name } ser den nye tiden med en gang, og punktene følger med.
talk-move-button = Flytt samtalen
talk-cancel-title = Hvorfor avlyse?
talk-cancel-lead = { $when }. Punktene følger med til neste samtale. Kan dere heller flytte den?
talk-cancel-next = Når snakkes dere i stedet?
talk-cancel-next-lead = Dere skal alltid ha en dato å se fram til.
talk-cancel-has-date = Dere har alt en dato: { $when }.
talk-cancel-button = Avlys samtalen
talk-as-it-is = La den stå
talk-form-with = Hvem vil du snakke med?
talk-form-day = Dag
talk-form-time = Klokken
talk-form-length = Varighet
talk-form-place = Sted
talk-form-place-hint = Møterom, telefon eller en tur. Kan stå tomt.
talk-form-reason = Hvorfor?
talk-form-reason-hint = { $name } leser dette. Du trenger ikke skrive om helse eller private forhold.

# Det som står i veien
talk-refused-with = Velg hvem du vil snakke med
talk-refused-day = Velg en dag, eller skriv dag, måned og år
talk-refused-time = Skriv klokkeslettet, for eksempel 10.00
talk-refused-length = Velg hvor lenge dere skal snakke
talk-refused-past = Velg en dag fra og med i dag
talk-refused-next-past = Velg en dag etter denne samtalen, fra og med i dag
talk-refused-taken = Du og { $name } har alt en samtale den dagen. Velg en annen dag, eller flytt den som står.
talk-refused-same = Samtalen er alt satt til denne tiden. Velg en annen, eller la den stå.
talk-refused-changed = { $name } har endret tiden siden du leste. Se på den nye tiden først.
talk-refused-meanwhile = { $name } har gjort noe med samtalen mens du holdt på. Se hvordan den står nå.
talk-refused-reason = Skriv hvorfor, så den andre forstår
talk-refused-no-next = Velg når dere snakkes i stedet
talk-refused-said-held = Én av dere har sagt at samtalen ble holdt. Svar på det først.
talk-refused-already-held = Dere har begge sagt at samtalen ble holdt. Da blir det stående.
talk-refused-you-have-said = Du har alt sagt det. Nå er det { $name } som svarer.
talk-refused-not-yet = Dagen er ikke kommet ennå. Passer det ikke, kan du flytte eller avlyse samtalen.
talk-refused-missed = Det ble ikke noe av denne samtalen. Kall inn til en ny, så følger punktene med.
talk-refused-cancelled = Samtalen er avlyst. Kall inn til en ny, så følger punktene med.
talk-refused-answer = Skriv hva du trenger, eller si at du har det du trenger
talk-refused-both-answers = Du har skrevet noe du trenger. Send det som svar, eller ta det bort først
talk-refused-own-date = Du har alt sagt ja til tiden du foreslo. Nå er det { $name } som svarer.
talk-refused-date-moved = { $name } har foreslått en annen tid siden du leste. Se på den først.
talk-refused-no-date = Det ligger ikke noe forslag her nå. Foreslå en tid.
talk-refused-has-date = Neste samtale er alt satt opp. Du kan flytte den hvis tiden ikke passer.
talk-refused-over = Det ble ikke noe av denne samtalen. Kall inn til en ny.

# Det som er gjort
talk-done-called = Samtalen er satt opp, og dere ser den begge to.
talk-done-moved = Samtalen er flyttet. Punktene er med.
talk-done-cancelled = Samtalen er avlyst. Punktene følger med til neste.
talk-done-point = Punktet er lagt til, og dere ser det begge to.
talk-done-talked = Merket som snakket om.
talk-done-not-talked = Merket er tatt bort.
talk-done-closed = Punktet er ferdig.
talk-done-reopened = Punktet er tatt opp igjen.
talk-done-note = Notatet er lagret. Bare du ser det.
talk-done-note-deleted = Notatet er slettet.
talk-done-said-held = Du har sagt at dere snakket sammen. Den andre blir spurt.
talk-done-held = Dere har begge sagt at samtalen ble holdt.
talk-done-not-held = Det er notert at det ikke ble noe av samtalen. Dere ser det samme begge to.
talk-done-answered = Svaret ditt er lagt til.
talk-done-no-new = Du har sagt at det ikke er noen nye løfter.
talk-done-next = Forslaget er sendt. Tiden gjelder når den andre har sagt ja.
talk-done-next-agreed = Dere er enige om neste samtale.
talk-done-rhythm = Forslaget er sendt. Rytmen gjelder når den andre har sagt ja.
talk-done-rhythm-agreed = Dere er enige om rytmen fra i dag.

# Rytmen
rhythm-title = Deres rytme
rhythm-monthly = hver måned
rhythm-weeks = { $weeks ->
    [1] hver uke
    [2] annenhver uke
    [6] hver sjette uke
    [8] hver åttende uke
   *[other] hver { $weeks }. uke
  }
rhythm-is = { $rhythm }.
rhythm-agreed = { $rhythm }. Dere avtalte det i { $month }, og ser på det igjen i { $review }.
rhythm-judges-nobody = Rytmen er deres felles. Den vurderer ingen av dere.
rhythm-months = Samtaler måned for måned
rhythm-held = holdt
rhythm-planned = planlagt
rhythm-noted = venter på at begge sier fra
rhythm-not-held = ikke holdt
rhythm-resting = oppfølgingen hvilte
rhythm-cancelled = avlyst, med ny dato
rhythm-not-due = avtalt uten samtale
rhythm-propose = Foreslå en annen rytme
rhythm-see = Se forslaget om rytmen
rhythm-proposed = { $name } foreslår { $rhythm }
rhythm-proposed-you = Du har foreslått { $rhythm }
rhythm-waits = Du har foreslått { $rhythm }. Venter på svar fra { $name }.
rhythm-waits-for = Venter på svar fra { $name }
rhythm-waits-you = Venter på deg
rhythm-why = Hvorfor
rhythm-agree = Jeg er enig
rhythm-holds-until = Rytmen dere har nå, gjelder til dere begge har sagt ja til en annen.
rhythm-lead = Du og { $name } har avtalt å snakkes { $rhythm }. Én foreslår, den andre sier ja.
rhythm-form = Hvor ofte vil du at dere skal snakkes?
rhythm-form-hint = Forskning tyder på at samtalene betyr mest når de er gode, og minst månedlige (Flinchum 2022).
rhythm-form-reason = Hvorfor?
rhythm-form-reason-hint = { $name } leser dette. For hver måned trengs ingen grunn.
rhythm-form-send = Foreslå rytmen for { $name }
rhythm-refused-same = Dere har alt denne rytmen. Velg en annen.
rhythm-refused-reason = Skriv hvorfor, så { $name } forstår
rhythm-refused-own = Du har alt sagt ja til ditt eget forslag. Nå er det { $name } som svarer.
rhythm-refused-moved = Forslaget ligger ikke her lenger. Se på det som står nå.
talk-needs = Det { $name } trenger
talk-needs-yours = Det du trenger fra { $name }
