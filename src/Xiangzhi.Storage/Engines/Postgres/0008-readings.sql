-- Who read the names and words of people in a matter, through which door, once for each day. Kept: rows are added, never changed.
-- The reason is empty within one's own matters (own = 1), and once given holds for the person and the matter until the day's end.
CREATE TABLE reading (
  township bigint NOT NULL,
  day      integer NOT NULL,
  person   text COLLATE "C" NOT NULL,
  matter   bytea NOT NULL,
  door     integer NOT NULL,
  at       bigint NOT NULL,
  stead    text COLLATE "C",
  own      integer NOT NULL,
  reason   integer,
  words    text COLLATE "C" NOT NULL,
  verb     text COLLATE "C",
  PRIMARY KEY (township, day, person, matter, door)
);

CREATE INDEX reading_matter ON reading (township, matter, day);

REVOKE UPDATE, DELETE, TRUNCATE ON reading FROM PUBLIC, CURRENT_USER;
