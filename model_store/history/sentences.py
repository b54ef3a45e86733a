"""What changed, in sentences a person can read: by role, never by name, never in quotes."""

from collections.abc import Iterator

from model_store.claims import Claim
from model_store.graph.knowledge import Knowledge
from model_store.graph.view import ProcessView, view
from model_store.history.differences import (
    Change,
    ClaimChange,
    SameChange,
    SettledChange,
    StepChange,
    Turned,
    diff,
)
from model_store.history.wording import for_cases, speaker, topic, without_names
from model_store.vocabulary import Verdict

_Told = dict[tuple[str, str, str], list[Claim]]


def differences(before: Knowledge, after: Knowledge) -> tuple[str, ...]:
    """Say what changed from one state to a later one; nothing changed gives no sentence."""
    return sentences(view(before), view(after))


def sentences(before: ProcessView, after: ProcessView) -> tuple[str, ...]:
    """Say what changed between two laid-out states."""
    changes = diff(before, after).changes
    moved = [c for c in changes if isinstance(c, ClaimChange)]
    came = [c.claim for c in moved if c.turned is Turned.CAME]
    went = [c.claim for c in moved if c.turned is Turned.WENT]
    lines = [line for c in changes for line in _about(c, before, after)]
    ours = before.knowledge.reread ^ after.knowledge.reread
    reread, came, went = _reread(came, went, ours)
    if reread:
        lines.append(f"Our reading of {_count(reread, 'message')} changed; nobody said otherwise.")
    corrected, came, went = _corrected(came, went, before, after)
    return (
        *lines,
        *corrected,
        *_told(came, after, "says"),
        *_told(went, before, "no longer says"),
    )


def _about(change: Change, before: ProcessView, after: ProcessView) -> Iterator[str]:
    came = change.turned is Turned.CAME
    known = (after if came else before).knowledge
    match change:
        case StepChange(label=label):
            new = "A step that was not known before" if came else "No longer in the picture"
            yield f"{new}: “{without_names(label, known)}”."
        case SameChange(a=a, b=b, verdict=verdict):
            yield _judged(without_names(a, known), without_names(b, known), verdict, came=came)
        case SettledChange(outcome=outcome):
            how = outcome.replace("_", " ")
            yield f"A finding was settled: {how}." if came else "A finding is open again."


def _judged(a: str, b: str, verdict: Verdict, *, came: bool) -> str:
    if not came:
        return f"It is open again whether “{a}” and “{b}” are the same step."
    answer = {
        Verdict.SAME: "are the same step",
        Verdict.DIFFERENT: "are two different steps",
        Verdict.UNSURE: "may or may not be the same step",
    }[verdict]
    return f"Somebody judged that “{a}” and “{b}” {answer}."


def _reread(
    came: list[Claim], went: list[Claim], ours: frozenset[str]
) -> tuple[set[str], list[Claim], list[Claim]]:
    """Set apart what a better reading changed.

    Those are claims that a reread names (`ours`), and of one message those read by something else.
    """
    readers = {c.message: c.extractor for c in went}
    messages = {
        c.message for c in came if c.message in readers and readers[c.message] != c.extractor
    }
    named = {c.message for c in (*came, *went) if c.id in ours}
    return (
        messages | named,
        [c for c in came if c.message not in messages and c.id not in ours],
        [c for c in went if c.message not in messages and c.id not in ours],
    )


def _corrected(
    came: list[Claim], went: list[Claim], before: ProcessView, after: ProcessView
) -> tuple[list[str], list[Claim], list[Claim]]:
    """Pair what a speaker said with what replaced it."""
    lines = []
    left = list(came)
    kept = []
    for old in went:
        new = next((c for c in left if _slot(c, after) == _slot(old, before)), None)
        if new is None:
            kept.append(old)
            continue
        left.remove(new)
        who = _capital(speaker(new, after.knowledge))
        was, now = topic(old, before.knowledge), topic(new, after.knowledge)
        lines.append(f"{who} put right, about {_step(new, after)}: {was}; now {now}.")
    return lines, left, kept


def _slot(claim: Claim, laid_out: ProcessView) -> tuple[str, ...]:
    return claim.speaker, claim.kind, laid_out.step_of(claim)


def _told(claims: list[Claim], laid_out: ProcessView, verb: str) -> Iterator[str]:
    """One sentence for each speaker and step."""
    grouped: _Told = {}
    for claim in claims:
        key = (speaker(claim, laid_out.knowledge), laid_out.step_of(claim), for_cases(claim.scope))
        grouped.setdefault(key, []).append(claim)
    for (who, _, cases), group in grouped.items():
        topics = dict.fromkeys(topic(c, laid_out.knowledge) for c in group)
        listed = ", ".join(topics)
        yield f"{_capital(who)} {verb}, about {_step(group[0], laid_out)}{cases}: {listed}."


def _step(claim: Claim, laid_out: ProcessView) -> str:
    key = laid_out.step_of(claim)
    if not key:
        return "the whole process"
    return f"“{without_names(laid_out.step(key).label, laid_out.knowledge)}”"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _count(things: set[str], noun: str) -> str:
    return f"{len(things)} {noun}{'' if len(things) == 1 else 's'}"
