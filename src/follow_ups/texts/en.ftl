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

# What has been done
promise-done-given = The promise is written down. You both see it.
promise-done-asked = The question is sent. It becomes a promise when the other says yes.
promise-done-yes = You have promised it. You both see the promise.
promise-done-no = You have said no. The other sees the answer.
promise-done-withdrawn = You have taken the question back.
promise-done-kept = The promise is marked as done, and the other sees that.
promise-done-undone = The promise is open again.
promise-done-seen = You have said that you have seen it.
