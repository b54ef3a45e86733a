"""Labels of steps against gold steps: B-cubed precision and recall over what openings told.

Bagga and Baldwin (1998). Elsewhere the question names the step, so only openings show anything.
"""

from collections import Counter, defaultdict

from bot.evaluation.figures.tally import Tally
from bot.evaluation.gold.agreement import is_fair
from bot.evaluation.gold.heard import Played
from bot.evaluation.gold.overlap import says

Votes = dict[str, Counter[str]]


def votes(played: Played, *, openings_only: bool) -> Votes:
    """For each label, how often it was given to words of each gold step."""
    found: Votes = defaultdict(Counter)
    for gold in played.gold.claims:
        wanted = gold.step and (gold.is_opening or not openings_only)
        if not wanted or not gold.step or gold.status == "retracted":
            continue
        for claim in played.by(gold.user):
            hit = is_fair(claim["kind"], gold.type) and says(claim["quote"], gold.quote)
            if hit and claim["subject"]:
                found[claim["subject"].lower()][gold.step] += 1
    return found


def step_figures(played: Played) -> Tally:
    """B-cubed sums; divided by their weight they are precision and recall."""
    found = votes(played, openings_only=True)
    whole = sum(found.values(), Counter())
    tally = Tally()
    for given in found.values():
        size = given.total()
        tally["b3"] += size
        tally["b3_precision"] += sum(n * n for n in given.values()) / size  # type: ignore[assignment]
        tally["b3_recall"] += sum(n * n / whole[step] for step, n in given.items())  # type: ignore[assignment]
    return tally
