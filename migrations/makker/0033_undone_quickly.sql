-- Whoever is taken away again must point to nothing, and the engine looks in every table that may point back: by an index,
-- so that undoing a wrong file does not read everything there is for each name in it.

CREATE INDEX pair_employment ON pair (employment);
CREATE INDEX goal_of_pair ON goal (pair);
CREATE INDEX goal_version_pair ON goal_version (pair);
CREATE INDEX goal_version_author ON goal_version (author);
CREATE INDEX goal_acceptance_person ON goal_acceptance (person);
CREATE INDEX goal_draft_employment ON goal_draft (employment);
CREATE INDEX fixed_frame_pair ON fixed_frame (pair);
CREATE INDEX own_note_author ON own_note (author);
CREATE INDEX direction_version_author ON direction_version (author);
CREATE INDEX direction_draft_unit ON direction_draft (unit);
CREATE INDEX access_record_reader ON access_record (reader);
CREATE INDEX invitation_person ON invitation (person);
