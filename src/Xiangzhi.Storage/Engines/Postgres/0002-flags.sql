-- What a flag rests on, and since when the ledger shows it. Of a ledger that is older than this step, a rebuild fills them in.
ALTER TABLE flag ADD COLUMN noticed    integer NOT NULL DEFAULT 0;
ALTER TABLE flag ADD COLUMN entries    text    NOT NULL DEFAULT '';
ALTER TABLE flag ADD COLUMN unrecorded integer NOT NULL DEFAULT 0;
