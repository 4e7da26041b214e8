# Logg inn
door-title = To som lykkast saman
door-lead = Her set du og leiaren din mål saman, følgjer dei opp og lærer av dei. Begge ser det same.
door-sign-in = Logg inn
door-key = Logg inn med ein nøkkel
door-key-hint = Med ansikt, finger eller kode på telefonen eller maskina di. Du treng ikkje skrive namn.
door-or = eller
door-name = Tilsettnummer eller e-post på jobb
door-password = Passord
door-enter = Logg inn med passord
door-help = Eg kjem ikkje inn
door-invited = Har du fått ein invitasjon?
door-invited-link = Kom i gang
door-private-title = Ingen les over skuldra di.
door-private = Leiaren til leiaren din og HR ser aldri kva de skriv. Den som driftar systemet, ser det heller ikkje.
door-who-sees = Sjå kven som ser kva
door-wrong = Namnet og passordet passar ikkje saman. Sjå over begge, og om Caps Lock står på, og prøv igjen.
door-faults = Det gjekk ikkje enno
door-too-soon = Det har vore mange forsøk herifrå. Vent { $seconds } sekund, og prøv igjen.
door-begin-again = Det gjekk for lang tid, eller noko vart endra undervegs. Byrja på nytt.
door-new-password-set = Det nye passordet gjeld frå no av. Logg inn med det.
door-signed-out = Du er logga ut overalt.

# Koden
code-title = Skriv koden
code-lead = Opne kodeappen og skriv dei seks siffera som blir viste no. Har du mista han, bruker du ein av kodane du har på papir.
code-field = Kode
code-send = Logg inn
code-wrong = Koden stemmer ikkje, eller han er brukt. Vent til appen viser ein ny, og skriv han.

# Nøkkelen
key-title = Bruk nøkkelen din
key-lead = Trykk på knappen. Då spør nettlesaren etter ansikt, finger eller kode.
key-use = Bruk nøkkelen
key-needs-script = Nøklar treng JavaScript i nettlesaren. Utan det kan du logge inn med passord.
key-failed = Det vart ikkje noko av. Prøv igjen, eller logg inn med passord.
key-back = Logg inn med passord i staden

# Første gong
welcome-title = Kom i gang
welcome-lead = Du har fått ei lenkje eller eit ark med ein kode. Her bruker du koden frå arket.
welcome-number = Tilsettnummer
welcome-number-hint = Det står på arket.
welcome-code = Kode frå arket
welcome-code-hint = Seksten teikn. Store og små bokstavar er det same.
welcome-on = Hald fram
welcome-hello = Hei, { $name }
welcome-choose = Vel eit passord, så er du inne. Etterpå kan du lage ein nøkkel på telefonen og sleppe passordet.
welcome-in = Lagre passordet og gå inn
welcome-not-you = Er du ikkje { $name }? Då er dette ikkje til deg. Gi arket eller lenkja tilbake til den du fekk det av.
welcome-wrong = Nummeret og koden verkar ikkje saman. Koden kan vere brukt, for gammal eller bytt ut. Sjå over begge, eller be HR om ein ny.
over-title = Lenkja verkar ikkje
over-invitation = Ho kan vere brukt, for gammal eller bytt ut. Har du vore inne før, loggar du inn som vanleg. Elles bed du HR om ei ny.
over-have-sheet = Eg har eit ark med ein kode
welcome-seen = No veit du kven som ser kva. Sida ligg nedst på kvar side.
welcome-today = Gå til I dag
password-new = Nytt passord
password-again = Det same passordet ein gong til
password-hint = Minst { $shortest } teikn. Gjerne nokre ord som ikkje heng saman. Du må ikkje ha tal eller teikn i det.
password-too-short = Passordet må ha minst { $shortest } teikn.
password-too-long = Passordet kan ha høgst { $longest } teikn.
password-easy = Det passordet er lett å gjette. Ta noko lengre, som nokre ord som ikkje heng saman.
password-unlike = Dei to er ikkje like. Skriv det same i begge.

# Den første systemansvarlege
setup-title = Set opp Makker
setup-lead = Du er den første. Når du har laga kontoen, kan du sleppe inn andre. Lenkja verkar éin gong.
setup-number = Tilsettnummeret ditt
setup-given = Fornamn
setup-family = Etternamn
setup-email = E-post på jobb, om du har
setup-make = Lag kontoen
door-missing = { $field } må fyllast ut.
setup-wrong = Ho kan vere brukt eller for gammal. Har du ein konto, loggar du inn. Elles bed du den som driftar maskina, lage ei ny.
setup-taken = Det tilsettnummeret er i bruk. Sjå over det.

