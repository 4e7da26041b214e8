-- Pairs over time: those that end by their last day, what the employee takes along, and who from outside has looked.

-- What the hourly round asks for.
CREATE INDEX pair_with_a_last_day ON pair (to_date) WHERE ended_at IS NULL AND to_date IS NOT NULL;
-- Beside one_pair_an_employment, which knows only those without a last day. That days do not overlap is more than an index
-- can say; the statement that forms a pair says it, while the employment is held.
CREATE UNIQUE INDEX one_pair_from_a_day ON pair (employment, from_date) WHERE ended_at IS NULL;

-- A promise that ended with an earlier pair can be given anew to the next leader, once at a time.
ALTER TABLE promise ADD COLUMN anew_of {id} REFERENCES promise (id);
CREATE UNIQUE INDEX promise_anew ON promise (anew_of) WHERE anew_of IS NOT NULL AND state <> 'laid_aside';

-- Access by anyone outside the room (settled 18): who, to what, standing how, on which day. Ids, kinds and dates, no words
-- and no hour: it shows that somebody has looked, not how somebody works.
CREATE TABLE access_record (
    about   {id} NOT NULL REFERENCES person (id),
    reader  {id} NOT NULL REFERENCES person (id),
    deed    {id} NOT NULL,
    thing   {id} NOT NULL,
    day     {id} NOT NULL,
    stood   {id} NOT NULL,
    PRIMARY KEY (about, reader, deed, thing, day)
) {strict};
CREATE INDEX access_record_day ON access_record (day);
