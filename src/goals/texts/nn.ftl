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
goals-too-many = De har mange mål no. Få mål gir meir kraft. Er det noko som kan vente?

# Kvar eit mål står

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
