-- What has been reached on the way to a goal, as the employee says it. The words of a milestone are in the version.

CREATE TABLE milestone_reached (
    goal    {id} NOT NULL REFERENCES goal (id),
    -- The milestone keeps its number when it is worded otherwise.
    number  {int} NOT NULL,
    at      {int} NOT NULL,
    PRIMARY KEY (goal, number)
) {strict};
