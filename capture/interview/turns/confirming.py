"""A reply to the read-back changes exactly the lines it speaks of, and nothing else."""

import re
from collections.abc import Iterable, Sequence

from capture.extraction.sentences.segment import Block, sentences
from capture.interview.answers import (
    Remark,
    Reply,
    Say,
    certainty_in,
    heard,
    parse_reply,
    person_named,
    without_certainty,
)
from capture.interview.course import CERTAINTY, Draft, affected
from capture.interview.phrasing import acknowledge as words
from capture.interview.phrasing import again
from capture.ports import ClaimExtractor
from model_store.claims import Claim, Message, grounded
from model_store.events import Asserted, ClaimEvent, Confirmed, Corrected, InterviewKind, Misheard
from model_store.people import Person
from model_store.values import Party, Text, Value
from model_store.vocabulary import Kind, Side, Slot

UNCLEAR = "I kept your message, but I cannot tell what it means for these lines."
WHICH = "Tell me the number of the line, and how it should read."


def take_reply(draft: Draft, extractor: ClaimExtractor) -> Draft:
    """Take a reply to the read-back; ask once more only when all is wrong and no line is named."""
    lines = tuple(c for key in draft.session.read_back if (c := _claim(draft, key)))
    # Read as if nobody had asked: what is told beside a yes is told of one's own accord.
    reading = extractor.read(heard(draft.situation, draft.messages, None))
    events: list[ClaimEvent] = []
    replies = [
        (m, parse_reply(without_certainty(typed(m.text)), len(lines))) for m in draft.messages
    ]
    touched = {r.line for _, reply in replies for r in reply.remarks}
    for message, reply in replies:
        for remark in reply.remarks:
            events += _settle(draft, lines[remark.line - 1], remark, message, reading.claims)
    if not touched:
        events += [Asserted(c) for c in reading.claims if c.kind is not Kind.UNKNOWN]
        own = {c.id for c in (*draft.situation.mine, *reading.claims)}
        events += [Corrected(c.claim, c.successors) for c in reading.corrections if c.claim in own]
    events += _rest(lines, replies, touched, events)
    draft = draft.claiming(events)
    return _finish(draft, replies, touched, len(lines))


def typed(text: str) -> str:
    """What of a message was typed by hand: numbers in a pasted table are no numbers of lines.

    >>> typed("2 is wrong").strip()
    '2 is wrong'
    """
    pasted = [part for part in sentences(text) if part.block is not Block.PROSE]
    for part in pasted:
        text = text[: part.start] + " " * (part.end - part.start) + text[part.end :]
    return text


def _finish(
    draft: Draft, replies: Sequence[tuple[Message, Reply]], touched: set[int], count: int
) -> Draft:
    question = draft.session.open
    draft = draft.happening(
        InterviewKind.ANSWERED,
        messages=tuple(m.key for m in draft.messages),
        claims=affected(draft.events),
        note=f"told:{CERTAINTY}{sure}" if (sure := _certainty(draft)) else "told",
    )
    if question is not None and len(draft.session.asked(Slot.CONFIRM)) == 1:
        side = draft.situation.account.vantage.side
        if not touched and any(reply.all_wrong for _, reply in replies):
            return draft.saying(WHICH).asking(again(question, side))
        if not draft.events and not touched:
            return draft.saying(UNCLEAR).asking(again(question, side))
    right = sum(isinstance(e, Confirmed) for e in draft.events)
    changed = sum(isinstance(e, Corrected | Misheard) for e in draft.events)
    told = f"{right} of {count} confirmed" + (f", {changed} changed." if changed else ".")
    return draft.happening(InterviewKind.CLOSED, note="read back").saying(told, words.DONE)


def _certainty(draft: Draft) -> int | None:
    """How sure a leader says to be of what was read back."""
    leads = draft.situation.account.vantage.side is Side.LEADER
    return certainty_in(m.text for m in draft.messages) if leads else None


