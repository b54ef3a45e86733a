-- What is on its way; a row's words go as soon as they had their effect.

CREATE TABLE arrivals (
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    conversation TEXT NOT NULL,
    body TEXT NOT NULL,
    patient INTEGER NOT NULL,
    at REAL NOT NULL,
    turn TEXT,
    taken INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX arrivals_waiting ON arrivals (conversation, number) WHERE taken = 0;
CREATE INDEX arrivals_of_turn ON arrivals (turn);

CREATE TABLE attempts (
    turn TEXT PRIMARY KEY,
    count INTEGER NOT NULL,
    due REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE held (
    turn TEXT NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (turn, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE letters (
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    place TEXT NOT NULL,
    person TEXT NOT NULL,
    body TEXT NOT NULL,
    fate TEXT NOT NULL,
    channel TEXT NOT NULL,
    ts TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    due REAL NOT NULL
) STRICT;
CREATE INDEX letters_waiting ON letters (place, number) WHERE fate IN ('waiting', 'trying');
CREATE INDEX letters_standing ON letters (channel, ts);

CREATE TABLE timers (
    name TEXT PRIMARY KEY,
    at REAL NOT NULL,
    rule TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    due REAL NOT NULL
) STRICT, WITHOUT ROWID;
