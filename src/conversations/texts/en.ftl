# Talks
talks-title-with = You and { $name }
talks-lead = You and { $name } have agreed to talk { $rhythm }. Either of you can call a talk, move it and add points.
talks-lead-many = Here is everyone you have talks with. Either of you can call a talk, move it and add points.
talks-alone = You have nobody to have talks with in Makker yet. When you are a pair, the talks are here.
talks-over = You and { $name } are no longer a pair. You can still read the talks you had.
talks-rest = Follow-up is resting until { $date }. No talk counts as left out meanwhile.
talks-coming = Coming up
talks-coming-none = No talk is planned.
talks-soon = The next two weeks
talks-people = The people you talk with
talks-earlier = Earlier
talks-earlier-lead = What you promised each other is listed with each talk.
talks-earlier-pairs = Earlier pairs
talks-earlier-with = The talks with { $name }
talks-older = Show older talks
talks-points-wait = The points carry over to your next talk, whenever that is.
talks-only-you = Only you and { $name } see the talks.
talks-hr = Neither HR nor other leaders see points, promises or notes.
talks-followed-up = Everything is followed up
talks-kept-of = { $kept } of { $all } promises kept
talks-three-months = The last three months
talks-touched = You have talked about { $tags }.
talks-untouched = These have not come up: { $tags }.
talks-tag-practice = practice
talks-tag-deliveries = deliveries
talks-tag-results = results
talks-tag-values = values
talks-last-next = You talked on { $last }. Next on { $next }.
talks-next = Next on { $next }.
talks-since = { $long } since you talked. The next talk is not planned.
talks-today = You talked today. The next talk is not planned.
talks-none-yet = You have not talked here yet.

# A talk
talk-kind-monthly = Monthly one-to-one
talk-kind = One-to-one
talk-with = { $kind } with { $name }
talk-on = { $kind } { $date }
talk-title = { $employee } and { $leader }
talk-when = { $day } { $clock }
talk-when-where = { $day } { $clock }, { $place }
talk-where-near = { $place }, { $near }
talk-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
  }
talk-open = Open the talk
talk-call = Call a talk
talk-move = Change the time
talk-cancel = Call off the talk
talk-both-own = You own the talk together: both add points, both can call it, and both follow up.
talk-contents = In this talk
talk-state-ask = Have you talked? Say so, or move the talk
talk-state-noted = { $name } has noted that the talk was held. Is that right?
talk-state-noted-you = You have said that it was held. { $name } has been asked
talk-state-held = Held. There is still something to do before you are done
talk-state-completed = Held
talk-state-missed = Nothing came of it
talk-state-cancelled = Called off
talk-missed = Nothing came of the talk on { $date }. When would suit you both?
talk-cancelled-you = You called off this talk.
talk-cancelled-by = { $name } called off this talk.
talk-ended-with-pair = The talk was dropped when you were no longer a pair.

# Since last time
talk-since-title = Since last time
talk-since = What you promised each other, and what has been added since { $date }.
talk-since-done = { $done } of { $all } done
talk-since-none = No promises are waiting.

# The points
talk-points = What we want to talk about
talk-points-lead = Tick off as you go. What you do not get to is carried over to next time.
talk-points-none = No points are ticked off.
talk-first = The first talk for the two of you
talk-first-lead = Begin by making clear to each other what matters most in the job: tasks, responsibility and role. Then a few goals. What you do not get to now, you take next time.
talk-first-goal = Propose a goal
point-count = { $count ->
    [one] { $words } point
   *[other] { $words } points
  }
