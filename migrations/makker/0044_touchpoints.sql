-- A touchpoint: a few lines about everyday follow-up, written by either of a pair and read by the two.

CREATE TABLE touchpoint (
    id           {id} PRIMARY KEY,
    pair         {id} NOT NULL REFERENCES pair (id),
    -- Who wrote it. What the other said stands in it, as the writer understood it.
    side         {id} NOT NULL CHECK (side IN ('employee', 'leader')),
    tag          {id} CHECK (tag IN ('practice', 'deliveries', 'results', 'values')),
    whose        {id} CHECK (whose IN ('employee', 'leader', 'both')),
    written_at   {int} NOT NULL,
    seen_at      {int},
    -- How many times the other has said how it was meant. The last is what holds.
    corrections  {int} NOT NULL DEFAULT 0,
    revision     {int} NOT NULL DEFAULT 0,
    said         {bytes} NOT NULL
) {strict};
CREATE INDEX touchpoint_pair ON touchpoint (pair, written_at);

CREATE TABLE touchpoint_correction (
    touchpoint  {id} NOT NULL REFERENCES touchpoint (id),
    no          {int} NOT NULL CHECK (no > 0),
    at          {int} NOT NULL,
    meant       {bytes} NOT NULL,
    PRIMARY KEY (touchpoint, no)
) {strict};

-- The touchpoint a promise came of.
ALTER TABLE promise ADD COLUMN from_touchpoint {id} REFERENCES touchpoint (id);
CREATE INDEX promise_from_touchpoint ON promise (from_touchpoint);
