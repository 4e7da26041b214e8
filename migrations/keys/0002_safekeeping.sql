-- What shows whether a master key fits before it is used, and the master key itself, wrapped by the recovery key that is
-- kept on paper.
CREATE TABLE safekeeping (
    name     {id} NOT NULL PRIMARY KEY,
    value    {bytes} NOT NULL,
    made_at  {int} NOT NULL
) {strict};

-- Rooms that were erased: told to older copies, so that what was erased stays so.
CREATE TABLE erased_room (
    room       {id} NOT NULL PRIMARY KEY,
    erased_at  {int} NOT NULL
) {strict};
