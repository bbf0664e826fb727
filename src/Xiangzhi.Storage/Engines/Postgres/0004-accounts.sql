-- How people prove who they are. Of the installation, not of a township: who they are and what they may do stands in the journals.
-- Ids are 16 bytes, instants are seconds since 1970 UTC, what is secret stands as a hash or sealed by a key that is not in here.

CREATE TABLE account (
  id bytea NOT NULL PRIMARY KEY,
  login text COLLATE "C" NOT NULL UNIQUE,
  home bigint NOT NULL,
  password text COLLATE "C",
  secret bytea,
  last_step bigint NOT NULL DEFAULT 0,
  spares text COLLATE "C" NOT NULL DEFAULT '',
  made bigint NOT NULL,
  disabled bigint
);

-- Whom an account is on the staff roster of a township; one account may serve several townships.
CREATE TABLE account_link (
  township bigint NOT NULL,
  staff text COLLATE "C" NOT NULL,
  account bytea NOT NULL,
  PRIMARY KEY (township, staff)
);
CREATE INDEX account_link_account ON account_link (account);

-- A browser or a program that is signed in, by the hash of what it shows. Ending one takes the row away. In a demonstration there is
-- no account but a role.
CREATE TABLE account_session (
  hash bytea NOT NULL PRIMARY KEY,
  account bytea,
  role text COLLATE "C",
  kind integer NOT NULL,
  label text COLLATE "C" NOT NULL,
  address text COLLATE "C" NOT NULL,
  created bigint NOT NULL,
  seen bigint NOT NULL,
  ends bigint NOT NULL
);
CREATE INDEX account_session_account ON account_session (account);

-- The one-time code of an account; a new one takes the place of the old. Without a hash it waits for a second administrator.
CREATE TABLE account_code (
  account bytea NOT NULL PRIMARY KEY,
  purpose integer NOT NULL,
  hash text COLLATE "C",
  started bytea,
  ends bigint NOT NULL
);

CREATE TABLE account_event (
  id bytea NOT NULL PRIMARY KEY,
  at bigint NOT NULL,
  kind integer NOT NULL,
  account bytea,
  doer bytea,
  device text COLLATE "C" NOT NULL,
  address text COLLATE "C" NOT NULL
);
CREATE INDEX account_event_account ON account_event (account, at);

-- Failures in a row, by the hash of a device with an account, or of a login name for all devices that are not known.
CREATE TABLE account_failure (
  hash bytea NOT NULL PRIMARY KEY,
  count integer NOT NULL,
  last bigint NOT NULL
);

CREATE TABLE account_identity (
  provider text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  account bytea NOT NULL,
  made bigint NOT NULL,
  PRIMARY KEY (provider, subject)
);
CREATE INDEX account_identity_account ON account_identity (account);
