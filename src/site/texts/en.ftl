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

# Me
me-title = Me
me-language = Language
me-language-lead = Applies to every page you see. What others write stays in their own language.
me-scheme = Light or dark
me-scheme-auto = Same as your device
me-scheme-light = Light
me-scheme-dark = Dark
me-save = Save
me-saved = Your choice is saved.
me-sign-out = Sign out
me-sign-in = See where you are signed in
me-let-in = Let others in and help them
me-sign-out-lead = Text you have not sent is deleted from this browser.

# Access record
looked-title = Who has opened something about you?
looked-short = What others than you and your leader have opened.
looked-see = See who has opened something about you
looked-lead = Here is everybody who has opened something about you without being one of the two of you, in the last twelve months. Only you see this.
looked-list = The last twelve months
looked-nobody = Nobody has opened anything about you.
looked-by = { $name } ({ $stood })
looked-goal-titled = The goal “{ $title }”
looked-goal = A goal
looked-frame = A fixed frame from a leader
looked-something = Something that is about you
looked-not-here = What you and your leader open with each other is not written down. What stands here is who, what and which day, and not the words. It is deleted after twelve months.

# Who sees what
sees-lead = Makker is made for two. Others see as little as possible, and what they do see is set out here. The tables are made from the same rules the system follows.
sees-short = In short
sees-same-title = The two of you see the same.
sees-same = What your leader writes about you, you see too. The exceptions are drafts and own notes, which each of you keeps alone.
sees-sealed-title = Those who run the system do not read.
sees-sealed = What you write is sealed. Whoever has the database, or a copy of it, does not have the words. Whoever controls the machine itself while it runs could in principle read its memory.
sees-what = What
sees-together = What the two of you make together
sees-own = What is yours
sees-you = You
sees-leader = Your leader
sees-new-leader = A new leader
sees-former-leader = A former leader
sees-leaders-leader = Whoever leads your leader
sees-hr = HR
sees-admin = Administrator
sees-representative = Employee and safety representatives
sees-data-protection = Data protection officer
sees-colleague = Colleagues
sees-writes = Writes
sees-reads = Reads
sees-nothing = Does not see
sees-goals = Goals that are proposed, and how you came to agree
sees-goals-in-force = Goals in force
sees-fixed-frames = Fixed frames from the leader
sees-talks = Talks and points
sees-promises = Promises
sees-drafts = Drafts
sees-own-notes = Own notes
sees-access-records = Who has opened something about you
sees-changes = When something changes
sees-new-leader-title = You get a new leader.
sees-new-leader-then = The former one loses access the same second. The new one sees the goals in force, and not how you came to them.
sees-direction = The direction of the unit
sees-others = Everybody else
sees-others-are = “Everybody else” is whoever leads your leader, HR, the administrator, representatives, the data protection officer and colleagues.
sees-some-read = { $names }: read

# Set-up, the first time
begin-title = Get started with Makker
begin-lead = Say what the organisation is called. Then you make the first account.
begin-key-part = From whoever started Makker
begin-key = One-time key
begin-key-help = It stands in the terminal where Makker was started. Each start makes a new one.
begin-organisation = The organisation
begin-name = What is the organisation called?
begin-language = Language
begin-language-help = For those who have not chosen. Everyone can choose their own.
begin-send = Continue
begin-refused-name = Write what the organisation is called.
begin-refused-long = Make it shorter, at most { $longest } characters.
begin-refused-language = Choose a language.
begin-refused-key = The key is another one. Look in the terminal where Makker was last started.
