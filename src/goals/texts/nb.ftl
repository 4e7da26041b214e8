# Mål
goals-title = Målene dine
goals-title-with = Mål for { $name }
goals-lead-none = Et mål er en ramme dere to lager sammen. Det gjelder når dere begge har sagt ja til samme tekst.
goals-lead-waiting = { $count ->
    [one] Ett forslag venter på svar fra deg.
   *[other] { $count } forslag venter på svar fra deg.
  }
goals-lead-calm = Ingenting venter på svar fra deg.
goals-direction = Les retningen for enheten
goals-current = Dette arbeider du mot
goals-propose = Foreslå et nytt mål
goals-propose-to = Foreslå et mål sammen med { $name }
goals-empty-title = Begynn med det du brenner for
goals-empty = Skriv et forslag. { $name } svarer med ja eller et motforslag, og målet gjelder når dere begge er enige.
goals-empty-alone = Du har ingen leder i Makker nå. Det som er avtalt, gjelder fortsatt. Skriv gjerne utkast: du kan foreslå dem når en leder er på plass.
goals-write-draft = Skriv et utkast
goals-drafts = Utkast
goals-draft-begun = Begynt { $date }
goals-draft-untitled = Utkast uten tittel
goals-frames = Faste rammer fra leder
goals-frames-why = Ikke mål, fordi det ikke er noe å påvirke. De blir heller ikke vurdert som mål.
goals-frame-by = { $name } skrev det inn { $date }.
goals-kind-professional = Faglig mål
goals-kind-personal = Personlig mål
goals-over = Det dere er ferdige med
goals-too-many = Dere har mange mål nå. Få mål gir mer kraft. Er det noe som kan vente?

# Hvor et mål står
goal-state-finished = Avsluttet { $date }
goal-state-laid-aside = Lagt bort { $date }
goal-state-finished-near = Avsluttet { $when }
goal-state-laid-aside-near = Lagt bort { $when }

# Et mål
goal-proposal-first = { $name } foreslår dette målet
goal-frame = Rammen
goal-frame-lead = Et mål er en ramme, ikke en fasit. Noe ligger fast. Resten former { $name }.
goal-frame-lead-you = Et mål er en ramme, ikke en fasit. Noe ligger fast. Resten former du.
goal-fixed = Dette ligger fast
goal-fixed-none = Ingenting er skrevet som fast.
goal-room-you = Dette bestemmer du
goal-room = Dette bestemmer { $name }
goal-room-none = Ikke skrevet ennå. Et mål må ha noe å påvirke.
goal-change-if = Dette kan få oss til å endre målet
goal-success = Hva vil det si å lykkes?
goal-aim = { $name } vil
goal-contribution = Slik bidrar { $name }
goal-direction = Retning fra { $name }
goal-direction-before = Retning fra en leder før deg
goal-support = Dette bidrar { $name } med
goal-support-before = Dette bidro en leder før deg med
goal-parts = Det dere går inn med
goal-review = Vi ser på det igjen { $date }
goal-turn-in-force = Dette er målet som gjelder nå.
goal-turn-was-in-force = Dette ble målet.
goal-new-leader = Dette målet ble avtalt før du ble leder for { $name }. Det gjelder fortsatt.
goal-take-up = Jeg står inne for dette målet

# Skrive et mål
goal-form-new = Hva vil dere få til?
goal-form-new-lead = { $name } leser forslaget og svarer med ja eller et motforslag. Målet gjelder når dere begge har sagt ja til samme tekst.
goal-form-alone-lead = Du har ingen leder i Makker nå. Skriv det du vil, og lagre utkastet. Når en leder er på plass, kan du foreslå det.
goal-form-kind = Hva slags mål er det?
goal-form-kind-professional = Faglig mål: noe du vil få til eller bli bedre på i faget eller oppgavene
goal-form-kind-personal = Personlig mål: noe du vil utvikle hos deg selv på jobb. Du trenger ikke skrive om helse eller private forhold.
goal-form-title = Målet
goal-form-title-hint = Én setning dere begge kan kjenne igjen.
goal-form-reason-alone = Lederen din leser dette sammen med teksten, når du foreslår målet.
goal-form-aim = Hva vil du selv med dette?
goal-form-contribution = Slik kan jeg bidra
goal-form-direction = Hva er viktig her, og hvorfor?
goal-form-support = Dette bidrar jeg med
goal-form-frame = Rammen
goal-form-frame-hint = Skriv det som ligger fast, og hvorfor. Skriv så det { $name } kan forme selv.
goal-form-frame-hint-you = Skriv det som ligger fast, og hvorfor. Skriv så det du kan forme selv.
goal-form-fixed = Ligger fast, { $number }
goal-form-fixed-why = Hvorfor, { $number }
goal-form-room = Kan formes, { $number }
goal-form-room-hint = Innhold, framgangsmåte, tid, samarbeid. Minst én ting før dere kan bli enige.
goal-form-change-if = Hva kan få oss til å endre målet?
goal-form-review = Når ser vi på det igjen?
goal-form-keep = Lagre utkastet
goal-form-discard = Slett utkastet
goal-form-draft-yours = Utkastet ser bare du.
goal-frame-new = Fast ramme for { $name }
goal-frame-new-lead = En fast ramme er noe { $name } ikke kan påvirke. Den er ikke et mål, krever ikke enighet, og blir ikke vurdert som et mål.
goal-frame-what = Hva ligger fast?
goal-frame-why = Hvorfor?
goal-frame-set = Skriv inn rammen

