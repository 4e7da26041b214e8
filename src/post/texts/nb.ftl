# E-posten
mail-subject = Du har en melding i Makker
mail-read = Du har en melding i Makker. Logg inn for å lese den:
mail-choose = Du bestemmer selv når du vil ha slik e-post, og om hva:
mail-calendar = Tidspunktet ligger ved, til kalenderen din.
mail-talk = Samtale

# Meldinger på e-post
choices-title = Meldinger på e-post
choices-short = Når du får e-post fra Makker, og om hva.
choices-see = Velg når du vil ha e-post
choices-lead = E-posten sier bare at du har en melding, aldri hva den gjelder eller hvem den er fra. Bare du ser hva du velger her.
choices-off = E-post er ikke slått på i denne utgaven av Makker. Det du velger, gjelder fra den dagen det blir det.
choices-no-address = Vi har ingen e-postadresse til deg, så du får ingen e-post. Adressen kommer fra arbeidsgiveren din.
choices-refused = Den siste e-posten til deg, { $date }, ble avvist av e-posttjeneren. Spør de som har ansvar for e-post hos dere, om adressen din er riktig.
choices-pace = Hvor ofte
choices-at-once = Med en gang
choices-daily = Samlet én gang om dagen, klokka 8
choices-daily-how = Innkallinger til samtaler går likevel med en gang, så kalenderen din stemmer.
choices-quiet = Når det skal være stille
choices-quiet-kept = Ingen e-post på kvelder, netter og fridager
choices-quiet-how = Det som kommer etter klokka 17, i helger og på helligdager, kommer klokka 7 neste arbeidsdag.
choices-kinds = Hva du vil ha e-post om
choices-agreements = Mål, oppgaver og rolle
choices-needs = Behov og svar
choices-talks = Samtaler
choices-promises = Løfter
choices-leader = Ny leder
choices-kinds-how = Det du tar bort krysset for, finner du fortsatt på I dag.
choices-saved = Valgene dine er lagret.

# Samtalene i kalenderen
feed-title = Samtalene dine i kalenderen
feed-short = La kalenderen din hente når samtalene dine er.
feed-see = Koble til en kalender
feed-lead = Kalenderen din henter samtalene fra en egen adresse. Der står det «Samtale» og når, aldri med hvem, hvor eller om hva.
feed-outside = Kalendere hentes ofte av en tjeneste utenfor arbeidsplassen. Den får vite når du har samtaler.
feed-make = Lag en adresse
feed-make-new = Lag en ny adresse
feed-make-new-how = Lager du en ny, slutter den du har å virke.
feed-is = Du har en adresse, laget { $date }. Den slutter å virke når ingen har hentet den på 60 dager.
feed-shown = Adressen din
feed-shown-how = Legg den inn i kalenderen din som et abonnement. Den vises bare nå, og den som har den, ser når du har samtaler.
feed-end = Slett adressen
feed-ended = Adressen er slettet. Kalenderen får ikke hente mer.
feed-off = Å hente samtaler til kalenderen er ikke slått på her.
