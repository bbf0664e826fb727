-- In which villagers' group a matter lies, and what binds people of the office to it beside being its handler: who took part in a matter
-- that only they may read (0), whom it is about, who sees nothing of it (1). Of a ledger that is older than this step, a rebuild fills them in.
ALTER TABLE matter ADD COLUMN village_group integer;

CREATE TABLE matter_person (
  township bigint  NOT NULL,
  person   text COLLATE "C" NOT NULL,
  bond     integer NOT NULL,
  matter   bigint  NOT NULL,
  PRIMARY KEY (township, person, bond, matter)
);
