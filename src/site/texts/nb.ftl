# Logg inn, prøveutgaven
signin-eyebrow = Prøveutgave
signin-title = Hvem vil du være i dag?
signin-lead = { $organisation } er oppdiktet, og det er alle i den også. Gå inn som én av dem. Bytt så ofte du vil, og se samme mål fra to sider.
signin-first = Begynn med disse to
signin-first-lead = De er et par. Det den ene skriver, ser den andre, og ingen andre.
signin-team = De andre i teamet
signin-around = De rundt
signin-around-lead = Gå inn her for å se hvor lite de ser.
signin-others = Alle de andre
signin-as = Gå inn som { $name }
signin-warning = Det du skriver her, er synlig for andre som prøver. Skriv ingenting om virkelige mennesker.

# Meg
me-title = Meg
me-language = Språk
me-language-lead = Gjelder alle sider for deg. Det andre skriver, står på deres eget språk.
me-scheme = Lyst eller mørkt
me-scheme-auto = Som maskinen din
me-scheme-light = Lyst
me-scheme-dark = Mørkt
me-save = Lagre
me-saved = Valget ditt er lagret.
me-sign-out = Logg ut
me-sign-in = Se hvor du er logget inn
me-let-in = Slipp inn og hjelp andre
me-sign-out-lead = Tekst du ikke har sendt, slettes fra denne nettleseren.

# Innsyn
looked-title = Hvem har åpnet noe om deg?
looked-short = Det andre enn du og lederen din har åpnet.
looked-see = Se hvem som har åpnet noe om deg
looked-lead = Her står alle som har åpnet noe om deg uten å være en av dere to, de siste tolv månedene. Bare du ser dette.
looked-list = De siste tolv månedene
looked-nobody = Ingen har åpnet noe om deg.
looked-by = { $name } ({ $stood })
looked-goal-titled = Målet «{ $title }»
looked-goal = Et mål
looked-frame = En fast ramme fra leder
looked-something = Noe som handler om deg
looked-not-here = Det du og lederen din åpner hos hverandre, blir ikke skrevet ned. Det som står her, er hvem, hva og hvilken dag, og ikke ordene. Det slettes etter tolv måneder.

# Hvem ser hva
sees-lead = Makker er laget for to. Andre ser så lite som mulig, og det de ser, står her. Tabellene er laget av de samme reglene som systemet følger.
sees-short = Kort fortalt
sees-same-title = Dere to ser det samme.
sees-same = Det lederen din skriver om deg, ser du også. Unntaket er utkast og egne notater, som dere har hver for dere.
sees-sealed-title = De som drifter, leser ikke.
sees-sealed = Det dere skriver, er forseglet. Den som har databasen eller en kopi av den, har ikke ordene. Den som rår over selve maskinen mens den går, kan i prinsippet lese minnet.
sees-what = Hva
sees-together = Det dere to lager sammen
sees-own = Det som er ditt
sees-you = Du
sees-leader = Lederen din
sees-new-leader = En ny leder
sees-former-leader = En tidligere leder
sees-leaders-leader = Leder for lederen din
sees-hr = HR
sees-admin = Systemansvarlig
sees-representative = Tillitsvalgt, verneombud
sees-data-protection = Personvernombud
sees-colleague = Kollegaer
sees-writes = Skriver
sees-reads = Leser
sees-nothing = Ser ikke
sees-goals = Mål som er foreslått, og hvordan dere ble enige
sees-goals-in-force = Mål som gjelder
sees-fixed-frames = Faste rammer fra leder
sees-talks = Samtaler og punkter
sees-promises = Løfter
sees-drafts = Utkast
sees-own-notes = Egne notater
sees-access-records = Hvem som har åpnet noe om deg
sees-changes = Når noe endrer seg
sees-new-leader-title = Du får ny leder.
sees-new-leader-then = Den forrige mister tilgangen i samme sekund. Den nye ser målene som gjelder, og ikke hvordan dere kom fram til dem.
sees-direction = Retningen for enheten
sees-others = Alle andre
sees-others-are = «Alle andre» er leder for lederen din, HR, systemansvarlig, tillitsvalgt, verneombud, personvernombud og kollegaer.
sees-some-read = { $names } leser

# Oppsett, første gang
begin-title = Kom i gang med Makker
begin-lead = Si hva virksomheten heter. Så lager du den første kontoen.
begin-key-part = Fra den som startet Makker
begin-key = Engangsnøkkel
begin-key-help = Den står i terminalen der Makker ble startet. Hver start lager en ny.
begin-organisation = Virksomheten
begin-name = Hva heter virksomheten?
begin-language = Språk
begin-language-help = For dem som ikke har valgt selv. Hver og en kan velge sitt eget.
begin-send = Videre
begin-refused-name = Skriv hva virksomheten heter.
begin-refused-long = Skriv kortere, høyst { $longest } tegn.
begin-refused-language = Velg et språk.
begin-refused-key = Nøkkelen er en annen. Se i terminalen der Makker ble startet sist.
