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
  township      bigint NOT NULL,
  register      text COLLATE "C" NOT NULL,
  village       bytea NOT NULL,
  village_group integer NOT NULL,
  stage         text COLLATE "C" NOT NULL,
  year          integer NOT NULL,
  open          integer NOT NULL,
  flagged       integer NOT NULL,
  n             bigint NOT NULL,
  PRIMARY KEY (township, register, village, village_group, stage, year, open, flagged)
) WITH (fillfactor = 70);
INSERT INTO matter_count
  SELECT township, register, coalesce(village, ''::bytea), coalesce(village_group, 0), stage, opened / 10000,
    CASE WHEN closed IS NULL AND void = 0 THEN 1 ELSE 0 END, CASE WHEN red + amber > 0 THEN 1 ELSE 0 END, count(*)
  FROM matter GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
