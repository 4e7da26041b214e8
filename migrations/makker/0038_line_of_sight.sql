-- A goal for many: written by the one who answers for a unit, and read by all in it and below. A version is never
-- changed, it is followed by another. Each takes part by a goal of their own, agreed with their own leader.

CREATE TABLE shared_goal (
    id        {id} PRIMARY KEY,
    unit      {id} NOT NULL REFERENCES unit (id),
    last_no   {int} NOT NULL CHECK (last_no > 0),
    -- Nobody is asked to take part any more.
    ended_at  {int},
    revision  {int} NOT NULL DEFAULT 0
) {strict};
CREATE INDEX shared_goal_unit ON shared_goal (unit);

CREATE TABLE shared_goal_version (
    shared_goal  {id} NOT NULL REFERENCES shared_goal (id),
    no           {int} NOT NULL CHECK (no > 0),
    author       {id} NOT NULL REFERENCES person (id),
    at           {int} NOT NULL,
    words        {bytes} NOT NULL,
    PRIMARY KEY (shared_goal, no)
) {strict};
CREATE INDEX shared_goal_version_author ON shared_goal_version (author);

-- Which versions of whose goals are for which shared goals.
CREATE TABLE goal_serves_shared (
    goal         {id} NOT NULL,
    no           {int} NOT NULL,
    shared_goal  {id} NOT NULL REFERENCES shared_goal (id),
    PRIMARY KEY (goal, no, shared_goal),
    FOREIGN KEY (goal, no) REFERENCES goal_version (goal, no)
) {strict};
CREATE INDEX goal_serves_shared_goal ON goal_serves_shared (shared_goal);

-- What somebody lets the others see of their part, as it was agreed when they let them.
CREATE TABLE shared_contribution (
    shared_goal  {id} NOT NULL REFERENCES shared_goal (id),
    employment   {id} NOT NULL REFERENCES employment (id),
    at           {int} NOT NULL,
    words        {bytes} NOT NULL,
    PRIMARY KEY (shared_goal, employment)
) {strict};
CREATE INDEX shared_contribution_employment ON shared_contribution (employment);
