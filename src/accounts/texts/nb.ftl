# Logg inn
door-title = To som lykkes sammen
door-lead = Her setter du og lederen din mål sammen, følger dem opp og lærer av dem. Begge ser det samme.
door-sign-in = Logg inn
door-key = Logg inn med en nøkkel
door-key-hint = Med ansikt, finger eller kode på telefonen eller maskinen din. Du trenger ikke skrive navn.
door-or = eller
door-name = Ansattnummer eller e-post på jobb
door-password = Passord
door-enter = Logg inn med passord
door-help = Jeg kommer ikke inn
door-invited = Har du fått en invitasjon?
door-invited-link = Kom i gang
door-private-title = Ingen leser over skulderen din.
door-private = Lederens leder og HR ser aldri hva dere skriver. Den som drifter systemet, ser det heller ikke.
door-who-sees = Se hvem som ser hva
door-wrong = Navnet og passordet passer ikke sammen. Se over begge, og om Caps Lock står på, og prøv igjen.
door-faults = Det gikk ikke ennå
door-too-soon = Det har vært mange forsøk herfra. Vent { $seconds } sekunder, og prøv igjen.
door-begin-again = Det gikk for lang tid, eller noe ble endret underveis. Begynn på nytt.
door-new-password-set = Det nye passordet gjelder fra nå av. Logg inn med det.
door-signed-out = Du er logget ut overalt.

# Koden
code-title = Skriv koden
code-lead = Åpne kodeappen og skriv de seks sifrene som vises nå. Har du mistet den, bruker du en av kodene du har på papir.
code-field = Kode
code-send = Logg inn
code-wrong = Koden stemmer ikke, eller den er brukt. Vent til appen viser en ny, og skriv den.

# Nøkkelen
key-title = Bruk nøkkelen din
key-lead = Trykk på knappen. Da spør nettleseren etter ansikt, finger eller kode.
key-use = Bruk nøkkelen
key-needs-script = Nøkler trenger JavaScript i nettleseren. Uten det kan du logge inn med passord.
key-failed = Det ble ikke noe av. Prøv igjen, eller logg inn med passord.
key-back = Logg inn med passord i stedet

# Første gang
welcome-title = Kom i gang
welcome-lead = Du har fått en lenke eller et ark med en kode. Her bruker du koden fra arket.
welcome-number = Ansattnummer
welcome-number-hint = Det står på arket.
welcome-code = Kode fra arket
welcome-code-hint = Seksten tegn. Store og små bokstaver er det samme.
welcome-on = Fortsett
welcome-hello = Hei, { $name }
welcome-choose = Velg et passord, så er du inne. Etterpå kan du lage en nøkkel på telefonen og slippe passordet.
welcome-in = Lagre passordet og gå inn
welcome-not-you = Er du ikke { $name }? Da er dette ikke til deg. Gi arket eller lenken tilbake til den du fikk det av.
welcome-wrong = Nummeret og koden virker ikke sammen. Koden kan være brukt, for gammel eller byttet ut. Se over begge, eller be HR om en ny.
over-title = Lenken virker ikke
over-invitation = Den kan være brukt, for gammel eller byttet ut. Har du vært inne før, logger du inn som vanlig. Ellers ber du HR om en ny.
over-have-sheet = Jeg har et ark med en kode
welcome-seen = Nå vet du hvem som ser hva. Siden ligger nederst på hver side.
welcome-today = Gå til I dag
password-new = Nytt passord
password-again = Det samme passordet en gang til
password-hint = Minst { $shortest } tegn. Gjerne noen ord som ikke henger sammen. Du må ikke ha tall eller tegn i det.
password-too-short = Passordet må ha minst { $shortest } tegn.
password-too-long = Passordet kan ha høyst { $longest } tegn.
password-easy = Det passordet er lett å gjette. Ta noe lengre, som noen ord som ikke henger sammen.
password-unlike = De to er ikke like. Skriv det samme i begge.

# Den første systemansvarlige
setup-title = Sett opp Makker
setup-lead = Du er den første. Når du har laget kontoen, kan du slippe inn andre. Lenken virker én gang.
setup-number = Ansattnummeret ditt
setup-given = Fornavn
setup-family = Etternavn
setup-email = E-post på jobb, hvis du har
setup-make = Lag kontoen
door-missing = { $field } må fylles ut.
setup-wrong = Den kan være brukt eller for gammel. Har du en konto, logger du inn. Ellers ber du den som drifter maskinen, lage en ny.
setup-taken = Det ansattnummeret er i bruk. Se over det.

