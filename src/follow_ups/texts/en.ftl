# Promises
promise-title = What you have promised each other
promise-lead = A promise says what, when and how, and has one owner. Only the one who promised marks it as done.
promise-with = You and { $name }
promise-earlier-with = You and { $name }, earlier
promise-earlier-lead = Whatever was open when you stopped being a pair does not count.
promise-earlier = From earlier pairs
promise-left = { $count ->
    [one] One promise was open when you and { $name } stopped being a pair.
   *[other] { $count } promises were open when you and { $name } stopped being a pair.
  }
promise-left-lead = That no longer counts. If some of it still matters, you can raise it with the leader you have now.
promise-see-all = See all, also those that are done
promise-now = What holds now
promise-apart = The promises with each person
promise-back-to-all = All promises
promise-mine = You have promised
promise-mine-none = You have no open promises here.
promise-theirs = { $name } has promised
promise-theirs-none = { $name } has no open promises here.
promise-theirs-many = Others have promised you
promise-reached = Done
promise-none = You have not written down any promises yet.
promise-alone = You are not in a pair yet. When you are, your promises will be here.
promise-rests = Follow-up rests until { $date }. Nothing is late in the meantime.

# A promise in a list
promise-mark = Mark as done: { $what }
promise-undo = Undo
promise-to = to { $name }
promise-by = { $name }, { $date }
promise-late-weekday = Should have been done on { $weekday }
promise-late-yesterday = Should have been done yesterday
promise-late-date = Should have been done on { $date }
promise-how = How: { $how }
promise-kept-you = Done { $date }
promise-seen-you = Done by you { $date }
promise-kept-by = Done by { $name } { $date }
promise-see = I have seen it
promise-asked-you = { $name } asks whether you can promise this
promise-asked = Waiting for an answer from { $name }
promise-by-when = By { $date }
promise-yes = Yes, I promise
promise-no = No, I cannot promise that
promise-take-back = Take the question back
promise-declined-you = You could not promise this
promise-declined = { $name } cannot promise this now
promise-ended-you = You promised this. It was open when the pair ended.
promise-ended-by = { $name } promised this. It was open when the pair ended.
promise-bring = Raise it with { $name }
promise-bring-yours = You promised this before. Give the promise anew, with a new date. It is yours.
promise-bring-theirs = A leader before promised you this. Now you ask whether { $name } can promise it. It becomes a promise when { $name } says yes.
promise-brought = You have raised this again.
promise-from-talk = From a talk
promise-from-goal = From a goal

# When a promise no longer fits
promise-carried = New day. Before: { $date }
promise-remind = Remind { $name } of it
promise-reminded-by = { $name } reminded you of this { $date }
promise-reminded-you = You reminded of this { $date }
promise-drop-asked-you = { $name } suggests letting this go
promise-drop-asked = You have suggested letting this go
promise-drop-answer = Read why, and answer
promise-dropped = Let go by you both { $date }
promise-story = What you have said about the promise
promise-turn-carried = { $name } gave the promise a new day { $date }
promise-turn-days = From { $before } to { $after }
promise-turn-how = Before, it was to be done like this: { $how }
promise-turn-drop = { $name } suggested { $date } letting it go
promise-turn-drop-back = { $name } took the suggestion back { $date }
promise-turn-stands = { $name } answered { $date } that the promise stands
promise-turn-dropped = { $name } agreed { $date } to let it go
promise-carry = Give the promise a new day
promise-carry-lead = If the day cannot be met, say so. { $name } sees the new day, the old one, and why.
promise-carry-when = New day
promise-carry-why = Why is a new day needed?
promise-drop = Let the promise go together
promise-drop-lead = If it is no longer needed, you can suggest that. The promise stands until you have both said yes.
promise-drop-why = Why is it no longer needed?
promise-drop-send = Suggest letting it go
promise-drop-yours = { $name } suggests letting the promise go
promise-drop-yours-lead = The promise stands as given until you have answered. Nothing goes away because nobody answers.
promise-drop-words = Anything you want to say with the answer? May be left empty.
promise-drop-yes = Yes, we let it go
promise-drop-no = No, the promise stands
promise-drop-mine-lead = The promise stands as given until { $name } has said yes.
promise-drop-take-back = Take the suggestion back

