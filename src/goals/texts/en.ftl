# Goals
goals-title = Your goals
goals-title-with = Goals for { $name }
goals-lead-none = A goal is a frame the two of you make together. It holds when you have both said yes to the same text.
goals-lead-waiting = { $count ->
    [one] One proposal is waiting for your answer.
   *[other] { $count } proposals are waiting for your answer.
  }
goals-lead-calm = Nothing is waiting for your answer.
goals-direction = Read the direction of the unit
goals-current = What you are working towards
goals-propose = Propose a new goal
goals-propose-to = Propose a goal together with { $name }
goals-empty-title = Begin with what you care about
goals-empty = Write a proposal. { $name } answers with a yes or a counter-proposal, and the goal holds when you both agree.
goals-empty-alone = You have no leader in Makker now. What is agreed still holds. Do write drafts: you can propose them when a leader is in place.
goals-write-draft = Write a draft
goals-drafts = Drafts
goals-draft-begun = Begun { $date }
goals-draft-untitled = A draft without a title
goals-frames = Fixed frames from your leader
goals-frames-why = Not goals, because there is nothing to influence. They are not assessed as goals either.
goals-frame-by = { $name } wrote it down on { $date }.
goals-kind-professional = Professional goal
goals-kind-personal = Personal goal
goals-over = What you are done with
goals-too-many = You have many goals now. Fewer goals carry further. Can anything wait?

# Where a goal stands
goal-state-finished = Finished { $date }
goal-state-laid-aside = Laid aside { $date }
goal-state-finished-near = Finished { $when }
goal-state-laid-aside-near = Laid aside { $when }

# A goal
goal-proposal-first = { $name } proposes this goal
goal-frame = The frame
goal-frame-lead = A goal is a frame, not an answer key. Some things are fixed. { $name } shapes the rest.
goal-frame-lead-you = A goal is a frame, not an answer key. Some things are fixed. You shape the rest.
goal-fixed = What is fixed
goal-fixed-none = Nothing is written as fixed.
goal-room-you = What you decide
goal-room = What { $name } decides
goal-room-none = Not written yet. A goal needs something to influence.
goal-change-if = What could make us change this goal
goal-success = What does success mean?
goal-aim = { $name } wants to
goal-contribution = How { $name } contributes
goal-direction = Direction from { $name }
goal-direction-before = Direction from a leader before you
goal-support = What { $name } contributes
goal-support-before = What a leader before you contributed
goal-parts = What each of you brings
goal-review = We look at it again on { $date }
goal-turn-in-force = This is the goal that holds now.
goal-turn-was-in-force = This became the goal.
goal-new-leader = This goal was agreed before you became leader for { $name }. It still holds.
goal-take-up = I stand by this goal

# Writing a goal
goal-form-new = What do you want to achieve together?
goal-form-new-lead = { $name } reads the proposal and answers with a yes or a counter-proposal. The goal holds when you have both said yes to the same text.
goal-form-alone-lead = You have no leader in Makker now. Write what you want, and keep the draft. When a leader is in place, you can propose it.
goal-form-kind = What kind of goal is it?
goal-form-kind-professional = Professional goal: something to achieve or improve in your field or tasks
goal-form-kind-personal = Personal goal: something you want to develop in yourself at work. You need not write about health or private matters.
goal-form-title = The goal
goal-form-title-hint = One sentence you will both recognise.
goal-form-reason-alone = Your leader reads this together with the text, when you propose the goal.
goal-form-aim = What do you yourself want from this?
goal-form-contribution = How I can contribute
goal-form-direction = What matters here, and why?
goal-form-support = What I contribute
goal-form-frame = The frame
goal-form-frame-hint = Write what is fixed, and why. Then what { $name } can shape.
goal-form-frame-hint-you = Write what is fixed, and why. Then what you can shape yourself.
goal-form-fixed = Fixed, { $number }
goal-form-fixed-why = Why, { $number }
goal-form-room = Can be shaped, { $number }
goal-form-room-hint = Content, method, timing, collaboration. At least one thing before you can agree.
goal-form-change-if = What could make us change this goal?
goal-form-review = When do we look at it again?
goal-form-keep = Save the draft
goal-form-discard = Delete the draft
goal-form-draft-yours = Only you can see the draft.
goal-frame-new = Fixed frame for { $name }
goal-frame-new-lead = A fixed frame is something { $name } cannot influence. It is not a goal, does not need agreement, and is not assessed as a goal.
goal-frame-what = What is fixed?
goal-frame-why = Why?
goal-frame-set = Write the frame down

# What stands in the way
goal-refused-title = Write what the goal is
goal-refused-room = Write at least one thing that can be influenced. Without it, this is a fixed frame, not a goal.
goal-refused-unchanged = You have not changed anything. If you agree, you can say yes on the page of the goal.
goal-refused-frame-what = Write what is fixed
goal-refused-frame-why = Write why. Nobody should be given a limit without a reason
goal-refused-date = Write the date as day, month and year

