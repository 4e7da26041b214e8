-- How it goes with a goal, as the employee tells it (S64, E17), and whether it feels like one's own (S9). Both are between
-- the two of a pair, and end with it. Every word is sealed, and what is answered too: it is never to be counted.

CREATE TABLE check_in (
    id             {id} NOT NULL PRIMARY KEY,
    goal           {id} NOT NULL REFERENCES goal (id),
    -- The pair it was said in.
    pair           {id} NOT NULL REFERENCES pair (id),
    at             {int} NOT NULL,
    -- None: a note alone, or taken back.
    state          {id} CHECK (state IN ('on_track', 'slow', 'stuck', 'reached')),
    changed        {bytes},
    obstacle       {bytes},
    corrected_at   {int},
    taken_back_at  {int},
    -- When what stands in the way was put on the agenda.
    raised_at      {int},
    revision       {int} NOT NULL DEFAULT 0,
    CHECK (taken_back_at IS NULL OR (state IS NULL AND changed IS NULL AND obstacle IS NULL))
) {strict};
CREATE INDEX check_in_goal ON check_in (goal, at);
CREATE INDEX check_in_pair ON check_in (pair);

CREATE TABLE goal_ownership (
    goal     {id} NOT NULL REFERENCES goal (id),
    pair     {id} NOT NULL REFERENCES pair (id),
    at       {int} NOT NULL,
    answers  {bytes} NOT NULL,
    PRIMARY KEY (goal, pair)
) {strict};
CREATE INDEX goal_ownership_pair ON goal_ownership (pair);
