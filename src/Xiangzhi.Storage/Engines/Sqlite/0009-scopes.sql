-- What a reader may see lies in registers, villages and groups: each has its own order of newest first, so that a page of a scope is
-- read from the front of a few indexes and never by looking through what others may see.
DROP INDEX matter_village;
DROP INDEX matter_handler;
DROP INDEX matter_flagged;
CREATE INDEX matter_village ON matter (township, register, village, opened, no) WHERE village IS NOT NULL;
CREATE INDEX matter_group ON matter (township, register, village, village_group, opened, no) WHERE village_group IS NOT NULL;
-- What somebody has in hand is counted where it lies outside the own place: from this index alone.
CREATE INDEX matter_handler ON matter (township, handler, register, opened, no, village, village_group) WHERE handler IS NOT NULL;
CREATE INDEX matter_flagged ON matter (township, register, opened, no) WHERE red + amber > 0;
CREATE INDEX matter_open ON matter (township, register, opened, no) WHERE closed IS NULL AND void = 0;

-- How many matters stand alike in what lists are narrowed by: exact numbers without counting rows. No village is the empty value, no
-- group 0; year is that of the opening, open and flagged are 1 or 0.
CREATE TABLE matter_count (
  township      INTEGER NOT NULL,
  register      TEXT    NOT NULL,
  village       BLOB    NOT NULL,
  village_group INTEGER NOT NULL,
  stage         TEXT    NOT NULL,
  year          INTEGER NOT NULL,
  open          INTEGER NOT NULL,
  flagged       INTEGER NOT NULL,
  n             INTEGER NOT NULL,
  PRIMARY KEY (township, register, village, village_group, stage, year, open, flagged)
) WITHOUT ROWID;
INSERT INTO matter_count
  SELECT township, register, coalesce(village, x''), coalesce(village_group, 0), stage, opened / 10000,
    closed IS NULL AND void = 0, red + amber > 0, count(*)
  FROM matter GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;

-- What a grown ledger looks like: without it SQLite takes a township for ten rows and walks through all of it. Fixed, so that no plan
-- depends on when somebody counted.
ANALYZE sqlite_schema;
DELETE FROM sqlite_stat1 WHERE tbl = 'matter';
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('matter', 'sqlite_autoindex_matter_1', '1000000 1000000 1'),
  ('matter', 'matter_number', '1000000 1000000 1'),
  ('matter', 'matter_source', '100000 100000 5000 1'),
  ('matter', 'matter_all', '1000000 1000000 200 1'),
  ('matter', 'matter_list', '1000000 1000000 20000 20 1'),
  ('matter', 'matter_village', '600000 600000 20000 1500 2 1'),
  ('matter', 'matter_group', '500000 500000 20000 1500 200 2 1'),
  ('matter', 'matter_handler', '900000 900000 30000 1000 2 1 1 1'),
  ('matter', 'matter_due', '20000 20000 50'),
  ('matter', 'matter_flagged', '20000 20000 500 2 1'),
  ('matter', 'matter_open', '20000 20000 500 2 1');
ANALYZE sqlite_schema;
