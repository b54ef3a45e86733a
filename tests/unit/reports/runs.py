"""How many words in a row two texts share: by that one is recognised."""

SHARED_RUN = 5
"""More than this in a row would be somebody's turn of phrase."""


def shared_run(told: str, said: str) -> int:
    """The longest run of words that stands in both.

    >>> shared_run("they wait for the boss", "and I wait for the boss again")
    4
    """
    mine, theirs = told.lower().split(), said.lower().split()
    runs = {tuple(theirs[i:j]) for i in range(len(theirs)) for j in range(i + 1, len(theirs) + 1)}
    return max(
        (
            j - i
            for i in range(len(mine))
            for j in range(i + 1, len(mine) + 1)
            if tuple(mine[i:j]) in runs
        ),
        default=0,
    )
