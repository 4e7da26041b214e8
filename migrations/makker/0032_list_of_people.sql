-- Everybody in the order of names, found by what they are called, their title and their unit: kept beside the employment,
-- written by whatever changes one of them. Empty: from before, and listed at the house's next round.

ALTER TABLE employment ADD COLUMN name_order {id} NOT NULL DEFAULT '';
ALTER TABLE employment ADD COLUMN sought TEXT NOT NULL DEFAULT '';
CREATE INDEX employment_listed ON employment (name_order, id);
CREATE INDEX placement_with_a_last_day ON placement (to_date) WHERE to_date IS NOT NULL;

ALTER TABLE unit ADD COLUMN name_order {id} NOT NULL DEFAULT '';
CREATE INDEX unit_listed ON unit (name_order, id);
