# Sign in, the demo
signin-eyebrow = Demo
signin-title = Who do you want to be today?
signin-lead = { $organisation } is made up, and so is everyone in it. Step in as one of them. Change as often as you like, and see the same goal from both sides.
signin-first = Begin with these two
signin-first-lead = They are a pair. What one writes, the other sees, and nobody else.
signin-team = The others in the team
signin-around = Those around them
signin-around-lead = Step in here to see how little they see.
signin-others = Everybody else
signin-as = Step in as { $name }
signin-warning = What you write here can be seen by others who try the demo. Write nothing about real people.
signin-none-title = Sign in
signin-none = There is no way to sign in here yet. Tell whoever runs Makker for you.

# Me
me-title = Me
me-language = Language
me-language-lead = For all pages you see. What others write stays in their own language.
me-scheme = Light or dark
me-scheme-auto = As your device
me-scheme-light = Light
me-scheme-dark = Dark
me-save = Save
me-saved = Your choice is saved.
me-sign-out = Sign out
me-sign-out-lead = Text you have not sent is deleted from this browser.
