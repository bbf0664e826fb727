-- Who read the names and words of people in a matter, through which door, once for each day. Kept: rows are added, never changed.
-- The reason is empty within one's own matters (own = 1), and once given holds for the person and the matter until the day's end.
CREATE TABLE reading (
  township INTEGER NOT NULL,
  day      INTEGER NOT NULL,
  person   TEXT NOT NULL,
  matter   BLOB NOT NULL,
  door     INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  stead    TEXT,
  own      INTEGER NOT NULL,
  reason   INTEGER,
  words    TEXT NOT NULL,
  verb     TEXT,
  PRIMARY KEY (township, day, person, matter, door)
) WITHOUT ROWID;

CREATE INDEX reading_matter ON reading (township, matter, day);
