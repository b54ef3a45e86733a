"""From a model's claim to ours: proven by its quote and by every name in it, or refused.

Spans, ranges, parties, basis and ids are ours; of a model's word only this counts: which kind,
about what, denied or not, and whether it was said more doubtfully than we noticed ourselves.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from capture.extraction.drafts import Draft
from capture.extraction.ground import ground
from capture.extraction.model.proven.denying import may_deny
from capture.extraction.model.proven.named import Place, UngroundedError
from capture.extraction.model.proven.quoting import Span, find
from capture.extraction.model.proven.values import mention_of, value_of
from capture.extraction.model.sent.answer import Answer, Part, SaidClaim, What
from capture.extraction.model.sent.passages import Passage
from capture.extraction.qualifiers.stance import is_dont_know
from capture.ports import Heard, Refusal
from model_store.claims import Claim, Extractor, grounded
from model_store.errors import EvidenceError
from model_store.values import Range
from model_store.vocabulary import Basis, Hedge, Kind, Modality, Polarity

_ALLOWED = {
    What.WISH: frozenset({Kind.IDEA}),
    What.UNKNOWN: frozenset({Kind.UNKNOWN}),
}
"""What may be claimed by a clause that does not tell how the work is done now."""

_FEW_WORDS = 3
_LONGEST_EVIDENCE = 120
_DOUBT = (Hedge.CERTAIN, Hedge.USUALLY, Hedge.SOMETIMES, Hedge.UNSURE)


@dataclass(slots=True)
class Bound:
    """What came of an answer."""

    claims: list[Claim] = field(default_factory=list)
    correcting: set[str] = field(default_factory=set)
    refused: list[Refusal] = field(default_factory=list)


def bind(answer: Answer, shown: Iterable[Passage], heard: Heard, extractor: Extractor) -> Bound:
    """Prove an answer claim by claim."""
    by_number = {passage.number: passage for passage in shown}
    bound = Bound()
    answered: set[int] = set()
    for part in answer.parts:
        passage = by_number.get(part.clause)
        if passage is None or part.clause in answered:
            bound.refused += [Refusal("", "no such clause")] * len(part.claims)
            continue
        answered.add(part.clause)
        _bind_part(part, passage, heard, (bound, extractor))
    return bound


def _bind_part(part: Part, passage: Passage, heard: Heard, into: tuple[Bound, Extractor]) -> None:
    bound, extractor = into
    for said in part.claims:
        try:
            claim = _claim(said, part.reality, passage, heard)
        except (UngroundedError, EvidenceError) as problem:
            bound.refused.append(Refusal(passage.text[:_LONGEST_EVIDENCE], str(problem)))
            continue
        bound.claims.append(replace(claim, extractor=extractor))
        if said.corrects:
            bound.correcting.add(claim.id)


def _claim(said: SaidClaim, what: What, passage: Passage, heard: Heard) -> Claim:
    _check_reality(said.kind, what, passage)
    span = _evidence(said.quote, passage)
    if said.polarity is Polarity.DENIES and not may_deny(passage.sentence):
        raise UngroundedError("a denial without a word that denies")
    place = Place(passage, span, heard)
    value = value_of(said.kind, said.value, place)
    if said.kind in _NUMBERS and not isinstance(value, Range):
        raise UngroundedError("a number that nobody named")
    draft = Draft(
        kind=said.kind,
        start=span[0],
        end=span[1],
        value=value,
        mention=mention_of(said.kind, said.subject, place),
        polarity=said.polarity,
    )
    claims, refused = ground([(draft, passage.sentence)], passage.message, heard)
    if not claims:
        raise UngroundedError(refused[0].reason if refused else "not proven")
    return _as_meant(claims[0], said, passage)


_NUMBERS = frozenset({Kind.DURATION, Kind.VOLUME, Kind.SHARE})


def _check_reality(kind: Kind, what: What, passage: Passage) -> None:
    if what is not What.NOW and kind not in _ALLOWED.get(what, frozenset()):
        raise UngroundedError(f"no present claim: {what}")
    if not passage.open and kind is not Kind.IDEA:
        raise UngroundedError(f"no present claim: {passage.sort}")
    if kind is not Kind.UNKNOWN and is_dont_know(passage.sentence):
        raise UngroundedError("no present claim: the speaker does not know")


def _evidence(quote: str, passage: Passage) -> Span:
    """The span that is quoted; a word or two are quoted with the clause they stand in."""
    span = find(quote, passage.shown, passage.start, passage.end)
    if span is None:
        span = find(quote, passage.shown, passage.low, passage.high)
    if span is None or span[1] <= passage.start or span[0] >= passage.end:
        raise UngroundedError("a quote that is not in the message")
    short = len(passage.shown[slice(*span)].split()) < _FEW_WORDS
    if short and passage.end - passage.start <= _LONGEST_EVIDENCE:
        return passage.start, passage.end
    return span


def _as_meant(claim: Claim, said: SaidClaim, passage: Passage) -> Claim:
    """The claim with the more doubtful hedge; a rule or a rumour is never taken for practice."""
    hedge = max(claim.hedge, said.hedge, key=_DOUBT.index)
    modality, basis = claim.modality, claim.basis
    if modality is Modality.DONE and said.modality == "prescribed":
        modality, basis = Modality.PRESCRIBED, Basis.POLICY_DOC
    elif modality is Modality.DONE and said.modality == "reported":
        modality, basis = Modality.REPORTED, Basis.WAS_TOLD
    meant = replace(claim, hedge=hedge, modality=modality, basis=basis, id="")
    return grounded(meant, passage.message)
