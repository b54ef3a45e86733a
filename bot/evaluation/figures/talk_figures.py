"""Questions and queues: whether people were asked well, and the worst queue was named."""

from bot.evaluation.figures.step_figures import votes
from bot.evaluation.figures.tally import Tally
from bot.evaluation.gold.heard import Played

_MOST_WORDS = 25
_MOST_STEPS = 4
_NOT_COUNTED = frozenset({"opening", "confirm"})


def question_figures(played: Played) -> Tally:
    """How many questions, and how many that are none, two, or too long."""
    turns = played.result["turns"]
    tally = Tally(people=len({t["user"] for t in turns}))
    for turn in turns:
        asked = turn["question"]
        if asked and asked.get("text") and asked["slot"] not in _NOT_COUNTED:
            text = asked["text"]
            tally["questions"] += 1
            tally["badly_worded"] += text.count("?") != 1 or len(text.split()) > _MOST_WORDS
    return tally


def queue_figures(played: Played) -> Tally:
    """Whether the first queue is one that a careful reader would name."""
    right = played.gold.queues.right
    if not right:
        return Tally()
    first = next(iter(played.result["queues"]), None)
    labels = first["steps"] if first and len(first["steps"]) <= _MOST_STEPS else []
    given = votes(played, openings_only=False)
    meant = {
        given[label.lower()].most_common(1)[0][0] for label in labels if label.lower() in given
    }
    return Tally(queue=1, queue_right=int(bool(meant & right)))
