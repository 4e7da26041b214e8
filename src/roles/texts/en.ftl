# Tasks, responsibility and role
role-kind = Role agreement
role-title = Tasks, responsibility and role
role-title-of = Tasks, responsibility and role: { $name }
role-list = Your positions
role-list-lead = Here you and your leader clarify what matters most in the job, what you answer for, and what it means to succeed.
role-lead-you = This is what you and { $name } have clarified about your job. An assessment may only concern what stands here and in the goals.
role-lead = This is what you and { $name } have clarified about the job. An assessment may only concern what stands here and in the goals.
role-line-none = The two of you have not clarified this yet. It is a good place to begin.
role-begin = Begin with the tasks
role-tasks = The most important tasks
role-tasks-order = In order. The top one goes first when not everything can be done.
role-responsibility = Responsibility
role-answers-for-you = What you answer for
role-answers-for = What { $name } answers for
role-decides-you = What you decide alone
role-decides = What { $name } decides alone
role-asks-you = What you ask about first
role-asks = What { $name } asks about first
role-roles-you = Your roles
role-roles = Roles
role-roles-lead-you = What others may expect of you, and where the border goes.
role-roles-lead = What others may expect of { $name }, and where the border goes.
role-expected = Others may expect
role-border = The border
role-unclear-to = { $name }: this is unclear to me
role-unclear-before = This was unclear to a leader before you
role-draft = Your draft, which has not been sent
role-draft-beside = Something has been proposed already. Your draft has not been sent. Take what you want from it into your answer.
role-draft-beside-read = Read what has been proposed
role-success = What does it mean to succeed in the job?
role-aside = Context
role-seen-by = You and { $name } see this. A new leader sees the agreement in force, not the drafts.
role-new-leader = This was agreed before you became the leader of { $name }. It still holds.
role-take-up = I stand by this
role-proposal-first = { $name } proposes this
role-turn-in-force = This is in force now.
role-turn-was-in-force = This became the agreement.

# Writing
role-form-new = What matters most in your job?
role-form-new-of = What matters most in the job: { $name }
role-form-lead = { $name } reads the proposal and answers with a yes or a counter-proposal. It holds when you have both said yes to the same text.
role-form-alone-lead = You have no leader in Makker at the moment. Write what you want and keep the draft. Once a leader is in place, you can propose it.
role-form-tasks-hint = Which tasks matter most? Put them in order. Three to seven are enough.
role-form-task = Task { $number }
role-form-about = What is in task { $number }?
role-form-up = Move task { $number } up
role-form-many = That is many tasks to have as the most important ones. Could something stand under another?
role-form-lines-hint = One thing on each line.
role-form-answers-you = What do you answer for?
role-form-answers = What does { $name } answer for?
role-form-decides-you = What do you decide yourself?
role-form-decides = What does { $name } decide alone?
role-form-asks-you = What do you raise first?
role-form-asks = What does { $name } raise first?
role-form-roles-hint = One or several roles. What do others expect, and where does colleagues' responsibility begin?
role-form-role = Role { $number }
role-form-expected = What may others expect of role { $number }?
role-form-border = Where is the border of role { $number }?
role-form-unclear = What is unclear, or pulls in different directions?

# What is in the way
role-refused-tasks = Write at least one of the most important tasks
role-refused-task = Write what the task is
role-refused-role = Write what the role is called
role-refused-there = { $name } has just proposed tasks, responsibility and role. Read that first. Your text stays here until you have answered.
role-refused-unchanged = You have not changed anything. If you agree, you can say yes on the page of the role.

# What has been done
role-done-agreed = You and { $name } agree on tasks, responsibility and role from today.
role-done-taken-up = You and { $name } stand by this together.
role-done-draft = The draft is kept. Only you see it.
role-done-discarded = The draft is deleted.
