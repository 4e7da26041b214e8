-- A promise can be given a new day with a reason, dropped by both, and reminded of by a person's button.

-- The day it had first, once another has been given, and when that was.
ALTER TABLE promise ADD COLUMN first_due {id};
ALTER TABLE promise ADD COLUMN carried_over_at {int};
-- Who has proposed to drop it. It stands as promised until the other has said yes.
ALTER TABLE promise ADD COLUMN drop_by {id} CHECK (drop_by IN ('employee', 'leader'));
-- What has ended was dropped by both when this is said, and ended with the pair otherwise.
ALTER TABLE promise ADD COLUMN dropped_at {int};
-- When the other last pressed the button to remind.
ALTER TABLE promise ADD COLUMN reminded_at {int};

-- What was said about it on the way: why it has a new day, why it should be dropped, and the answer to that.
CREATE TABLE promise_turn (
    promise     {id} NOT NULL REFERENCES promise (id),
    no          {int} NOT NULL CHECK (no > 0),
    side        {id} NOT NULL CHECK (side IN ('employee', 'leader')),
    did         {id} NOT NULL CHECK (did IN ('carried_over', 'drop_proposed', 'drop_taken_back', 'let_stand', 'dropped')),
    at          {int} NOT NULL,
    -- The day it had before, and the day it was given.
    due_before  {id},
    due_after   {id},
    said        {bytes} NOT NULL,
    PRIMARY KEY (promise, no)
) {strict};
