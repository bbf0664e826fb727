-- One township's ledger, or a few for a demonstration. Township first in every key; days are yyyymmdd; ids are 16 bytes.
-- The journal, personal, file, draft and checkpoint tables are kept; all others follow from the journal and can be made anew.

CREATE TABLE meta (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- The head of a journal: one row is sequence and lock in one. "place" counts the townships of this file from 1.
CREATE TABLE head (
  township INTEGER NOT NULL PRIMARY KEY,
  place    INTEGER NOT NULL UNIQUE,
  seq      INTEGER NOT NULL,
  frontier BLOB    NOT NULL
);

-- With row ids: where townships mix, appending to it costs a third of a table clustered by township.
CREATE TABLE journal (
  township INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  matter   BLOB    NOT NULL,
  act      BLOB    NOT NULL,
  part     INTEGER NOT NULL,
  leaf     BLOB    NOT NULL,
  bytes    BLOB    NOT NULL,
  UNIQUE (township, seq),
  UNIQUE (township, act, part)
);
CREATE INDEX journal_matter ON journal (township, matter, seq);

CREATE TABLE personal (
  township INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  slot     TEXT    NOT NULL,
  salt     BLOB    NOT NULL,
  content  BLOB    NOT NULL,
  UNIQUE (township, seq, slot)
);

CREATE TABLE checkpoint (
  township INTEGER NOT NULL,
  size     INTEGER NOT NULL,
  day      INTEGER NOT NULL,
  note     TEXT    NOT NULL,
  PRIMARY KEY (township, size)
) WITHOUT ROWID;

CREATE TABLE file (
  township INTEGER NOT NULL,
  hash     TEXT    NOT NULL,
  name     TEXT    NOT NULL,
  media    TEXT    NOT NULL,
  length   INTEGER NOT NULL,
  PRIMARY KEY (township, hash)
) WITHOUT ROWID;

-- Which person's data name a file: it is deleted with the last of them.
CREATE TABLE file_use (
  township INTEGER NOT NULL,
  hash     TEXT    NOT NULL,
  seq      INTEGER NOT NULL,
  slot     TEXT    NOT NULL,
  PRIMARY KEY (township, hash, seq, slot)
) WITHOUT ROWID;
CREATE INDEX file_use_slot ON file_use (township, seq, slot);

CREATE TABLE draft (
  township INTEGER NOT NULL,
  act      BLOB    NOT NULL,
  form     TEXT    NOT NULL,
  PRIMARY KEY (township, act)
);

-- Last ledger number given within register and year.
CREATE TABLE ledger_number (
  township INTEGER NOT NULL,
  register TEXT    NOT NULL,
  year     INTEGER NOT NULL,
  last     INTEGER NOT NULL,
  PRIMARY KEY (township, register, year)
) WITHOUT ROWID;

-- "no" is place and sequence of the opening entry in one number: the same after every rebuild, and what the search finds.
CREATE TABLE matter (
  no            INTEGER NOT NULL PRIMARY KEY,
  township      INTEGER NOT NULL,
  id            BLOB    NOT NULL,
  register      TEXT    NOT NULL,
  number        TEXT    NOT NULL,
  stage         TEXT    NOT NULL,
  village       BLOB,
  handler       TEXT,
  opened        INTEGER NOT NULL,
  closed        INTEGER,
  void          INTEGER NOT NULL,
  last_day      INTEGER NOT NULL,
  last_seq      INTEGER NOT NULL,
  next_due      INTEGER,
  red           INTEGER NOT NULL,
  amber         INTEGER NOT NULL,
  title         TEXT    NOT NULL,
  cells         TEXT    NOT NULL,
  source_name   TEXT,
  source_number TEXT,
  UNIQUE (township, id)
);
CREATE INDEX matter_number ON matter (township, number);
CREATE INDEX matter_source ON matter (township, register, source_number) WHERE source_number IS NOT NULL;
CREATE INDEX matter_list ON matter (township, register, opened, no);
CREATE INDEX matter_all ON matter (township, opened, no);
CREATE INDEX matter_village ON matter (township, village, opened, no) WHERE village IS NOT NULL;
CREATE INDEX matter_handler ON matter (township, handler, opened, no) WHERE handler IS NOT NULL;
CREATE INDEX matter_due ON matter (township, next_due) WHERE next_due IS NOT NULL;
CREATE INDEX matter_flagged ON matter (township, opened, no) WHERE red + amber > 0;

CREATE TABLE clock (
  township INTEGER NOT NULL,
  matter   INTEGER NOT NULL,
  rule     TEXT    NOT NULL,
  item     TEXT    NOT NULL,
  begun    INTEGER NOT NULL,
  due      INTEGER,
  done     INTEGER,
  PRIMARY KEY (township, matter, rule, item)
) WITHOUT ROWID;
CREATE INDEX clock_open ON clock (township, due) WHERE done IS NULL;
CREATE INDEX clock_begun ON clock (township, begun);

-- Clocks that a holiday notice moved, by the notice's entry.
CREATE TABLE clock_move (
  township INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  matter   INTEGER NOT NULL,
  rule     TEXT    NOT NULL,
  item     TEXT    NOT NULL,
  was      INTEGER,
  became   INTEGER,
  PRIMARY KEY (township, seq, matter, rule, item)
) WITHOUT ROWID;

CREATE TABLE flag (
  township   INTEGER NOT NULL,
  matter     INTEGER NOT NULL,
  rule       TEXT    NOT NULL,
  item       TEXT    NOT NULL,
  severity   INTEGER NOT NULL,
  confidence INTEGER NOT NULL,
  since      INTEGER NOT NULL,
  article    TEXT    NOT NULL,
  looked_for TEXT    NOT NULL,
  cure       TEXT    NOT NULL,
  text       TEXT    NOT NULL,
  accepted   TEXT,
  PRIMARY KEY (township, matter, rule, item)
) WITHOUT ROWID;
CREATE INDEX flag_rule ON flag (township, rule, since);
CREATE INDEX flag_since ON flag (township, since) WHERE accepted IS NULL;

-- Clustered in the order in which figures group it, so that a year of an account is one range, read once.
CREATE TABLE posting (
  township INTEGER NOT NULL,
  account  TEXT    NOT NULL,
  on_day   INTEGER NOT NULL,
  matter   INTEGER NOT NULL,
  subject  TEXT    NOT NULL,
  slices   TEXT    NOT NULL,
  seq      INTEGER NOT NULL,
  n        INTEGER NOT NULL,
  as_of    INTEGER NOT NULL,
  amount   INTEGER NOT NULL,
  estimate INTEGER NOT NULL,
  PRIMARY KEY (township, account, on_day, matter, subject, slices, seq, n)
) WITHOUT ROWID;

-- Two-character tokens; those of personal text are keyed hashes. Row id: matter's no × 2^20 + 0 for the matter's own texts,
-- else the entry's place in the matter, from 1.
CREATE VIRTUAL TABLE search USING fts5 (open, personal, content = '', tokenize = 'unicode61 remove_diacritics 0');
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE search_terms USING fts5vocab (search, instance);
