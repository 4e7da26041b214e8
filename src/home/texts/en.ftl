home-good-morning = Good morning, { $name }
home-hello = Hello, { $name }
home-good-evening = Good evening, { $name }
home-no-leader = You have no leader in Makker yet. When you are a pair, you will find talks, promises and goals here.
home-calm = Nothing is waiting for your answer.
home-proposals-wait = { $count ->
    [one] { $name } is waiting for your answer about a proposal.
   *[other] { $name } is waiting for your answer about { $count } proposals.
  }
home-proposals-wait-several = { $names } are waiting for your answers about { $count } proposals in all.
home-team-calm = Nobody is waiting for your answer.
home-team-waits = Waiting for your answer: { $names }.
home-waiting = Waiting for you
home-others = Your people
home-same-title = You see the same.
home-same = Everything you see about somebody here, that person can see too. You do not see private notes or drafts.
home-person = You and { $name }
home-no-goals = You and { $name } have no goals together yet.
home-set-frame = Write down a fixed frame
home-no-talk = You and { $name } have no talk planned
home-no-talk-yet = You and { $name } have no talk planned yet
home-call-talk = Propose a time with { $name }
home-goals-empty-several = You set goals with each of your leaders. Neither sees what you and the other write.
home-promise-late = { $what }: { $late }
home-dots = The dots show your rhythm. Either of you can call a talk, and the other sees the same.
home-direction = Read the direction of the unit

# The first days
home-welcome = Welcome, { $name }
home-first-day = Here you and { $name } find out what matters in your work, and what you need from each other. There is no hurry.
home-first-day-several = You have more than one position, and are in a pair with { $names }. With each of them you find out what matters in the work, and what you need from each other. There is no hurry.
home-good-to-read = Good to have read
home-make-a-key = Make a passkey on your phone, and be rid of the password

# What has become of a relation
home-over = { $name } is no longer your leader. What you two wrote, you can still read.
home-led-over = You no longer lead { $names }. What you wrote together is no longer open to you.
home-began = { $name } is your leader from { $day }. You two are a pair.
home-led-began = You lead { $names } from { $day }. Each of them is a pair with you.
home-last-day = { $name } is your leader until and including { $day }.
home-led-last-day = You lead { $names } until and including { $day }.
home-to-come = { $name } becomes your leader from { $day }.
home-led-to-come = You are to lead { $names } from { $day }.
home-more-names = { $count ->
    [one] one more
   *[other] { $count } more
  }
home-needs = Needs you have raised
home-needs-wait = Needs that wait for your answer
home-needs-lead = { $count ->
    [one] One need is waiting for your answer.
   *[other] { $count } needs are waiting for your answer.
  }
