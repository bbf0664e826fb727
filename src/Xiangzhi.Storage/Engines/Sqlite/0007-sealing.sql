-- What is said of people is sealed by a key that stands outside the database: one person's data with their salt, drafts, and the names
-- under which attachments stand. What an older ledger holds is sealed within this same step (SealedStep), and the open tables go.
ALTER TABLE personal RENAME TO open_personal;
CREATE TABLE personal (
  township INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  slot     TEXT    NOT NULL,
  sealed   BLOB    NOT NULL,
  UNIQUE (township, seq, slot)
);

ALTER TABLE draft RENAME TO open_draft;
CREATE TABLE draft (
  township INTEGER NOT NULL,
  act      BLOB    NOT NULL,
  sealed   BLOB    NOT NULL,
  PRIMARY KEY (township, act)
);

DROP INDEX file_use_slot;
ALTER TABLE file RENAME TO open_file;
ALTER TABLE file_use RENAME TO open_file_use;
CREATE TABLE file (
  township INTEGER NOT NULL,
  mark     TEXT    NOT NULL,
  PRIMARY KEY (township, mark)
) WITHOUT ROWID;

-- Which person's data name a file: it is deleted with the last of them.
CREATE TABLE file_use (
  township INTEGER NOT NULL,
  mark     TEXT    NOT NULL,
  seq      INTEGER NOT NULL,
  slot     TEXT    NOT NULL,
  PRIMARY KEY (township, mark, seq, slot)
) WITHOUT ROWID;
CREATE INDEX file_use_slot ON file_use (township, seq, slot);
