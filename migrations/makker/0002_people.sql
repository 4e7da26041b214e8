-- One installation is one organisation. A person is known by the employee number; e-mail is contact, never identity.
-- No birth date, gender, national id, absence or pay (I14).

CREATE TABLE person (
    id        {id} NOT NULL PRIMARY KEY,
    number    {id} NOT NULL UNIQUE,
    given     TEXT NOT NULL,
    family    TEXT NOT NULL,
    email     TEXT,
    language  {id} CHECK (language IN ('nb', 'nn', 'en')),
    scheme    {id} CHECK (scheme IN ('light', 'dark'))
) {strict};

CREATE TABLE unit (
    id           {id} NOT NULL PRIMARY KEY,
    name         TEXT NOT NULL,
    parent       {id} REFERENCES unit (id),
    responsible  {id} REFERENCES person (id)
) {strict};
CREATE INDEX unit_parent ON unit (parent);
CREATE INDEX unit_responsible ON unit (responsible);

CREATE TABLE employment (
    id         {id} NOT NULL PRIMARY KEY,
    person     {id} NOT NULL REFERENCES person (id),
    position   {id} NOT NULL,
    from_date  {id} NOT NULL,
    to_date    {id},
    UNIQUE (person, position)
) {strict};

-- Unit and title are dated facts on the employment: a reorganisation ends nothing.
CREATE TABLE placement (
    employment  {id} NOT NULL REFERENCES employment (id),
    from_date   {id} NOT NULL,
    to_date     {id},
    unit        {id} NOT NULL REFERENCES unit (id),
    title       TEXT NOT NULL,
    PRIMARY KEY (employment, from_date)
) {strict};
CREATE INDEX placement_unit ON placement (unit);

-- The pair. Ends only when the leader changes or the employment ends; never edited into another pair.
CREATE TABLE pair (
    id          {id} NOT NULL PRIMARY KEY,
    employment  {id} NOT NULL REFERENCES employment (id),
    employee    {id} NOT NULL REFERENCES person (id),
    leader      {id} NOT NULL REFERENCES person (id),
    from_date   {id} NOT NULL,
    to_date     {id},
    ended_at    {int},
    rhythm      {id} NOT NULL,
    revision    {int} NOT NULL DEFAULT 0,
    CHECK (employee <> leader)
) {strict};
CREATE INDEX pair_employee ON pair (employee);
CREATE INDEX pair_leader ON pair (leader, ended_at);
-- One pair in force an employment, as far as the engine can say it: whoever has not been ended.
CREATE UNIQUE INDEX one_pair_an_employment ON pair (employment) WHERE ended_at IS NULL AND to_date IS NULL;

-- While a pair rests nothing reminds, nothing is missed, nothing is counted. No reason is stored.
CREATE TABLE rest (
    pair        {id} NOT NULL REFERENCES pair (id),
    from_date   {id} NOT NULL,
    until_date  {id} NOT NULL,
    PRIMARY KEY (pair, from_date)
) {strict};

-- What a person does for the organisation besides the own job.
CREATE TABLE duty (
    person     {id} NOT NULL REFERENCES person (id),
    duty       {id} NOT NULL CHECK (duty IN ('hr', 'admin', 'representative', 'data_protection')),
    from_date  {id} NOT NULL,
    to_date    {id},
    PRIMARY KEY (person, duty, from_date)
) {strict};
