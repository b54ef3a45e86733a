"""A step phrase as lower-case words: abbreviations spelt out, hyphens opened, times left out."""

import re

from model_store.matching.lexicon import listed
from model_store.matching.words.lemmas import bases
from model_store.matching.words.lexicon import grammar, nouns, verbs

_WORD = re.compile(r"[a-z0-9]+(?:['-][a-z0-9]+)*")
_TEAM = re.compile(r"\bIT\b(?! team| department)")
_SHORT = {"'m": "am", "'re": "are", "'ll": "will", "'ve": "have", "'d": "would"}
_MANNERS = listed("phrases", "manners")

OWNED = "'s"
"""Stands behind a word that owns the next one."""


def words_of(text: str) -> list[str]:
    """Split a phrase into plain words.

    >>> words_of("Raise the supplier's PO every Friday")
    ['raise', 'the', 'supplier', "'s", 'purchase', 'order']
    """
    lowered = _clause_in_front(_TEAM.sub("it team", text).lower().replace("\u2019", "'"))
    found: list[str] = []
    for word in _WORD.findall(lowered):
        found += _opened(word)
    return _without_times(_joined(found))


def _clause_in_front(text: str) -> str:
    """Drop "if it is over 5k," at the beginning; the condition is no part of the step."""
    first = text.split(maxsplit=1)
    if first and first[0] in grammar().clauses and "," in text:
        rest = text.partition(",")[2]
        return rest if _WORD.search(rest) else text
    return text


def _joined(words: list[str]) -> list[str]:
    """Make one word of names that hold a function word, so that "time off" stays whole."""
    found: list[str] = []
    index = 0
    while index < len(words):
        names = nouns().joined.get(words[index], ())
        name = next((n for n in names if tuple(words[index : index + len(n)]) == n), None)
        found.append("_".join(name) if name else words[index])
        index += len(name) if name else 1
    return found


def _opened(word: str) -> list[str]:
    for ending, full in _SHORT.items():
        if word.endswith(ending):
            return [word[: -len(ending)], full]
    if word.endswith("n't"):
        return [word[:-3], "not"]
    if word.endswith(OWNED):
        return [*_opened(word[:-2]), OWNED]
    word = word.replace("'", "")
    if "-" in word:
        return _hyphened(word)
    return list(nouns().abbreviations.get(word, (word,)))


def _hyphened(word: str) -> list[str]:
    manner, _, doing = word.partition("-")
    if manner in _MANNERS and any(base in verbs().words for base in bases(doing)):
        return [doing]
    joined = word.replace("-", "")
    if joined in verbs().nouns or any(base in verbs().words for base in bases(joined)):
        return [joined]
    if word.startswith("re-"):
        return [joined]
    return [part for piece in word.split("-") for part in _opened(piece)]


_BEFORE_TIMES = listed("phrases", "before_times")


def _without_times(words: list[str]) -> list[str]:
    """Leave out "on Wednesdays", "every week", "and Thursdays", but not "month" in a compound."""
    kept: list[str] = []
    for index, word in enumerate(words):
        if word not in grammar().times or not _is_time(words, index):
            kept.append(word)
            continue
        while kept and kept[-1] in _BEFORE_TIMES:
            kept.pop()
    return kept


_TELL_TIMES = listed("phrases", "tell_times")


_HOW_OFTEN = listed("phrases", "how_often")


def _is_time(words: list[str], index: int) -> bool:
    word, before = words[index], words[index - 1] if index else ""
    if word.endswith(("day", "days")) or before in _TELL_TIMES:
        return len(words) > 1
    follows = words[index + 1] if index + 1 < len(words) else ""
    ends = not follows or follows in grammar().pronouns | grammar().determiners
    return ends and word in _HOW_OFTEN
