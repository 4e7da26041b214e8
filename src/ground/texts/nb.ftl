# Feilsider. Setningene skal kunne stå alene: den som leser dem, vet ikke mer enn det som står her.
error-bad-title = Vi forstod ikke det som ble sendt
error-bad-text = Gå tilbake, se over det du skrev, og prøv igjen.
error-cross-site-title = Dette kunne ikke gjøres herfra
error-cross-site-text = Gå tilbake til siden, last den inn på nytt, og prøv igjen.
error-not-yours-title = Dette kan du ikke gjøre
error-not-yours-text = Du kan lese dette, men ikke endre det.
error-hidden-title = Ingen side her
error-hidden-text = Vi finner ikke siden. Den kan være fjernet, eller den er mellom to andre.
error-method-title = Siden kan ikke brukes på denne måten
error-method-text = Gå tilbake og prøv igjen derfra.
error-too-slow-title = Det tok for lang tid å sende
error-too-slow-text = Forbindelsen var for treg. Gå tilbake og prøv igjen.
error-too-large-title = Det du sendte, var for stort
error-too-large-text = Gå tilbake og del det opp, eller gjør det kortere.
error-fault-title = Dette var vår feil
error-fault-text = Noe gikk galt hos oss. Teksten din er tatt vare på. Prøv igjen.
error-busy-title = Det er mange her akkurat nå
error-busy-text = Vent litt og prøv igjen.
error-no-room-title = Det er ikke plass til å lagre akkurat nå
error-no-room-text = Du kan lese som før. Si fra til den som drifter Makker hos dere, og prøv igjen om litt.
error-again-lead = Det du skrev, er med her.
error-again = Send en gang til
error-number = Nummer { $number }. Oppgi det hvis du spør noen om hjelp.
error-way-home = Gå til I dag

# Dager og tid
date-weekday =
    { $number ->
        [1] mandag
        [2] tirsdag
        [3] onsdag
        [4] torsdag
        [5] fredag
        [6] lørdag
       *[other] søndag
    }
date-month =
    { $number ->
        [1] januar
        [2] februar
        [3] mars
        [4] april
        [5] mai
        [6] juni
        [7] juli
        [8] august
        [9] september
        [10] oktober
        [11] november
       *[other] desember
    }
date-month-short =
    { $number ->
        [1] jan
        [2] feb
        [3] mars
        [4] apr
        [5] mai
        [6] juni
        [7] juli
        [8] aug
        [9] sep
        [10] okt
        [11] nov
       *[other] des
    }
date-day-month = { $day }. { $month }
date-day-month-year = { $day }. { $month } { $year }
date-with-weekday = { $weekday } { $date }
date-today = i dag
date-tomorrow = i morgen
date-yesterday = i går
date-in-days =
    { NUMBER($days) ->
        [one] om { $words } dag
       *[other] om { $words } dager
    }
date-days-ago =
    { NUMBER($days) ->
        [one] for { $words } dag siden
       *[other] for { $words } dager siden
    }
date-in-a-week = om en uke
date-a-week-ago = for en uke siden
date-days =
    { NUMBER($days) ->
        [one] { $words } dag
       *[other] { $words } dager
    }
date-weeks =
    { NUMBER($weeks) ->
        [one] { $words } uke
       *[other] { $words } uker
    }
date-clock = kl. { $time }
date-clock-range = kl. { $from }–{ $to }

# Tall med bokstaver, til og med tolv
number-one =
    { $gender ->
        [feminine] én
        [neuter] ett
       *[masculine] én
    }
number-in-letters =
    { $number ->
        [0] null
        [1] én
        [2] to
        [3] tre
        [4] fire
        [5] fem
        [6] seks
        [7] sju
        [8] åtte
        [9] ni
        [10] ti
        [11] elleve
        [12] tolv
       *[other] { NUMBER($number) }
    }

list-two = { $one } og { $other }
