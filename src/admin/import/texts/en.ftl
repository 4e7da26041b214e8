# Fetching people
import-title = Fetch people
import-eyebrow = People and units
import-lead = Upload a file from payroll or Excel. You see what it would change before anything happens, and either all of it is done, or none.
import-choose = Choose a file
import-file = File with people
import-file-hint = CSV from payroll or Excel, at most { $size } MB and { $rows } lines. National identity numbers, birth dates, gender, absence and pay do not belong here. Such columns are not read.
import-mode = Who is the file about?
import-mode-partial = Some of us
import-mode-partial-more = Nobody leaves for not being in the file.
import-mode-full = All of us
import-mode-full-more = Whoever is not in the file leaves today. You see who before anything happens.
import-look-over = Look it over
import-columns = The columns
import-columns-lead = The headings may stand in any order, in bokmål, nynorsk or English. The employee number must be there. New people need a name and a unit as well.
import-columns-example = Employee number; Name; E-mail; Position key; Title; Unit; Parent unit; Leader number; From; To; Role
import-columns-not = Other columns are not read. You will see which.
import-about = About fetching
import-steps = How it goes
import-step-upload = Upload
import-step-upload-more = The file is read, nothing changes.
import-step-look = Look it over
import-step-look-more = Mistakes stand with their line and reason.
import-step-fetch = Fetch
import-step-fetch-more = All at once, or nothing. Can be undone for thirty days.
import-earlier = Earlier
import-earlier-at = { $day }, { $time }
import-waiting = Waiting
import-state-undone = Undone
import-state-asked = Waits for another HR or administrator
import-state-staged = Read, not fetched
import-in-short = { $added } added, { $changed } changed, { $ended } leaving
import-no-content = You see names and units, no content.
import-no-content-more = Fetching people opens nothing of talks or goals.
import-by-machine = Whoever has the machine
import-done-discarded = The file is put aside. Nothing has changed.
import-done-fetched = Everything is fetched.
import-done-asked = Another HR or administrator can now look it over and approve.
import-done-undone = The fetching is undone.
import-undone-pairs = { $count ->
    [one] One new pair had begun to write together. The pair has ended, and the employee keeps reading what they wrote.
   *[other] { $count } new pairs had begun to write together. They have ended, and the employees keep reading what they wrote.
  }
import-undone-people = { $count ->
    [one] One person stays, since something is tied to the name.
   *[other] { $count } people stay, since something is tied to their names.
  }
import-undone-altered = { $count ->
    [one] One thing has been changed by hand since, and stays as it is.
   *[other] { $count } things have been changed by hand since, and stay as they are.
  }

# Looking it over
import-look-title = Look it over before anything changes
import-look-lead = Nothing has changed yet. Either all of it is done, or none.
import-look-faulty = Nothing has changed. Put right what stands below, and upload again.
import-look-two = Nothing has changed yet. This gives so many an end or a new leader that another HR or administrator must say yes as well.
import-look-theirs = Nothing has changed yet. Whoever uploaded the file must first ask for another to look it over.
import-nothing-title = Everything is as before
import-nothing-lead = The file says what Makker already knows. There is nothing to fetch.
import-second-title = Look it over, and say yes or no
import-second-lead = Somebody else has uploaded this file and asks whether you agree. It gives many an end or a new leader. Nothing has changed yet.
import-waiting-title = Waiting for another
import-waiting-lead = Another HR or administrator must look it over and say yes. You cannot approve your own. Nothing has changed yet.
import-fetched-title = Fetched
import-fetched-lead = Everything in the file is done. New pairs can begin, and those with a new leader keep their own room for what was.
import-undone-title = Undone
import-undone-lead = The same pairs hold again, with the same rooms. Talks that were cancelled and promises that ended when pairs did, do not come back by themselves: the two can agree on them anew.
import-discarded-title = Put aside
import-discarded-lead = Nothing was changed. What the file said is deleted.
import-not-done = This was not done
import-refused-moved = Something in the organisation has changed since the file was looked over. We have compared again: look it over once more.
import-refused-two = So many get an end or a new leader that another HR or administrator must say yes as well.
import-refused-own = You uploaded this file yourself. Another HR or administrator must say yes.
import-refused-settled = This is settled already, perhaps by somebody else. The page shows how it stands now.
import-refused-nothing = There is nothing to fetch: the file says what Makker already knows.
import-refused-late = Fetching can be undone for { $days } days. Now it must be put right with a new file or by hand.
import-refused-latest = A later one builds on this. Undo the latest first.
import-progress-comparing = We are comparing the file with the organisation.
import-progress-writing = { $rows } of { $all } rows are written.
import-progress-more = You can leave the page. All of it is done, or none.
import-progress-again = See how far it has come
import-progress-failed = Something went wrong, and nothing has changed. Try once more.
import-mistakes = { $count ->
    [one] One thing must be put right first
   *[other] { $count } things must be put right first
  }
