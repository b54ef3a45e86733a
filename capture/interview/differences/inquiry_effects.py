"""What an answer to a question about a difference changes: claims of whoever answered, no others.

What somebody takes over from a version told to them goes back to the root it was told from.
"""

from collections.abc import Sequence
from dataclasses import replace

from capture.interview.answers import Listened
from capture.interview.course import Draft
from capture.interview.differences.inquiry_replies import says_working_days
from model_store.claims import Claim, grounded
from model_store.events import Aliased, Asserted, ClaimEvent, Confirmed, Corrected, Misheard
from model_store.findings.finding import Finding
from model_store.graph.confidence import root_of
from model_store.settlement.standing import evidence
from model_store.values import Calendar, Range, Text
from model_store.vocabulary import Basis, Resolution, Rung, Slot, Upshot, Verdict

_SAMENESS = {Upshot.ONE_THING: Verdict.SAME, Upshot.TWO_THINGS: Verdict.DIFFERENT}


def effects(
    draft: Draft, finding: Finding, found: tuple[Rung, Upshot, Resolution | None], heard: Listened
) -> list[ClaimEvent]:
    """What an answer changes beside the finding: only claims of whoever answered."""
    rung, word, outcome = found
    person = draft.situation.person.key
    mine = [c for c in evidence(finding) if c.speaker == person]
    if rung is Rung.MISHEARING and mine:
        return _own_words(mine[0], word, heard)
    if rung is Rung.ALIAS and len(finding.steps) > 1 and word in _SAMENESS:
        return [Aliased(finding.steps[0], finding.steps[1], _SAMENESS[word])]
    if rung is Rung.UNIT and word is Upshot.RIGHT and mine:
        return _counted(draft, mine)
    if outcome in (Resolution.LEADER_UPDATED, Resolution.OPERATOR_CORRECTED):
        others = finding.operator if outcome is Resolution.LEADER_UPDATED else finding.leader
        return _taken_over(draft, mine, others)
    return []


def _own_words(claim: Claim, word: Upshot, heard: Listened) -> list[ClaimEvent]:
    """One's own words, judged by oneself: confirmed, or misheard and said anew."""
    if word is Upshot.RIGHT:
        return [Confirmed(claim.id)]
    if word is not Upshot.MISHEARD:
        return []
    return [Misheard(claim.id, tuple(c.id for c in heard.claims if c.kind is claim.kind))]


def _taken_over(
    draft: Draft, mine: Sequence[Claim], others: tuple[Claim, ...]
) -> list[ClaimEvent]:
    """The speaker's own claims give way to the version chosen, whose root stays its teller's."""
    source = next((c for c in others if not isinstance(c.value, Text)), None)
    if source is None:
        return [Corrected(c.id) for c in mine]
    made = _said_now(draft, replace(source, root=root_of(source), basis=Basis.WAS_TOLD), mine[0])
    if made is None:
        return []
    return [Asserted(made), *(Corrected(c.id, (made.id,)) for c in mine)]


def _counted(draft: Draft, mine: Sequence[Claim]) -> list[ClaimEvent]:
    """A figure told in working days where it had been taken for calendar days."""
    text = " ".join(m.text for m in draft.messages)
    for claim in mine:
        value = claim.value
        if isinstance(value, Range) and value.calendar is not Calendar.WORKING:
            if not says_working_days(text):
                return [Confirmed(claim.id)]
            meant = replace(claim, value=replace(value, calendar=Calendar.WORKING))
            made = _said_now(draft, meant, claim)
            return [Asserted(made), Corrected(claim.id, (made.id,))] if made else []
    return []


def _said_now(draft: Draft, like: Claim, own: Claim) -> Claim | None:
    """A claim of this speaker whose words are the answer itself."""
    message = next((m for m in draft.messages if m.text.strip()), None)
    if message is None:
        return None
    quote = message.text.strip()
    start = message.text.index(quote)
    made = replace(
        like,
        id="",
        speaker=own.speaker,
        account=own.account,
        mention=own.mention or like.mention,
        modality=own.modality,
        message=message.key,
        quote=quote,
        span=(start, start + len(quote)),
        occurrence=0,
        slot=Slot.NEUTRAL_CHECK,
        certainty=None,
    )
    return grounded(made, message)