point-count-carried = { $points }, { $carried } from last time
point-new = New point
point-new-for-talk = New point for the talk
point-placeholder = Something you want to raise?
point-add = Add
point-about = What is it about?
point-say-more = Say more about the point
point-more = More about it, if you like
point-tag-none = Choose if you like
point-tag-practice = Practice: how we do the work
point-tag-deliveries = Deliveries
point-tag-results = Results
point-tag-values = Values in practice
point-from = From { $name }
point-from-you = From you
point-goal = See the goal it is about
point-mark = Mark as talked about
point-talked = Talked about { $when }
point-carried = Carried over from last time
point-closed = Done
point-close = Done with the point
point-reopen = Raise it again
point-tidy = Close points that are no longer needed
point-refused-title = Write what you want to talk about
point-refused-not-yours = Only the one who raised the point can close it. Say so in the talk if you think it is done.
point-refused-closed = The point is closed already. If there is more, raise a new one.
point-refused-open = The point is open already.
point-refused-over = This talk is over. The point carries over to the next.
point-refused-goal = The point must be about a goal the two of you have.

# Questions
questions-title = Questions you can take up
questions-lead = Fetch the ones you want. None of them is required, and you can use your own words.
questions-take = Take it along
questions-taken = On your list
questions-done = The question is in the conversation.
questions-open = Fetch questions
questions-short = When you have a quarter of an hour
one-short-1 = What matters most to you right now?
one-short-2 = What is stopping you? Who owns it: you, I or we?
one-short-3 = What do we do before next time?
questions-monthly = The monthly talk
one-monthly-open = How are things in your work right now?
one-monthly-actions = Open promises: yours, mine. What is done, what needs help?
one-monthly-needs = What do you need clarified or prioritised?
one-monthly-goals = Goals: what has moved, and what is the next step?
one-monthly-four = Choose one: practice, deliveries, results or values.
one-monthly-learn = What have you learnt since last time?
one-monthly-recognise = What deserves to be noticed?
one-monthly-help = How can I help you?
questions-walk = On a walk
one-walk-1 = What has given energy lately, and what has taken it?
one-walk-2 = What is on your mind when you go home?
one-walk-3 = One thing we take with us?
questions-first = When you are new to each other
one-first-1 = What should I know to be a good leader for you?
one-first-3 = How do you like to get feedback, and when?
one-first-4 = How often shall we talk, where, and who takes the initiative?
one-first-5 = How quickly shall we answer each other when something is needed?
questions-prio = When there is too much at once
one-prio-1 = List everything on the table now.
one-prio-2 = What collides? What matters most to those we are here for?
one-prio-3 = The leader sets the order and says why. What can wait, be shared or go?
one-prio-4 = Who needs to know?
questions-half = Half-way
one-half-1 = Do the goals still fit? What has changed around us?
one-half-2 = What has the leader promised, and what is kept?
one-half-3 = What do you want from the rest of the period?
questions-handover = When the leader is new
one-handover-2 = What works well and should continue?
questions-back = Back after a long time away
one-back-1 = Welcome back. What has changed that you should know?
one-back-2 = What is a good first month for you?
one-back-3 = Which goals still hold, and what do we lay aside?

# Notes
talk-notes = Notes
talk-note = Your own note
talk-note-access = It may be covered by the right of access while it exists.
talk-note-lead = Deleted 30 days after your next talk, at the latest after six months.
talk-note-until = Deleted on { $date } at the latest, and 30 days after your next talk.
talk-note-none = You have no note of your own here.
talk-note-save = Save the note
talk-shared = Shared note
talk-shared-both = You both see it and write in it
talk-shared-save = Save the shared note
talk-shared-saved = Saved for both of you.
talk-shared-merged = You wrote at the same time. Both texts are here.
talk-shared-waits = Not saved yet. The text is in your browser, and is saved when the connection is back and you are signed in.
talk-shared-over = The conversation is over, so the note cannot be changed any more. Take what you wrote with you.
talk-shared-left = This was not included
talk-shared-too-long = The note can hold { $most } characters. Shorten it, or put something in a point.
talk-done-shared = The shared note is saved.
talk-live-changed = The conversation is up to date.
talk-live-lost = The connection is gone. The page follows along again when it is back.

# Securing action
talk-actions = Make it happen
talk-actions-lead = What is to be done, by whom, when and how?
talk-actions-none = You made no promises in this talk.

