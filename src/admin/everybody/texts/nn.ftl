# Folk og einingar
people-eyebrow = Oppsett
people-title = Folk og einingar
people-lead = Alle som arbeider her, kvar dei er, og kven som leier dei. Du ser ikkje noko av det dei to skriv til kvarandre.
people-menu = Folk og einingar
people-everybody = Alle
people-leaderless = Utan leiar
people-units = Einingar
people-search = Søk etter namn, nummer, tittel eller eining
people-search-button = Søk
people-found = { $count ->
    [one] Eitt treff.
   *[other] { $count } treff.
  }
people-caption = Folk, kvar dei er, og kven som leier dei
people-name = Namn
people-number = Tilsettnummer
people-place = Tittel og eining
people-leader = Leiar
people-lacks = Manglar
people-top = Øvst
people-begins = Byrjar { $day }
people-ends = Sluttar { $day }
people-correct = Rett leiar
people-correct-for = for { $name }
people-pages = Sider
people-before = Førre side
people-after = Neste side
people-leader-done = Leiaren er retta.
people-units-title = Einingar
people-units-lead = Einingane, kva dei heng under, og kven som har ansvaret for retninga deira.
people-unit = Eining
people-unit-over = Under
people-unit-top = Ingen
people-unit-responsible = Ansvarleg leiar
people-unit-people = Folk
people-leader-title = Kven leier { $name }?
people-leader-now = Leiar no: { $leader }.
people-leader-none-now = Ingen leiar no.
people-leader-number = Tilsettnummeret til den nye leiaren
people-leader-number-hint = Du finn det i lista over folk.
people-leader-from = Frå
people-leader-from-hint = I dag eller seinare.
people-leader-save = Gi ny leiar
people-leader-cancel = Avbryt
people-leader-follows = Dette følgjer av det.
people-leader-follows-more = Frå i dag mistar den tidlegare leiaren tilgangen med ein gong, frå ein seinare dag ved midnatt før. Det som er avtalt, går vidare. Opne lovnader, opne behov og planlagde samtalar blir avslutta med paret.
people-refused-date = Skriv datoen som 01.11.2025.
people-refused-number = Skriv tilsettnummeret til den nye leiaren.
people-refused-unknown = Ingen har det nummeret. Sjå i lista over folk.
people-refused-gone = Den som har nummeret, har slutta då. Vel ein annan.
people-refused-circle = Då ville leiarane gå i ring. Vel ein som ikkje blir leidd av personen sjølv.
people-refused-own = Ingen er sin eigen leiar. Vel ein annan.
people-refused-same = Det er leiaren alt no. Vel ein annan, eller gå tilbake.
people-refused-past = Dagen er passert. Vel i dag eller seinare.
people-refused-before = Paret som gjeld, byrjar ikkje før den dagen. Vel ein seinare dag.
people-refused-moved = Nokon har endra leiaren i mellomtida. Sjå over, og prøv på nytt.
people-units-found = { $count ->
    [one] Éi eining
   *[other] { $count } einingar
  }
