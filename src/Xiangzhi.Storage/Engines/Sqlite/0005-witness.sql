-- Keys by which a journal was signed, in order, each with the note that handed the journal over to it. Kept.
CREATE TABLE journal_key (
  township INTEGER NOT NULL,
  line     TEXT NOT NULL,
  size     INTEGER NOT NULL,
  note     TEXT NOT NULL,
  PRIMARY KEY (township, line)
) WITHOUT ROWID;

-- What witnesses answered about our own checkpoints: a signature line, or a code and a reason. Kept: a line cannot be made anew.
CREATE TABLE witness_reply (
  township INTEGER NOT NULL,
  witness  TEXT NOT NULL,
  body     TEXT NOT NULL,
  size     INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  line     TEXT NOT NULL,
  code     TEXT NOT NULL,
  reason   TEXT NOT NULL,
  PRIMARY KEY (township, witness, body)
) WITHOUT ROWID;

-- What this place as a witness saw last of a journal, here or elsewhere, and the key that it believes. Kept.
CREATE TABLE witnessed (
  township INTEGER NOT NULL PRIMARY KEY,
  line     TEXT NOT NULL,
  note     TEXT NOT NULL
) WITHOUT ROWID;

-- What it would not sign, with what it had seen: both notes, as evidence. Kept.
CREATE TABLE witness_refusal (
  township INTEGER NOT NULL,
  code     TEXT NOT NULL,
  body     TEXT NOT NULL,
  at       INTEGER NOT NULL,
  note     TEXT NOT NULL,
  seen     TEXT NOT NULL,
  PRIMARY KEY (township, code, body)
) WITHOUT ROWID;