# Before you go
talk-leaving = Before you go
talk-asks = { $name } asks
talk-question = Anything else you need from me?
talk-answer = Your answer
talk-answer-send = Answer { $name }
talk-answer-nothing = No, I have what I need
talk-answer-yours = You answered
talk-answer-theirs = { $name } answered
talk-next = Next talk
talk-next-is = Next talk: { $when }
talk-next-none = Not planned.
talk-next-said-yes = { $name } has said yes
talk-next-waits = Waiting for { $name } to answer
talk-next-suits = That suits me
talk-next-by-rhythm = By your rhythm it would be { $when }.
talk-next-other = Propose another time
talk-next-propose = Propose the time to { $name }
talk-next-title = When do you talk next?
talk-next-lead = The time holds once { $name } has said yes.
talk-no-new = No new promises
talk-no-new-lead = Have you promised nothing new? Then you both say so.
talk-no-new-both = You have both said that there are no new promises
talk-no-new-you = You have said that there are no new promises. { $name } has been asked
talk-no-new-other = { $name } says that there are no new promises. Do you agree?
talk-held-ask = Have you and { $name } talked?
talk-held-waits = You have said that you talked. The talk is held when { $name } has said the same.
talk-held-both = You have both said that the talk was held.
talk-held-late = Did you talk after all?
talk-say-held = We have talked
talk-say-not-held = Nothing came of it
talk-lacks = Still to do before you are done:
talk-lack-date = Agree on when you talk next
talk-lack-promise = Write down a promise, or both say that there are no new ones
talk-lack-promise-yours = { $name } says that there are no new promises. Say the same, or write one down
talk-lack-promise-theirs = { $name } must also say that there are no new promises, or write one down
talk-completed = The talk is done. You have held it, and you know what happens next.

# Summary
talk-summary = Summary
talk-summary-lead = You both get the same summary. Nobody else sees it.
talk-summary-open = See the summary
talk-summary-print = Print
talk-summary-first = Summary of the talk between { $employee } and { $leader }. Private notes are not included.
talk-summary-points = What you talked about
talk-summary-who = Who
talk-summary-when = When
talk-summary-how = How
talk-summary-state = How it went
talk-summary-done = Done on { $date }
talk-summary-asked = Asked, not promised yet

# Calling, moving, calling off
talk-new = Call a talk
talk-new-with = A talk with { $name }
talk-new-lead = { $name } sees the talk at once, and can move it if the time does not suit.
talk-new-lead-many = Choose who, when and where. Either of you can move the talk.
talk-call-button = Call the talk
talk-move-title = When would suit you better?
talk-move-lead = Now: { $when }. { $name } sees the new time at once, and the points move with it.
talk-move-button = Move the talk
talk-cancel-title = Why call it off?
talk-cancel-lead = { $when }. The points carry over to your next talk. Could you move it instead?
talk-cancel-next = When will you talk instead?
talk-cancel-next-lead = You always have a date to look forward to.
talk-cancel-has-date = You have a date already: { $when }.
talk-cancel-button = Call off the talk
talk-as-it-is = Leave it as it is
talk-form-with = Who do you want to talk with?
talk-form-day = Day
talk-form-time = Time
talk-form-length = Length
talk-form-place = Place
talk-form-place-hint = A meeting room, by phone or a walk. May be left empty.
talk-form-reason = Why?
talk-form-reason-hint = { $name } reads this. You need not write about health or private matters.

