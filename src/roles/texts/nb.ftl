# Oppgaver, ansvar og rolle
role-kind = Rolleavtale
role-title = Oppgaver, ansvar og rolle
role-title-of = Oppgaver, ansvar og rolle for { $name }
role-list = Stillingene dine
role-list-lead = Her avklarer du og lederen din hva som er viktigst i jobben, hva du svarer for, og hva det vil si å lykkes.
role-lead-you = Dette er det du og { $name } har avklart om jobben din. Vurderinger kan bare gjelde det som står her og i målene.
role-lead = Dette er det du og { $name } har avklart om jobben. Vurderinger kan bare gjelde det som står her og i målene.
role-line-none = Dere har ikke avklart dette ennå. Det er et godt sted å begynne.
role-begin = Begynn med oppgavene
role-tasks = De viktigste oppgavene
role-tasks-order = I rekkefølge. Det øverste går først når alt ikke rekkes.
role-responsibility = Ansvar
role-answers-for-you = Dette svarer du for
role-answers-for = Dette svarer { $name } for
role-decides-you = Dette avgjør du alene
role-decides = Dette avgjør { $name } alene
role-asks-you = Dette spør du om først
role-asks = Dette spør { $name } om først
role-roles-you = Rollene dine
role-roles = Rollene
role-roles-lead-you = Hva andre kan vente av deg, og hvor grensen går.
role-roles-lead = Hva andre kan vente av { $name }, og hvor grensen går.
role-expected = Andre kan vente
role-border = Grensen
role-unclear-to = { $name }: dette er uklart for meg
role-unclear-before = Dette var uklart for en leder før deg
role-draft = Utkastet ditt, som ikke er sendt
role-draft-beside = Det er alt foreslått noe. Utkastet ditt er ikke sendt. Ta med deg det du vil når du svarer.
role-draft-beside-read = Les det som er foreslått
role-success = Hva vil det si å lykkes i jobben?
role-aside = Sammenheng
role-seen-by = Du og { $name } ser dette. En ny leder ser avtalen som gjelder, ikke utkastene.
role-new-leader = Dette ble avtalt før du ble leder for { $name }. Det gjelder fortsatt.
role-take-up = Jeg står inne for dette
role-proposal-first = { $name } foreslår dette
role-turn-in-force = Dette gjelder nå.
role-turn-was-in-force = Dette ble avtalen.

# Skrive
role-form-new = Hva er viktigst i jobben din?
role-form-new-of = Hva er viktigst i jobben til { $name }?
role-form-lead = { $name } leser forslaget og svarer med ja eller et motforslag. Det gjelder når dere begge har sagt ja til samme tekst.
role-form-alone-lead = Du har ingen leder i Makker nå. Skriv det du vil, og lagre utkastet. Når en leder er på plass, kan du foreslå det.
role-form-tasks-hint = Hvilke oppgaver er viktigst? Sett dem i rekkefølge. Tre til sju er nok.
role-form-task = Oppgave { $number }
role-form-about = Hva ligger i oppgave { $number }?
role-form-up = Flytt oppgave { $number } opp
role-form-many = Det er mange oppgaver å ha som de viktigste. Er det noe som kan stå under en annen?
role-form-lines-hint = Én ting på hver linje.
role-form-answers-you = Hva svarer du for?
role-form-answers = Hva svarer { $name } for?
role-form-decides-you = Hva avgjør du selv?
role-form-decides = Hva avgjør { $name } alene?
role-form-asks-you = Hva tar du opp først?
role-form-asks = Hva tar { $name } opp først?
role-form-roles-hint = En eller flere roller. Hva forventer andre, og hvor går grensen mot kollegaenes ansvar?
role-form-role = Rolle { $number }
role-form-expected = Hva kan andre vente av rolle { $number }?
role-form-border = Hvor går grensen for rolle { $number }?
role-form-unclear = Hva er uklart, eller trekker i ulike retninger?

# Det som står i veien
role-refused-tasks = Skriv minst én av de viktigste oppgavene
role-refused-task = Skriv hva oppgaven er
role-refused-role = Skriv hva rollen heter
role-refused-there = { $name } har nettopp foreslått oppgaver, ansvar og rolle. Les det først. Teksten din står her til du har svart.
role-refused-unchanged = Du har ikke endret noe. Er du enig, kan du si ja på siden for rollen.

# Det som er gjort
role-done-agreed = Du og { $name } er enige om oppgaver, ansvar og rolle fra i dag.
role-done-taken-up = Du og { $name } står inne for dette sammen.
role-done-draft = Utkastet er lagret. Bare du ser det.
role-done-discarded = Utkastet er slettet.
