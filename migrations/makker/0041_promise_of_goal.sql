-- The goal a promise comes of: what one of the two said they contribute, made into a promise by the one who said it (S15).

ALTER TABLE promise ADD COLUMN from_goal {id} REFERENCES goal (id);
CREATE INDEX promise_from_goal ON promise (from_goal);