# What has been done
goal-done-agreed = You and { $name } agree on the goal from today.
goal-done-taken-up = You and { $name } stand by the goal together.
goal-done-draft = The draft is saved. Only you can see it.
goal-done-discarded = The draft is deleted.
goal-done-frame = The frame is written down, and { $name } can see it.
goal-done-ending = The proposal is sent to { $name }.
goal-done-ended = You and { $name } are done with this goal.
goal-done-ending-back = You have taken it back. The goal stands as before.

# On the way
goal-way = On the way
goal-character = Character
goal-character-learning = Learning goal
goal-character-performance = Performance goal
goal-milestones = Milestones
goal-milestone-line = { $what }, by { $date }
goal-milestones-reached = { $reached } of { $all } milestones
goal-milestone-reached = Reached { $date }
goal-milestone-by = By { $date }
goal-milestone-reach = Reached
goal-milestone-reach-which = : { $what }
goal-milestone-undo = Undo
goal-counted = What we count
goal-counted-line = { $what }: from { $from } to { $to }
goal-signs = How we see that we are on the way
goal-form-way = What do we go by on the way?
goal-form-way-hint = Only if it helps. None of it has to be filled in.
goal-form-character = Is this new to the person it concerns? Then a learning goal may help.
goal-form-character-none = Not chosen
goal-form-character-learning = Learning goal: something to find out or become confident in
goal-form-character-performance = Performance goal: something to get done
goal-form-milestone = Milestone { $number }
goal-form-milestone-by = When, { $number }
goal-form-counted = A number to follow
goal-form-counted-what = What do we count?
goal-form-counted-from = From
goal-form-counted-to = To
goal-form-signs = Or in words: what do we see when we are on the right way?
goal-refused-milestone = Write what the milestone is, or take the date away
goal-refused-counted = Write what we count, or take the numbers away
goal-refused-number = Write a number, for instance 7 or 7.5
goal-done-reached = The milestone is reached. { $name } sees it.
goal-done-not-reached = The milestone stands as not reached again.

# When a goal is over
goal-ending-ask = Are you two done with the goal?
goal-ending-lead = You write what came of it, or why it can be laid aside. The goal is over when { $name } has said the same.
goal-ending-which = What do you propose?
goal-ending-which-finished = We finish the goal, with what came of it
goal-ending-which-aside = We lay the goal aside, with a reason
goal-ending-words = What came of it, or why do you lay it aside?
goal-ending-words-hint = { $name } reads this, and can add words of their own.
goal-ending-send = Send to { $name }
goal-ending-to-goal = Back to the goal
goal-ending-you-wrote = This is what you wrote
goal-ending-holds-until = The goal stands as before until you have both said the same. Silence ends nothing.
goal-ending-came-of-it = What came of it, says { $name }
goal-ending-why = Why, says { $name }
goal-ending-you-finished = You propose to finish the goal
goal-ending-they-finished = { $name } proposes to finish the goal
goal-ending-you-aside = You propose to lay the goal aside
goal-ending-they-aside = { $name } proposes to lay the goal aside
goal-ending-own-words = What came of it, in your words? You may leave it empty.
goal-ending-own-why = Anything you want to say about it? You may leave it empty.
goal-ending-yes-finished = Yes, we are done with it
goal-ending-yes-aside = Yes, we lay it aside
goal-ending-go-on = I would rather change the goal
goal-ending-finished = You finished the goal
goal-ending-laid-aside = You laid the goal aside
goal-ending-again-hint = Do you want to bring the goal back?
goal-ending-again = Propose what it should be now
goal-ending-refused-table = { $name } has proposed a change in the goal. Answer that first, and you can end the goal afterwards.
goal-ending-refused-own-table = You have proposed a change in the goal that waits for an answer. Take it back first, or wait for the answer.
goal-ending-refused-waits = You have already proposed how to end the goal. Now it is for { $name } to answer.
goal-ending-refused-answer = { $name } has already proposed how to end the goal. Answer that on the page of the goal.
goal-ending-refused-own = You cannot answer your own proposal. It is for { $name } to answer.
goal-ending-refused-words = Write what came of it, or why it can be laid aside
goal-ending-refused-way = Choose whether you finish the goal, or lay it aside
# Goals for oneself, search, and new from old
goals-own = Goals only for you
goals-own-why = Personal goals you have chosen to keep to yourself. You can propose them whenever you like.
goals-own-written = Written { $date }
goal-form-keep-own = Keep the goal to myself
goal-done-own = The goal is yours. Only you see it.
goal-refused-own = Only a personal goal can be kept to yourself. Choose personal goal, or keep a draft.
goal-begin-with = Use in a new goal
goals-search = Search your goals
goals-search-button = Search
goals-show = Show
goals-show-all = All
goals-show-waiting = Waiting for your answer
goals-none-found = No goals match what you searched for.
