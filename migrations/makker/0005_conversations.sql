-- Talks between the two of a pair (S27, S28). Every word is sealed; days, times, sides, tags and states are open.

CREATE TABLE talk (
    id               {id} NOT NULL PRIMARY KEY,
    pair             {id} NOT NULL REFERENCES pair (id),
    kind             {id} NOT NULL CHECK (kind IN ('one_to_one')),
    called_by        {id} NOT NULL CHECK (called_by IN ('employee', 'leader')),
    called_at        {int} NOT NULL,
    -- The organisation's local date and time.
    day              {id} NOT NULL,
    starts           {id} NOT NULL,
    minutes          {int} NOT NULL CHECK (minutes BETWEEN 5 AND 480),
    -- The last day on which it may still be held or moved before it counts as missed.
    grace_until      {id} NOT NULL,
    moved            {int} NOT NULL DEFAULT 0,
    place            {bytes},
    -- When each said that it was held. It is held when both have (I6).
    held_employee    {int},
    held_leader      {int},
    -- When one of them said that it did not happen.
    not_held_at      {int},
    cancelled_at     {int},
    -- Nobody, when it was cancelled because the pair ended.
    cancelled_by     {id} CHECK (cancelled_by IN ('employee', 'leader')),
    reason           {bytes},
    -- When each said «ingen nye løfter».
    no_new_employee  {int},
    no_new_leader    {int},
    completed_at     {int},
    -- A date for the next talk, on the table until the other says yes.
    offer_by         {id} CHECK (offer_by IN ('employee', 'leader')),
    offer_day        {id},
    offer_starts     {id},
    offer_minutes    {int} CHECK (offer_minutes BETWEEN 5 AND 480),
    revision         {int} NOT NULL DEFAULT 0,
    CHECK (cancelled_by IS NULL OR (cancelled_at IS NOT NULL AND reason IS NOT NULL)),
    CHECK (not_held_at IS NULL OR (held_employee IS NULL AND held_leader IS NULL)),
    CHECK (completed_at IS NULL OR (held_employee IS NOT NULL AND held_leader IS NOT NULL)),
    CHECK ((offer_by IS NULL) = (offer_day IS NULL) AND (offer_by IS NULL) = (offer_starts IS NULL) AND (offer_by IS NULL) = (offer_minutes IS NULL))
) {strict};
CREATE INDEX talk_pair ON talk (pair, day);
-- One talk a day for a pair: two who call each other at once get one talk.
CREATE UNIQUE INDEX one_talk_a_day ON talk (pair, day) WHERE cancelled_at IS NULL AND not_held_at IS NULL;

-- A point lives with the pair, not with a talk: it follows along until the one who raised it closes it (I10).
CREATE TABLE agenda_point (
    id         {id} NOT NULL PRIMARY KEY,
    pair       {id} NOT NULL REFERENCES pair (id),
    raised_by  {id} NOT NULL CHECK (raised_by IN ('employee', 'leader')),
    raised_at  {int} NOT NULL,
    title      {bytes} NOT NULL,
    more       {bytes},
    tag        {id} CHECK (tag IN ('practice', 'deliveries', 'results', 'values')),
    goal       {id} REFERENCES goal (id),
    closed_at  {int},
    revision   {int} NOT NULL DEFAULT 0
) {strict};
CREATE INDEX agenda_point_pair ON agenda_point (pair, closed_at);

-- In which talks a point was talked about.
CREATE TABLE point_talked (
    point  {id} NOT NULL REFERENCES agenda_point (id),
    talk   {id} NOT NULL REFERENCES talk (id),
    at     {int} NOT NULL,
    PRIMARY KEY (point, talk)
) {strict};
CREATE INDEX point_talked_talk ON point_talked (talk);

-- One's own note for a talk: the writer's alone, and forgotten on a day the writer can read (settled 33).
CREATE TABLE own_note (
    talk        {id} NOT NULL REFERENCES talk (id),
    author      {id} NOT NULL REFERENCES person (id),
    forget_on   {id} NOT NULL,
    words       {bytes} NOT NULL,
    PRIMARY KEY (talk, author)
) {strict};
CREATE INDEX own_note_forgotten ON own_note (forget_on);

-- «Noe mer du trenger fra meg?», answered by a side. No words: «Nei, jeg har det jeg trenger».
CREATE TABLE closing_answer (
    talk   {id} NOT NULL REFERENCES talk (id),
    side   {id} NOT NULL CHECK (side IN ('employee', 'leader')),
    at     {int} NOT NULL,
    words  {bytes},
    PRIMARY KEY (talk, side)
) {strict};

-- How the pair came to their rhythm (A3): what one proposed and why, and when the other said yes.
CREATE TABLE rhythm_proposal (
    id            {id} NOT NULL PRIMARY KEY,
    pair          {id} NOT NULL REFERENCES pair (id),
    proposed_by   {id} NOT NULL CHECK (proposed_by IN ('employee', 'leader')),
    proposed_at   {int} NOT NULL,
    was           {id} NOT NULL,
    rhythm        {id} NOT NULL,
    reason        {bytes},
    agreed_on     {id},
    set_aside_at  {int},
    CHECK (agreed_on IS NULL OR set_aside_at IS NULL)
) {strict};
CREATE INDEX rhythm_proposal_pair ON rhythm_proposal (pair);
CREATE UNIQUE INDEX one_rhythm_on_the_table ON rhythm_proposal (pair) WHERE agreed_on IS NULL AND set_aside_at IS NULL;