import-would = This would happen
import-did = This happened
import-counts-said = { $lines ->
    [one] The file has one line.
   *[other] The file has { $lines } lines.
  } { $people ->
    [one] One person was in Makker before.
   *[other] { $people } people were in Makker before.
  }
import-is-full = You have said that it is about everybody.
import-is-partial = It is about some: nobody leaves for not being in it.
import-count-added = added
import-count-changed = changed
import-count-ended = leaving
import-count-unchanged = as before
import-must = To put right
import-must-more = Put it right in the file or in payroll, and upload again.
import-download-mistakes = Download the list
import-changes = Changes worth a look
import-not-in-file = Not in the file
import-line = Line { $line }
import-whole-file = The whole file
import-column = Column
import-out = Taken out:
import-in = Put in:
import-from = from { $day }
import-new-ones = { $count ->
    [one] One new
   *[other] { $count } new
  }
import-show-all = show all
import-side = Page { $nth } of { $all }
import-sides = Pages of the lists
import-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
  }
import-worth = Worth noting
import-worth-more = This stops nothing.
import-decide = Decide
import-fetch-all = Fetch all the changes
import-ask-second = Ask another to look it over
import-approve = Approve and fetch
import-discard = Put the file aside
import-undo = Undo this
import-undo-more = The same pairs hold again, with the same rooms. What two have written together in a new pair is not taken away: the pair ends, and the employee keeps reading it.
import-again = Upload a corrected file
import-look-again = Look it over again
import-button-comes = The button “Fetch all the changes” comes when no line has a mistake.
import-who = Who and when
import-by-staged = { $name } uploaded it { $when }
import-by-fetched = { $name } fetched it { $when }
import-by-undone = { $name } undid it { $when }
import-left-sensitive = “{ $heading }” was not read: { $kind } has no place in Makker.
import-left-unknown = “{ $heading }” was not read: we do not know the heading.
import-sensitive-id = a national identity number
import-sensitive-birth = birth date and age
import-sensitive-pay = pay
import-sensitive-gender = gender
import-sensitive-absence = absence

# Changes
import-new = { $name }, { $unit }
import-new-led = { $name }, { $unit }, leader { $leader }
import-ends = { $name } leaves { $day }
import-ends-absent = Is in Makker, but not in the file.
import-ends-more = The pair ends after the last day.
import-new-leader = { $name } gets a new leader
import-new-leader-more = { $before } loses access that day. { $after } sees what is agreed and holds, not the history.
import-first-leader = { $name } gets a leader
import-no-leader = { $name } gets no leader
import-no-leader-more = { $before } loses access, and nobody else is in the file.
import-moves = { $name } changes unit
import-moves-more = The pair and all that is agreed goes on.
import-new-title = { $name } gets a new title
import-renamed = { $name } gets a new name
import-new-email = { $name } gets a new e-mail address
import-goes-on = { $name } goes on
import-starts = { $name } begins { $day }
import-role-given = { $name } becomes { $role }
import-role-taken = { $name } is no longer { $role }
import-role-hr = HR
import-role-admin = an administrator
import-role-representative = a representative
import-role-data-protection = the data protection officer
import-role-responsible = the unit’s responsible leader
import-unit-new = New unit: { $unit }
import-unit-under = Under { $unit }
import-unit-moves = The unit { $unit } moves
import-answers = { $unit } gets a new responsible leader
import-position = { $name } gets another position: { $title }, { $unit }
import-position-untitled = { $name } gets another position, in { $unit }

# Worth noting
import-notice-outside = { $name } gets { $leader } as leader, who does not work in { $unit } or above. Is that right?
import-notice-no-leader = { $name } has no leader, and cannot be in a pair yet.
import-notice-top = The unit { $unit } hangs under none. Write a parent unit if it should.
import-notice-email = { $email } belonged to { $name }, who has left, and now follows the new number.
import-notice-name = { $before } gets the whole name changed to { $after }. Is it the same person?
import-notice-leaves = { $count ->
    [one] { $name } leaves and still leads one person, who needs a new leader.
   *[other] { $name } leaves and still leads { $count } people, who need a new leader.
  }
import-notice-answers = { $name } takes over as responsible leader of { $unit }.
import-notice-role = { $name } becomes { $role }. That opens no content.
import-notice-ended = { $name } left before today and has not been in Makker. The line is skipped.

# Columns
import-column-number = Employee number
import-column-name = Name
import-column-given = Given name
import-column-family = Family name
import-column-email = E-mail
import-column-position = Position key
import-column-title = Title
import-column-unit = Unit
import-column-parent = Parent unit
import-column-leader = Leader number
import-column-from = From
import-column-to = To
import-column-role = Role
import-cli-ask = Fetch all of this? Write yes to do it.
import-csv-line = Line
import-csv-column = Column
import-csv-wrong = Mistake
import-csv-do = What to do