# Hjelp til å komme inn
help-title = Jeg kommer ikke inn
help-lead = Passordet ditt kan byttes, men ingen kan gjøre det alene. Slik er du sikker på at ingen blir deg.
help-how-title = Slik går det for seg
help-how-1 = Skriv hvem du er, og be om hjelp.
help-how-2 = Snakk med HR. Snakk så med lederen din, eller med en til i HR. Begge bekrefter at det var du som ba.
help-how-3 = Du får én del av koden fra hver av dem. Med begge delene velger du et nytt passord.
help-key = Har du en nøkkel på telefonen eller maskinen, kommer du inn med den.
help-ask = Be om hjelp
help-asked-title = Da er det sendt
help-asked = Finnes kontoen, kan HR og lederen din se nå at noen har bedt om hjelp. Ta kontakt med dem.
help-have-parts = Jeg har fått begge delene av koden
help-parts-title = Velg et nytt passord
help-parts-lead = Skriv de to delene du har fått. Rekkefølgen er det samme. Logger du inn med kode eller nøkkel også, gjør du det som før.
help-part-one = Den ene delen
help-part-other = Den andre delen
help-parts-save = Lagre det nye passordet
help-parts-wrong = Navnet og de to delene passer ikke sammen, eller de er for gamle. Se over alt, eller be om hjelp på nytt.

# Den andre halvdelen bekrefter
vouch-title = Hjelp noen inn
vouch-lead = Passordet byttes bare når to bekrefter at det er riktig person. Snakk sammen først, så du vet hvem det er.
vouch-asked = { $name } har bedt om hjelp til å komme inn, { $when }
vouch-say = Bekreft at det var { $name } som ba om dette
vouch-only-spoken = Bekreft bare hvis dere har snakket sammen.
vouch-none = Ingen du er i par med, har bedt om hjelp nå.
vouch-part-title = Del av koden til { $name }
vouch-part-lead = Gi dette til { $name }, ansikt til ansikt eller på telefon. Det vises bare nå, og virker bare sammen med delen fra den andre.
vouch-part-done = Jeg har gitt koden videre
vouch-said = Du har bekreftet at det var { $name } som ba om hjelp.
vouch-refused-twice = Du har bekreftet dette allerede. Nå må en annen gjøre det.
vouch-refused-enough = To har bekreftet dette allerede.
vouch-refused-ended = Denne forespørselen er over. Begynn på nytt hvis det trengs.
vouch-refused-oneself = Du kan ikke bekrefte for deg selv.
vouch-refused-keeper = En av de to må være fra HR eller systemansvarlig.

# Meldinger
note-asked = Noen har bedt om nytt passord for deg, { $when }. Var det ikke deg, stopper du det her.
note-stop = Det var ikke meg
note-other = { $name } har bedt om hjelp til å komme inn.
note-other-link = Se hva du kan gjøre
note-changed = Passordet ditt ble byttet { $when }, etter at { $names } bekreftet at det var deg. Var det ikke deg, sier du fra til HR med en gang.
note-other-changed = { $name } fikk nytt passord { $when }, etter at { $names } bekreftet hvem det var.

# Innlogging
mine-title = Innlogging
mine-lead = Her ser du hvor du er logget inn, og styrer hvordan du kommer inn.
mine-sessions = Her er du logget inn
mine-device = { $browser } på { $system }
mine-device-unknown = En nettleser
mine-this = Denne enheten, i bruk nå
mine-since = Logget inn { $began }. Sist brukt { $used }
mine-end = Logg ut
mine-everywhere = Logg ut overalt
mine-everywhere-lead = Også her. Bruk det hvis du har mistet en enhet eller er usikker.
mine-password = Passord
mine-password-change = Bytt passord
mine-password-none = Du har ikke noe passord. Du kommer inn med en nøkkel.
mine-keys = Nøkler
mine-keys-lead = En nøkkel ligger på telefonen eller maskinen din og åpnes med ansikt, finger eller kode. Den kan ikke gis bort på telefon eller i en falsk lenke.
mine-key-made = Lagt til { $made }
mine-key-used = Sist brukt { $used }
mine-key-remove = Fjern
mine-key-add = Legg til en nøkkel
mine-key-none = Du har ingen nøkler.
mine-generator = Kode i tillegg til passordet
mine-generator-lead = En kodeapp viser seks sifre som byttes hvert halve minutt. Da hjelper det ingen å kjenne passordet ditt.
mine-generator-on = Slått på { $when }.
mine-generator-left =
    { $left ->
        [0] Du har ingen koder igjen på papir.
        [one] Du har én kode igjen på papir.
       *[other] Du har { $left } koder igjen på papir.
    }
mine-generator-add = Slå på koder
mine-generator-off = Slå av koder
mine-generator-paper = Lag nye koder på papir
mine-needs-second = Før du kan slippe inn andre eller endre folk og enheter, må du selv logge inn med en nøkkel eller med passord og kode. Sett opp en av dem her, og logg inn med den.
mine-done-session = Den enheten er logget ut.
mine-done-password = Passordet er byttet. Andre steder er du logget ut.
mine-done-key = Nøkkelen er lagt til.
mine-done-key-removed = Nøkkelen er fjernet.
mine-done-generator-off = Koder er slått av.
mine-done-refused = Forespørselen er stoppet. Si gjerne fra til HR at det ikke var deg.

