-- Goals an organisation offers to begin with (S37). Whole words are sealed, in the organisation's room; no goal says which it
-- began with, and nothing points here.

CREATE TABLE goal_example (
    id             {id} NOT NULL PRIMARY KEY,
    kind           {id} NOT NULL CHECK (kind IN ('professional', 'personal')),
    at             {int} NOT NULL,
    -- Since when it is not offered.
    out_of_use_at  {int},
    revision       {int} NOT NULL DEFAULT 0,
    words          {bytes} NOT NULL
) {strict};
