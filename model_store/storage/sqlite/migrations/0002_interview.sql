-- The second stream: invitations, questions, pauses and endings.

CREATE TABLE interview (
    number INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    turn TEXT NOT NULL REFERENCES turns (id),
    body TEXT NOT NULL
) STRICT;
CREATE INDEX interview_of_account ON interview (account, number);
