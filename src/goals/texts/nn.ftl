# Mål
goals-title = Måla dine
goals-title-with = Mål for { $name }
goals-lead-none = Eit mål er ei ramme de to lagar saman. Det gjeld når de begge har sagt ja til same tekst.
goals-lead-waiting = { $count ->
    [one] Eitt framlegg ventar på svar frå deg.
   *[other] { $count } framlegg ventar på svar frå deg.
  }
goals-lead-calm = Ingenting ventar på svar frå deg.
goals-direction = Les retninga for eininga
goals-current = Dette arbeider du mot
goals-propose = Føreslå eit nytt mål
goals-propose-to = Føreslå eit mål saman med { $name }
goals-empty-title = Begynn med det du brenn for
goals-empty = Skriv eit framlegg. { $name } svarer med ja eller eit motframlegg, og målet gjeld når de begge er einige.
goals-empty-alone = Du har ingen leiar i Makker no. Det som er avtalt, gjeld framleis. Skriv gjerne utkast: du kan føreslå dei når ein leiar er på plass.
goals-write-draft = Skriv eit utkast
goals-drafts = Utkast
goals-draft-begun = Begynt { $date }
goals-draft-untitled = Utkast utan tittel
goals-frames = Faste rammer frå leiar
goals-frames-why = Ikkje mål, fordi det ikkje er noko å påverke. Dei blir heller ikkje vurderte som mål.
goals-frame-by = { $name } skreiv det inn { $date }.
goals-kind-professional = Fagleg mål
goals-kind-personal = Personleg mål
goals-over = Det de er ferdige med
goals-too-many = De har mange mål no. Få mål gir meir kraft. Er det noko som kan vente?

# Kvar eit mål står
goal-state-finished = Avslutta { $date }
goal-state-laid-aside = Lagt bort { $date }
goal-state-finished-near = Avslutta { $when }
goal-state-laid-aside-near = Lagt bort { $when }

# Eit mål
goal-proposal-first = { $name } føreslår dette målet
goal-frame = Ramma
goal-frame-lead = Eit mål er ei ramme, ikkje ein fasit. Noko ligg fast. Resten formar { $name }.
goal-frame-lead-you = Eit mål er ei ramme, ikkje ein fasit. Noko ligg fast. Resten formar du.
goal-fixed = Dette ligg fast
goal-fixed-none = Ingenting er skrive som fast.
goal-room-you = Dette bestemmer du
goal-room = Dette bestemmer { $name }
goal-room-none = Ikkje skrive enno. Eit mål må ha noko å påverke.
goal-change-if = Dette kan få oss til å endre målet
goal-success = Kva vil det seie å lykkast?
goal-aim = { $name } vil
goal-contribution = Slik bidreg { $name }
goal-direction = Retning frå { $name }
goal-direction-before = Retning frå ein leiar før deg
goal-support = Dette bidreg { $name } med
goal-support-before = Dette bidrog ein leiar før deg med
goal-parts = Det de går inn med
goal-review = Vi ser på det igjen { $date }
goal-turn-in-force = Dette er målet som gjeld no.
goal-turn-was-in-force = Dette blei målet.
goal-new-leader = Dette målet blei avtalt før du blei leiar for { $name }. Det gjeld framleis.
goal-take-up = Eg står inne for dette målet

