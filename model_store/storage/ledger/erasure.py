"""What is left of a person's words once they are forgotten: shapes without a word in them.

Pure. A phrase of the person becomes an opaque name, the same one wherever it stood, so that steps
stay steps and edges stay edges. What others said in their own messages is theirs and stays.
"""

import hashlib
import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from model_store.claims import Claim, normalised
from model_store.events import (
    Aliased,
    Asserted,
    ClaimEvent,
    Confirmed,
    Corrected,
    InterviewEvent,
    Misheard,
    Replied,
    Reread,
    Resolved,
    Unaliased,
    Withdrawn,
)
from model_store.values import ANYWHERE, Party, Scope, StepRef, System, Text, Value

_WORD = re.compile(r"\w+")
_ENDINGS = ("ing", "ies", "es", "ed", "s", "e", "y")
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Veil:
    """How one person's words, and digests of them, are replaced.

    `key` is destroyed after use, so that no opaque name can be traced back to a word.
    `phrases` are the person's own, normalised, with a word in them that nobody else's messages
    contain; `words` are the stems of such words; `claims` the ids of the person's claims.
    """

    person: str
    key: str
    phrases: frozenset[str]
    words: frozenset[str]
    claims: frozenset[str]

    def name(self, said: str) -> str:
        """An opaque name for a phrase of the person; any other loses only the person's words."""
        known = normalised(said)
        if known in self.phrases:
            return f"forgotten {self._opaque(known)[:8]}"
        return self.sentence(said)

    def claim(self, claim: str) -> str:
        """An opaque id for a claim of the person, as its own id would let a quote be guessed."""
        return self._opaque(claim)[:20] if claim in self.claims else claim

    def sentence(self, text: str) -> str:
        """A sentence without the person's words, in whatever form they were bent."""
        return _WORD.sub(
            lambda w: "forgotten" if _stem(w.group().lower()) in self.words else w.group(), text
        )

    def _opaque(self, text: str) -> str:
        return hmac.new(self.key.encode(), text.encode(), hashlib.sha256).hexdigest()


def veil_for(person: str, key: str, claims: Iterable[Claim], others_said: Iterable[str]) -> Veil:
    """Gather what of a person has to go, given every claim around and what others said."""
    own = [claim for claim in claims if claim.speaker == person]
    said = {stem for text in others_said for stem in _stems(text)}
    phrases = {normalised(phrase) for claim in own for phrase in _phrases(claim)}
    words = {stem for phrase in phrases for stem in _stems(phrase)} - said
    alone = {phrase for phrase in phrases if words.intersection(_stems(phrase))}
    ids = frozenset(claim.id for claim in own)
    return Veil(person, key, frozenset(alone), frozenset(words), ids)


def veiled(event: ClaimEvent, veil: Veil) -> ClaimEvent:
    """An event as it may stay; the same object when nothing in it is the person's."""
    after = _veiled(event, veil)
    return event if after == event else after


def veiled_interview(event: InterviewEvent, veil: Veil, *, own: bool) -> InterviewEvent:
    """A happening of an interview as it may stay: of the person's own, no text at all."""
    claims = tuple(veil.claim(claim) for claim in event.claims)
    step = None if event.step is None else veil.name(event.step)
    text, note = ("", "") if own else (veil.sentence(event.text), veil.sentence(event.note))
    return replace(event, step=step, text=text, note=note, claims=claims)


def _veiled(event: ClaimEvent, veil: Veil) -> ClaimEvent:
    match event:
        case Asserted(claim=claim):
            own = claim.speaker == veil.person
            return Asserted(_tombstone(claim, veil) if own else _renamed(claim, veil))
        case Aliased() | Unaliased():
            return replace(event, a=veil.name(event.a), b=veil.name(event.b))
        case Resolved():
            return _settled(event, veil)
        case Replied():
            return replace(event, claims=tuple(map(veil.claim, event.claims)))
        case _:
            return _pointed(event, veil)


def _settled(event: Resolved, veil: Veil) -> Resolved:
    """A settlement, pointing to what its claims are called now."""
    said = {f.name: getattr(event.scope, f.name) for f in fields(Scope)}
    kept = {name: veil.sentence(words) for name, words in said.items() if words}
    return replace(
        event,
        outcome=veil.sentence(event.outcome),
        scope=Scope(**kept),
        claims=tuple(map(veil.claim, event.claims)),
        before=tuple(map(veil.claim, event.before)),
        after=tuple(map(veil.claim, event.after)),
    )


def _pointed(event: ClaimEvent, veil: Veil) -> ClaimEvent:
    """An event that names claims, pointing to what they are called now."""
    match event:
        case Confirmed() | Withdrawn():
            return replace(event, claim=veil.claim(event.claim))
        case Corrected() | Misheard():
            successors = tuple(veil.claim(claim) for claim in event.successors)
            return replace(event, claim=veil.claim(event.claim), successors=successors)
        case Reread(old=old, new=new):
            return Reread(tuple(map(veil.claim, old)), tuple(map(veil.claim, new)))
        case _:
            return event


def _tombstone(claim: Claim, veil: Veil) -> Claim:
    """Kind, place and standing of a claim of the person; no words, no numbers, no quote."""
    return replace(
        _renamed(claim, veil),
        id=veil.claim(claim.id),
        quote="",
        span=(0, 0),
        value=_emptied(claim.value, veil),
        root="",
        scope=ANYWHERE,
        share=None,
        certainty=None,
        valid_from="",
        valid_to="",
    )


def _renamed(claim: Claim, veil: Veil) -> Claim:
    """A claim with phrases of the person renamed, wherever another was asked in her words."""
    value = claim.value
    if isinstance(value, StepRef):
        value = StepRef(veil.name(value.mention))
    links = tuple(veil.name(step) for step in claim.links)
    return replace(claim, mention=veil.name(claim.mention), links=links, value=value)


def _emptied(value: Value, veil: Veil) -> Value:
    match value:
        case StepRef(mention=mention):
            return StepRef(veil.name(mention))
        case System(name=name):
            return System(veil.name(name))
        case Party(person=person, role=role, system=system):
            kept = [None if part is None else veil.name(part) for part in (role, system)]
            return Party("", person, *kept)
        case _:
            return Text("")


def _phrases(claim: Claim) -> tuple[str, ...]:
    match claim.value:
        case StepRef(mention=words) | System(name=words):
            named: tuple[str | None, ...] = (words,)
        case Party(role=role, system=system):
            named = (role, system)
        case _:
            named = ()
    return (claim.mention, *claim.links, *(words for words in named if words))


def _stems(text: str) -> set[str]:
    return {_stem(word) for word in _WORD.findall(normalised(text))}


def _stem(word: str) -> str:
    """Enough of a word to know "approve" in "approving"; being too strict only erases more.

    >>> _stem("approving") == _stem("approves")
    True
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
