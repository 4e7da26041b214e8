# Logg inn, prøveutgåva
signin-eyebrow = Prøveutgåve
signin-title = Kven vil du vere i dag?
signin-lead = { $organisation } er oppdikta, og det er alle i henne også. Gå inn som éin av dei. Byt så ofte du vil, og sjå same mål frå to sider.
signin-first = Begynn med desse to
signin-first-lead = Dei er eit par. Det den eine skriv, ser den andre, og ingen andre.
signin-team = Dei andre i teamet
signin-around = Dei rundt
signin-around-lead = Gå inn her for å sjå kor lite dei ser.
signin-others = Alle dei andre
signin-as = Gå inn som { $name }
signin-warning = Det du skriv her, er synleg for andre som prøver. Skriv ingenting om verkelege menneske.
signin-none-title = Logg inn
signin-none = Det finst ingen måte å logge inn på her enno. Sei frå til den som driftar Makker hos dykk.

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
me-sign-out-lead = Tekst du ikkje har sendt, blir sletta frå denne nettlesaren.