# Skrive eit mål
goal-form-new = Kva vil de få til?
goal-form-new-lead = { $name } les framlegget og svarer med ja eller eit motframlegg. Målet gjeld når de begge har sagt ja til same tekst.
goal-form-alone-lead = Du har ingen leiar i Makker no. Skriv det du vil, og lagre utkastet. Når ein leiar er på plass, kan du føreslå det.
goal-form-kind = Kva slags mål er det?
goal-form-kind-professional = Fagleg mål: noko du vil få til eller bli betre på i faget eller oppgåvene
goal-form-kind-personal = Personleg mål: noko du vil utvikle hos deg sjølv på jobb. Du treng ikkje skrive om helse eller private forhold.
goal-form-title = Målet
goal-form-title-hint = Éi setning de begge kan kjenne igjen.
goal-form-reason-alone = Leiaren din les dette saman med teksten, når du føreslår målet.
goal-form-aim = Kva vil du sjølv med dette?
goal-form-contribution = Slik kan eg bidra
goal-form-direction = Kva er viktig her, og kvifor?
goal-form-support = Dette bidreg eg med
goal-form-frame = Ramma
goal-form-frame-hint = Skriv det som ligg fast, og kvifor. Skriv så det { $name } kan forme sjølv.
goal-form-frame-hint-you = Skriv det som ligg fast, og kvifor. Skriv så det du kan forme sjølv.
goal-form-fixed = Ligg fast, { $number }
goal-form-fixed-why = Kvifor, { $number }
goal-form-room = Kan formast, { $number }
goal-form-room-hint = Innhald, framgangsmåte, tid, samarbeid. Minst éin ting før de kan bli einige.
goal-form-change-if = Kva kan få oss til å endre målet?
goal-form-review = Når ser vi på det igjen?
goal-form-keep = Lagre utkastet
goal-form-discard = Slett utkastet
goal-form-draft-yours = Utkastet ser berre du.
goal-frame-new = Fast ramme for { $name }
goal-frame-new-lead = Ei fast ramme er noko { $name } ikkje kan påverke. Ho er ikkje eit mål, krev ikkje at de er einige, og blir ikkje vurdert som eit mål.
goal-frame-what = Kva ligg fast?
goal-frame-why = Kvifor?
goal-frame-set = Skriv inn ramma

# Det som står i vegen
goal-refused-title = Skriv kva målet er
goal-refused-room = Skriv minst éin ting som kan påverkast. Utan det er det ei fast ramme, ikkje eit mål.
goal-refused-unchanged = Du har ikkje endra noko. Er du einig, kan du seie ja på sida for målet.
goal-refused-frame-what = Skriv kva som ligg fast
goal-refused-frame-why = Skriv kvifor. Ingen skal få ei grense utan grunn
goal-refused-date = Skriv datoen som dag, månad og år

# Det som er gjort
goal-done-agreed = Du og { $name } er einige om målet frå i dag.
goal-done-taken-up = Du og { $name } står inne for målet saman.
goal-done-draft = Utkastet er lagra. Berre du ser det.
goal-done-discarded = Utkastet er sletta.
goal-done-frame = Ramma er skriven inn, og { $name } kan lese henne.
goal-done-ending = Forslaget er sendt til { $name }.
goal-done-ended = Du og { $name } er ferdige med dette målet.
goal-done-ending-back = Du har trekt det tilbake. Målet gjeld som før.

# Undervegs
goal-way = Undervegs
goal-character = Preg
goal-character-learning = Læringsmål
goal-character-performance = Resultatmål
goal-milestones = Delmål
goal-milestone-line = { $what }, til { $date }
goal-milestones-reached = { $reached } av { $all } delmål
goal-milestone-reached = Nådd { $date }
goal-milestone-by = Til { $date }
goal-milestone-reach = Nådd
goal-milestone-reach-which = : { $what }
goal-milestone-undo = Angre
goal-counted = Det vi tel
goal-counted-line = { $what }: frå { $from } til { $to }
goal-signs = Slik ser vi at vi er på veg
goal-form-way = Kva går vi etter undervegs?
goal-form-way-hint = Berre om det hjelper. Ikkje noko av det må fyllast ut.
goal-form-character = Er dette nytt for den det gjeld? Då kan det vere lurt å setje eit læringsmål.
goal-form-character-none = Ikkje valt
goal-form-character-learning = Læringsmål: noko å finne ut eller bli trygg på
goal-form-character-performance = Resultatmål: noko å få til
goal-form-milestone = Delmål { $number }
goal-form-milestone-by = Når, { $number }
goal-form-counted = Eit tal å følgje med på
goal-form-counted-what = Kva tel vi?
goal-form-counted-from = Frå
goal-form-counted-to = Til
goal-form-signs = Eller med ord: Kva ser vi når vi er på rett veg?
goal-refused-milestone = Skriv kva delmålet er, eller ta bort datoen
goal-refused-counted = Skriv kva vi tel, eller ta bort tala
goal-refused-number = Skriv eit tal, til dømes 7 eller 7,5
goal-done-reached = Delmålet er nådd. { $name } ser det.
goal-done-not-reached = Delmålet står som ikkje nådd att.