# Hjelp til å komme inn
help-title = Eg kjem ikkje inn
help-lead = Passordet ditt kan bytast, men ingen kan gjere det åleine. Slik er du sikker på at ingen blir deg.
help-how-title = Slik går det føre seg
help-how-1 = Skriv kven du er, og be om hjelp.
help-how-2 = Snakk med HR. Snakk så med leiaren din, eller med ein til i HR. Begge stadfestar at det var du som bad.
help-how-3 = Du får éin del av koden frå kvar av dei. Med begge delane vel du eit nytt passord.
help-key = Har du ein nøkkel på telefonen eller maskina, kjem du inn med han.
help-ask = Be om hjelp
help-asked-title = Då er det sendt
help-asked = Finst kontoen, kan HR og leiaren din sjå no at nokon har bede om hjelp. Ta kontakt med dei.
help-have-parts = Eg har fått begge delane av koden
help-parts-title = Vel eit nytt passord
help-parts-lead = Skriv dei to delane du har fått. Rekkjefølgja er det same. Loggar du inn med kode eller nøkkel også, gjer du det som før.
help-part-one = Den eine delen
help-part-other = Den andre delen
help-parts-save = Lagre det nye passordet
help-parts-wrong = Namnet og dei to delane passar ikkje saman, eller dei er for gamle. Sjå over alt, eller be om hjelp på nytt.

# Den andre halvdelen stadfestar
vouch-title = Hjelp nokon inn
vouch-lead = Passordet blir bytt berre når to stadfestar at det er rett person. Snakk saman først, så du veit kven det er.
vouch-asked = { $name } har bede om hjelp til å komme inn, { $when }
vouch-say = Stadfest at det var { $name } som bad om dette
vouch-only-spoken = Stadfest berre om de har snakka saman.
vouch-none = Ingen du er i par med, har bede om hjelp no.
vouch-part-title = Del av koden til { $name }
vouch-part-lead = Gi dette til { $name }, ansikt til ansikt eller på telefon. Det blir vist berre no, og verkar berre saman med delen frå den andre.
vouch-part-done = Eg har gitt koden vidare
vouch-said = Du har stadfesta at det var { $name } som bad om hjelp.
vouch-refused-twice = Du har stadfesta dette allereie. No må ein annan gjere det.
vouch-refused-enough = To har stadfesta dette allereie.
vouch-refused-ended = Denne førespurnaden er over. Byrja på nytt om det trengst.
vouch-refused-oneself = Du kan ikkje stadfeste for deg sjølv.
vouch-refused-keeper = Ein av dei to må vere frå HR eller systemansvarleg.

# Meldingar
note-asked = Nokon har bede om nytt passord for deg, { $when }. Var det ikkje deg, stoppar du det her.
note-stop = Det var ikkje meg
note-other = { $name } har bede om hjelp til å komme inn.
note-other-link = Sjå kva du kan gjere
note-changed = Passordet ditt vart bytt { $when }, etter at { $names } stadfesta at det var deg. Var det ikkje deg, seier du frå til HR med ein gong.
note-other-changed = { $name } fekk nytt passord { $when }, etter at { $names } stadfesta kven det var.

# Innlogging
mine-title = Innlogging
mine-lead = Her ser du kvar du er logga inn, og styrer korleis du kjem inn.
mine-sessions = Her er du logga inn
mine-device = { $browser } på { $system }
mine-device-unknown = Ein nettlesar
mine-this = Denne eininga, i bruk no
mine-since = Logga inn { $began }. Sist brukt { $used }
mine-end = Logg ut
mine-everywhere = Logg ut overalt
mine-everywhere-lead = Også her. Bruk det om du har mista ei eining eller er usikker.
mine-password = Passord
mine-password-change = Byt passord
mine-password-none = Du har ikkje noko passord. Du kjem inn med ein nøkkel.
mine-keys = Nøklar
mine-keys-lead = Ein nøkkel ligg på telefonen eller maskina di og blir opna med ansikt, finger eller kode. Han kan ikkje givast bort på telefon eller i ei falsk lenkje.
mine-key-made = Lagd til { $made }
mine-key-used = Sist brukt { $used }
mine-key-remove = Fjern
mine-key-add = Legg til ein nøkkel
mine-key-none = Du har ingen nøklar.
mine-generator = Kode i tillegg til passordet
mine-generator-lead = Ein kodeapp viser seks siffer som blir bytte kvart halve minutt. Då hjelper det ingen å kjenne passordet ditt.
mine-generator-on = Slått på { $when }.
mine-generator-left =
    { $left ->
        [0] Du har ingen kodar att på papir.
        [one] Du har éin kode att på papir.
       *[other] Du har { $left } kodar att på papir.
    }
mine-generator-add = Slå på kodar
mine-generator-off = Slå av kodar
mine-generator-paper = Lag nye kodar på papir
mine-needs-second = Før du kan sleppe inn andre eller endre folk og einingar, må du sjølv logge inn med ein nøkkel eller med passord og kode. Set opp ein av dei her, og logg inn med den.
mine-done-session = Den eininga er logga ut.
mine-done-password = Passordet er bytt. Andre stader er du logga ut.
mine-done-key = Nøkkelen er lagd til.
mine-done-key-removed = Nøkkelen er fjerna.
mine-done-generator-off = Kodar er slått av.
mine-done-refused = Førespurnaden er stoppa. Sei gjerne frå til HR at det ikkje var deg.

