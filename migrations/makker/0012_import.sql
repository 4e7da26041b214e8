-- The organisation from a file: what is staged, by whom, against which moment, and how it is made undone.

-- Grows with every change of who is employed, where, and who leads whom: what was planned against one number holds for it.
CREATE TABLE directory (
    row_no    {int} NOT NULL PRIMARY KEY CHECK (row_no = 1),
    revision  {int} NOT NULL
) {strict};
INSERT INTO directory (row_no, revision) VALUES (1, 0);

CREATE TABLE import (
    id           {id} NOT NULL PRIMARY KEY,
    -- A person, or the house for whoever has the machine itself.
    staged_by    {id} NOT NULL,
    staged_at    {int} NOT NULL,
    mode         {id} NOT NULL CHECK (mode IN ('partial', 'full')),
    state        {id} NOT NULL CHECK (state IN ('faulty', 'staged', 'asked', 'applied', 'undone', 'discarded')),
    -- What the preview was made against.
    directory    {int} NOT NULL,
    -- Of what is staged.
    digest       {id} NOT NULL,
    -- Counts and names, for as long as it can be undone. No word of anybody's: open, and it says so in its name.
    preview_open {bytes} NOT NULL,
    added        {int} NOT NULL,
    changed      {int} NOT NULL,
    ended        {int} NOT NULL,
    applied_by   {id},
    applied_at   {int},
    undone_by    {id},
    undone_at    {int},
    revision     {int} NOT NULL DEFAULT 0,
    CHECK ((applied_by IS NULL) = (applied_at IS NULL)),
    CHECK ((undone_by IS NULL) = (undone_at IS NULL))
) {strict};
CREATE INDEX import_staged ON import (staged_at);

-- What the file says, without what the system must not hold; and afterwards what is needed to undo it. Comes before its
-- import and goes before it, so it cannot refer to it.
CREATE TABLE import_part (
    import  {id} NOT NULL,
    kind    {id} NOT NULL CHECK (kind IN ('file', 'undo')),
    no      {int} NOT NULL,
    at      {int} NOT NULL,
    part_open {bytes} NOT NULL,
    PRIMARY KEY (import, kind, no)
) {strict};
CREATE INDEX import_part_age ON import_part (kind, at);
