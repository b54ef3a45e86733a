"""What a speaker takes back finds the claims it takes back; nobody else's, never by likeness alone."""

from collections.abc import Sequence

from capture.ports import Correction, Heard
from model_store.claims import Claim
from model_store.vocabulary import Kind


def corrections(
    claims: Sequence[Claim], taken_back: Sequence[tuple[str, int]], heard: Heard
) -> tuple[Correction, ...]:
    """For each place of taking back, the claims of the same kind just before it.

    Only what stands directly before is replaced, and only by what has the kind of the new words;
    with no new words of that kind, the last claims said are taken back without a successor.
    """
    order = {m.key: n for n, m in enumerate(heard.messages)}
    gone: dict[str, Correction] = {}
    for message, at in taken_back:
        place = (order[message], at)
        before = [c for c in claims if _place(c, order) < place and c.id not in gone]
        after = [c for c in claims if _place(c, order) >= place]
        for claim in _meant(before, after, heard):
            heirs = tuple(c.id for c in after if c.kind is claim.kind and c.id != claim.id)
            gone[claim.id] = Correction(claim.id, heirs)
    return tuple(gone.values())


def _place(claim: Claim, order: dict[str, int]) -> tuple[int, int]:
    return order[claim.message], claim.span[0]


def _meant(before: list[Claim], after: list[Claim], heard: Heard) -> list[Claim]:
    kinds = {c.kind for c in after}
    alike = [c for c in before if c.kind in kinds and c.kind is not Kind.STEP] or before[-1:]
    if not alike and heard.earlier:
        slot = heard.question.slot.value if heard.question else ""
        alike = [c for c in heard.earlier if c.kind in kinds or c.slot == slot][-1:]
    if not alike:
        return []
    last = alike[-1]
    return [c for c in alike if c.message == last.message and c.quote == last.quote] or [last]
