# The frame around the pages
page-skip = Skip to the content
page-menu = Main menu
page-today = Today
page-talks = Talks
page-goals = Goals
page-team = The team
page-setup = Setup
page-me-named = { $name }, profile and settings
page-raise-need = Raise a need
page-who-sees = Who sees what?
page-sign-out = Sign out
page-faults = { $count ->
    [one] One thing is missing before this can be sent
   *[other] { $count } things are missing before this can be sent
  }
page-fault-title = Error: { $title }
page-kept = The text you wrote last has been put back. It has not been sent.
page-only-you = Only you can see this
