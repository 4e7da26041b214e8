-- What the two of a talk write together. Sealed; which day each last wrote in it is open.
CREATE TABLE shared_note (
    talk            {id} NOT NULL PRIMARY KEY REFERENCES talk (id),
    words           {bytes} NOT NULL,
    -- Counts up, so that an open page knows which of two texts is the newer.
    version         {int} NOT NULL,
    -- One who goes on writing has done one thing that day.
    wrote_employee  {id},
    wrote_leader    {id}
) {strict};
