# The e-mail
mail-subject = You have a message in Makker
mail-read = You have a message in Makker. Sign in to read it:
mail-choose = You decide when you want e-mail like this, and about what:
mail-calendar = The time is enclosed, for your calendar.
mail-talk = Conversation

# Messages by e-mail
choices-title = Messages by e-mail
choices-short = When you get e-mail from Makker, and about what.
choices-see = Choose when you want e-mail
choices-lead = The e-mail only says that you have a message, never what it is about or who it is from. Only you see what you choose here.
choices-off = E-mail is not turned on in this copy of Makker. What you choose applies from the day it is.
choices-no-address = We have no e-mail address for you, so you get no e-mail. The address comes from your employer.
choices-refused = The latest e-mail to you, on { $date }, was turned away by the mail server. Ask those who look after e-mail where you work whether your address is right.
choices-pace = How often
choices-at-once = At once
choices-daily = Together once a day, at 8
choices-daily-how = Invitations to conversations are still sent at once, so that your calendar is right.
choices-quiet = When it should be quiet
choices-quiet-kept = No e-mail in evenings, at night or on days off
choices-quiet-how = What comes after 5 pm, at weekends and on public holidays arrives at 7 the next working day.
choices-kinds = What you want e-mail about
choices-agreements = Goals, tasks and role
choices-needs = Needs and answers
choices-talks = Conversations
choices-promises = Promises
choices-leader = A new leader
choices-kinds-how = What you leave out you still find on Today.
choices-saved = Your choices are saved.

# Conversations in the calendar
feed-title = Your conversations in your calendar
feed-short = Let your calendar fetch when your conversations are.
feed-see = Connect a calendar
feed-lead = Your calendar fetches the conversations from an address of its own. It says “Conversation” and when, never with whom, where or about what.
feed-outside = Calendars are often fetched by a service outside your workplace. It will know when you have conversations.
feed-make = Make an address
feed-make-new = Make a new address
feed-make-new-how = If you make a new one, the one you have stops working.
feed-is = You have an address, made on { $date }. It stops working when nobody has fetched it for 60 days.
feed-shown = Your address
feed-shown-how = Add it to your calendar as a subscription. It is shown only now, and whoever has it sees when you have conversations.
feed-end = Delete the address
feed-ended = The address is deleted. The calendar can fetch no more.
feed-off = Fetching conversations to a calendar is not turned on here.
