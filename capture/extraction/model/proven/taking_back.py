"""What a speaker took back also falls among a model's claims; a model alone takes nothing back.

A correction needs a cue in the speaker's words ("scratch that"). A model may then say what takes
the place of what; what the rules read and did not see corrected stands unless such a cue is there.
"""

from collections.abc import Iterable, Iterator, Sequence

from capture.extraction.corrections.taken_back import TakenBack, corrections
from capture.extraction.corrections.turns import as_typed, taken_back_in
from capture.extraction.legible import legible
from capture.ports import Correction, Heard, Reading
from model_store.claims import Claim, canonical, normalised


def taken_back(
    reading: Reading, new: Sequence[Claim], correcting: Iterable[str], heard: Heard
) -> tuple[Correction, ...]:
    """The corrections a union adds to those of the rules' reading."""
    typed = [legible(message.text) for message in heard.messages]
    told = taken_back_in([one.text for one in typed])
    cues = [as_typed(one, typed) for there in told for one in there]
    gone = {c.claim for c in reading.corrections}
    mine = {n.id for n in new}
    found = [c for c in corrections(new, cues, heard) if c.claim in mine]
    named = set(correcting)
    found += _replaced(reading.claims, [n for n in new if n.id in named], cues, heard)
    unique = {c.claim: c for c in reversed(found) if c.claim not in gone}
    return tuple(unique.values())


def _replaced(
    read: Sequence[Claim], heirs: Sequence[Claim], cues: Sequence[TakenBack], heard: Heard
) -> Iterator[Correction]:
    """Claims the rules read before a cue, the last of one slot with what was said of it behind."""
    order = {m.key: n for n, m in enumerate(heard.messages)}
    for heir in heirs:
        place = order[heir.message], heir.span[0]
        behind = [c for c in cues if (c.message, c.words.cue[1]) <= place]
        if not behind:
            continue
        cue = (behind[-1].message, behind[-1].words.cue[0])
        fits = [old for old in read if _before(old, cue, order) and _same_slot(old, heir)]
        if fits:
            last = max(fits, key=lambda old: (order[old.message], old.span[1]))
            yield Correction(last.id, (heir.id,))


def _before(old: Claim, cue: tuple[int, int], order: dict[str, int]) -> bool:
    return (order[old.message], old.span[1]) <= cue


def _same_slot(old: Claim, new: Claim) -> bool:
    about = normalised(old.mention) == normalised(new.mention)
    return about and old.kind is new.kind and canonical(old.value) != canonical(new.value)