def _rest(
    told: Sequence[Claim],
    replies: Iterable[tuple[Message, Reply]],
    touched: set[int],
    events: Sequence[ClaimEvent],
) -> list[ClaimEvent]:
    """Lines nobody remarked on are confirmed only when the whole was called right.

    A yes with an exception leaves every line alone that shares a word with the exception.
    """
    if not any(reply.all_right for _, reply in replies):
        return []
    doubted = {w for _, reply in replies for w in _words(reply.but)}
    lines = [None if doubted & _words(c.quote) else c for c in told]
    gone = {e.claim for e in events if isinstance(e, Corrected | Misheard)}
    return [
        Confirmed(c.id)
        for n, c in enumerate(lines, 1)
        if c is not None and n not in touched and c.id not in gone
    ]


def _words(text: str) -> set[str]:
    """Words long enough to mean something, cut to their stems."""
    return {w[:5] for w in re.findall(r"[^\W\d_]{4,}", text.casefold())}


def _settle(
    draft: Draft, old: Claim, remark: Remark, message: Message, read: Sequence[Claim]
) -> list[ClaimEvent]:
    """What one remark does to the one claim it is about."""
    if remark.say is Say.RIGHT:
        return [Confirmed(old.id)]
    if remark.say is Say.NOT_SURE:
        return []
    people = draft.situation.people or draft.situation.knowledge.people
    new = [c for c in (_successor(old, remark, message, read, people),) if c]
    ids = tuple(c.id for c in new)
    misheard = remark.say is Say.MISHEARD or old.assumed
    gone: ClaimEvent = Misheard(old.id, ids) if misheard else Corrected(old.id, ids)
    return [*map(Asserted, new), gone]


def _successor(
    old: Claim,
    remark: Remark,
    message: Message,
    read: Sequence[Claim],
    people: Sequence[Person],
) -> Claim | None:
    """What the line should have been, in the words of the remark; None when it only denies it."""
    start, end = remark.span
    inside = (
        c
        for c in read
        if c.kind is old.kind and c.message == message.key and start <= c.span[0] < end
    )
    found = next(inside, None)
    span = found.span if found else _said_instead(message.text, start, end)
    if span is None:
        return None
    quote = message.text[span[0] : span[1]]
    value = found.value if found else _value(old, quote, people)
    new = _like(old, message, quote, span, value)
    return None if new.id == old.id else new


def _like(old: Claim, message: Message, quote: str, span: tuple[int, int], value: Value) -> Claim:
    new = Claim(
        kind=old.kind,
        speaker=message.speaker,
        process=old.process,
        account=message.account,
        message=message.key,
        quote=quote,
        span=span,
        value=value,
        mention=old.mention,
        modality=old.modality,
        basis=old.basis,
        scope=old.scope,
        case=old.case,
        slot=old.slot,
        extractor=old.extractor,
    )
    return grounded(new, message)


def _said_instead(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The part of a remark that says how it is, without "is wrong," in front of it."""
    part = text[start:end]
    for mark in (":", ",", " it's ", " it is ", " should be ", " - ", ";", ". "):
        _, found, rest = part.partition(mark)
        if found and len(rest.strip()) > 1:
            begin = start + len(part) - len(rest)
            return _trimmed(text, begin, end)
    return None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start] in " .,;:!?\n\t":
        start += 1
    while end > start and text[end - 1] in " .,;:!?\n\t(":
        end -= 1
    return (start, end) if end > start else None


def _value(old: Claim, quote: str, people: Sequence[Person]) -> Value:
    """The words as they are; a person where the old claim held one."""
    if old.kind not in (Kind.OWNER, Kind.DEPUTY, Kind.HANDOFF, Kind.SINGLE_PERSON):
        return Text(quote)
    tokens = [t.strip(".,;:!?") for t in quote.split()]
    known = [(t, key) for t in tokens if t and (key := person_named(t, people))]
    return Party(known[0][0], person=known[0][1]) if known else Party(_said_of(tokens))


def _said_of(tokens: Sequence[str]) -> str:
    """Who was meant, when nobody of that name is known: what stands after "it's"."""
    plain = [t for t in tokens if t.casefold() not in {"it's", "it", "is", "that's", "the"}]
    return " ".join(plain) or " ".join(tokens)


def _claim(draft: Draft, key: str) -> Claim | None:
    return next((c for c in draft.situation.knowledge.claims if c.id == key), None)
