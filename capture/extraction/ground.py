"""Drafts become claims only when their quote is proven; what is not, is counted and left out."""

import re
from collections.abc import Iterable
from dataclasses import replace

from capture.extraction.drafts import Draft
from capture.extraction.qualifiers.attributes import scope_of, which_case, world
from capture.extraction.qualifiers.stance import extent_of, hedge_of
from capture.extraction.qualifiers.validity import held
from capture.ports import Heard, Refusal
from model_store.claims import RULES, Claim, Extractor, Message, grounded
from model_store.errors import EvidenceError
from model_store.masking import MASK
from model_store.values import Range, Unit
from model_store.vocabulary import Kind

_OPEN = re.compile(rf"[^{MASK}\s][^{MASK}]*")
_WAITED = re.compile(r"\b(?:wait\w*|takes?|took|until|before|queue\w*|backlog)\b", re.IGNORECASE)
LIFETIME = "years are told of people and plans, not of one piece of work"
EXTRACTOR = Extractor(RULES, model="en_core_web_sm", prompt="")


def ground(
    drafts: Iterable[tuple[Draft, str]], message: Message, heard: Heard
) -> tuple[list[Claim], list[Refusal]]:
    """Turn (draft, its sentence) pairs into claims with ids; equal ones are kept once."""
    made, refused = grounded_by(drafts, message, heard)
    return [claim for claim, _ in made], refused


def grounded_by(
    drafts: Iterable[tuple[Draft, str]], message: Message, heard: Heard
) -> tuple[list[tuple[Claim, Draft]], list[Refusal]]:
    """Turn drafts into claims, each with the draft it was."""
    claims: dict[str, tuple[Claim, Draft]] = {}
    refused: list[Refusal] = []
    for whole, sentence in drafts:
        if _is_lifetime(whole, sentence):
            refused.append(Refusal(message.text[whole.start : whole.end], LIFETIME))
            continue
        draft = _bounded(_unmasked(_bare(whole, message.text), message.text), message.text)
        try:
            claim = grounded(_claim(draft, sentence, message, heard), message)
        except EvidenceError as problem:
            refused.append(Refusal(message.text[draft.start : draft.end], str(problem)))
            continue
        claims.setdefault(claim.id, (claim, draft))
    return list(claims.values()), refused


def _is_lifetime(draft: Draft, sentence: str) -> bool:
    """Whether a time in years is taken for one of the work, with no word of waiting beside it."""
    if draft.kind not in (Kind.WAIT, Kind.DURATION) or not isinstance(draft.value, Range):
        return False
    return draft.value.unit is Unit.YEAR and not _WAITED.search(sentence)


def _bare(draft: Draft, text: str) -> Draft:
    """Quote the words without the mark they end with."""
    quote = text[draft.start : draft.end]
    said = quote.rstrip(" .,;:\n")
    return replace(draft, end=draft.start + len(said)) if said and said != quote else draft


def _unmasked(draft: Draft, text: str) -> Draft:
    """Quote only what was really typed: its longest part that nothing was hidden in."""
    quote = text[draft.start : draft.end]
    if MASK not in quote:
        return draft
    longest = max(_OPEN.finditer(quote), key=lambda part: len(part[0]), default=None)
    if longest is None:
        return replace(draft, end=draft.start)
    start = draft.start + longest.start()
    return replace(draft, start=start, end=start + len(longest[0].rstrip()))


MAX_QUOTE = 300
"""Characters: a longer stretch is quoted by its beginning, up to a whole word."""


def _bounded(draft: Draft, text: str) -> Draft:
    if draft.end - draft.start <= MAX_QUOTE:
        return draft
    head = text[draft.start : draft.start + MAX_QUOTE]
    cut = head.rfind(" ")
    return replace(draft, end=draft.start + (cut if cut > 0 else MAX_QUOTE))


def _governing(before: str) -> str:
    """The words a quote hangs on by its "to": "we are supposed to | call the customer"."""
    lead = _TO.search(before[-_LEAD:])
    return lead[0] if lead else ""


_TO = re.compile(r"(?:[\w'’]+ ){1,4}to $", re.IGNORECASE)
_LEAD = 48


def _around(text: str, sentence: str) -> str:
    """The words that tell how it is known: the quote, or its sentence if it is most of that."""
    return sentence if 2 * len(text) > len(sentence) else text


def _claim(draft: Draft, sentence: str, message: Message, heard: Heard) -> Claim:
    text = message.text[draft.start : draft.end]
    governed = _governing(message.text[: draft.start]) + text
    modality, basis = world(draft, _around(governed, sentence), heard)
    valid_from, valid_to = held(_around(text, sentence), message.at)
    return Claim(
        kind=draft.kind,
        speaker=message.speaker,
        process=message.process,
        account=message.account,
        message=message.key,
        quote=text,
        span=(draft.start, draft.end),
        value=draft.value,
        mention=draft.mention,
        polarity=draft.polarity,
        modality=modality,
        basis=basis,
        scope=scope_of(sentence, heard),
        extent=extent_of(text),
        share=draft.share,
        actor_mode=draft.actor_mode,
        standing=draft.standing,
        links=draft.links,
        case=which_case(sentence, heard),
        hedge=hedge_of(sentence),
        slot=heard.question.slot.value if heard.question else "",
        extractor=EXTRACTOR,
        valid_from=valid_from,
        valid_to=valid_to,
    )