# Når eit mål er over
goal-ending-ask = Er de ferdige med målet?
goal-ending-lead = Du skriv kva som kom ut av det, eller kvifor det kan leggjast bort. Målet er over når { $name } har sagt det same.
goal-ending-which = Kva vil du foreslå?
goal-ending-which-finished = Vi avsluttar målet, med det som kom ut av det
goal-ending-which-aside = Vi legg målet bort, med ein grunn
goal-ending-words = Kva kom ut av det, eller kvifor legg de det bort?
goal-ending-words-hint = { $name } les dette, og kan leggje til sine eigne ord.
goal-ending-send = Send til { $name }
goal-ending-to-goal = Tilbake til målet
goal-ending-you-wrote = Dette skreiv du
goal-ending-holds-until = Målet gjeld som før til begge har sagt det same. Stille avsluttar ingenting.
goal-ending-came-of-it = Kva kom ut av det, seier { $name }
goal-ending-why = Kvifor, seier { $name }
goal-ending-you-finished = Du foreslår å avslutte målet
goal-ending-they-finished = { $name } foreslår å avslutte målet
goal-ending-you-aside = Du foreslår å leggje målet bort
goal-ending-they-aside = { $name } foreslår å leggje målet bort
goal-ending-own-words = Kva kom ut av det, med dine ord? Du kan la det stå tomt.
goal-ending-own-why = Vil du seie noko om det? Du kan la det stå tomt.
goal-ending-yes-finished = Ja, vi er ferdige med det
goal-ending-yes-aside = Ja, vi legg det bort
goal-ending-go-on = Eg vil heller endre målet
goal-ending-finished = De avslutta målet
goal-ending-laid-aside = De la målet bort
goal-ending-again-hint = Vil de ta målet fram att?
goal-ending-again = Foreslå korleis det skal vere no
goal-ending-refused-table = { $name } har eit forslag til endring i målet. Svar på det først, så kan de avslutte målet etterpå.
goal-ending-refused-own-table = Du har eit forslag til endring i målet som ventar på svar. Trekk det først, eller vent på svaret.
goal-ending-refused-waits = Du har alt foreslått korleis målet skal avsluttast. No er det { $name } som svarer.
goal-ending-refused-answer = { $name } har alt foreslått korleis målet skal avsluttast. Svar på det på sida for målet.
goal-ending-refused-own = Du kan ikkje svare på ditt eige forslag. No er det { $name } som svarer.
goal-ending-refused-words = Skriv kva som kom ut av det, eller kvifor det kan leggjast bort
goal-ending-refused-way = Vel om de avsluttar målet, eller legg det bort
# Mål for seg sjølv, søk og nytt av gammalt
goals-own = Mål berre for deg
goals-own-why = Personlege mål du har valt å halde for deg sjølv. Du kan foreslå dei når du vil.
goals-own-written = Skrive { $date }
goal-form-keep-own = Hald målet for meg sjølv
goal-done-own = Målet er ditt. Berre du ser det.
goal-refused-own = Berre eit personleg mål kan du halde for deg sjølv. Vel personleg mål, eller lagre eit utkast.
goal-begin-with = Bruk i eit nytt mål
goals-search = Søk i måla dine
goals-search-button = Søk
goals-show = Vis
goals-show-all = Alle
goals-show-waiting = Ventar på svar frå deg
goals-none-found = Ingen mål passar med det du søkte etter.
