-- A goal is over when both have said so: finished, with what came of it, or laid aside, with why. Every word is sealed.

-- What has been proposed or agreed about its end. Together with `ended_at` it is over.
ALTER TABLE goal ADD COLUMN ending_no {int};
ALTER TABLE goal ADD COLUMN ended_at {int};

CREATE TABLE goal_ending (
    goal         {id} NOT NULL REFERENCES goal (id),
    no           {int} NOT NULL,
    pair         {id} NOT NULL REFERENCES pair (id),
    way          {id} NOT NULL CHECK (way IN ('finished', 'laid_aside')),
    side         {id} NOT NULL CHECK (side IN ('employee', 'leader')),
    author       {id} NOT NULL REFERENCES person (id),
    at           {int} NOT NULL,
    words        {bytes} NOT NULL,
    -- The yes of the one who did not propose it, with words of their own when they wrote any.
    answered_by  {id} REFERENCES person (id),
    answered_at  {int},
    answer       {bytes},
    taken_back   {bool} NOT NULL,
    PRIMARY KEY (goal, no),
    CHECK ((answered_by IS NULL) = (answered_at IS NULL))
) {strict};
CREATE INDEX goal_ending_pair ON goal_ending (pair);
CREATE INDEX goal_ending_author ON goal_ending (author);
CREATE INDEX goal_ending_answered_by ON goal_ending (answered_by);

-- What one of the two has said about a version of a goal or a role agreement, beside it or against it. Never changed or
-- removed; every word is sealed.

CREATE TABLE goal_remark (
    id         {id} NOT NULL PRIMARY KEY,
    goal       {id} NOT NULL,
    no         {int} NOT NULL,
    pair       {id} NOT NULL REFERENCES pair (id),
    side       {id} NOT NULL CHECK (side IN ('employee', 'leader')),
    author     {id} NOT NULL REFERENCES person (id),
    at         {int} NOT NULL,
    disagrees  {bool} NOT NULL,
    words      {bytes} NOT NULL,
    FOREIGN KEY (goal, no) REFERENCES goal_version (goal, no)
) {strict};
CREATE INDEX goal_remark_version ON goal_remark (goal, no);
CREATE INDEX goal_remark_pair ON goal_remark (pair);
CREATE INDEX goal_remark_author ON goal_remark (author);

CREATE TABLE role_remark (
    id         {id} NOT NULL PRIMARY KEY,
    role       {id} NOT NULL,
    no         {int} NOT NULL,
    pair       {id} NOT NULL REFERENCES pair (id),
    side       {id} NOT NULL CHECK (side IN ('employee', 'leader')),
    author     {id} NOT NULL REFERENCES person (id),
    at         {int} NOT NULL,
    disagrees  {bool} NOT NULL,
    words      {bytes} NOT NULL,
    FOREIGN KEY (role, no) REFERENCES role_version (role, no)
) {strict};
CREATE INDEX role_remark_version ON role_remark (role, no);
CREATE INDEX role_remark_pair ON role_remark (pair);
CREATE INDEX role_remark_author ON role_remark (author);