# The file cannot be read
import-unread-empty = The file is empty. Export it again, and see that there is something in it.
import-unread-too-large = The file is larger than { $size } MB. Split it, or take out columns that are not needed.
import-unread-workbook = This is an Excel workbook. Open it in Excel, choose Save as, and save it as CSV (UTF-8).
import-unread-not-text = This is not a text file. Export it as CSV.
import-unread-mangled = The letters on line { $line } are damaged: æ, ø and å had become other signs before the file came here. Export it again, as CSV (UTF-8).
import-unread-no-headings = We found no headings we know. The first line is “{ $seen }”. There must be Employee number and at least one more.
import-unread-no-rows = The file has headings, but no lines below. Export it again, with people in it.
import-unread-too-many = The file has more than { $rows } lines. Split it.
import-unread-cell = Line { $line } has a cell with more than { $most } characters. Was something pasted in by mistake?
import-unread-quote = On line { $line } a quotation mark opens that never closes. Take it out, or put another after the text.
import-unread-two = “{ $column }” stands in two columns: “{ $one }” and “{ $other }”. Take one out.
import-unread-ids = The column “{ $heading }” holds national identity numbers. They have no place in Makker, and the file was not read. Use employee numbers instead.

# Mistakes on a line
import-wrong-number = The employee number is missing
import-wrong-number-do = Write the number, or take the line out if it is a total or a heading.
import-wrong-made-number = Excel has changed the number
import-wrong-made-number-do = It says { $cell }. Format the column as text, and write the number again.
import-wrong-long = The text is too long
import-wrong-long-do = Shorten it. Was something pasted into the wrong column?
import-wrong-id = There is a national identity number in the text
import-wrong-id-do = Take it out. It has no place in Makker.
import-wrong-cells = The line has more cells than there are headings
import-wrong-cells-do = A separator may stand inside a text. Put quotation marks around the text.
import-wrong-name = The name is missing
import-wrong-name-do = The person is new, and needs a name.
import-wrong-email = This is no e-mail address
import-wrong-email-do = It says { $cell }. Put it right, or leave the cell empty: e-mail may be missing.
import-wrong-date = The date cannot be read
import-wrong-date-do = It says { $cell }. Write it as 01.11.2025 or 2025-11-01.
import-wrong-date-number = Excel has written the date as a number
import-wrong-date-number-do = It says { $cell }. Format the column as dates, and export again.
import-wrong-date-turned = Month and day have changed places
import-wrong-date-turned-do = It says { $cell }. Write the day first: 25.11.2025.
import-wrong-end = The last day is before the first
import-wrong-end-do = It says from { $from } to { $to }. Is the year right?
import-wrong-role = We do not know the role
import-wrong-role-do = It says { $cell }. Write HR, administrator, representative, data protection or unit leader, or leave the cell empty.
import-wrong-disagrees = Says something else than line { $line } about the same person
import-wrong-disagrees-do = Here it says { $here }, there { $there }. Write the same in both, or give them a number each.
import-wrong-position = The same person and position as line { $line }
import-wrong-position-do = If the person has two positions, give each its own key. If it is the same, let one end before the other begins.
import-wrong-unit = The unit is missing
import-wrong-unit-do = Write which unit it is.
import-wrong-unit-disagrees = The unit hangs elsewhere on line { $line }
import-wrong-unit-disagrees-do = { $unit } is here under { $here }, there under { $there }. If there are two, give each its own name.
import-wrong-unit-several = Several units have this name
import-wrong-unit-several-do = There are several called { $unit }. Write the parent unit, so that we see which you mean.
import-wrong-unit-loop = The unit would hang under itself
import-wrong-unit-loop-do = This is how it goes: { $units }. Put the parent unit right on one of the lines. The tree cannot be more than twenty deep.
import-wrong-leader = The leader is neither in the file nor in Makker
import-wrong-leader-do = It says { $leader }. Write the leader’s employee number, or give the leader a line.
import-wrong-leader-meant = It says { $leader }. Did you mean { $meant }?
import-wrong-self = Nobody is their own leader
import-wrong-self-do = Write somebody else’s number, or leave the cell empty for the one at the top.
import-wrong-gone = The leader has left by then
import-wrong-gone-do = { $name } has { $day } as the last day. Write the number of the one who leads after that.
import-wrong-loop = The leaders go round in a circle
import-wrong-loop-do = This is how it goes: { $names }. Put the leader right on one of the lines.
import-wrong-same-email = The same e-mail as line { $line }
import-wrong-taken-email = Somebody else has this e-mail
import-wrong-same-email-do = { $email } belongs to { $name }. If it is one person with two positions, use the same employee number and a position key for each.
import-wrong-responsible = Line { $line } has another responsible leader
import-wrong-responsible-do = { $unit } can have only one. Take the role out on one of the lines.
import-wrong-taken = The number belongs to somebody else
import-wrong-taken-do = It is the number of { $name }, who has left. Give the new person a number of their own. If it is the same person with a new name, fetch with the old name first.
import-wrong-nobody = Nobody would be left as HR or administrator
import-wrong-nobody-do = At least one must be able to put things right. Have one of them in the file, with the role.
import-wrong-today = Many pairs were formed today
import-wrong-today-do = { $count } of them would get yet another leader. Undo today’s fetching first, or wait until tomorrow.
