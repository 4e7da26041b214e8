# People and units
people-eyebrow = Setup
people-title = People and units
people-lead = Everybody who works here, where they are, and who leads them. You see nothing of what the two write to each other.
people-menu = People and units
people-everybody = Everybody
people-leaderless = Without a leader
people-units = Units
people-search = Search for a name, number, title or unit
people-search-button = Search
people-found = { $count ->
    [one] One found.
   *[other] { $count } found.
  }
people-caption = People, where they are, and who leads them
people-name = Name
people-number = Employee number
people-place = Title and unit
people-leader = Leader
people-lacks = Missing
people-top = At the top
people-begins = Begins { $day }
people-ends = Leaves { $day }
people-correct = Correct the leader
people-correct-for = of { $name }
people-pages = Pages
people-before = Previous page
people-after = Next page
people-leader-done = The leader is corrected.
people-units-title = Units
people-units-lead = The units, what they hang under, and who answers for their direction.
people-unit = Unit
people-unit-over = Under
people-unit-top = None
people-unit-responsible = Responsible leader
people-unit-people = People
people-leader-title = Who leads { $name }?
people-leader-now = Leader now: { $leader }.
people-leader-none-now = No leader now.
people-leader-number = The new leader’s employee number
people-leader-number-hint = You find it in the list of people.
people-leader-from = From
people-leader-from-hint = Today or later.
people-leader-save = Give a new leader
people-leader-cancel = Cancel
people-leader-follows = What follows.
people-leader-follows-more = From today the former leader loses access at once, from a later day at midnight before. What is agreed goes on. Open promises, open needs and planned talks end with the pair.
people-refused-date = Write the date as 01.11.2025.
people-refused-number = Write the new leader’s employee number.
people-refused-unknown = Nobody has that number. Look in the list of people.
people-refused-gone = Whoever has the number has left by then. Choose another.
people-refused-circle = Then the leaders would go round in a circle. Choose somebody not led by this person.
people-refused-own = Nobody is their own leader. Choose another.
people-refused-same = That is the leader already. Choose another, or go back.
people-refused-past = The day has passed. Choose today or later.
people-refused-before = The pair there is does not begin before that day. Choose a later one.
people-refused-moved = Somebody has changed the leader meanwhile. Look it over, and try again.
people-units-found = { $count ->
    [one] One unit
   *[other] { $count } units
  }
