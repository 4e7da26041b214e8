# Feilsider. Setningane skal kunne stå åleine: den som les dei, veit ikkje meir enn det som står her.
error-bad-title = Vi forstod ikkje det som blei sendt
error-bad-text = Gå tilbake, sjå over det du skreiv, og prøv igjen.
error-cross-site-title = Dette kunne ikkje gjerast herifrå
error-cross-site-text = Gå tilbake til sida, last inn på nytt, og prøv igjen.
error-not-yours-title = Dette kan du ikkje gjere
error-not-yours-text = Du kan lese dette, men ikkje endre det.
error-hidden-title = Inga side her
error-hidden-text = Vi finn ikkje sida. Ho kan vere fjerna, eller ho er mellom to andre.
error-method-title = Sida kan ikkje brukast på denne måten
error-method-text = Gå tilbake og prøv igjen derifrå.
error-too-slow-title = Det tok for lang tid å sende
error-too-slow-text = Sambandet var for tregt. Gå tilbake og prøv igjen.
error-too-large-title = Det du sende, var for stort
error-too-large-text = Gå tilbake og del det opp, eller gjer det kortare.
error-fault-title = Dette var vår feil
error-fault-text = Noko gjekk gale hos oss. Teksten din er teken vare på. Prøv igjen.
error-busy-title = Det er mange her akkurat no
error-busy-text = Vent litt og prøv igjen.
error-no-room-title = Det er ikkje plass til å lagre akkurat no
error-no-room-text = Du kan lese som før. Sei frå til den som driftar Makker hos dykk, og prøv igjen om litt.
error-again-lead = Det du skreiv, er med her.
error-again = Send ein gong til
error-number = Nummer { $number }. Oppgi det viss du spør nokon om hjelp.
error-way-home = Gå til I dag

# Dagar og tid
date-weekday =
    { $number ->
        [1] måndag
        [2] tysdag
        [3] onsdag
        [4] torsdag
        [5] fredag
        [6] laurdag
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
date-tomorrow = i morgon
date-yesterday = i går
date-in-days =
    { NUMBER($days) ->
        [one] om { $words } dag
       *[other] om { $words } dagar
    }
date-days-ago =
    { NUMBER($days) ->
        [one] for { $words } dag sidan
       *[other] for { $words } dagar sidan
    }
date-in-a-week = om ei veke
date-a-week-ago = for ei veke sidan
date-days =
    { NUMBER($days) ->
        [one] { $words } dag
       *[other] { $words } dagar
    }
date-weeks =
    { NUMBER($weeks) ->
        [one] { $words } veke
       *[other] { $words } veker
    }
date-clock = kl. { $time }
date-clock-range = kl. { $from }–{ $to }

# Tal med bokstavar, til og med tolv
number-one =
    { $gender ->
        [feminine] éi
        [neuter] eitt
       *[masculine] éin
    }
number-in-letters =
    { $number ->
        [0] null
        [1] éin
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
