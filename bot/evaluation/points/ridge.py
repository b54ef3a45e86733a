"""Points for signs whose sum tells best how likely a yes is: a ridge logistic regression."""

from collections import Counter
from collections.abc import Sequence

from capture.extraction.salience import ALWAYS

PULL = 3.0
"""How strongly points are drawn to nought where little was seen (a convention)."""

_SEEN = 6
"""A sign seen less often gets no points of its own."""

_ROUNDS = 50
_STILL = 1e-4


def fitted(signs: Sequence[Sequence[str]], answers: Sequence[float]) -> dict[str, float]:
    """The points of every sign, in log odds, rounded to two places.

    Maximises the log likelihood less `PULL` / 2 times the squared points, by Newton's method (le
    Cessie and van Houwelingen 1992, Ridge Estimators in Logistic Regression).

    Args:
        signs: the signs of each case.
        answers: whether each case was a yes (True, 1.0) or how much of one.
    """
    import numpy as np

    often = Counter(sign for row in signs for sign in row)
    names = [ALWAYS, *sorted(sign for sign, n in often.items() if n >= _SEEN)]
    place = {name: n for n, name in enumerate(names)}
    x = np.zeros((len(signs), len(names)))
    x[:, 0] = 1
    for n, row in enumerate(signs):
        x[n, [place[sign] for sign in row if sign in place]] = 1
    y, found = np.array(answers, dtype=float), np.zeros(len(names))
    for _ in range(_ROUNDS):
        p = 1 / (1 + np.exp(-x @ found))
        slope = x.T @ (p - y) + PULL * found
        bend = (x * (p * (1 - p))[:, None]).T @ x + PULL * np.eye(len(names))
        move = np.linalg.solve(bend, slope)
        found -= move
        if np.abs(move).max() < _STILL:
            break
    return dict(zip(names, found.round(2).tolist(), strict=True))
