# Error pages. Each sentence stands alone: the reader knows no more than what it says.
error-bad-title = We did not understand what was sent
error-bad-text = Go back, look over what you wrote, and try again.
error-cross-site-title = This could not be done from here
error-cross-site-text = Go back to the page, reload it, and try again.
error-not-yours-title = You cannot do this
error-not-yours-text = You can read this, but not change it.
error-hidden-title = No page here
error-hidden-text = We cannot find the page. It may have been removed, or it is between two other people.
error-method-title = The page cannot be used this way
error-method-text = Go back and try again from there.
error-too-slow-title = It took too long to send
error-too-slow-text = The connection was too slow. Go back and try again.
error-too-large-title = What you sent was too large
error-too-large-text = Go back and split it up, or make it shorter.
error-fault-title = This was our fault
error-fault-text = Something went wrong on our side. Your text has been kept. Try again.
error-busy-title = Many people are here right now
error-busy-text = Wait a little and try again.
error-no-room-title = There is no room to save right now
error-no-room-text = You can read as before. Tell whoever runs Makker for you, and try again in a while.
error-again-lead = What you wrote is here.
error-again = Send again
error-number = Number { $number }. Give it if you ask someone for help.
error-way-home = Go to Today

# Days and time
date-weekday =
    { $number ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[other] Sunday
    }
date-month =
    { $number ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[other] December
    }
date-month-short =
    { $number ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[other] Dec
    }
date-day-month = { $day } { $month }
date-day-month-year = { $day } { $month } { $year }
date-with-weekday = { $weekday } { $date }
date-today = today
date-tomorrow = tomorrow
date-yesterday = yesterday
date-in-days =
    { NUMBER($days) ->
        [one] in { $words } day
       *[other] in { $words } days
    }
date-days-ago =
    { NUMBER($days) ->
        [one] { $words } day ago
       *[other] { $words } days ago
    }
date-in-a-week = in a week
date-a-week-ago = a week ago
date-days =
    { NUMBER($days) ->
        [one] { $words } day
       *[other] { $words } days
    }
date-weeks =
    { NUMBER($weeks) ->
        [one] { $words } week
       *[other] { $words } weeks
    }
date-clock = { $time }
date-clock-range = { $from }–{ $to }

# Numbers in words, up to and including twelve
number-one =
    { $gender ->
        [feminine] one
        [neuter] one
       *[masculine] one
    }
number-in-letters =
    { $number ->
        [0] zero
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
        [11] eleven
        [12] twelve
       *[other] { NUMBER($number) }
    }

list-two = { $one } and { $other }
