"""How much two claims are about the same thing: by shared words, common ones counting little."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from model_store.claims import Claim
from model_store.findings.lexicon import listed
from model_store.matching.words import grammar, verbs
from model_store.values import StepRef, System, Text

Topic = frozenset[str]

_WORD = re.compile(r"[^\W\d_]{3,}|\d+k?")
_ENDINGS = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ers",
    "ies",
    "ed",
    "er",
    "es",
    "s",
    "e",
    "y",
)
_SHORTEST_STEM = 3
_AGAINST = "counter"
_FAMILY = 4
"""First letters that a noun of doing shares with its verb, and with no verb that merely fits."""
_LONGEST_STEM = 7
_LEAST = 1.2
_LEAST_TEXT = 50
_EMPTY = listed("topics", "empty")


def stem(word: str) -> str:
    """Cut inflection off an English word: rougher than matching does, so that "key" meets "keyed".

    Long words are cut short, so that what is derived from one verb meets too.

    >>> stem("approvals"), stem("matching"), stem("matched")
    ('approva', 'match', 'match')
    >>> stem("prescription") == stem("prescribes")
    True
    >>> stem("sent") == stem("sends"), stem("signature") == stem("countersigned")
    (True, True)
    """
    word = _plain_verb(word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)][:_LONGEST_STEM]
    return word[:_LONGEST_STEM]


@lru_cache(maxsize=1 << 14)
def _plain_verb(word: str) -> str:
    """The verb behind an irregular form, a noun of doing or "counter-"; else the word itself."""
    word = word.removeprefix(_AGAINST) if word.startswith(_AGAINST + "sign") else word
    word = grammar().irregular.get(word, word)
    kin = []
    if not word.endswith(_ENDINGS[:7]):
        kin = [n for n in verbs().nouns.get(word, ()) if n[:_FAMILY] == word[:_FAMILY]]
    return min(kin, default=word)


@lru_cache(maxsize=1 << 15)
def topic_of_text(text: str) -> Topic:
    """Stems of the content words of a text."""
    return frozenset(stem(w) for w in _WORD.findall(text.casefold()) if w not in _EMPTY)


def topic_of(claim: Claim, known_as: str = "") -> Topic:
    """What a claim is about: its words, the step it names, the value it gives, who "I" is."""
    match claim.value:
        case System(name=value) | StepRef(mention=value) | Text(words=value):
            said = value
        case _:
            said = ""
    return topic_of_text(" ".join((claim.quote, claim.mention, said, known_as, *claim.links)))


def rarity(topics: Iterable[Topic]) -> Mapping[str, float]:
    """Inverse document frequency of every stem, 0 to 1: 1 for a word that only one topic has.

    Little text is weighed as if there were more: in a few sentences nothing is common yet.
    """
    seen = list(topics)
    counts = Counter(word for topic in seen for word in topic)
    total = max(_LEAST_TEXT, len(seen))
    top = math.log(1 + total)
    return {word: math.log(1 + total / n) / top for word, n in counts.items()}


def overlap(a: Topic, b: Topic, weight: Mapping[str, float]) -> float:
    """Shared weight over the weight of the smaller topic, 0 to 1; symmetric.

    One short topic inside another is not yet the same topic: a little weight is always asked for.

    >>> overlap(frozenset({"box", "key"}), frozenset({"box", "key", "lid"}), {})
    1.0
    """
    common = a & b
    if not common:
        return 0.0
    smaller = min(weight_of(topic, weight) for topic in (a, b))
    return weight_of(common, weight) / max(smaller, _LEAST)


def weight_of(words: Topic, weight: Mapping[str, float]) -> float:
    """What words weigh together, a word that nobody weighed 1; exactly rounded.

    Words are in no order, and a plain sum depends on it in its last digits: those would differ
    from one run to the next, and with them which of two equal findings comes first.

    >>> weight_of(frozenset({"box", "key"}), {"key": 0.5})
    1.5
    """
    return math.fsum(weight.get(word, 1.0) for word in words)
