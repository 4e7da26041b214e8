-- Promises between the two of a pair: what, when, how, and exactly one owner (I5). What and how are sealed.

CREATE TABLE promise (
    id           {id} NOT NULL PRIMARY KEY,
    pair         {id} NOT NULL REFERENCES pair (id),
    owner        {id} NOT NULL CHECK (owner IN ('employee', 'leader')),
    written_by   {id} NOT NULL CHECK (written_by IN ('employee', 'leader')),
    written_at   {int} NOT NULL,
    -- The talk it was given in. Talks have a later step of their own, so it cannot be a foreign key on both engines.
    from_talk    {id},
    due          {id} NOT NULL,
    state        {id} NOT NULL CHECK (state IN ('asked', 'open', 'kept', 'seen', 'declined', 'laid_aside', 'ended')),
    -- When the owner said yes. Before that it is a question, and counts nowhere (I2).
    promised_at  {int},
    kept_at      {int},
    revision     {int} NOT NULL DEFAULT 0,
    what         {bytes} NOT NULL,
    how          {bytes} NOT NULL,
    CHECK ((state IN ('kept', 'seen')) = (kept_at IS NOT NULL)),
    CHECK (state NOT IN ('open', 'kept', 'seen') OR promised_at IS NOT NULL),
    CHECK (state NOT IN ('asked', 'declined', 'laid_aside') OR promised_at IS NULL)
) {strict};
CREATE INDEX promise_pair ON promise (pair, state);
CREATE INDEX promise_talk ON promise (from_talk) WHERE from_talk IS NOT NULL;