# How it has gone with the promises
promise-reckoned = How it has gone
promise-reckoned-in-time = { $count } of { $all } were done, or let go by you both, by their day.
promise-reckoned-new-day = { $count ->
    [one] One got a new day, with a reason.
   *[other] { $count } got a new day, with a reason.
  }
promise-reckoned-later = { $count ->
    [one] One was done or let go after its day.
   *[other] { $count } were done or let go after their day.
  }
promise-reckoned-open = { $count ->
    [one] One stands open after its day.
   *[other] { $count } stand open after their day.
  }
promise-reckoned-none = No promises have come to their day yet.
promise-reckoned-how = Reckoned from { $date }: promises that are done, let go by you both, or past their day. Whatever was open when a pair ended is not counted. Only the two of you see this, and it judges neither of you.

# Writing a promise down
promise-new = Write down a promise
promise-new-lead = What is to be done, when, and how? All three are needed.
promise-form-with = Between you and
promise-form-owner = Who promises?
promise-form-owner-me = I promise this
promise-form-owner-other = I ask whether { $name } can promise this
promise-form-owner-anyone = I ask whether the other can promise this
promise-form-owner-hint = What you write for the other is a question until the other has said yes.
promise-form-what = What is to be done?
promise-form-when = When will it be done?
promise-form-how = How?
promise-form-how-hint = Where, in which way or together with whom. That makes it easier to get done.
promise-form-give = Write down the promise
promise-form-seen-by = Only the two of you see your promises.
promise-of-goal-title = Make it a promise
promise-of-goal-lead = You have written that you contribute this. As a promise it also gets a day and a way, and { $name } sees when it is done.
promise-of-goal-review = That is the day you look at the goal again.
promise-of-goal-talk = That is the day of your next talk.
promise-of-goal-gone = This is no longer something you have said you contribute to a goal that holds. If you want to promise it all the same, write it in the list of promises.
promise-of-goal-other-leader = { $name } leads you now, and it has not been promised. Read it through, and write it down again if you want to promise { $name } this.

# What stands in the way
promise-refused-what = Write what is to be done
promise-refused-when = Choose a date, or write the day, month and year
promise-refused-how = Write how it is to be done
promise-refused-date = Choose today or a later date
promise-refused-owner = Choose who promises
promise-refused-with = Choose who the promise is between
promise-refused-not-owner = Only the one who promised can answer for the promise.
promise-refused-own = This is your own promise. The other says when it has been seen.
promise-refused-gone = The date has passed. Say no, and write down what you can promise with a new date.
promise-refused-not-promised = This has not been promised yet.
promise-refused-promised = This has already been promised.
promise-refused-kept = This is already marked as done.
promise-refused-not-kept = This is not marked as done.
promise-refused-seen = The other has seen that this is done, so it stands.
promise-refused-not-ended = This still stands between the two of you. There is nothing to raise again.
promise-refused-not-employee = Only the employee can raise again what was promised in an earlier pair.
promise-refused-brought = You have already raised this with your leader. Look in the list of promises.
promise-refused-nobody = You have no leader in Makker now. Raise it when a leader is in place.
promise-refused-over = This is no longer open.
promise-refused-moved = Somebody else was here at the same time. This is how it stands now.
promise-refused-later = Choose a day after the one the promise has now
promise-refused-reason = Write why
promise-refused-proposed = It has already been suggested to let this go. Answer that first.
promise-refused-not-proposed = There is no suggestion here to answer now.
promise-refused-own-proposal = You suggested this yourself. The other one answers.
promise-refused-reminded = You have reminded of this today. Once a day is enough.
promise-refused-rests = Follow-up rests. Nobody reminds anybody meanwhile.

