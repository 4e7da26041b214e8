# E-posten
mail-subject = Du har ei melding i Makker
mail-read = Du har ei melding i Makker. Logg inn for å lese ho:
mail-choose = Du bestemmer sjølv når du vil ha slik e-post, og om kva:
mail-calendar = Tidspunktet ligg ved, til kalenderen din.
mail-talk = Samtale

# Meldingar på e-post
choices-title = Meldingar på e-post
choices-short = Når du får e-post frå Makker, og om kva.
choices-see = Vel når du vil ha e-post
choices-lead = E-posten seier berre at du har ei melding, aldri kva ho gjeld eller kven ho er frå. Berre du ser kva du vel her.
choices-off = E-post er ikkje slått på i denne utgåva av Makker. Det du vel, gjeld frå den dagen det blir det.
choices-no-address = Vi har inga e-postadresse til deg, så du får ingen e-post. Adressa kjem frå arbeidsgivaren din.
choices-refused = Den siste e-posten til deg, { $date }, blei avvist av e-posttenaren. Spør dei som har ansvar for e-post hos dykk, om adressa di er rett.
choices-pace = Kor ofte
choices-at-once = Med ein gong
choices-daily = Samla éin gong om dagen, klokka 8
choices-daily-how = Innkallingar til samtalar går likevel med ein gong, så kalenderen din stemmer.
choices-quiet = Når det skal vere stille
choices-quiet-kept = Ingen e-post på kveldar, netter og fridagar
choices-quiet-how = Det som kjem etter klokka 17, i helger og på heilagdagar, kjem klokka 7 neste arbeidsdag.
choices-kinds = Kva du vil ha e-post om
choices-agreements = Mål, oppgåver og rolle
choices-needs = Behov og svar
choices-talks = Samtalar
choices-promises = Løfte
choices-leader = Ny leiar
choices-kinds-how = Det du tek bort krysset for, finn du framleis på I dag.
choices-saved = Vala dine er lagra.

# Samtalane i kalenderen
feed-title = Samtalane dine i kalenderen
feed-short = La kalenderen din hente når samtalane dine er.
feed-see = Kople til ein kalender
feed-lead = Kalenderen din hentar samtalane frå ei eiga adresse. Der står det «Samtale» og når, aldri med kven, kvar eller om kva.
feed-outside = Kalendrar blir ofte henta av ei teneste utanfor arbeidsplassen. Ho får vite når du har samtalar.
feed-make = Lag ei adresse
feed-make-new = Lag ei ny adresse
feed-make-new-how = Lagar du ei ny, sluttar den du har å verke.
feed-is = Du har ei adresse, laga { $date }. Ho sluttar å verke når ingen har henta ho på 60 dagar.
feed-shown = Adressa di
feed-shown-how = Legg ho inn i kalenderen din som eit abonnement. Ho blir vist berre no, og den som har ho, ser når du har samtalar.
feed-end = Slett adressa
feed-ended = Adressa er sletta. Kalenderen får ikkje hente meir.
feed-off = Å hente samtalar til kalenderen er ikkje slått på her.
