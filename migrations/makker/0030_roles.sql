-- The role agreement: key tasks, responsibility and role of one employment, agreed by both. Every word is sealed.

CREATE TABLE role (
    id           {id} NOT NULL PRIMARY KEY,
    employment   {id} NOT NULL REFERENCES employment (id),
    -- The pair it was last written in.
    pair         {id} NOT NULL REFERENCES pair (id),
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
-- One that lives, and those that were taken back before both had said yes.
CREATE UNIQUE INDEX role_one ON role (employment) WHERE table_no IS NOT NULL OR in_force_no IS NOT NULL;
CREATE INDEX role_employment ON role (employment);
CREATE INDEX role_pair ON role (pair);

CREATE TABLE role_version (
    role       {id} NOT NULL REFERENCES role (id),
    no         {int} NOT NULL,
    pair       {id} NOT NULL REFERENCES pair (id),
    side       {id} NOT NULL CHECK (side IN ('employee', 'leader')),
    author     {id} NOT NULL REFERENCES person (id),
    at         {int} NOT NULL,
    -- The version it answered and left standing behind it on the table.
    behind     {int},
    withdrawn  {bool} NOT NULL,
    wording    {bytes} NOT NULL,
    reason     {bytes},
    PRIMARY KEY (role, no)
) {strict};
CREATE INDEX role_version_pair ON role_version (pair);
CREATE INDEX role_version_author ON role_version (author);

-- The yes of the one who did not write it. Writing a version is the writer's own yes.
CREATE TABLE role_acceptance (
    role    {id} NOT NULL,
    no      {int} NOT NULL,
    side    {id} NOT NULL CHECK (side IN ('employee', 'leader')),
    person  {id} NOT NULL REFERENCES person (id),
    at      {int} NOT NULL,
    PRIMARY KEY (role, no, person),
    FOREIGN KEY (role, no) REFERENCES role_version (role, no)
) {strict};
CREATE INDEX role_acceptance_person ON role_acceptance (person);

-- One for each who writes and each employment.
CREATE TABLE role_draft (
    author      {id} NOT NULL REFERENCES person (id),
    employment  {id} NOT NULL REFERENCES employment (id),
    at          {int} NOT NULL,
    wording     {bytes} NOT NULL,
    PRIMARY KEY (author, employment)
) {strict};
CREATE INDEX role_draft_employment ON role_draft (employment);
