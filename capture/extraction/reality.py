"""Tells what people say of the work as it is now from everything else people say.

What is not a present claim is never guessed into one: past practice, wishes, unreal conditions,
irony, questions, chat, blame, other processes, quotations, pasted tables, orders to the machine.
A condition that is so ("if it is urgent I call her") and a retold case are claims.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from capture.extraction.cues import cue, found, plain
from capture.extraction.lexicon import lexicon
from capture.extraction.markup import blanked
from capture.extraction.segment import Block, Clause, clauses_of, sentences


class Sort(StrEnum):
    """What a sentence is, when it is not a claim about the work."""

    CLAIM = "claim"
    PAST = "past"
    WISH = "wish"
    HYPOTHETICAL = "hypothetical"
    SARCASM = "sarcasm"
    QUESTION = "question"
    SMALL_TALK = "small_talk"
    BLAME = "blame"
    OTHER_PROCESS = "other_process"
    QUOTED = "quoted"
    PASTE = "paste"
    INJECTION = "injection"
    FOREIGN = "foreign"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Reality:
    """A judgement on one clause and the words it rests on."""

    cls: Sort
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A clause of a message with its judgement."""

    clause: Clause
    reality: Reality


CLAIM = Reality(Sort.CLAIM)
_SPEAKER = re.compile(r"\b(?:i|we|my|our|me|us|i'm|we're|i've|we've)\b", re.IGNORECASE)
_LATIN = 0x24F
_SPREADING = (Sort.INJECTION, Sort.OTHER_PROCESS, Sort.HYPOTHETICAL, Sort.QUESTION)
_NAMES = "reality"


def realities(text: str, topic: str = "") -> tuple[Judged, ...]:
    """Judge every clause of a message.

    Args:
        text: the message as it was typed.
        topic: name and description of the process; its words are never taken for small talk.

    >>> [j.reality.cls.value for j in realities("Before SAP we had paper. I book it.")]
    ['past', 'claim']
    """
    judged: list[Judged] = []
    found_sentences = sentences(text)
    for index, sentence in enumerate(found_sentences):
        followed = index + 1 < len(found_sentences)
        tail = _marks_behind(text, sentence.end)
        whole = reality(sentence.text + tail, sentence.block, topic=topic, followed=followed)
        tells_on = _CONTINUES.match(sentence.text) and _told_on(sentence.text)
        if judged and judged[-1].reality.cls is Sort.PAST and tells_on and whole == CLAIM:
            whole = judged[-1].reality
        if whole == CLAIM and _is_order(sentence, judged):
            whole = Reality(Sort.INJECTION, "order goes on")
        judged += _clauses(sentence, whole, topic)
    return tuple(judged)


def _is_order(sentence: Clause, before: Sequence[Judged]) -> bool:
    """Whether a sentence goes on with an order to a machine that was begun before it.

    Who speaks of "I" or "we" again speaks of the work again.
    """
    begun = bool(before) and before[-1].reality.cls is Sort.INJECTION
    return begun and not _SPEAKER.search(sentence.text)


def reality(
    sentence: str, block: Block = Block.PROSE, *, topic: str = "", followed: bool = False
) -> Reality:
    """Judge one sentence or clause by itself; `followed` says that more of the message comes."""
    if block is not Block.PROSE:
        return Reality(Sort.QUOTED if block is Block.QUOTED else Sort.PASTE, block.value)
    words = plain(sentence)
    if not any(char.isalnum() for char in words):
        return Reality(Sort.EMPTY)
    for judge in (_injection, _foreign, _elsewhere, _unreal, _mockery, _wish, _past, _blame):
        verdict = judge(words)
        if verdict:
            return verdict
    return _asking(words, followed=followed) or _chat(words, topic) or CLAIM


def _clauses(sentence: Clause, whole: Reality, topic: str) -> list[Judged]:
    """Judge the clauses of a sentence: some verdicts hold for all of it, some for one clause."""
    parts = [piece for part in clauses_of(sentence) for piece in _tail_cut(part)]
    if whole.cls in _SPREADING or sentence.block is not Block.PROSE or len(parts) == 1:
        return [Judged(part, whole) for part in parts]
    judged: list[Judged] = []
    for part in parts:
        verdict = reality(part.text, topic=topic, followed=True)
        if verdict.cls is Sort.QUESTION:
            verdict = CLAIM
        judged.append(Judged(part, verdict))
    if all(j.reality.cls is Sort.CLAIM for j in judged):
        return [Judged(part, whole) for part in parts]
    return _carried(judged)


