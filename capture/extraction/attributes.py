"""How something was said: how firmly, in which world, on what grounds, for how many cases."""

from capture.extraction.marks import has
from capture.extraction.drafts import Draft
from capture.ports import Heard
from model_store.vocabulary import (
    Basis,
    Case,
    Extent,
    Hedge,
    Kind,
    Modality,
    Polarity,
    Scope,
    Side,
    Slot,
    Vantage,
)

_BASIS = {
    Vantage.OPERATOR: Basis.DOES_IT,
    Vantage.ADJACENT: Basis.SEES_IT,
    Vantage.OBSERVER: Basis.SEES_IT,
    Vantage.LEADER: Basis.WAS_TOLD,
    Vantage.POLICY: Basis.POLICY_DOC,
    Vantage.SYSTEM_LOG: Basis.LOG,
}


def modality_of(draft: Draft, sentence: str, heard: Heard) -> tuple[Modality, Basis]:
    """The world a claim is true in, and how its speaker knows."""
    own = _own_act(draft, sentence, heard)
    if heard.vantage is Vantage.POLICY:
        return Modality.PRESCRIBED, Basis.POLICY_DOC
    if has("prescribed", sentence) and draft.polarity is Polarity.ASSERTS:
        return Modality.PRESCRIBED, Basis.POLICY_DOC
    if heard.vantage.side is Side.LEADER:
        return (Modality.DONE, Basis.DOES_IT) if own else (Modality.IMAGINED, Basis.WAS_TOLD)
    if has("hearsay", sentence):
        return Modality.REPORTED, Basis.WAS_TOLD
    if has("unsure", sentence) and draft.kind in (Kind.OWNER, Kind.WAIT) and not own:
        return Modality.DONE, Basis.GUESS
    return Modality.DONE, _BASIS[heard.vantage]


def _own_act(draft: Draft, sentence: str, heard: Heard) -> bool:
    """Whether the speaker tells what they do themselves."""
    value = draft.value
    is_speaker = getattr(value, "person", None) == heard.speaker.key
    return is_speaker or (draft.kind is not Kind.OWNER and has("done_myself", sentence))


def hedge_of(text: str) -> Hedge:
    """How firmly a stretch was said."""
    for name in (Hedge.UNSURE, Hedge.SOMETIMES, Hedge.USUALLY):
        if has(name.value, text):
            return name
    return Hedge.CERTAIN


def extent_of(text: str, polarity: Polarity) -> Extent | None:
    """For how many cases it was said to hold, when that was said."""
    if polarity is Polarity.DENIES or has("never", text):
        return Extent.NEVER
    for name in (Extent.EVERY, Extent.SOMETIMES, Extent.USUALLY):
        if has(name.value, text):
            return name
    return Extent.ONLY if has("only_some", text) else None


def case_of(heard: Heard) -> Case:
    """One retold case, or the typical one."""
    slots = (Slot.LAST_CASE, Slot.HARDEST_CASE)
    return Case.ONE if heard.question and heard.question.slot in slots else Case.TYPICAL


def scope_of(text: str, heard: Heard) -> Scope:
    """The site a stretch names, when it is one of the sites people work at."""
    low = text.lower()
    sites = {p.site for p in heard.people if p.site and p.site.lower() in low}
    return Scope(site=sites.pop()) if len(sites) == 1 else Scope()
