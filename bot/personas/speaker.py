"""A simulated speaker: told slot and step, never the question's text, he says what his script has.

The rule is exact, so that a played interview can be replayed and checked by anybody.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from bot.personas.script import Answer, Script
from bot.personas.topics import TOPICS
from bot.scenario_file import SLOT_OF_TOPIC
from model_store.vocabulary import Slot

_WORD = re.compile(r"[^\W_]+")
_STEM_LENGTH = 5
_ENOUGH = Fraction(1, 2)
_FUNCTION_WORDS = frozenset(
    (
        *("a", "an", "the", "of", "to", "in", "on", "at", "for", "and", "or", "is", "it"),
        *("i", "we", "you", "they", "my", "our", "your", "his", "her", "with", "by"),
        *("from", "that", "this", "do", "does", "be", "as"),
    )
)


def stems(text: str) -> frozenset[str]:
    """The first letters of every word that carries meaning.

    >>> sorted(stems("Approve the purchase order"))
    ['appro', 'order', 'purch']
    """
    found = _WORD.findall(text.lower())
    return frozenset(word[:_STEM_LENGTH] for word in found if word not in _FUNCTION_WORDS)


@dataclass(slots=True)
class Speaker:
    """One person of a scenario, answering. What was said is used up."""

    script: Script
    _unused: list[Answer] = field(init=False)
    _fallbacks: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        self._unused = list(self.script.answers)

    def answer(self, slot: Slot, step: str | None) -> tuple[str, ...]:
        """Say the messages of the topic that fits best, or the next fallback."""
        if slot is Slot.OPENING:
            return (self.script.opening,)
        for topic in TOPICS.get(slot, ()):
            chosen = self._best(topic, step)
            if chosen is not None:
                self._unused.remove(chosen)
                return chosen.messages
        said = self.script.fallback[self._fallbacks % len(self.script.fallback)]
        self._fallbacks += 1
        return (said,)

    def _best(self, topic: str, step: str | None) -> Answer | None:
        candidates = [a for a in self._unused if a.topic.partition(":")[0] == topic]
        if not step:
            return candidates[0] if candidates else None
        fits = [(self._fit(step, a), a) for a in candidates]
        fits = [(fit, a) for fit, a in fits if fit[0] >= _ENOUGH]
        # max keeps the first of equals, which is file order.
        return max(fits, key=lambda pair: pair[0])[1] if fits else None

    def _fit(self, label: str, answer: Answer) -> tuple[Fraction, int]:
        """Share and number of the label's stems among the speaker's words for the topic's step."""
        step = answer.topic.partition(":")[2]
        if not step:
            return _ENOUGH, 0
        script = self.script
        words = (script.persona_steps.get(step, ""), step, script.persona_words.get(step, ""))
        asked = stems(label)
        shared = len(asked & stems(" ".join(words).replace("_", " ")))
        return (Fraction(shared, len(asked)), shared) if asked else (Fraction(0), 0)

    def transcript(self) -> Iterator[tuple[Slot | None, str | None, tuple[str, ...]]]:
        """Everything the speaker has: (slot, step phrase, messages); None is an interruption."""
        yield Slot.OPENING, None, (self.script.opening,)
        for answer in self.script.answers:
            topic, _, step = answer.topic.partition(":")
            yield (
                _slot_of(topic),
                self.script.persona_steps.get(step) if step else None,
                answer.messages,
            )
        for message in self.script.interruptions:
            yield None, None, (message,)


def _slot_of(topic: str) -> Slot | None:
    if topic in SLOT_OF_TOPIC:
        return SLOT_OF_TOPIC[topic]
    return Slot(topic) if topic in {s.value for s in Slot} else None
