# Sign in
door-title = Two who succeed together
door-lead = Here you and your leader set goals together, follow them up and learn from them. You both see the same.
door-sign-in = Sign in
door-key = Sign in with a passkey
door-key-hint = With your face, finger or code on your phone or computer. No need to type a name.
door-or = or
door-name = Employee number or work e-mail
door-password = Password
door-enter = Sign in with password
door-help = I cannot get in
door-invited = Have you been given an invitation?
door-invited-link = Get started
door-private-title = Nobody reads over your shoulder.
door-private = Your leader’s leader and HR never see what you write. Nor do those who run the system.
door-who-sees = See who sees what
door-wrong = The name and the password do not belong together. Look at both, and whether Caps Lock is on, and try again.
door-faults = That did not work yet
door-too-soon = There have been many attempts from here. Wait { $seconds } seconds, and try again.
door-begin-again = It took too long, or something changed on the way. Begin again.
door-new-password-set = The new password holds from now on. Sign in with it.
door-signed-out = You are signed out everywhere.

# The code
code-title = Write the code
code-lead = Open your code app and write the six digits it shows now. If you have lost it, use one of the codes you have on paper.
code-field = Code
code-send = Sign in
code-wrong = The code is not right, or it has been used. Wait for the app to show a new one, and write that.

# The passkey
key-title = Use your passkey
key-lead = Press the button. Your browser will ask for your face, finger or code.
key-use = Use the passkey
key-needs-script = Passkeys need JavaScript in the browser. Without it you can sign in with a password.
key-failed = Nothing came of it. Try again, or sign in with a password.
key-back = Sign in with a password instead

# The first time
welcome-title = Get started
welcome-lead = You have been given a link, or a sheet with a code. Here you use the code from the sheet.
welcome-number = Employee number
welcome-number-hint = It stands on the sheet.
welcome-code = Code from the sheet
welcome-code-hint = Sixteen characters. Capital and small letters are the same.
welcome-on = Continue
welcome-hello = Hello, { $name }
welcome-choose = Choose a password, and you are in. Afterwards you can make a passkey on your phone and be rid of the password.
welcome-in = Save the password and go in
welcome-not-you = Are you not { $name }? Then this is not for you. Give the sheet or the link back to whoever gave it to you.
welcome-wrong = The number and the code do not work together. The code may have been used, be too old or have been replaced. Look at both, or ask HR for a new one.
over-title = The link does not work
over-invitation = It may have been used, be too old, or have been replaced. If you have been in before, sign in as usual. Otherwise ask HR for a new one.
over-have-sheet = I have a sheet with a code
welcome-seen = Now you know who sees what. The page is at the bottom of every page.
welcome-today = Go to Today
password-new = New password
password-again = The same password once more
password-hint = At least { $shortest } characters. A few words that do not belong together is good. No digits or signs needed.
password-too-short = The password must have at least { $shortest } characters.
password-too-long = The password can have at most { $longest } characters.
password-easy = That password is easy to guess. Take something longer, such as a few words that do not belong together.
password-unlike = The two are not alike. Write the same in both.

# The first administrator
setup-title = Set up Makker
setup-lead = You are the first. When you have made your account, you can let others in. The link works once.
setup-number = Your employee number
setup-given = Given name
setup-family = Family name
setup-email = Work e-mail, if you have one
setup-make = Make the account
door-missing = { $field } must be filled in.
setup-wrong = It may have been used, or be too old. If you have an account, sign in. Otherwise ask whoever runs the machine to make a new one.
setup-taken = That employee number is in use. Look at it again.

# Help to get in
help-title = I cannot get in
help-lead = Your password can be replaced, but nobody can do it alone. So you can be sure that nobody becomes you.
help-how-title = How it goes
help-how-1 = Write who you are, and ask for help.
help-how-2 = Talk to HR. Then talk to your leader, or to another in HR. Both confirm that it was you who asked.
help-how-3 = You get one part of the code from each of them. With both parts you choose a new password.
help-key = If you have a passkey on your phone or computer, you can get in with that.
help-ask = Ask for help
help-asked-title = It has been sent
help-asked = If the account exists, HR and your leader can now see that somebody has asked for help. Get in touch with them.
help-have-parts = I have both parts of the code
help-parts-title = Choose a new password
help-parts-lead = Write the two parts you have been given, in any order. If you also sign in with a code or a passkey, you do that as before.
help-part-one = One part
help-part-other = The other part
help-parts-save = Save the new password
help-parts-wrong = The name and the two parts do not fit together, or they are too old. Look at all of it, or ask for help again.

# The other half confirms
vouch-title = Help somebody in
vouch-lead = The password is replaced only when two confirm that it is the right person. Talk together first, so that you know who it is.
vouch-asked = { $name } has asked for help to get in, { $when }
vouch-say = Confirm that it was { $name } who asked for this
vouch-only-spoken = Confirm only if you have talked together.
vouch-none = Nobody you are in a pair with has asked for help now.
vouch-part-title = Part of the code for { $name }
vouch-part-lead = Give this to { $name }, face to face or on the telephone. It is shown only now, and works only together with the part from the other.
vouch-part-done = I have passed it on
vouch-said = You have confirmed that it was { $name } who asked for help.
vouch-refused-twice = You have confirmed this already. Now somebody else must.
vouch-refused-enough = Two have confirmed this already.
vouch-refused-ended = This request is over. Begin again if it is needed.
vouch-refused-oneself = You cannot confirm for yourself.
vouch-refused-keeper = One of the two must be from HR or an administrator.

# Messages
note-asked = Somebody has asked for a new password for you, { $when }. If it was not you, stop it here.
note-stop = It was not me
note-other = { $name } has asked for help to get in.
note-other-link = See what you can do
note-changed = Your password was replaced { $when }, after { $names } confirmed that it was you. If it was not you, tell HR at once.
note-other-changed = { $name } got a new password { $when }, after { $names } confirmed who it was.