def _carried(judged: list[Judged]) -> list[Judged]:
    """Let irony reach back over "and", and past on over what is told after it."""
    carried: Reality | None = None
    result: list[Judged] = []
    for j in judged:
        verdict = j.reality
        if verdict.cls is Sort.SARCASM and result and j.clause.joined_by == "and":
            result[-1] = Judged(result[-1].clause, verdict)
        if result and verdict == CLAIM and _is_mere_mark(result[-1]):
            verdict = result[-1].reality
        if verdict.cls is Sort.PAST:
            carried = verdict
        elif carried and verdict.cls is Sort.CLAIM and _told_on(j.clause.text):
            verdict = carried
        else:
            carried = None
        result.append(Judged(j.clause, verdict))
    return result


_PRESENT = re.compile(
    r"\b(?:is|are|'s|'re|am|has|have|do|does|don't|doesn't|can|must|now|still|today|\w+s it)\b",
    re.IGNORECASE,
)


def _is_mere_mark(j: Judged) -> bool:
    """Whether a clause is irony and nothing else ("yeah right"), so that it speaks of the next."""
    return j.reality.cls is Sort.SARCASM and len(j.clause.text.split()) <= 3  # noqa: PLR2004


_MODIFIES = re.compile(
    r"(?:'s?|s')? (?!first|now|then|time|again|is|was|are|and|but|or|in|on|at|so|for|to)[a-z]{2,}",
    re.IGNORECASE,
)
_HOMELY = re.compile(r"\b(?:my|our|today|yesterday|tonight|lol|haha)\b", re.IGNORECASE)
_CONTINUES = re.compile(r"(?:and |but )?(?:then|later|after that|so|that)\b", re.IGNORECASE)
_TOLD_ON = re.compile(
    r"\b(?:was|were|had|did|didn't|would|could|went|came|took|got|\w{3,}ed)\b", re.IGNORECASE
)


def _tail_cut(clause: Clause) -> tuple[Clause, ...]:
    """Cut a tail of irony or of old days off: "she decides, with the famous matrix"."""
    cut = re.search(r", (?:with|thanks to|in|on|by|on|was|were|used to be) ", clause.text)
    tail = clause.text[cut.start() + 2 :] if cut else ""
    told = cut is not None and (found(_NAMES, "mockery", tail) or found(_NAMES, "past", tail))
    if cut is None or not told or not cut.start():
        return (clause,)
    middle, at = clause.start + cut.start(), clause.start + cut.start() + 2
    head = replace(clause, end=middle, text=clause.text[: cut.start()])
    return head, replace(clause, start=at, text=tail, joined_by="")


def _told_on(clause: str) -> bool:
    """Whether a clause goes on in the past: it has a past verb and no present one."""
    return bool(_TOLD_ON.search(clause)) and not _PRESENT.search(clause)


def _marks_behind(text: str, end: int) -> str:
    """Return the emoji that close a sentence, for they can turn its sense round."""
    match = re.compile(r"\s{0,3}(?::[a-z_]{2,30}:|[🙃🙄🤡😏])").match(text, end)
    return match.group() if match else ""


def _verdict(sort: Sort, group: str, words: str) -> Reality | None:
    reason = found(_NAMES, group, words)
    return Reality(sort, reason) if reason else None


def _injection(words: str) -> Reality | None:
    return _verdict(Sort.INJECTION, "injection", words)


def _elsewhere(words: str) -> Reality | None:
    return _verdict(Sort.OTHER_PROCESS, "elsewhere", words)


def _foreign(words: str) -> Reality | None:
    """Judge the language by its smallest words, and by its script."""
    letters = [char for char in words if char.isalpha()]
    strange = sum(ord(char) > _LATIN for char in letters)
    if letters and strange * 2 > len(letters):
        return Reality(Sort.FOREIGN, "script")
    tokens = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", words.lower())
    data = lexicon(_NAMES)["foreign"]
    other = [token for token in tokens if token in data["words"]]
    english = sum(token in data["english"] for token in tokens)
    if len(set(other)) >= 2 and len(other) > english:  # noqa: PLR2004
        return Reality(Sort.FOREIGN, " ".join(other[:3]))
    return None


