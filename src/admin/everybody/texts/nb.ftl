# Folk og enheter
people-eyebrow = Oppsett
people-title = Folk og enheter
people-lead = Alle som arbeider her, hvor de er, og hvem som leder dem. Du ser ikke noe av det de to skriver til hverandre.
people-menu = Folk og enheter
people-everybody = Alle
people-leaderless = Uten leder
people-units = Enheter
people-search = Søk etter navn, nummer, tittel eller enhet
people-search-button = Søk
people-found = { $count ->
    [one] Ett treff.
   *[other] { $count } treff.
  }
people-caption = Folk, hvor de er, og hvem som leder dem
people-name = Navn
people-number = Ansattnummer
people-place = Tittel og enhet
people-leader = Leder
people-lacks = Mangler
people-top = Øverst
people-begins = Begynner { $day }
people-ends = Slutter { $day }
people-correct = Rett leder
people-correct-for = for { $name }
people-pages = Sider
people-before = Forrige side
people-after = Neste side
people-leader-done = Lederen er rettet.
people-units-title = Enheter
people-units-lead = Enhetene, hva de henger under, og hvem som har ansvaret for retningen deres.
people-unit = Enhet
people-unit-over = Under
people-unit-top = Ingen
people-unit-responsible = Ansvarlig leder
people-unit-people = Folk
people-leader-title = Hvem leder { $name }?
people-leader-now = Leder nå: { $leader }.
people-leader-none-now = Ingen leder nå.
people-leader-number = Ansattnummeret til den nye lederen
people-leader-number-hint = Du finner det i lista over folk.
people-leader-from = Fra
people-leader-from-hint = I dag eller senere.
people-leader-save = Gi ny leder
people-leader-cancel = Avbryt
people-leader-follows = Dette følger av det.
people-leader-follows-more = Fra i dag mister den tidligere lederen tilgangen med en gang, fra en senere dag mister den tidligere lederen den ved midnatt før. Det som er avtalt, går videre. Åpne løfter, åpne behov og planlagte samtaler avsluttes med paret.
people-refused-date = Skriv datoen som 01.11.2025.
people-refused-number = Skriv ansattnummeret til den nye lederen.
people-refused-unknown = Ingen har det nummeret. Se i lista over folk.
people-refused-gone = Den som har nummeret, har sluttet da. Velg en annen.
people-refused-circle = Da ville lederne gå i ring. Velg en som ikke blir ledet av personen selv.
people-refused-own = Ingen er sin egen leder. Velg en annen.
people-refused-same = Det er lederen alt nå. Velg en annen, eller gå tilbake.
people-refused-past = Dagen er passert. Velg i dag eller senere.
people-refused-before = Paret som gjelder, begynner ikke før den dagen. Velg en senere dag.
people-refused-moved = Noen har endret lederen i mellomtiden. Se over, og prøv på nytt.
people-units-found = { $count ->
    [one] Én enhet
   *[other] { $count } enheter
  }