# What stands in the way
talk-refused-with = Choose who you want to talk with
talk-refused-day = Choose a day, or write the day, month and year
talk-refused-time = Write the time, for example 10:00
talk-refused-length = Choose how long you will talk
talk-refused-past = Choose today or a later day
talk-refused-next-past = Choose a day after this talk, today at the earliest
talk-refused-taken = You and { $name } have a talk that day already. Choose another day, or move the one that stands.
talk-refused-same = The talk is at this time already. Choose another, or leave it as it is.
talk-refused-changed = { $name } has changed the time since you read it. Look at the new time first.
talk-refused-meanwhile = { $name } has done something with the talk while you were at it. See how it stands now.
talk-refused-reason = Write why, so that the other understands
talk-refused-no-next = Choose when you will talk instead
talk-refused-said-held = One of you has said that the talk was held. Answer that first.
talk-refused-already-held = You have both said that the talk was held. That stands.
talk-refused-you-have-said = You have said so already. Now { $name } answers.
talk-refused-not-yet = The day has not come yet. If it does not suit, you can move the talk or call it off.
talk-refused-missed = Nothing came of this talk. Call a new one, and the points move to it.
talk-refused-cancelled = The talk has been called off. Call a new one, and the points move to it.
talk-refused-answer = Write what you need, or say that you have what you need
talk-refused-both-answers = You have written something you need. Send it as your answer, or take it out first
talk-refused-own-date = You have already said yes to the time you proposed. Now { $name } answers.
talk-refused-date-moved = { $name } has proposed another time since you read it. Look at that first.
talk-refused-no-date = There is no proposal here now. Propose a time.
talk-refused-has-date = The next talk is planned already. You can move it if the time does not suit.
talk-refused-over = Nothing came of this talk. Call a new one.

# What has been done
talk-done-called = The talk is planned, and you both see it.
talk-done-moved = The talk has been moved. The points are with it.
talk-done-cancelled = The talk has been called off. The points carry over to the next.
talk-done-point = The point is added, and you both see it.
talk-done-talked = Marked as talked about.
talk-done-not-talked = The mark is removed.
talk-done-closed = The point is done.
talk-done-reopened = The point is raised again.
talk-done-note = The note is saved. Only you can see it.
talk-done-note-deleted = The note is deleted.
talk-done-said-held = You have said that you talked. The other is asked.
talk-done-held = You have both said that the talk was held.
talk-done-not-held = It is noted that nothing came of the talk. You both see the same.
talk-done-answered = Your answer is added.
talk-done-no-new = You have said that there are no new promises.
talk-done-next = The proposal is sent. The time holds when the other has said yes.
talk-done-next-agreed = You have agreed on your next talk.
talk-done-rhythm = The proposal is sent. The rhythm holds when the other has said yes.
talk-done-rhythm-agreed = You have agreed on the rhythm from today.

# The rhythm
rhythm-title = Your rhythm
rhythm-monthly = every month
rhythm-weeks = { $weeks ->
    [1] every week
    [2] every other week
    [6] every sixth week
    [8] every eighth week
   *[other] every { $weeks } weeks
  }
rhythm-is = { $rhythm }.
rhythm-agreed = { $rhythm }. You agreed on it in { $month }, and look at it again in { $review }.
rhythm-judges-nobody = The rhythm belongs to you both. It judges neither of you.
rhythm-months = Talks month by month
rhythm-held = held
rhythm-planned = planned
rhythm-noted = waits for both to say so
rhythm-not-held = not held
rhythm-resting = follow-up rested
rhythm-cancelled = called off, with a new date
rhythm-not-due = agreed without a talk
rhythm-propose = Propose another rhythm
rhythm-see = See the proposal for the rhythm
rhythm-proposed = { $name } proposes { $rhythm }
rhythm-proposed-you = You have proposed { $rhythm }
rhythm-waits = You have proposed { $rhythm }. Waiting for { $name } to answer.
rhythm-waits-for = Waiting for { $name } to answer
rhythm-waits-you = Waiting for you
rhythm-why = Why
rhythm-agree = I agree
rhythm-holds-until = The rhythm you have now holds until you have both said yes to another.
rhythm-lead = You and { $name } have agreed to talk { $rhythm }. One proposes, the other says yes.
rhythm-form = How often would you like to talk?
rhythm-form-hint = Research suggests that talks matter most when they are good, and at least monthly (Flinchum 2022).
rhythm-form-reason = Why?
rhythm-form-reason-hint = { $name } reads this. Once a month needs no reason.
rhythm-form-send = Propose the rhythm to { $name }
rhythm-refused-same = You have this rhythm already. Choose another.
rhythm-refused-reason = Write why, so that { $name } understands
rhythm-refused-own = You have already said yes to your own proposal. Now { $name } answers.
rhythm-refused-moved = The proposal is not here any more. Look at what stands now.
talk-needs = What { $name } needs
talk-needs-yours = What you need from { $name }
