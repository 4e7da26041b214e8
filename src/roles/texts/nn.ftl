# Oppgåver, ansvar og rolle
role-kind = Rolleavtale
role-title = Oppgåver, ansvar og rolle
role-title-of = Oppgåver, ansvar og rolle for { $name }
role-list = Stillingane dine
role-list-lead = Her avklarer du og leiaren din kva som er viktigast i jobben, kva du svarer for, og kva det vil seie å lykkast.
role-lead-you = Dette er det du og { $name } har avklart om jobben din. Vurderingar kan berre gjelde det som står her og i måla.
role-lead = Dette er det du og { $name } har avklart om jobben. Vurderingar kan berre gjelde det som står her og i måla.
role-line-none = De har ikkje avklart dette enno. Det er ein god stad å byrje.
role-begin = Byrj med oppgåvene
role-tasks = Dei viktigaste oppgåvene
role-tasks-order = I rekkjefølgje. Det øvste går først når de ikkje rekk alt.
role-responsibility = Ansvar
role-answers-for-you = Dette svarer du for
role-answers-for = Dette svarer { $name } for
role-decides-you = Dette avgjer du åleine
role-decides = Dette avgjer { $name } åleine
role-asks-you = Dette spør du om først
role-asks = Dette spør { $name } om først
role-roles-you = Rollene dine
role-roles = Rollene
role-roles-lead-you = Kva andre kan vente av deg, og kvar grensa går.
role-roles-lead = Kva andre kan vente av { $name }, og kvar grensa går.
role-expected = Andre kan vente
role-border = Grensa
role-unclear-to = { $name }: dette er uklart for meg
role-unclear-before = Dette var uklart for ein leiar før deg
role-draft = Utkastet ditt, som ikkje er sendt
role-draft-beside = Det er alt føreslått noko. Utkastet ditt er ikkje sendt. Ta med deg det du vil når du svarer.
role-draft-beside-read = Les det som er føreslått
role-success = Kva vil det seie å lykkast i jobben?
role-aside = Samanheng
role-seen-by = Du og { $name } ser dette. Ein ny leiar ser avtalen som gjeld, ikkje utkasta.
role-new-leader = Dette vart avtalt før du vart leiar for { $name }. Det gjeld framleis.
role-take-up = Eg står inne for dette
role-proposal-first = { $name } føreslår dette
role-turn-in-force = Dette gjeld no.
role-turn-was-in-force = Dette vart avtalen.

# Skrive
role-form-new = Kva er viktigast i jobben din?
role-form-new-of = Kva er viktigast i jobben til { $name }?
role-form-lead = { $name } les framlegget og svarer med ja eller eit motframlegg. Det gjeld når de begge har sagt ja til same tekst.
role-form-alone-lead = Du har ingen leiar i Makker no. Skriv det du vil, og lagre utkastet. Når ein leiar er på plass, kan du føreslå det.
role-form-tasks-hint = Kva oppgåver er viktigast? Set dei i rekkjefølgje. Tre til sju er nok.
role-form-task = Oppgåve { $number }
role-form-about = Kva ligg i oppgåve { $number }?
role-form-up = Flytt oppgåve { $number } opp
role-form-many = Det er mange oppgåver å ha som dei viktigaste. Er det noko som kan stå under ei anna?
role-form-lines-hint = Éin ting på kvar linje.
role-form-answers-you = Kva svarer du for?
role-form-answers = Kva svarer { $name } for?
role-form-decides-you = Kva avgjer du sjølv?
role-form-decides = Kva avgjer { $name } åleine?
role-form-asks-you = Kva tek du opp først?
role-form-asks = Kva tek { $name } opp først?
role-form-roles-hint = Ei eller fleire roller. Kva ventar andre, og kvar går grensa mot ansvaret til kollegaene?
role-form-role = Rolle { $number }
role-form-expected = Kva kan andre vente av rolle { $number }?
role-form-border = Kvar går grensa for rolle { $number }?
role-form-unclear = Kva er uklart, eller dreg i ulike retningar?

# Det som står i vegen
role-refused-tasks = Skriv minst éi av dei viktigaste oppgåvene
role-refused-task = Skriv kva oppgåva er
role-refused-role = Skriv kva rolla heiter
role-refused-there = { $name } har nett føreslått oppgåver, ansvar og rolle. Les det først. Teksten din står her til du har svart.
role-refused-unchanged = Du har ikkje endra noko. Er du einig, kan du seie ja på sida for rolla.

# Det som er gjort
role-done-agreed = Du og { $name } er einige om oppgåver, ansvar og rolle frå i dag.
role-done-taken-up = Du og { $name } står inne for dette saman.
role-done-draft = Utkastet er lagra. Berre du ser det.
role-done-discarded = Utkastet er sletta.
