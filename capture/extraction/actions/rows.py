"""Doings in a row behind one subject, where the parser loses them: "get it and press go".

A word is taken for one more doing only if it stands where a verb of the row would and something
stands behind it that it is done to; words of contact that are names of apps are doings, too.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from capture.extraction.actions.found import Action
from capture.extraction.actions.plain import action_behind
from capture.extraction.actions.states import is_stative
from capture.extraction.lexicon import lexicon, listed
from capture.extraction.parties.named import By, Named
from capture.extraction.sentences.breaks import is_base
from capture.extraction.sentences.segment import Clause
from model_store.values import Party

if TYPE_CHECKING:
    from spacy.tokens import Token

_OWN = listed("actions", "own")
_LINKS = frozenset(["and", "then", "n", "&", "+"])
_BEFORE = _LINKS | {",", ";"}
_OBJECTS = frozenset(["DT", "PRP", "PRP$", "CD"])
_REACHED = listed("actions", "reached")


def rows(
    found: tuple[Action, ...], clauses: tuple[Clause, ...], tokens: list["Token"], text: str
) -> Iterator[Action]:
    """The doings of some clauses that follow another of the same hand and were not found.

    Args:
        found: what was found by the parse.
        clauses: the clauses of the sentence.
        tokens: their words.
        text: the message.
    """
    at = {action.at for action in found}
    for clause in clauses:
        first = next((a for a in found if clause.start <= a.at < clause.end and a.doers), None)
        here = [n for n, t in enumerate(tokens) if clause.start <= t.idx < clause.end]
        if first is None or first.doer_word not in _OWN or first.conditional:
            continue
        start, end = first.doers[0]
        hand = Named(start, end, Party(text[start:end]), By.SPEAKER)
        for n in here:
            if tokens[n].idx > first.at and tokens[n].idx not in at and _is_next(tokens, n):
                yield action_behind(hand, tokens, n, text)


def _is_next(tokens: list["Token"], at: int) -> bool:
    """Whether a word is a verb of the row: "... and press submit", "..., count it"."""
    word, before = tokens[at], tokens[at - 1].lower_ if at else ""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if before not in _BEFORE or behind is None or not is_base(word.lower_):
        return False
    if word.text[:1].isupper() or is_stative(word.lower_, "", behind.lower_):
        return False
    ends = at + 2 >= len(tokens) or tokens[at + 2].is_punct
    bare = before in _LINKS and behind.tag_ in {"NN", "VB"} and ends
    back = before in _LINKS and word.tag_ in {"VB", "VBP"} and behind.tag_ in {"RB", "RP"}
    return behind.tag_ in _OBJECTS or bare or back


def contacts(tokens: list["Token"], named: list[Named], text: str) -> Iterator[Action]:
    """A name of an app as a verb: "half of them whatsapp me", "support dms us", "i teams Jo"."""
    apps = lexicon("actions")["apps"]["words"]
    for n, token in enumerate(tokens[1:-1], start=1):
        behind, before = tokens[n + 1], tokens[n - 1]
        if token.lower_.rstrip("s") not in apps and token.lower_ not in apps:
            continue
        person = any(one.start <= behind.idx < one.end and one.by is By.NAME for one in named)
        hand = before if before.pos_ != "ADV" or n < _SECOND else tokens[n - 2]
        reached = behind.lower_ in _REACHED or person
        if reached and hand.pos_ in {"NOUN", "PRON", "PROPN", "VERB"} and hand.is_alpha:
            party = Named(hand.idx, hand.idx + len(hand), Party(hand.text), By.GROUP)
            yield _written(party, token, behind, text)


_SECOND = 2


def _written(hand: Named, verb: "Token", whom: "Token", text: str) -> Action:
    return Action(
        at=verb.idx,
        verb="message",
        said="message",
        doers=((hand.start, hand.end),),
        doer_word=text[hand.start : hand.end].lower(),
        target=(whom.idx, whom.idx + len(whom)),
        target_word=whom.lower_,
    )
