"""How something was said: in which world it is true, on what grounds, for which cases."""

from capture.extraction.drafts import Draft
from capture.extraction.patterns.marks import has
from capture.extraction.qualifiers.scopes import scope_in
from capture.extraction.qualifiers.stance import basis_of, case_of, modality_of
from capture.ports import Heard
from model_store.values import Scope
from model_store.vocabulary import Basis, Case, Kind, Modality, Side, Slot, Vantage

_BASIS = {
    Vantage.OPERATOR: Basis.DOES_IT,
    Vantage.ADJACENT: Basis.SEES_IT,
    Vantage.OBSERVER: Basis.SEES_IT,
    Vantage.LEADER: Basis.WAS_TOLD,
    Vantage.POLICY: Basis.POLICY_DOC,
    Vantage.SYSTEM_LOG: Basis.LOG,
}


def world(draft: Draft, sentence: str, heard: Heard) -> tuple[Modality, Basis]:
    """The world a claim is true in, and how its speaker knows.

    A leader's account is what is believed, except of what the leader does in person.
    """
    said = modality_of(sentence)
    if heard.vantage is Vantage.POLICY or said is Modality.PRESCRIBED:
        return Modality.PRESCRIBED, Basis.POLICY_DOC
    if heard.vantage.side is Side.LEADER:
        if _own_act(draft, sentence, heard):
            return Modality.DONE, Basis.DOES_IT
        return Modality.IMAGINED, basis_of(sentence) or Basis.WAS_TOLD
    return said or Modality.DONE, basis_of(sentence) or _BASIS[heard.vantage]


def _own_act(draft: Draft, sentence: str, heard: Heard) -> bool:
    """Whether the speaker tells what they do themselves."""
    is_speaker = getattr(draft.value, "person", None) == heard.speaker.key
    return is_speaker or (draft.kind is not Kind.OWNER and has("done_myself", sentence))


def which_case(sentence: str, heard: Heard) -> Case:
    """One retold case, or the typical one: by the question first, then by the words."""
    slots = (Slot.LAST_CASE, Slot.HARDEST_CASE)
    retold = heard.question is not None and heard.question.slot in slots
    return Case.ONE if retold else case_of(sentence)


def scope_of(sentence: str, heard: Heard) -> Scope:
    """The cases a sentence speaks of, among them the one site it names."""
    return scope_in(sentence, frozenset(person.site for person in heard.people))
