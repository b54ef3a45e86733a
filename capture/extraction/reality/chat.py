"""Tells questions to the one who asks, politeness and talk of home from talk of the work.

A word of home makes small talk only where no word of work stands beside it, and never where the
process itself is about it.
"""

import re

from capture.extraction.lexicon import any_of, lexicon
from capture.extraction.patterns.cues import cue
from capture.extraction.reality.sorts import Reality, Sort
from capture.extraction.sentences.breaks import is_finite
from capture.extraction.sentences.markup import blanked

_NAMES = "chat"
_WELL = re.compile(r"^(?:(?:but|and|so|ok|well|oh|anyway|also),? )+", re.IGNORECASE)
_OPENERS = re.compile(
    r"^(?:(?:so|and|but|or|ok|okay|hm+|well|oh|ah|anyway|sorry|btw|also|wait|hey),? )+",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"[,;.] ?(?:is|are|do|does|did|can|will|would|should|who|what|why) \w+", re.IGNORECASE
)
_ECHO = 3
"""Words: so short a question only repeats what it asks about ("the connector?")."""


def asking(words: str, *, followed: bool) -> Reality | None:
    """Judge questions; "three days?" as an answer is a hedge, "the connector?" an echo."""
    bare = blanked(words).strip(" \"'()-*")
    opening = _OPENERS.sub("", bare)
    plainly = cue(_NAMES, "ask", "unmarked").whole.match(opening)
    if plainly:
        return Reality(Sort.QUESTION, plainly.group())
    if not bare.endswith(("?", "?!", "!?")):
        return None
    if cue(_NAMES, "ask").whole.match(opening) or _INSIDE.search(bare):
        return Reality(Sort.QUESTION, "?")
    tag = cue(_NAMES, "ask", "tags").search(bare)
    if tag:
        return Reality(Sort.QUESTION, tag.group())
    counted = any(char.isdigit() for char in bare)
    echo = followed and len(bare.split()) <= _ECHO and not counted
    return Reality(Sort.QUESTION, "echo") if echo else None


_GREETED = re.compile(
    r"^(?:(?:good|dear|hi|hey|hello|hallo|ola|olá|ciao|morning|afternoon|evening|day|all|there"
    r"|everyone|everybody|team|folks),? )*(?:good )?(?:hi|hey|hello|morning|afternoon|evening|day"
    r"|there|all|everyone)[,!.]? ",
    re.IGNORECASE,
)
_NEXT = re.compile(
    rf"(?:'s?|s')? (?!{any_of('greetings', 'no_noun')})([a-z]{{2,}})", re.IGNORECASE
)
_HOMELY = re.compile(r"\b(?:my|our|today|yesterday|tonight|lol|haha)\b", re.IGNORECASE)


def chatting(words: str, topic: str) -> Reality | None:
    """Judge politeness that fills the clause, and talk of home, food and weather."""
    bare = _WELL.sub("", blanked(words).strip(" \"'()[].,;:!-*~?"))
    greeted, chat = _GREETED.sub("", bare), cue(_NAMES, "chat")
    if chat.fullmatch(bare) or (greeted != bare and chat.fullmatch(greeted)):
        return Reality(Sort.SMALL_TALK, bare[:40])
    return _private(words, topic)


def _private(words: str, topic: str) -> Reality | None:
    words = _AT_TABLE.sub("", words) if len(_AT_TABLE.sub("", words).split()) > _FEW else words
    private = cue(_NAMES, "private", "words").search(words) or _own_family(words)
    if private is None or private.group().lower() in topic.lower():
        return None
    timed = cue(_NAMES, "timed", "words").search(_AT_LENGTH.sub("", words))
    if timed or cue(_NAMES, "private", "unless").search(words):
        return None
    named = _modifies(words, private.end())
    if not _HOMELY.search(words) and (named or cue(_NAMES, "work", "words").search(words)):
        return None
    return Reality(Sort.SMALL_TALK, private.group())


_AT_LENGTH = re.compile(
    r"\b(?:all|the whole|half the) (?:the )?(?:day|week|night)\b", re.IGNORECASE
)
"""No time that anybody measured."""


_FEW = 2
_AT_TABLE = re.compile(
    r"\b(?:with|over|at|before|after|during|till|until|by) (?:(?:her|his|their|a|an|the|my|our"
    r"|second|first|third|morning|afternoon|evening|cup of) ){0,4}"
    rf"{any_of('greetings', 'at_table')}(?: break)?\b",
    re.IGNORECASE,
)
"""When or over what work is done is no talk of food: "she reads them with her coffee"."""


def _own_family(words: str) -> re.Match[str] | None:
    """Whose family it is makes it private: "a mother signs" is a case, "my mother" is not."""
    named = cue(_NAMES, "private", "family").whole.finditer(words)
    return next((m for m in named if _WHOSE.search(words, 0, m.start())), None)


_WHOSE = re.compile(r"\b(?:my|our|his|her|your|\w+'s) (?:\w+ )?$", re.IGNORECASE)


def _modifies(words: str, at: int) -> bool:
    """Whether the word of home only names what kind the next noun is: "dog unit"."""
    behind = _NEXT.match(words, at)
    if behind is None:
        return False
    word = behind[1].lower()
    verbal = is_finite(word) or word.endswith("ed")
    return not verbal and word not in lexicon("clauses")["fillers"]["words"]
