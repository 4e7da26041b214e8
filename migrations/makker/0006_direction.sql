-- Direction: what a unit is to achieve, why, and what comes first. A version is never changed, it is followed by another.

CREATE TABLE direction_version (
    unit    {id} NOT NULL REFERENCES unit (id),
    no      {int} NOT NULL CHECK (no > 0),
    author  {id} NOT NULL REFERENCES person (id),
    at      {int} NOT NULL,
    words   {bytes} NOT NULL,
    PRIMARY KEY (unit, no)
) {strict};

-- The leader's own until it is shared.
CREATE TABLE direction_draft (
    author  {id} NOT NULL REFERENCES person (id),
    unit    {id} NOT NULL REFERENCES unit (id),
    at      {int} NOT NULL,
    -- The version it goes on from.
    after   {int},
    words   {bytes} NOT NULL,
    PRIMARY KEY (author, unit)
) {strict};
