"""Finds what is done in a step phrase: the verb, its classes, and which words it uses up."""

from dataclasses import dataclass
from functools import lru_cache

from model_store.matching.words import (
    Words,
    bases,
    grammar,
    how_many_said,
    known,
    nouns,
    stem,
    verbs,
)

_CACHED = 8192
_GAP = 4
_PAIR = 2
_PREFIXED = 5


@dataclass(frozen=True, slots=True)
class Action:
    """A doing: `classes` it may be, `lemma` as called, `used` positions in the words.

    `light` says nothing by itself ("do", "put"); `again` is a repetition; `undone` reverses.
    """

    lemma: str = ""
    classes: frozenset[str] = frozenset()
    used: frozenset[int] = frozenset()
    light: bool = False
    again: bool = False
    undone: bool = False


NOTHING = Action()


@lru_cache(maxsize=_CACHED)
def is_doing(word: str) -> bool:
    """Whether a word may be a verb of office work."""
    lexicon = verbs()
    return any(
        base in lexicon.words or base in lexicon.phrases or base in lexicon.light
        for base in _stripped(word)
    )


def action_at(words: list[str], at: int) -> Action:
    """Read the verb that begins at a position."""
    phrase = _phrase(words, at)
    if phrase is not None:
        return phrase
    word = words[at]
    lexicon = verbs()
    base = known(word, lexicon.words)
    light = known(word, lexicon.light)
    if light is not None:
        classes = lexicon.words.get(light, frozenset())
        return Action(light, classes, frozenset({at}), light=True)
    if base is not None:
        return Action(base, lexicon.words[base], frozenset({at}))
    return _prefixed(word, at)


@lru_cache(maxsize=_CACHED)
def doing_of(noun: str) -> Action:
    """Read the doing out of a noun: "approval", "matching".

    >>> sorted(doing_of("approval").classes)
    ['approve']
    """
    lexicon = verbs()
    base = known(noun, lexicon.nouns)
    if base is not None:
        return Action(base, lexicon.nouns[base])
    for prefix in ("re", "un", "dis", "de"):
        base = known(noun[len(prefix) :], lexicon.nouns) if noun.startswith(prefix) else None
        if base is not None:
            again = prefix == "re"
            return Action(base, lexicon.nouns[base], again=again, undone=not again)
    return NOTHING


def _prefixed(word: str, at: int) -> Action:
    lexicon = verbs()
    for prefix in ("re", "un", "dis", "de"):
        rest = word[len(prefix) :]
        base = (
            known(rest, lexicon.words.keys() | lexicon.light)
            if word.startswith(prefix) and len(rest) > 1
            else None
        )
        if base is not None:
            again = prefix == "re"
            classes = lexicon.words.get(base, frozenset())
            light = base in lexicon.light
            if light and not (again and base in lexicon.performing):
                continue
            return Action(base, classes, frozenset({at}), light, again=again, undone=not again)
    return Action(stem(min(bases(word), key=len)), frozenset(), frozenset({at}))


def _stripped(word: str) -> tuple[str, ...]:
    found = bases(word)
    for prefix in ("re", "un"):
        if word.startswith(prefix) and len(word) > _PREFIXED:
            found += bases(word[len(prefix) :])
    return found


def _phrase(words: list[str], at: int) -> Action | None:
    """The longest listed phrase that begins here; all of the same length count."""
    lexicon = verbs()
    for base in bases(words[at]):
        best: tuple[int, frozenset[str], frozenset[int]] | None = None
        for phrase, classes in lexicon.phrases.get(base, ()):
            if best is not None and how_many_said(phrase) < best[0]:
                break
            used = _matched(phrase, words, at)
            if used is not None:
                merged = classes | best[1] if best else classes
                best = (how_many_said(phrase), merged, used)
        if best is not None:
            return _as_action(base, best[1], best[2], words, at)
    return None


def _as_action(
    base: str, classes: frozenset[str], used: frozenset[int], words: list[str], at: int
) -> Action:
    """With a telling verb ("issue the refund") the thing stays an object of its own."""
    lemma = " ".join([base, *(words[i] for i in sorted(used) if i != at)])
    if base in verbs().light:
        return Action(lemma, classes, used)
    kept = frozenset(i for i in used if i == at or not _is_thing(words[i]))
    whole = kept == used
    own = frozenset() if whole else verbs().words.get(base, frozenset())
    return Action(lemma, classes | own, kept)


def _matched(phrase: Words, words: list[str], at: int) -> frozenset[int] | None:
    """Positions a phrase takes, or nothing."""
    if len(phrase) == _PAIR and phrase[1] in grammar().particles:
        return _with_particle(phrase[1], words, at)
    used, position, gap = {at}, at + 1, 0
    for part in phrase[1:]:
        if part == "*":
            gap = _GAP
            continue
        if position == at + 1 and phrase[0] in verbs().light:
            gap = _GAP
        found = _found(part, words, position, gap)
        if found is None:
            return None
        used.add(found)
        position, gap = found + 1, 0
    return frozenset(used) if _ends_at(words, position) else None


def _ends_at(words: list[str], position: int) -> bool:
    """Whether a listed phrase may end here: "send payment" is not in "send payment reminders"."""
    if position == len(words) or not _is_thing(words[position - 1]):
        return True
    return not _is_thing(words[position])


def _is_thing(word: str) -> bool:
    function = grammar().prepositions | grammar().particles | grammar().determiners
    return word not in function and known(word, nouns().vocabulary) is not None


def _found(part: str, words: list[str], position: int, gap: int) -> int | None:
    """Where the next word of a phrase stands; determiners never count as a gap."""
    skipped = 0
    for index in range(position, len(words)):
        if part == words[index] or part in bases(words[index]):
            return index
        if words[index] in grammar().determiners:
            continue
        skipped += 1
        if skipped > gap:
            return None
    return None


def _with_particle(particle: str, words: list[str], at: int) -> frozenset[int] | None:
    """A particle stands behind its verb, or behind the object and before what follows."""
    if at + 1 < len(words) and words[at + 1] == particle:
        return frozenset({at, at + 1})
    before = grammar().prepositions | grammar().clauses
    for index in range(at + 2, min(len(words), at + 8)):
        ends = index + 1 == len(words) or words[index + 1] in before
        if words[index] == particle:
            return frozenset({at, index}) if ends else None
        if words[index] in before:
            return None
    return None