def _unreal(words: str) -> Reality | None:
    """Judge unreal conditions: a past condition with would or could, "if ever", "would have"."""
    verdict = _verdict(Sort.HYPOTHETICAL, "unreal", words)
    if verdict:
        return verdict
    condition = cue(_NAMES, "condition_past").search(words)
    if condition is None:
        return None
    rest = words[: condition.start()] + " " + words[condition.end() :]
    return Reality(Sort.HYPOTHETICAL, condition.group()) if found(_NAMES, "would", rest) else None


def _mockery(words: str) -> Reality | None:
    verdict = _verdict(Sort.SARCASM, "mockery", words)
    if verdict:
        return verdict
    marks = lexicon(_NAMES)["mockery"]["marks"]
    ironic = any(mark in words for mark in marks)
    praise = found(_NAMES, "mockery", words, "praise") if ironic else ""
    return Reality(Sort.SARCASM, praise) if praise else None


def _wish(words: str) -> Reality | None:
    return _verdict(Sort.WISH, "wish", words)


def _past(words: str) -> Reality | None:
    """Judge practice that is over, unless the same words tell of a change that holds now."""
    over = _verdict(Sort.PAST, "then_not_now", words)
    if over or found(_NAMES, "change", words):
        return over
    verdict = _verdict(Sort.PAST, "past", words)
    if verdict:
        return verdict
    ago = found(_NAMES, "ago", words)
    return Reality(Sort.PAST, ago) if ago and found(_NAMES, "past_verb", words) else None


def _blame(words: str) -> Reality | None:
    return _verdict(Sort.BLAME, "blame", words)


def _asking(words: str, *, followed: bool) -> Reality | None:
    """Judge questions; "three days?" as an answer is a hedge, "the connector?" an echo."""
    bare = blanked(words).strip(" \"'()-*")
    opening = re.sub(
        r"^(?:(?:so|and|but|or|ok|hm+|well|anyway|sorry|btw),? )+", "", bare, flags=re.IGNORECASE
    )
    if not bare.endswith(("?", "?!", "??")):
        return None
    inverted = cue(_NAMES, "ask").match(opening)
    inside = re.search(
        r"[,;.] ?(?:is|are|do|does|did|can|will|would|should|who|what|why) \w+",
        bare,
        re.IGNORECASE,
    )
    if inverted or inside:
        return Reality(Sort.QUESTION, "?")
    echo = followed and len(bare.split()) <= 3 and not any(c.isdigit() for c in bare)  # noqa: PLR2004
    return Reality(Sort.QUESTION, "echo") if echo else None


_GREETED = re.compile(
    r"^(?:(?:good|dear|hi|hey|hello|hallo|ola|olá|ciao|morning|afternoon|evening|day|all|there"
    r"|everyone|everybody|team|folks),? )*(?:good )?(?:hi|hey|hello|morning|afternoon|evening|day"
    r"|there|all|everyone)[,!.]? ",
    re.IGNORECASE,
)


def _chat(words: str, topic: str) -> Reality | None:
    """Judge politeness that fills the clause, and talk of home, food and weather."""
    bare = blanked(words).strip(" \"'()[].,;:!-*~?")
    bare = re.sub(r"^(?:(?:but|and|so|ok|well|oh|anyway|also),? )+", "", bare, flags=re.IGNORECASE)
    greeted = _GREETED.sub("", bare)
    if cue(_NAMES, "chat").fullmatch(bare) or cue(_NAMES, "chat").fullmatch(greeted):
        return Reality(Sort.SMALL_TALK, bare[:40])
    private = cue(_NAMES, "private", "words").search(words)
    if private is None or private.group().lower() in topic.lower():
        return None
    if cue(_NAMES, "private", "unless").search(words):
        return None
    named = _MODIFIES.match(words, private.end())
    if named and not _HOMELY.search(words):
        return None
    return Reality(Sort.SMALL_TALK, private.group())
