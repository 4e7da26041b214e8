-- What waits to be told by e-mail. Written by the deed itself, in its own commit: who is to be told, of which line of
-- history, and in which pair. No name, no address and no word: those are asked for when it is sent, and so is whether one
-- may still know.
CREATE TABLE outbox (
    id            {id} NOT NULL PRIMARY KEY,
    event         {id} NOT NULL,
    person        {id} NOT NULL,
    channel       {id} NOT NULL CHECK (channel IN ('mail', 'calendar')),
    kind          {id} NOT NULL CHECK (kind IN ('agreements', 'needs', 'talks', 'promises', 'leader')),
    pair          {id} NOT NULL,
    thing         {id} NOT NULL,
    at            {int} NOT NULL,
    state         {id} NOT NULL DEFAULT 'waits' CHECK (state IN ('waits', 'sent', 'refused', 'given_up', 'withheld', 'unwanted')),
    due_at        {int} NOT NULL,
    -- Those with the same go out as one: what has waited for the same hour.
    bundle        {id},
    tries         {int} NOT NULL DEFAULT 0,
    -- Who is sending it, and until when nobody else may.
    lease         {id},
    leased_until  {int},
    settled_at    {int},
    -- What the mail server answered, as its number.
    code          {int},
    UNIQUE (event, person, channel)
) {strict};
CREATE INDEX outbox_due ON outbox (state, due_at);
CREATE INDEX outbox_person ON outbox (person, state);
CREATE INDEX outbox_lease ON outbox (lease);

-- When and of what somebody wants e-mail. Who is not here has said nothing: at once, and not in the evening.
CREATE TABLE message_choice (
    person     {id} NOT NULL PRIMARY KEY,
    pace       {id} NOT NULL CHECK (pace IN ('at_once', 'daily')),
    quiet      {id} NOT NULL CHECK (quiet IN ('kept', 'off')),
    -- The kinds one does not want, with blanks between.
    unwanted   {id} NOT NULL
) {strict};
