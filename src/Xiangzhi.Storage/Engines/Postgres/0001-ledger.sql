-- The ledgers of a district. Township first in every key, so that the schema distributes by township on Citus as it stands;
-- days are yyyymmdd; ids are 16 bytes; texts are ordered by their bytes.
-- The journal, personal, file, draft and checkpoint tables are kept; all others follow from the journal and can be made anew.

CREATE TABLE meta (
  name  text COLLATE "C" NOT NULL PRIMARY KEY,
  value text COLLATE "C" NOT NULL
);

-- The head of a journal: one row is sequence and lock in one. "place" counts the townships of this database from 1.
CREATE TABLE head (
  township bigint  NOT NULL PRIMARY KEY,
  place    integer NOT NULL,
  seq      bigint  NOT NULL,
  frontier bytea   NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE journal (
  township bigint  NOT NULL,
  seq      bigint  NOT NULL,
  matter   bytea   NOT NULL,
  act      bytea   NOT NULL,
  part     integer NOT NULL,
  leaf     bytea   NOT NULL,
  bytes    bytea   NOT NULL,
  PRIMARY KEY (township, seq),
  UNIQUE (township, act, part)
);
CREATE INDEX journal_matter ON journal (township, matter, seq);

CREATE TABLE personal (
  township bigint NOT NULL,
  seq      bigint NOT NULL,
  slot     text COLLATE "C" NOT NULL,
  salt     bytea  NOT NULL,
  content  bytea  NOT NULL,
  PRIMARY KEY (township, seq, slot)
);

CREATE TABLE checkpoint (
  township bigint  NOT NULL,
  size     bigint  NOT NULL,
  day      integer NOT NULL,
  note     text COLLATE "C" NOT NULL,
  PRIMARY KEY (township, size)
);

CREATE TABLE file (
  township bigint NOT NULL,
  hash     text COLLATE "C" NOT NULL,
  name     text COLLATE "C" NOT NULL,
  media    text COLLATE "C" NOT NULL,
  length   bigint NOT NULL,
  PRIMARY KEY (township, hash)
);

-- Which person's data name a file: it is deleted with the last of them.
CREATE TABLE file_use (
  township bigint NOT NULL,
  hash     text COLLATE "C" NOT NULL,
  seq      bigint NOT NULL,
  slot     text COLLATE "C" NOT NULL,
  PRIMARY KEY (township, hash, seq, slot)
);
CREATE INDEX file_use_slot ON file_use (township, seq, slot);

CREATE TABLE draft (
  township bigint NOT NULL,
  act      bytea  NOT NULL,
  form     text COLLATE "C" NOT NULL,
  PRIMARY KEY (township, act)
);

-- Last ledger number given within register and year.
CREATE TABLE ledger_number (
  township bigint  NOT NULL,
  register text COLLATE "C" NOT NULL,
  year     integer NOT NULL,
  last     integer NOT NULL,
  PRIMARY KEY (township, register, year)
) WITH (fillfactor = 50);

-- "no" is place and sequence of the opening entry in one number: the same after every rebuild, and what the search finds.
CREATE TABLE matter (
  township      bigint  NOT NULL,
  no            bigint  NOT NULL,
  id            bytea   NOT NULL,
  register      text COLLATE "C" NOT NULL,
  number        text COLLATE "C" NOT NULL,
  stage         text COLLATE "C" NOT NULL,
  village       bytea,
  handler       text COLLATE "C",
  opened        integer NOT NULL,
  closed        integer,
  void          integer NOT NULL,
  last_day      integer NOT NULL,
  last_seq      bigint  NOT NULL,
  next_due      integer,
  red           integer NOT NULL,
  amber         integer NOT NULL,
  title         text COLLATE "C" NOT NULL,
  cells         text COLLATE "C" NOT NULL,
  source_name   text COLLATE "C",
  source_number text COLLATE "C",
  PRIMARY KEY (township, no),
  UNIQUE (township, id)
) WITH (fillfactor = 80);
CREATE INDEX matter_number ON matter (township, number);
CREATE INDEX matter_source ON matter (township, register, source_number) WHERE source_number IS NOT NULL;
CREATE INDEX matter_list ON matter (township, register, opened, no);
CREATE INDEX matter_all ON matter (township, opened, no);
CREATE INDEX matter_village ON matter (township, village, opened, no) WHERE village IS NOT NULL;
CREATE INDEX matter_handler ON matter (township, handler, opened, no) WHERE handler IS NOT NULL;
CREATE INDEX matter_due ON matter (township, next_due) WHERE next_due IS NOT NULL;
CREATE INDEX matter_flagged ON matter (township, opened, no) WHERE red + amber > 0;

CREATE TABLE clock (
  township bigint  NOT NULL,
  matter   bigint  NOT NULL,
  rule     text COLLATE "C" NOT NULL,
  item     text COLLATE "C" NOT NULL,
  begun    integer NOT NULL,
  due      integer,
  done     integer,
  PRIMARY KEY (township, matter, rule, item)
);
CREATE INDEX clock_open ON clock (township, due) WHERE done IS NULL;
CREATE INDEX clock_begun ON clock (township, begun);

-- Clocks that a holiday notice moved, by the notice's entry.
CREATE TABLE clock_move (
  township bigint NOT NULL,
  seq      bigint NOT NULL,
  matter   bigint NOT NULL,
  rule     text COLLATE "C" NOT NULL,
  item     text COLLATE "C" NOT NULL,
  was      integer,
  became   integer,
  PRIMARY KEY (township, seq, matter, rule, item)
);

CREATE TABLE flag (
  township   bigint  NOT NULL,
  matter     bigint  NOT NULL,
  rule       text COLLATE "C" NOT NULL,
  item       text COLLATE "C" NOT NULL,
  severity   integer NOT NULL,
  confidence integer NOT NULL,
  since      integer NOT NULL,
  article    text COLLATE "C" NOT NULL,
  looked_for text COLLATE "C" NOT NULL,
  cure       text COLLATE "C" NOT NULL,
  text       text COLLATE "C" NOT NULL,
  accepted   text COLLATE "C",
  PRIMARY KEY (township, matter, rule, item)
);
CREATE INDEX flag_rule ON flag (township, rule, since);
CREATE INDEX flag_since ON flag (township, since) WHERE accepted IS NULL;

-- The key is in the order in which figures group it and carries what they add up: a year of an account is one range of it,
-- read without the table.
CREATE TABLE posting (
  township bigint  NOT NULL,
  account  text COLLATE "C" NOT NULL,
  on_day   integer NOT NULL,
  matter   bigint  NOT NULL,
  subject  text COLLATE "C" NOT NULL,
  slices   text COLLATE "C" NOT NULL,
  seq      bigint  NOT NULL,
  n        integer NOT NULL,
  as_of    integer NOT NULL,
  amount   bigint  NOT NULL,
  estimate integer NOT NULL,
  PRIMARY KEY (township, account, on_day, matter, subject, slices, seq, n) INCLUDE (as_of, amount, estimate)
);

-- Two-character tokens, each after its township's place; those of personal text are keyed hashes. Line 0 holds the matter's own
-- texts, else it is the entry's place in the matter, from 1. Long texts stand in pieces that overlap.
CREATE TABLE word (
  township bigint  NOT NULL,
  matter   bigint  NOT NULL,
  line     integer NOT NULL,
  piece    integer NOT NULL,
  open     tsvector NOT NULL,
  personal tsvector NOT NULL,
  PRIMARY KEY (township, matter, line, piece)
);
CREATE INDEX word_open ON word USING gin (open);
CREATE INDEX word_personal ON word USING gin (personal);

-- What was written is not rewritten: not even the owner may, without first giving the right back to himself in a statement that
-- the server's log shows.
REVOKE UPDATE, DELETE, TRUNCATE ON journal, checkpoint FROM PUBLIC, CURRENT_USER;
