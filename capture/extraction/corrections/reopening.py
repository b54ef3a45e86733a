"""What a later correction speaks of says which question it answers: not the one just asked.

"Forget what I said about Jo, Kim signs it" is no answer to "how long does it wait?".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from capture.extraction.corrections.retractions import Retraction
from capture.ports import Heard, Question
from model_store.claims import Claim
from model_store.values import Party, System
from model_store.vocabulary import Slot


def reopened(heard: Heard, text: str, back: Sequence[Retraction]) -> Heard:
    """The turn as it is to be read: with the question that a correction goes back to.

    A message goes back when it begins with a sure cue and names a party or system that the speaker
    named before, in answer to another question.
    """
    if not back or not back[0].sure or back[0].retracted is not None:
        return heard
    named = [c for c in heard.earlier if c.slot in _SLOTS and _is_named(c, text)]
    if not named:
        return heard
    step, slot = named[-1].mention, Slot(named[-1].slot)
    asked = heard.question
    if asked is not None and asked.slot is slot:
        return heard
    return replace(heard, question=Question(slot, step or None, ""))


_SLOTS = frozenset(slot.value for slot in Slot)


def _is_named(claim: Claim, text: str) -> bool:
    if not isinstance(claim.value, Party | System):
        return False
    said = claim.value.name if isinstance(claim.value, System) else claim.value.as_said
    name = said.strip(" .")
    own = name.lower() in {"i", "me", "we", "us", "it", "they", "he", "she", ""}
    word = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    return not own and word.search(text) is not None