# Det som står i veien
goal-refused-title = Skriv hva målet er
goal-refused-room = Skriv minst én ting som kan påvirkes. Uten det er det en fast ramme, ikke et mål.
goal-refused-unchanged = Du har ikke endret noe. Er du enig, kan du si ja på siden for målet.
goal-refused-frame-what = Skriv hva som ligger fast
goal-refused-frame-why = Skriv hvorfor. Ingen skal få en grense uten grunn
goal-refused-date = Skriv datoen som dag, måned og år

# Det som er gjort
goal-done-agreed = Du og { $name } er enige om målet fra i dag.
goal-done-taken-up = Du og { $name } står inne for målet sammen.
goal-done-draft = Utkastet er lagret. Bare du ser det.
goal-done-discarded = Utkastet er slettet.
goal-done-frame = Rammen er skrevet inn, og { $name } ser den.
goal-done-ending = Forslaget er sendt til { $name }.
goal-done-ended = Du og { $name } er ferdige med dette målet.
goal-done-ending-back = Du har trukket det tilbake. Målet gjelder som før.

# Underveis
goal-way = Underveis
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
goal-counted = Det vi teller
goal-counted-line = { $what }: fra { $from } til { $to }
goal-signs = Slik ser vi at vi er på vei
goal-form-way = Hva går vi etter underveis?
goal-form-way-hint = Bare hvis det hjelper. Ikke noe av det må fylles ut.
goal-form-character = Er dette nytt for den det gjelder? Da kan det være lurt å sette et læringsmål.
goal-form-character-none = Ikke valgt
goal-form-character-learning = Læringsmål: noe å finne ut eller bli trygg på
goal-form-character-performance = Resultatmål: noe å få til
goal-form-milestone = Delmål { $number }
goal-form-milestone-by = Når, { $number }
goal-form-counted = Et tall å følge med på
goal-form-counted-what = Hva teller vi?
goal-form-counted-from = Fra
goal-form-counted-to = Til
goal-form-signs = Eller med ord: Hva ser vi når vi er på rett vei?
goal-refused-milestone = Skriv hva delmålet er, eller ta bort datoen
goal-refused-counted = Skriv hva vi teller, eller ta bort tallene
goal-refused-number = Skriv et tall, for eksempel 7 eller 7,5
goal-done-reached = Delmålet er nådd. { $name } ser det.
goal-done-not-reached = Delmålet står som ikke nådd igjen.

# Når et mål er over
goal-ending-ask = Er dere ferdige med målet?
goal-ending-lead = Du skriver hva som kom ut av det, eller hvorfor det kan legges bort. Målet er over når { $name } har sagt det samme.
goal-ending-which = Hva vil du foreslå?
goal-ending-which-finished = Vi avslutter målet, med det som kom ut av det
goal-ending-which-aside = Vi legger målet bort, med en grunn
goal-ending-words = Hva kom ut av det, eller hvorfor legger dere det bort?
goal-ending-words-hint = { $name } leser dette, og kan legge til sine egne ord.
goal-ending-send = Send til { $name }
goal-ending-to-goal = Tilbake til målet
goal-ending-you-wrote = Dette skrev du
goal-ending-holds-until = Målet gjelder som før til begge har sagt det samme. Taushet avslutter ingenting.
goal-ending-came-of-it = Hva kom ut av det, sier { $name }
goal-ending-why = Hvorfor, sier { $name }
goal-ending-you-finished = Du foreslår å avslutte målet
goal-ending-they-finished = { $name } foreslår å avslutte målet
goal-ending-you-aside = Du foreslår å legge målet bort
goal-ending-they-aside = { $name } foreslår å legge målet bort
goal-ending-own-words = Hva kom ut av det, med dine ord? Du kan la det stå tomt.
goal-ending-own-why = Vil du si noe om det? Du kan la det stå tomt.
goal-ending-yes-finished = Ja, vi er ferdige med det
goal-ending-yes-aside = Ja, vi legger det bort
goal-ending-go-on = Jeg vil heller endre målet
goal-ending-finished = Dere avsluttet målet
goal-ending-laid-aside = Dere la målet bort
goal-ending-again-hint = Vil dere ta målet fram igjen?
goal-ending-again = Foreslå hvordan det skal være nå
goal-ending-refused-table = { $name } har et forslag til endring i målet. Svar på det først, så kan dere avslutte målet etterpå.
goal-ending-refused-own-table = Du har et forslag til endring i målet som venter på svar. Trekk det først, eller vent på svaret.
goal-ending-refused-waits = Du har alt foreslått hvordan målet skal avsluttes. Nå er det { $name } som svarer.
goal-ending-refused-answer = { $name } har alt foreslått hvordan målet skal avsluttes. Svar på det på siden for målet.
goal-ending-refused-own = Du kan ikke svare på ditt eget forslag. Nå er det { $name } som svarer.
goal-ending-refused-words = Skriv hva som kom ut av det, eller hvorfor det kan legges bort
goal-ending-refused-way = Velg om dere avslutter målet, eller legger det bort
# Mål for seg selv, søk og nytt av gammelt
goals-own = Mål bare for deg
goals-own-why = Personlige mål du har valgt å beholde for deg selv. Du kan foreslå dem når du vil.
goals-own-written = Skrevet { $date }
goal-form-keep-own = Behold målet for meg selv
goal-done-own = Målet er ditt. Bare du ser det.
goal-refused-own = Bare et personlig mål kan du beholde for deg selv. Velg personlig mål, eller lagre et utkast.
goal-begin-with = Bruk i et nytt mål
goals-search = Søk i målene dine
goals-search-button = Søk
goals-show = Vis
goals-show-all = Alle
goals-show-waiting = Venter på svar fra deg
goals-none-found = Ingen mål passer med det du søkte etter.
