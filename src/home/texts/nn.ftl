home-good-morning = God morgon, { $name }
home-hello = Hei, { $name }
home-good-evening = God kveld, { $name }
home-no-leader = Du har ingen leiar i Makker enno. Når de har blitt eit par, ser du samtalar, lovnader og mål her.
home-calm = Ingenting ventar på svar frå deg.
home-proposals-wait = { $count ->
    [one] { $name } ventar på svar frå deg om eit framlegg.
   *[other] { $name } ventar på svar frå deg om { $count } framlegg.
  }
home-proposals-wait-several = { $names } ventar på svar frå deg om til saman { $count } framlegg.
home-team-calm = Ingen ventar på svar frå deg.
home-team-waits = { $names } ventar på svar frå deg.
home-waiting = Ventar på deg
home-others = Folka dine
home-same-title = De ser det same.
home-same = Alt du ser om nokon her, kan den same personen også sjå. Du ser ikkje private notat eller utkast.
home-person = Du og { $name }
home-no-goals = Du og { $name } har ingen mål saman enno.
home-set-frame = Skriv inn ei fast ramme
home-no-talk = De har ikkje sett opp ein ny samtale, du og { $name }
home-no-talk-yet = De har ikkje sett opp nokon samtale enno, du og { $name }
home-call-talk = Føreslå ei tid med { $name }
home-goals-empty-several = Du set mål med kvar av leiarane dine. Ingen av dei ser det du og den andre skriv.
home-promise-late = { $what }: { $late }
home-dots = Prikkane viser rytmen dykkar. Begge kan kalle inn, og den andre ser det same.
home-direction = Les retninga for eininga

# Dei første dagane
home-welcome = Velkomen, { $name }
home-first-day = Her finn du og { $name } ut kva som er viktig i jobben din, og kva de treng frå kvarandre. Det hastar ikkje.
home-first-day-several = Du har fleire stillingar og er i par med { $names }. Med kvar av dei finn du ut kva som er viktig i jobben, og kva de treng frå kvarandre. Det hastar ikkje.
home-good-to-read = Godt å ha lese
home-make-a-key = Lag ein nøkkel på telefonen, så slepp du passordet

# Det som er blitt av ein relasjon
home-over = { $name } er ikkje leiaren din lenger. Det de to skreiv, kan du framleis lese.
home-led-over = Du er ikkje leiaren til { $names } lenger. Det de skreiv, er ikkje ope for deg lenger.
home-began = { $name } er leiaren din frå { $day }. De to er eit makkerpar.
home-led-began = Du er leiaren til { $names } frå { $day }. De er makkerpar, to og to.
home-last-day = { $name } er leiaren din til og med { $day }.
home-led-last-day = Du er leiaren til { $names } til og med { $day }.
home-to-come = { $name } blir leiaren din frå { $day }.
home-led-to-come = Du blir leiaren til { $names } frå { $day }.
home-more-names = { $count ->
    [one] éin til
   *[other] { $count } til
  }
home-needs = Behov du har meldt
home-needs-wait = Behov som ventar på svar frå deg
home-needs-lead = { $count ->
    [one] Eitt behov ventar på svar frå deg.
   *[other] { $count } behov ventar på svar frå deg.
  }
