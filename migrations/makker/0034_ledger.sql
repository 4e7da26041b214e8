-- Each agreed version's place in the chain of its employment. Only ever added to. What was agreed, by whom and when lies
-- sealed with its salt; `content_hash` is of it.
CREATE TABLE ledger_entry (
    employment  {id} NOT NULL REFERENCES employment (id),
    no          {int} NOT NULL CHECK (no > 0),
    kind        {id} NOT NULL CHECK (kind IN ('goal', 'role')),
    matter      {id} NOT NULL,
    version     {int} NOT NULL,
    -- The pair it was agreed in: who may read it follows from that.
    pair        {id} NOT NULL REFERENCES pair (id),
    content_hash    {bytes} NOT NULL,
    before_hash     {bytes} NOT NULL,
    entry_hash      {bytes} NOT NULL,
    signature_open  {bytes} NOT NULL,
    contents        {bytes} NOT NULL,
    PRIMARY KEY (employment, no)
) {strict};
CREATE UNIQUE INDEX ledger_entry_version ON ledger_entry (kind, matter, version);
CREATE INDEX ledger_entry_pair ON ledger_entry (pair);
