-- A need: what an employee lacks to do the work, raised with their leader, and what was said about it afterwards.

CREATE TABLE need (
    id          {id} PRIMARY KEY,
    pair        {id} NOT NULL REFERENCES pair (id),
    kind        {id} NOT NULL CHECK (kind IN ('clarification', 'prioritising', 'help', 'obstacle', 'development', 'accommodation')),
    whose       {id} NOT NULL CHECK (whose IN ('employee', 'leader', 'both')),
    -- The goal it is about.
    goal        {id} REFERENCES goal (id),
    raised_at   {int} NOT NULL,
    needed_by   {id},
    answer_by   {id} NOT NULL,
    state       {id} NOT NULL CHECK (state IN ('raised', 'seen', 'answered', 'not_possible', 'met', 'withdrawn', 'ended')),
    revision    {int} NOT NULL DEFAULT 0,
    said        {bytes} NOT NULL
) {strict};
CREATE INDEX need_pair ON need (pair, state);
CREATE INDEX need_goal ON need (goal);

-- An answer, why it cannot be, or what is still lacking.
CREATE TABLE need_turn (
    need   {id} NOT NULL REFERENCES need (id),
    no     {int} NOT NULL CHECK (no > 0),
    side   {id} NOT NULL CHECK (side IN ('employee', 'leader')),
    did    {id} NOT NULL CHECK (did IN ('answered', 'not_possible', 'reopened')),
    at     {int} NOT NULL,
    reply  {bytes} NOT NULL,
    PRIMARY KEY (need, no)
) {strict};