# Byt passord
change-title = Byt passord
change-lead = Dei andre stadene du er logga inn, blir logga ut.
change-old = Passordet du har no
change-save = Byt passord
change-wrong = Det er ikkje passordet du har no. Prøv igjen.

# Vis at det er deg
prove-title = Vis at det er deg
prove-lead = Før du endrar korleis du kjem inn, spør vi éin gong til. Det gjeld i ti minutt.
prove-password = Hald fram
prove-key = Bruk ein nøkkel

# Kodar
totp-title = Slå på kodar
totp-lead = Opne kodeappen på telefonen, legg til ein konto og ta bilete av ruta. Kan du ikkje det, skriv du inn teksten under.
totp-square = Rute til kodeappen
totp-text = Tekst til kodeappen
totp-code = Koden som blir vist no
totp-confirm = Slå på
totp-wrong = Koden stemmer ikkje. Vent til appen viser ein ny, og skriv han.
totp-paper-title = Kodar på papir
totp-paper-lead = Skriv dei ut eller skriv dei av, og legg dei ein trygg stad. Kvar av dei verkar éin gong, om du mistar telefonen. Dei blir viste berre no.
totp-paper-done = Eg har dei
totp-print = Skriv ut

# Ny nøkkel
newkey-title = Legg til ein nøkkel
newkey-lead = Trykk på knappen. Nettlesaren spør kvar nøkkelen skal ligge, og ber om ansikt, finger eller kode.
newkey-make = Lag nøkkelen
newkey-failed = Nøkkelen vart ikkje laga. Prøv igjen.

# Dei som slepp inn
keep-title = Innlogging for andre
keep-lead = Her slepp du inn dei som er nye, og hjelper dei som ikkje kjem inn. Du ser aldri kva nokon skriv.
keep-counts = { $inside } er inne. { $invited } har ein invitasjon. { $rest } er ikkje inviterte.
keep-help = Nokon treng hjelp
keep-help-lead = Snakk med den det gjeld, så du veit kven det er. To må stadfeste: du, og den andre i paret eller ein til frå HR eller systemansvarleg.
keep-help-asked = Spurde { $when }
keep-help-one = { $name } har stadfesta. Ein til må gjere det.
keep-help-ready = To har stadfesta. Dei to delane verkar til { $until }.
keep-help-vouch = Eg har snakka med { $name } og stadfestar
keep-help-end = Avslutt førespurnaden
keep-help-begin = Har nokon ringt?
keep-help-begin-lead = Skriv tilsettnummeret, så byrjar det her.
keep-help-begin-button = Byrja
keep-help-not = Det finst ingen konto i bruk med det nummeret.
keep-invite = Slepp inn nokon nye
keep-invite-lead = Eitt tilsettnummer på kvar linje, høgst tjue om gongen. Du får ei lenkje og eit ark til kvar, og dei blir viste berre éin gong.
keep-invite-numbers = Tilsettnummer
keep-invite-make = Lag invitasjonar
keep-invite-none = Skriv minst eitt tilsettnummer.
keep-invite-many = Ta høgst tjue om gongen.
keep-invite-nobody = { $number }: ingen har det nummeret.
keep-invite-in-use = { $number }: kontoen er i bruk. Då kan ingen inviterast til han. Bruk hjelpa over om passordet er gløymt.
keep-invite-closed = { $number }: kontoen er stengd.
keep-open = Invitert, ikkje inne enno
keep-open-none = Ingen ventar på å komme inn.
keep-open-by = Laga { $when } av { $name }. Verkar til { $until }
keep-open-by-house = Laga { $when } på maskina. Verkar til { $until }
keep-open-back = Trekk tilbake
keep-close = Steng ein konto, eller opne han igjen
keep-close-lead = Den det gjeld, blir logga ut i same augeblikk og kjem ikkje inn før kontoen er opna igjen. Ingenting av det som er skrive, blir sletta eller opna.
keep-close-button = Steng kontoen
keep-open-button = Opne kontoen igjen
keep-open-not = Det finst ingen stengd konto med det nummeret.
keep-done-back = Invitasjonen er trekt tilbake.
keep-done-help = Førespurnaden er byrja. No må to stadfeste.
keep-done-ended = Førespurnaden er avslutta.
keep-done-closed = Kontoen til { $name } er stengd.
keep-done-opened = Kontoen til { $name } er opna igjen. Det som galdt for å logge inn, gjeld framleis.
sheet-title = Invitasjonar
sheet-lead = Skriv ut eller kopier no. Når du går herifrå, blir dei ikkje viste igjen.
sheet-to = Til { $name }
sheet-text = Makker er der du og leiaren din set mål saman og følgjer kvarandre opp. Ta bilete av ruta, eller gå til adressa og skriv koden.
sheet-address = Adresse
sheet-number = Tilsettnummer
sheet-code = Kode
sheet-link = Lenkje å sende
sheet-until = Verkar til { $until }, éin gong.
sheet-square = Rute med lenkja
sheet-back = Tilbake
