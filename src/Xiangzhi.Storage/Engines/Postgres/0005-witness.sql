-- Keys by which a journal was signed, in order, each with the note that handed the journal over to it. Kept.
CREATE TABLE journal_key (
  township bigint  NOT NULL,
  line     text COLLATE "C" NOT NULL,
  size     bigint  NOT NULL,
  note     text COLLATE "C" NOT NULL,
  PRIMARY KEY (township, line)
);

-- What witnesses answered about our own checkpoints: a signature line, or a code and a reason. Kept: a line cannot be made anew.
CREATE TABLE witness_reply (
  township bigint  NOT NULL,
  witness  text COLLATE "C" NOT NULL,
  body     text COLLATE "C" NOT NULL,
  size     bigint  NOT NULL,
  at       bigint  NOT NULL,
  line     text COLLATE "C" NOT NULL,
  code     text COLLATE "C" NOT NULL,
  reason   text COLLATE "C" NOT NULL,
  PRIMARY KEY (township, witness, body)
);

-- What this place as a witness saw last of a journal, here or elsewhere, and the key that it believes. Kept.
CREATE TABLE witnessed (
  township bigint  NOT NULL PRIMARY KEY,
  line     text COLLATE "C" NOT NULL,
  note     text COLLATE "C" NOT NULL
);

-- What it would not sign, with what it had seen: both notes, as evidence. Kept.
CREATE TABLE witness_refusal (
  township bigint  NOT NULL,
  code     text COLLATE "C" NOT NULL,
  body     text COLLATE "C" NOT NULL,
  at       bigint  NOT NULL,
  note     text COLLATE "C" NOT NULL,
  seen     text COLLATE "C" NOT NULL,
  PRIMARY KEY (township, code, body)
);
