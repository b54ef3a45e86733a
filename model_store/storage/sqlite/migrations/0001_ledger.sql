-- What stays for ever (events) and what may be lost (contents, messages, identities) lie apart.

CREATE TABLE processes (
    key TEXT PRIMARY KEY,
    body TEXT
) STRICT;

CREATE TABLE people (
    key TEXT PRIMARY KEY,
    -- 0 known, 1 forgotten but bytes may be left in the file, 2 forgotten
    forgotten INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE identities (
    person TEXT PRIMARY KEY REFERENCES people (key),
    profile TEXT,
    secret TEXT NOT NULL
) STRICT;

CREATE TABLE accounts (
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL REFERENCES people (key),
    process TEXT NOT NULL REFERENCES processes (key),
    consent TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX accounts_of_process ON accounts (process, number);
CREATE INDEX accounts_of_person ON accounts (person);

CREATE TABLE turns (
    id TEXT PRIMARY KEY,
    process TEXT NOT NULL REFERENCES processes (key),
    at TEXT NOT NULL,
    by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE messages (
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    revision INTEGER NOT NULL,
    speaker TEXT NOT NULL REFERENCES people (key),
    process TEXT NOT NULL REFERENCES processes (key),
    turn TEXT NOT NULL REFERENCES turns (id),
    body TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (key, revision)
) STRICT;
CREATE INDEX messages_of_process ON messages (process, number);
CREATE INDEX messages_of_speaker ON messages (speaker);

CREATE TABLE events (
    seq INTEGER PRIMARY KEY,
    turn TEXT NOT NULL REFERENCES turns (id),
    process TEXT NOT NULL REFERENCES processes (key),
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    branch TEXT NOT NULL,
    kind TEXT NOT NULL,
    owner TEXT NOT NULL REFERENCES people (key),
    previous TEXT NOT NULL,
    digest TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX events_of_process ON events (process, seq);
CREATE INDEX events_of_owner ON events (owner);

CREATE TABLE contents (
    seq INTEGER PRIMARY KEY REFERENCES events (seq),
    salt TEXT NOT NULL,
    why TEXT NOT NULL,
    body TEXT NOT NULL,
    quote TEXT NOT NULL,
    erased INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE claims (
    id TEXT PRIMARY KEY,
    seq INTEGER NOT NULL REFERENCES events (seq),
    speaker TEXT NOT NULL REFERENCES people (key)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER events_stay BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;

CREATE TRIGGER events_are_kept BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
