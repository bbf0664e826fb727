-- How people prove who they are. Of the installation, not of a township: who they are and what they may do stands in the journals.
-- Ids are 16 bytes, instants are seconds since 1970 UTC, what is secret stands as a hash or sealed by a key that is not in here.

CREATE TABLE account (
  id        BLOB    NOT NULL PRIMARY KEY,
  login     TEXT    NOT NULL UNIQUE,
  home      INTEGER NOT NULL,
  password  TEXT,
  secret    BLOB,
  last_step INTEGER NOT NULL DEFAULT 0,
  spares    TEXT    NOT NULL DEFAULT '',
  made      INTEGER NOT NULL,
  disabled  INTEGER
) WITHOUT ROWID;

-- Whom an account is on the staff roster of a township; one account may serve several townships.
CREATE TABLE account_link (
  township INTEGER NOT NULL,
  staff    TEXT    NOT NULL,
  account  BLOB    NOT NULL,
  PRIMARY KEY (township, staff)
) WITHOUT ROWID;
CREATE INDEX account_link_account ON account_link (account);

-- A browser or a program that is signed in, by the hash of what it shows. Ending one takes the row away. In a demonstration there is
-- no account but a role.
CREATE TABLE account_session (
  hash    BLOB    NOT NULL PRIMARY KEY,
  account BLOB,
  role    TEXT,
  kind    INTEGER NOT NULL,
  label   TEXT    NOT NULL,
  address TEXT    NOT NULL,
  created INTEGER NOT NULL,
  seen    INTEGER NOT NULL,
  ends    INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX account_session_account ON account_session (account);

-- The one-time code of an account; a new one takes the place of the old. Without a hash it waits for a second administrator.
CREATE TABLE account_code (
  account BLOB    NOT NULL PRIMARY KEY,
  purpose INTEGER NOT NULL,
  hash    TEXT,
  started BLOB,
  ends    INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE account_event (
  id      BLOB    NOT NULL PRIMARY KEY,
  at      INTEGER NOT NULL,
  kind    INTEGER NOT NULL,
  account BLOB,
  doer    BLOB,
  device  TEXT    NOT NULL,
  address TEXT    NOT NULL
) WITHOUT ROWID;
CREATE INDEX account_event_account ON account_event (account, at);

-- Failures in a row, by the hash of a device with an account, or of a login name for all devices that are not known.
CREATE TABLE account_failure (
  hash  BLOB    NOT NULL PRIMARY KEY,
  count INTEGER NOT NULL,
  last  INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE account_identity (
  provider TEXT    NOT NULL,
  subject  TEXT    NOT NULL,
  account  BLOB    NOT NULL,
  made     INTEGER NOT NULL,
  PRIMARY KEY (provider, subject)
) WITHOUT ROWID;
CREATE INDEX account_identity_account ON account_identity (account);