# Signing in
mine-title = Signing in
mine-lead = Here you see where you are signed in, and decide how you get in.
mine-sessions = You are signed in here
mine-device = { $browser } on { $system }
mine-device-unknown = A browser
mine-this = This device, in use now
mine-since = Signed in { $began }. Last used { $used }
mine-end = Sign out
mine-everywhere = Sign out everywhere
mine-everywhere-lead = Here too. Use it if you have lost a device or are unsure.
mine-password = Password
mine-password-change = Change password
mine-password-none = You have no password. You get in with a passkey.
mine-keys = Passkeys
mine-keys-lead = A passkey lies on your phone or computer and is opened with your face, finger or code. It cannot be given away on the telephone or in a false link.
mine-key-made = Added { $made }
mine-key-used = Last used { $used }
mine-key-remove = Remove
mine-key-add = Add a passkey
mine-key-none = You have no passkeys.
mine-generator = A code besides the password
mine-generator-lead = A code app shows six digits that change every half minute. Then it helps nobody to know your password.
mine-generator-on = Turned on { $when }.
mine-generator-left =
    { $left ->
        [0] You have no codes left on paper.
        [one] You have one code left on paper.
       *[other] You have { $left } codes left on paper.
    }
mine-generator-add = Turn on codes
mine-generator-off = Turn off codes
mine-generator-paper = Make new codes on paper
mine-needs-second = Before you can let others in or change people and units, you must sign in with a passkey yourself, or with a password and a code. Set one of them up here, and sign in with it.
mine-done-session = That device is signed out.
mine-done-password = The password is changed. Elsewhere you are signed out.
mine-done-key = The passkey is added.
mine-done-key-removed = The passkey is removed.
mine-done-generator-off = Codes are turned off.
mine-done-refused = The request is stopped. Please tell HR that it was not you.

# Change the password
change-title = Change password
change-lead = The other places where you are signed in will be signed out.
change-old = The password you have now
change-save = Change password
change-wrong = That is not the password you have now. Try again.

# Show that it is you
prove-title = Show that it is you
prove-lead = Before you change how you get in, we ask once more. It holds for ten minutes.
prove-password = Continue
prove-key = Use a passkey

# Codes
totp-title = Turn on codes
totp-lead = Open the code app on your phone, add an account and photograph the square. If you cannot, write in the text below.
totp-square = Square for the code app
totp-text = Text for the code app
totp-code = The code shown now
totp-confirm = Turn on
totp-wrong = The code is not right. Wait for the app to show a new one, and write that.
totp-paper-title = Codes on paper
totp-paper-lead = Print them or write them down, and keep them in a safe place. Each works once, if you lose your phone. They are shown only now.
totp-paper-done = I have them
totp-print = Print

# A new passkey
newkey-title = Add a passkey
newkey-lead = Press the button. Your browser asks where the passkey shall lie, and for your face, finger or code.
newkey-make = Make the passkey
newkey-failed = The passkey was not made. Try again.

# Those who let people in
keep-title = Signing in, for others
keep-lead = Here you let in those who are new, and help those who cannot get in. You never see what anybody writes.
keep-counts = { $inside } are in. { $invited } have an invitation. { $rest } are not invited.
keep-help = Somebody needs help
keep-help-lead = Talk to the person, so that you know who it is. Two must confirm: you, and the other one in the pair or another from HR or an administrator.
keep-help-asked = Asked { $when }
keep-help-one = { $name } has confirmed. One more must.
keep-help-ready = Two have confirmed. The two parts work until { $until }.
keep-help-vouch = I have talked to { $name } and confirm
keep-help-end = End the request
keep-help-begin = Has somebody called?
keep-help-begin-lead = Write the employee number, and it begins here.
keep-help-begin-button = Begin
keep-help-not = There is no account in use with that number.
keep-invite = Let somebody new in
keep-invite-lead = One employee number on each line, at most twenty at a time. You get a link and a sheet for each, and they are shown only once.
keep-invite-numbers = Employee numbers
keep-invite-make = Make invitations
keep-invite-none = Write at least one employee number.
keep-invite-many = Take at most twenty at a time.
keep-invite-nobody = { $number }: nobody has that number.
keep-invite-in-use = { $number }: the account is in use. Then nobody can be invited to it. Use the help above if the password is forgotten.
keep-invite-closed = { $number }: the account is closed.
keep-open = Invited, not in yet
keep-open-none = Nobody is waiting to get in.
keep-open-by = Made { $when } by { $name }. Works until { $until }
keep-open-by-house = Made { $when } on the machine. Works until { $until }
keep-open-back = Take back
keep-close = Close an account, or open it again
keep-close-lead = The person is signed out the same moment and does not get in until the account is opened again. Nothing that is written is erased or opened.
keep-close-button = Close the account
keep-open-button = Open the account again
keep-open-not = There is no closed account with that number.
keep-done-back = The invitation is taken back.
keep-done-help = The request has begun. Now two must confirm.
keep-done-ended = The request is ended.
keep-done-closed = The account of { $name } is closed.
keep-done-opened = The account of { $name } is open again. What it took to sign in is as before.
sheet-title = Invitations
sheet-lead = Print or copy now. When you leave this page, they are not shown again.
sheet-to = For { $name }
sheet-text = Makker is where you and your leader set goals together and follow each other up. Photograph the square, or go to the address and write the code.
sheet-address = Address
sheet-number = Employee number
sheet-code = Code
sheet-link = Link to send
sheet-until = Works until { $until }, once.
sheet-square = Square with the link
sheet-back = Back
