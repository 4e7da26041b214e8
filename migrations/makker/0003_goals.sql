-- Goals as frames, agreed in partnership. Every word is sealed; states, dates and ids are open.

CREATE TABLE goal (
    id           {id} NOT NULL PRIMARY KEY,
    employment   {id} NOT NULL REFERENCES employment (id),
    -- The pair it was last written in.
    pair         {id} NOT NULL REFERENCES pair (id),
    kind         {id} NOT NULL CHECK (kind IN ('professional', 'personal')),
    last_no      {int} NOT NULL,
    table_no     {int},
    table_by     {id} CHECK (table_by IN ('employee', 'leader')),
    in_force_no  {int},
    agreed_at    {int},
    touched_at   {int} NOT NULL,
    revision     {int} NOT NULL DEFAULT 0,
    CHECK ((table_no IS NULL) = (table_by IS NULL)),
    CHECK ((in_force_no IS NULL) = (agreed_at IS NULL))
) {strict};
CREATE INDEX goal_employment ON goal (employment);
CREATE INDEX goal_pair ON goal (pair) WHERE table_no IS NOT NULL;

CREATE TABLE goal_version (
    goal       {id} NOT NULL REFERENCES goal (id),
    no         {int} NOT NULL,
    pair       {id} NOT NULL REFERENCES pair (id),
    side       {id} NOT NULL CHECK (side IN ('employee', 'leader')),
    author     {id} NOT NULL REFERENCES person (id),
    at         {int} NOT NULL,
    -- The version it answered and left standing behind it on the table.
    behind     {int},
    withdrawn  {bool} NOT NULL,
    title      {bytes} NOT NULL,
    wording    {bytes} NOT NULL,
    reason     {bytes},
    PRIMARY KEY (goal, no)
) {strict};

-- The yes of the one who did not write it. Writing a version is the writer's own yes.
CREATE TABLE goal_acceptance (
    goal    {id} NOT NULL,
    no      {int} NOT NULL,
    side    {id} NOT NULL CHECK (side IN ('employee', 'leader')),
    person  {id} NOT NULL REFERENCES person (id),
    at      {int} NOT NULL,
    PRIMARY KEY (goal, no, person),
    FOREIGN KEY (goal, no) REFERENCES goal_version (goal, no)
) {strict};

CREATE TABLE goal_draft (
    id          {id} NOT NULL PRIMARY KEY,
    author      {id} NOT NULL REFERENCES person (id),
    employment  {id} NOT NULL REFERENCES employment (id),
    kind        {id} NOT NULL CHECK (kind IN ('professional', 'personal')),
    at          {int} NOT NULL,
    wording     {bytes} NOT NULL
) {strict};
CREATE INDEX goal_draft_author ON goal_draft (author);

CREATE TABLE fixed_frame (
    id          {id} NOT NULL PRIMARY KEY,
    employment  {id} NOT NULL REFERENCES employment (id),
    pair        {id} NOT NULL REFERENCES pair (id),
    at          {int} NOT NULL,
    what        {bytes} NOT NULL,
    why         {bytes} NOT NULL
) {strict};
CREATE INDEX fixed_frame_employment ON fixed_frame (employment);
