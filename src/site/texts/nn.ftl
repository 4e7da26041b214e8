# Logg inn, prøveutgåva
signin-eyebrow = Prøveutgåve
signin-title = Kven vil du vere i dag?
signin-lead = { $organisation } er oppdikta, og det er alle der også. Gå inn som éin av dei. Byt så ofte du vil, og sjå same mål frå to sider.
signin-first = Begynn med desse to
signin-first-lead = Dei er eit par. Det den eine skriv, ser den andre, og ingen andre.
signin-team = Dei andre i teamet
signin-around = Dei rundt
signin-around-lead = Gå inn her for å sjå kor lite dei ser.
signin-others = Alle dei andre
signin-as = Gå inn som { $name }
signin-warning = Det du skriv her, er synleg for andre som prøver. Skriv ingenting om verkelege menneske.

# Meg
me-title = Meg
me-language = Språk
me-language-lead = Gjeld alle sider for deg. Det andre skriv, står på deira eige språk.
me-scheme = Lyst eller mørkt
me-scheme-auto = Som maskina di
me-scheme-light = Lyst
me-scheme-dark = Mørkt
me-save = Lagre
me-saved = Valet ditt er lagra.
me-sign-out = Logg ut
me-sign-in = Sjå kvar du er logga inn
me-let-in = Slepp inn og hjelp andre
me-sign-out-lead = Tekst du ikkje har sendt, blir sletta frå denne nettlesaren.

# Innsyn
looked-title = Kven har opna noko om deg?
looked-short = Det andre enn du og leiaren din har opna.
looked-see = Sjå kven som har opna noko om deg
looked-lead = Her står alle som har opna noko om deg utan å vere ein av dykk to, dei siste tolv månadene. Berre du ser dette.
looked-list = Dei siste tolv månadene
looked-nobody = Ingen har opna noko om deg.
looked-by = { $name } ({ $stood })
looked-goal-titled = Målet «{ $title }»
looked-goal = Eit mål
looked-frame = Ei fast ramme frå leiar
looked-something = Noko som handlar om deg
looked-not-here = Det du og leiaren din opnar hos kvarandre, blir ikkje skrive ned. Det som står her, er kven, kva og kva dag, og ikkje orda. Det blir sletta etter tolv månader.

# Kven ser kva
sees-lead = Makker er laga for to. Andre ser så lite som mogleg, og det dei ser, står her. Tabellane er laga av dei same reglane som systemet følgjer.
sees-short = Kort fortalt
sees-same-title = De to ser det same.
sees-same = Det leiaren din skriv om deg, ser du også. Unntaket er utkast og eigne notat, som de har kvar for dykk.
sees-sealed-title = Dei som driftar, les ikkje.
sees-sealed = Det de skriv, er forsegla. Den som har databasen eller ein kopi av han, har ikkje orda. Den som rår over sjølve maskina medan ho går, kan i prinsippet lese minnet.
sees-what = Kva
sees-together = Det de to lagar saman
sees-own = Det som er ditt
sees-you = Du
sees-leader = Leiaren din
sees-new-leader = Ein ny leiar
sees-former-leader = Ein tidlegare leiar
sees-leaders-leader = Leiar for leiaren din
sees-hr = HR
sees-admin = Systemansvarleg
sees-representative = Tillitsvald, verneombod
sees-data-protection = Personvernombod
sees-colleague = Kollegaer
sees-writes = Skriv
sees-reads = Les
sees-nothing = Ser ikkje
sees-goals = Mål som er føreslåtte, og korleis de blei einige
sees-goals-in-force = Mål som gjeld
sees-fixed-frames = Faste rammer frå leiar
sees-talks = Samtalar og punkt
sees-promises = Lovnader
sees-drafts = Utkast
sees-own-notes = Eigne notat
sees-access-records = Kven som har opna noko om deg
sees-changes = Når noko endrar seg
sees-new-leader-title = Du får ny leiar.
sees-new-leader-then = Den førre mistar tilgangen i same sekund. Den nye ser måla som gjeld, og ikkje korleis de kom fram til dei.
sees-direction = Retninga for eininga
sees-others = Alle andre
sees-others-are = «Alle andre» er leiar for leiaren din, HR, systemansvarleg, tillitsvald, verneombod, personvernombod og kollegaer.
sees-some-read = { $names } les

# Oppsett, første gong
begin-title = Kom i gang med Makker
begin-lead = Sei kva verksemda heiter. Så lagar du den første kontoen.
begin-key-part = Frå den som starta Makker
begin-key = Eingongsnøkkel
begin-key-help = Han står i terminalen der Makker vart starta. Kvar start lagar ein ny.
begin-organisation = Verksemda
begin-name = Kva heiter verksemda?
begin-language = Språk
begin-language-help = For dei som ikkje har valt sjølve. Kvar og ein kan velje sitt eige.
begin-send = Vidare
begin-refused-name = Skriv kva verksemda heiter.
begin-refused-long = Skriv kortare, høgst { $longest } teikn.
begin-refused-language = Vel eit språk.
begin-refused-key = Nøkkelen er ein annan. Sjå i terminalen der Makker vart starta sist.
