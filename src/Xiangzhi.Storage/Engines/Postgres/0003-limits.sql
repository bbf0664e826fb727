-- Of a limit: whether nobody asks about it any more, accepted, or beyond what the source of brought-in history tells; and the colour of
-- the flag that it raises when its time is over. Of a ledger that is older than this step, a rebuild fills them in.
ALTER TABLE clock ADD COLUMN excused INTEGER NOT NULL DEFAULT 0;
ALTER TABLE clock ADD COLUMN raises  INTEGER NOT NULL DEFAULT 0;
