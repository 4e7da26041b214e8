-- How people come in. Passwords, links and codes lie here as hashes only; what a code generator shares with us is sealed.

-- What a session remembers has grown (when it began, and on what): everybody signs in anew, once.
DELETE FROM session;

CREATE TABLE account (
    person         {id} NOT NULL PRIMARY KEY REFERENCES person (id),
    made_at        {int} NOT NULL,
    -- The first time somebody came in. From then on nobody is invited to it again.
    first_used_at  {int},
    closed_at      {int},
    -- Argon2id, with its salt and its cost.
    password       {id},
    -- Rises with whatever shall end what was begun before it.
    generation     {int} NOT NULL DEFAULT 0,
    totp           {bytes},
    totp_since     {int},
    -- The last thirty seconds a code was used for: each is used once.
    totp_step      {int}
) {strict};

CREATE TABLE backup_code (
    person     {id} NOT NULL REFERENCES account (person),
    code_hash  {bytes} NOT NULL,
    used_at    {int},
    PRIMARY KEY (person, code_hash)
) {strict};

CREATE TABLE passkey (
    id          {id} NOT NULL PRIMARY KEY,
    person      {id} NOT NULL REFERENCES account (person),
    credential  {id} NOT NULL UNIQUE,
    -- The public half and its counter, as the library keeps them.
    state       {id} NOT NULL,
    device      {id} NOT NULL,
    made_at     {int} NOT NULL,
    used_at     {int}
) {strict};
CREATE INDEX passkey_person ON passkey (person);

CREATE TABLE invitation (
    id         {id} NOT NULL PRIMARY KEY,
    person     {id} NOT NULL REFERENCES person (id),
    made_by    {id} NOT NULL,
    made_at    {int} NOT NULL,
    until      {int} NOT NULL,
    link_hash  {bytes} NOT NULL UNIQUE,
    code_hash  {bytes} NOT NULL,
    ended_at   {int}
) {strict};
-- One open invitation a person: a new one takes the old one's place.
CREATE UNIQUE INDEX one_invitation_a_person ON invitation (person) WHERE ended_at IS NULL;

-- A new password for an account in use. Two people say that it was the person who asked.
CREATE TABLE reset (
    id            {id} NOT NULL PRIMARY KEY,
    person        {id} NOT NULL REFERENCES account (person),
    asked_at      {int} NOT NULL,
    until         {int} NOT NULL,
    first_by      {id},
    first_as      {id},
    first_at      {int},
    first_hash    {bytes},
    second_by     {id},
    second_as     {id},
    second_at     {int},
    second_hash   {bytes},
    used_at       {int},
    ended_at      {int},
    CHECK (first_by IS NULL OR first_by <> person),
    CHECK (second_by IS NULL OR (second_by <> person AND second_by <> first_by))
) {strict};
CREATE UNIQUE INDEX one_reset_a_person ON reset (person) WHERE ended_at IS NULL;
CREATE INDEX reset_first ON reset (first_by);
CREATE INDEX reset_second ON reset (second_by);

-- Who somebody is to another house's door: its name and theirs there. Never an e-mail address.
CREATE TABLE way_in (
    issuer     {id} NOT NULL,
    subject    {id} NOT NULL,
    person     {id} NOT NULL REFERENCES person (id),
    linked_at  {int} NOT NULL,
    PRIMARY KEY (issuer, subject)
) {strict};
CREATE INDEX way_in_person ON way_in (person);

-- One signs in with the number or the e-mail address.
CREATE INDEX person_email ON person (LOWER(email));
-- Whether somebody has written anything: asked before each invitation.
CREATE INDEX happening_person ON happening (person);
