"""Tells what people say of the work as it is now from everything else people say.

What is not a present claim is never guessed into one: past practice, wishes, unreal conditions,
irony, questions, chat, blame, other processes, quotations, pasted tables, orders to the machine.
A condition that is so ("if it is urgent I call her") and a retold case are claims.
"""

import re
from collections.abc import Callable, Sequence
from functools import partial

from capture.extraction.lexicon import lexicon
from capture.extraction.patterns.cues import plain
from capture.extraction.reality.chat import asking, chatting
from capture.extraction.reality.irony import blaming, mocking
from capture.extraction.reality.judged import Judged, judged_clauses
from capture.extraction.reality.past import over, told_on
from capture.extraction.reality.sorts import CLAIM, Reality, Sort, verdict
from capture.extraction.reality.unreal import imagined, wished
from capture.extraction.sentences.segment import Block, Clause, sentences

_SPEAKER = re.compile(r"\b(?:i|we|my|our|me|us|i'm|we're|i've|we've)\b", re.IGNORECASE)
_LATIN = 0x24F
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
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
    judge = partial(reality, topic=topic, followed=True)
    found_sentences = sentences(text)
    for index, sentence in enumerate(found_sentences):
        followed = index + 1 < len(found_sentences)
        tail = _marks_behind(text, sentence.end)
        whole = reality(sentence.text + tail, sentence.block, topic=topic, followed=followed)
        tells_on = _CONTINUES.match(sentence.text) and told_on(sentence.text)
        if judged and judged[-1].reality.cls is Sort.PAST and tells_on and whole == CLAIM:
            whole = judged[-1].reality
        if whole == CLAIM and _is_order(sentence, judged):
            whole = Reality(Sort.INJECTION, "order goes on")
        judged += judged_clauses(sentence, whole, judge)
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
    for judge in _JUDGES:
        judgement = judge(words)
        if judgement:
            return judgement
    return asking(words, followed=followed) or chatting(words, topic) or CLAIM


_CONTINUES = re.compile(
    r"(?:and |but )?(?:then|later|after that|so|that|he|she|they"
    r"|(?:his|her|their|the) (?:post|position|job|role|contract))\b",
    re.IGNORECASE,
)
"""What is told of somebody who was there once goes on being past: "she left in the spring"."""


def _marks_behind(text: str, end: int) -> str:
    """Return the emoji that close a sentence, for they can turn its sense round."""
    match = _MARKS.match(text, end)
    return match.group() if match else ""


_MARKS = re.compile(r"\s{0,3}(?::[a-z_]{2,30}:|[🙃🙄🤡😏])")


def _injection(words: str) -> Reality | None:
    return verdict(Sort.INJECTION, _NAMES, "injection", words)


def _elsewhere(words: str) -> Reality | None:
    return verdict(Sort.OTHER_PROCESS, _NAMES, "elsewhere", words)


def _foreign(words: str) -> Reality | None:
    """Judge the language by its smallest words, and by its script."""
    if not words.isascii() and _is_strange(words):
        return Reality(Sort.FOREIGN, "script")
    tokens = _WORD.findall(words.lower())
    data = lexicon(_NAMES)["foreign"]
    other = [token for token in tokens if token in data["words"]]
    english = sum(token in data["english"] for token in tokens)
    # "I" and "per" are words of other languages too, and English ones first.
    strange_words = set(other) - {"i", "per"}
    if strange_words and len(set(other)) >= 2 and len(other) > english:  # noqa: PLR2004
        return Reality(Sort.FOREIGN, " ".join(other[:3]))
    return None


def _is_strange(words: str) -> bool:
    """Whether most letters are of no Latin script."""
    letters = [char for char in words if char.isalpha()]
    return sum(ord(char) > _LATIN for char in letters) * 2 > len(letters)


_JUDGES: tuple[Callable[[str], Reality | None], ...] = (
    _injection,
    _foreign,
    _elsewhere,
    imagined,
    mocking,
    wished,
    over,
    blaming,
)
"""In this order: whatever speaks to a machine is that first, whatever it says of the work."""
