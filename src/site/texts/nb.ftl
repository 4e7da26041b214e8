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
signin-none-title = Logg inn
signin-none = Det finnes ingen måte å logge inn på her ennå. Si fra til den som drifter Makker hos dere.

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
me-sign-out-lead = Tekst du ikke har sendt, slettes fra denne nettleseren.
