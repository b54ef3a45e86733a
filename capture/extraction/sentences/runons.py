"""What is dictated without full stops is cut where one statement is over and a new one begins.

A condition keeps what it is a condition of: "if there is you add a note" stays whole.
"""

from collections.abc import Sequence
from functools import partial

from capture.extraction.lexicon import listed
from capture.extraction.sentences.breaks import Token, is_verb, tokens

_LONG = 24
"""Words: nobody who sets full stops writes so many between two of them."""

_MARKS = frozenset(",;:.!?()-–—→")
_SPEAKERS = listed("clauses", "begins_anew")
_HOLDING = listed("clauses", "holding")
"""A subject behind one of these goes on with what stands before it."""

_MINDS = listed("clauses", "minds")


def run_on_breaks(sentence: str, known: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Find where statements begin in words that run on, as (offset, joining word or "").

    Args:
        sentence: as it was said.
        known: the breaks other words have shown; they are given back among the others.

    >>> run_on_breaks("i scan it you know", [])
    []
    """
    said = tokens(sentence)
    if not _is_unmarked(said):
        return known
    cuts, before = dict(known), dict(known)
    told, held, since = 0, said[0][0] in _words("subordinators"), 0
    for at in range(1, len(said)):
        start = said[at][1]
        told, held, since = (0, False, at) if start in before else (told, held, since)
        told = max(told, int(at - since > _LEAD))
        begins = _is_statement(said, at)
        if (begins or _turns(said, at)) and told > held and at - since > 1:
            opens = at - (said[at - 1][0] in _words("joins"))
            cuts.setdefault(said[opens][1], said[opens][0] if opens < at else "")
            told, held, since = 0, False, at
        held = held or (_is_condition(said, at) and said[at + 1][0] not in _ANSWERS)
        told += begins
    return sorted(cuts.items())


def runs_on(sentence: str) -> bool:
    """Whether somebody tells so much without a mark that a reader has to find the clauses.

    >>> runs_on("i scan it")
    False
    """
    return _is_unmarked(tokens(sentence))


def _is_unmarked(said: Sequence[Token]) -> bool:
    marks = sum(word in _MARKS for word, _, _ in said)
    return len(said) > _LONG and marks * _LONG <= len(said)


_LEAD = 5
"""Words: so much later a clause that began with a noun has had its verb."""


def _turns(said: Sequence[Token], at: int) -> bool:
    """Whether a condition opens a statement here ("and if", "if not"), or "then" does."""
    after_join = said[at - 1][0] in _words("joins")
    short = at + 1 < len(said) and said[at + 1][0] in _ANSWERS
    if said[at][0] == "then":
        return not after_join
    return (_is_condition(said, at) and after_join) or (said[at][0] == "if" and short)


_ANSWERS = frozenset(["not", "so", "yes", "no"])


_CONDITIONS = listed("clauses", "opens_condition")


def _is_condition(said: Sequence[Token], at: int) -> bool:
    more = at + 1 < len(said) and said[at + 1][0] != "then"
    return said[at][0] in _CONDITIONS and more


def _is_statement(said: Sequence[Token], at: int) -> bool:
    """Whether a subject with its verb begins here, that nothing before holds on to."""
    before, word = said[at - 1][0], said[at][0]
    following = said[at + 1][0] if at + 1 < len(said) else ""
    if word in _POINTING and following in _PERSONS:
        return before not in _HOLDING
    if word not in _SPEAKERS and not word.endswith(("'re", "'m", "'ve", "'ll")):
        return False
    if before in _MINDS or (before in _HOLDING and before not in _words("joins")):
        return False
    ahead = [one for one, _, _ in said[at + 1 : at + 3]]
    fillers = _words("fillers")
    verb = next((one for one in ahead if one not in fillers), "")
    return "'" in word or is_verb(verb)


_POINTING = frozenset(["its", "it's", "thats", "that's"])
_PERSONS = listed("clauses", "its_me")


_words = partial(listed, "clauses")
