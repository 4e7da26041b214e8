-- One's own talks for one's own calendar, fetched by an address only that calendar has. Of the address its hash alone is kept.
CREATE TABLE calendar_feed (
    person    {id} NOT NULL PRIMARY KEY,
    key_hash  {bytes} NOT NULL UNIQUE,
    made_at   {int} NOT NULL,
    -- The last day it was fetched: one nobody fetches dies.
    used_on   {id} NOT NULL
) {strict};
