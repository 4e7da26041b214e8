-- A number said along the way, with what was counted then: it belongs to that, also when something else is counted later.
-- Sealed, as the other words of what is told.

ALTER TABLE check_in ADD COLUMN number {bytes};
