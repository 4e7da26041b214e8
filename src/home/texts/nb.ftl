home-good-morning = God morgen, { $name }
home-hello = Hei, { $name }
home-good-evening = God kveld, { $name }
home-no-leader = Du har ingen leder i Makker ennå. Når dere er blitt et par, ser du samtaler, løfter og mål her.
home-calm = Ingenting venter på svar fra deg.
home-proposals-wait = { $count ->
    [one] { $name } venter på svar fra deg om et forslag.
   *[other] { $name } venter på svar fra deg om { $count } forslag.
  }
home-proposals-wait-several = { $names } venter på svar fra deg om til sammen { $count } forslag.
home-team-calm = Ingen venter på svar fra deg.
home-team-waits = { $names } venter på svar fra deg.
home-waiting = Venter på deg
home-others = Folkene dine
home-same-title = Dere ser det samme.
home-same = Alt du ser om noen her, kan den samme personen også se. Du ser ikke private notater eller utkast.
home-person = Du og { $name }
home-no-goals = Du og { $name } har ingen mål sammen ennå.
home-set-frame = Skriv inn en fast ramme
home-no-talk = Dere har ikke satt opp en ny samtale, du og { $name }
home-no-talk-yet = Dere har ikke satt opp noen samtale ennå, du og { $name }
home-call-talk = Foreslå en tid med { $name }
home-goals-empty-several = Du setter mål med hver av lederne dine. Ingen av dem ser det du og den andre skriver.
home-promise-late = { $what }: { $late }
home-dots = Prikkene viser deres rytme. Begge kan kalle inn, og den andre ser det samme.
home-direction = Les retningen for enheten

# De første dagene
home-welcome = Velkommen, { $name }
home-first-day = Her finner du og { $name } ut hva som er viktig i jobben din, og hva dere trenger fra hverandre. Det haster ikke.
home-first-day-several = Du har flere stillinger og er i par med { $names }. Med hver av dem finner du ut hva som er viktig i jobben, og hva dere trenger fra hverandre. Det haster ikke.
home-good-to-read = Godt å ha lest
home-make-a-key = Lag en nøkkel på telefonen, så slipper du passordet

# Det som er blitt av en relasjon
home-over = { $name } er ikke lenger lederen din. Det dere to skrev, kan du fortsatt lese.
home-led-over = Du er ikke lenger lederen til { $names }. Det dere skrev, er ikke lenger åpent for deg.
home-began = { $name } er lederen din fra { $day }. Dere to er et makkerpar.
home-led-began = Du er lederen til { $names } fra { $day }. Dere er makkerpar, to og to.
home-last-day = { $name } er lederen din til og med { $day }.
home-led-last-day = Du er lederen til { $names } til og med { $day }.
home-to-come = { $name } blir lederen din fra { $day }.
home-led-to-come = Du blir lederen til { $names } fra { $day }.
home-more-names = { $count ->
    [one] én til
   *[other] { $count } til
  }
home-needs = Behov du har meldt
home-needs-wait = Behov som venter på svar fra deg
home-needs-lead = { $count ->
    [one] Ett behov venter på svar fra deg.
   *[other] { $count } behov venter på svar fra deg.
  }
