-- What the house itself keeps. Nothing here holds a word anybody wrote.

CREATE TABLE session (
    id_hash    {bytes} NOT NULL PRIMARY KEY,
    person     {id},
    data       {id} NOT NULL,
    expires_at {int} NOT NULL
) {strict};
CREATE INDEX session_person ON session (person);
CREATE INDEX session_expiry ON session (expires_at);

-- A form sent twice gets the first answer.
CREATE TABLE once_key (
    key      {id} NOT NULL,
    person   {id} NOT NULL,
    answer   {id} NOT NULL,
    used_at  {int} NOT NULL,
    PRIMARY KEY (key, person)
) {strict};
CREATE INDEX once_key_age ON once_key (used_at);

-- What happened: who, what kind, which thing, which version. Ids and numbers, never words.
CREATE TABLE happening (
    id      {id} NOT NULL PRIMARY KEY,
    at      {int} NOT NULL,
    person  {id} NOT NULL,
    what    {id} NOT NULL,
    thing   {id} NOT NULL,
    number  {int}
) {strict};
CREATE INDEX happening_thing ON happening (thing, at);

-- Facts about the installation itself, such as that its people are made up.
CREATE TABLE fact (
    name   {id} NOT NULL PRIMARY KEY,
    value  {id} NOT NULL
) {strict};