# What has been done
promise-done-given = The promise is written down. You both see it.
promise-done-asked = The question is sent. It becomes a promise when the other says yes.
promise-done-yes = You have promised it. You both see the promise.
promise-done-no = You have said no. The other sees the answer.
promise-done-withdrawn = You have taken the question back.
promise-done-kept = The promise is marked as done, and the other sees that.
promise-done-undone = The promise is open again.
promise-done-seen = You have said that you have seen it.
promise-done-carried = The promise has a new day. The other one sees why.
promise-done-drop-proposed = The suggestion is sent. The promise stands until the other one has said yes.
promise-done-dropped = You have let the promise go together.
promise-done-stands = The promise stands. The other one sees your answer.
promise-done-drop-back = You have taken the suggestion back. The promise stands.
promise-done-reminded = You have reminded of the promise. The other one sees that it is from you.

# Needs
need-title = Needs
need-lead = What you need clarified, prioritised or help with. Only the two it is between see it.
need-all = All needs
need-mine = What you have raised
need-mine-none = You have raised nothing. Do it when you are stuck, not when it is on fire.
need-theirs = What those you lead have raised
need-theirs-none = Nobody has raised anything now.
need-kind-clarification = Clarification
need-kind-prioritising = Priority
need-kind-help = Help or support
need-kind-obstacle = Something is in the way
need-kind-development = Learn or try
need-kind-accommodation = Accommodation
need-whose-one = { $name } does something about it
need-whose-both = You two do something about it together
need-state-raised = Answer by { $date }
need-state-seen = { $name } has read it, answer by { $date }
need-state-late = The answer was due { $date }
need-state-answered = { $name } has answered
need-state-not-possible = Not possible now
need-state-met = Met
need-state-withdrawn = Taken back
need-state-ended = Ended when you two were no longer a pair
need-raised = { $name } raised it on { $date }
need-needed-by = Needed by { $date }
need-goal = The goal it is about
need-collides = What collides
need-turns = Answers
need-turn-answered = { $name } answered on { $date }
need-turn-not-possible = { $name } answered on { $date } that it is not possible
need-turn-reopened = { $name } took it up again on { $date }
need-form-title = Raise a need
need-form-whom = Whom do you need something from?
need-form-what = What do you need from { $name }?
need-form-what-several = What do you need?
need-form-hint = A clarification, a priority, help or accommodation. Health and private matters need not stand here.
need-form-kind = What kind of need is it?
need-form-collides = What collides?
need-form-collides-hint = Only when you need a priority. The answer is an order.
need-form-collides-line = Thing { $number }
need-form-when = When do you need an answer?
need-form-when-hint = May be left open. An answer is owed within five working days.
need-form-whose = Who owns this?
need-form-send = Raise the need
need-form-seen = Only you and { $name } see it.
need-form-seen-several = Only you and the one you choose see it.
need-see = I have read it
need-answer = Answer { $name }
need-answer-words = Your answer
need-answer-hint = Answer with what you will do, when, or when you will reply.
need-answer-send = Send the answer to { $name }
need-order = What comes first?
need-order-place = No. { $number }
need-not-possible = It is not possible
need-not-possible-hint = If it is not possible, write why in the answer. A no without a reason is hard to live with.
need-yours = How did it turn out?
need-meet = The need is met
need-withdraw = Take it back
need-again = Take it up again
need-again-words = What is still lacking?
need-done-raised = The need is raised. { $name } sees it now.
need-done-seen = { $name } sees that you have read it.
need-done-answered = The answer is sent to { $name }.
need-done-not-possible = { $name } sees that it is not possible, and why.
need-done-met = The need is met.
need-done-reopened = It is taken up again, and { $name } sees it.
need-done-withdrawn = The need is taken back.
need-refused-what = Write what you need
need-refused-collides = Write at least two things that collide, so that the answer can be an order
need-refused-gone = Choose when you need an answer, from today on
need-refused-date = Write the date as 24.12.2026
need-refused-answer = Write an answer
need-refused-order = Give each thing its own place in the order
need-refused-reason = Write why it is not possible
need-refused-moved = Something has happened to the need while you were at it. What you wrote is here. Read what is new, and try again.
need-refused-not-answered = It is waiting for an answer already
need-refused-over = The need is closed, so this was not done
need-refused-other-leader = You have got another leader while you were writing, and it has not been sent. Read it through, and send it if the leader you have now may read it.
need-you-wrote = What you wrote
need-order-choose = Choose a place