# Bytt passord
change-title = Bytt passord
change-lead = De andre stedene du er logget inn, blir logget ut.
change-old = Passordet du har nå
change-save = Bytt passord
change-wrong = Det er ikke passordet du har nå. Prøv igjen.

# Vis at det er deg
prove-title = Vis at det er deg
prove-lead = Før du endrer hvordan du kommer inn, spør vi én gang til. Det gjelder i ti minutter.
prove-password = Fortsett
prove-key = Bruk en nøkkel

# Koder
totp-title = Slå på koder
totp-lead = Åpne kodeappen på telefonen, legg til en konto og ta bilde av ruten. Kan du ikke det, skriver du inn teksten under.
totp-square = Rute til kodeappen
totp-text = Tekst til kodeappen
totp-code = Koden som vises nå
totp-confirm = Slå på
totp-wrong = Koden stemmer ikke. Vent til appen viser en ny, og skriv den.
totp-paper-title = Koder på papir
totp-paper-lead = Skriv dem ut eller skriv dem av, og legg dem et trygt sted. Hver av dem virker én gang, hvis du mister telefonen. De vises bare nå.
totp-paper-done = Jeg har dem
totp-print = Skriv ut

# Ny nøkkel
newkey-title = Legg til en nøkkel
newkey-lead = Trykk på knappen. Nettleseren spør hvor nøkkelen skal ligge, og ber om ansikt, finger eller kode.
newkey-make = Lag nøkkelen
newkey-failed = Nøkkelen ble ikke laget. Prøv igjen.

# De som slipper inn
keep-title = Innlogging for andre
keep-lead = Her slipper du inn dem som er nye, og hjelper dem som ikke kommer inn. Du ser aldri hva noen skriver.
keep-counts = { $inside } er inne. { $invited } har en invitasjon. { $rest } er ikke invitert.
keep-help = Noen trenger hjelp
keep-help-lead = Snakk med den det gjelder, så du vet hvem det er. To må bekrefte: du, og den andre i paret eller en til fra HR eller systemansvarlig.
keep-help-asked = Spurte { $when }
keep-help-one = { $name } har bekreftet. En til må gjøre det.
keep-help-ready = To har bekreftet. De to delene virker til { $until }.
keep-help-vouch = Jeg har snakket med { $name } og bekrefter
keep-help-end = Avslutt forespørselen
keep-help-begin = Har noen ringt?
keep-help-begin-lead = Skriv ansattnummeret, så begynner det her.
keep-help-begin-button = Begynn
keep-help-not = Det finnes ingen konto i bruk med det nummeret.
keep-invite = Slipp inn noen nye
keep-invite-lead = Ett ansattnummer på hver linje, høyst tjue om gangen. Du får en lenke og et ark til hver, og de vises bare én gang.
keep-invite-numbers = Ansattnumre
keep-invite-make = Lag invitasjoner
keep-invite-none = Skriv minst ett ansattnummer.
keep-invite-many = Ta høyst tjue om gangen.
keep-invite-nobody = { $number }: ingen har det nummeret.
keep-invite-in-use = { $number }: kontoen er i bruk. Da kan ingen inviteres til den. Bruk hjelpen over hvis passordet er glemt.
keep-invite-closed = { $number }: kontoen er stengt.
keep-open = Invitert, ikke inne ennå
keep-open-none = Ingen venter på å komme inn.
keep-open-by = Laget { $when } av { $name }. Virker til { $until }
keep-open-by-house = Laget { $when } på maskinen. Virker til { $until }
keep-open-back = Trekk tilbake
keep-close = Steng en konto, eller åpne den igjen
keep-close-lead = Den det gjelder, blir logget ut i samme øyeblikk og kommer ikke inn før kontoen er åpnet igjen. Ingenting av det som er skrevet, slettes eller åpnes.
keep-close-button = Steng kontoen
keep-open-button = Åpne kontoen igjen
keep-open-not = Det finnes ingen stengt konto med det nummeret.
keep-done-back = Invitasjonen er trukket tilbake.
keep-done-help = Forespørselen er begynt. Nå må to bekrefte.
keep-done-ended = Forespørselen er avsluttet.
keep-done-closed = Kontoen til { $name } er stengt.
keep-done-opened = Kontoen til { $name } er åpnet igjen. Det som gjaldt for å logge inn, gjelder fortsatt.
sheet-title = Invitasjoner
sheet-lead = Skriv ut eller kopier nå. Når du går herfra, vises de ikke igjen.
sheet-to = Til { $name }
sheet-text = Makker er der du og lederen din setter mål sammen og følger hverandre opp. Ta bilde av ruten, eller gå til adressen og skriv koden.
sheet-address = Adresse
sheet-number = Ansattnummer
sheet-code = Kode
sheet-link = Lenke å sende
sheet-until = Virker til { $until }, én gang.
sheet-square = Rute med lenken
sheet-back = Tilbake
