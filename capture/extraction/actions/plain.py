"""Where the parser stumbles over chat, a party with an everyday verb still says who acts."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from capture.extraction.actions.conditions import WHEN
from capture.extraction.actions.found import Action, base_form
from capture.extraction.actions.states import is_stative
from capture.extraction.lexicon import lexicon, listed
from capture.extraction.parties.named import By, Named
from capture.extraction.sentences.breaks import is_finite, is_verb
from model_store.values import Party

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPENERS = listed("actions", "before_name")
_ENDS = frozenset({"IN", "TO", "CC", ",", ".", ":", "-LRB-", "-RRB-", "WDT", "WRB", "WP", "UH"})
_MAX_REACH = 6


def plain_actions(
    tokens: list["Token"], named: list[Named], known: tuple[Action, ...], text: str
) -> tuple[Action, ...]:
    """Find actions the parse missed: "the ward clerk books transport", "customer calls".

    `text` is the message: a parse puts its text together anew each time it is asked for it.
    """
    taken = {action.at for action in known}
    starts = [token.idx for token in tokens]
    heard = (*named, *_you(tokens), *_capitals(tokens, named), *_nouns(tokens))
    found = (action for one in heard for action in _behind(one, tokens, starts, text))
    return tuple(action for action in found if action.at not in taken)


def _you(tokens: list["Token"]) -> Iterator[Named]:
    """Where "you" tells the steps, and stands behind nothing that it is done to."""
    for n, token in enumerate(tokens):
        if token.lower_ == "you" and not (n and tokens[n - 1].tag_ in _GOVERNING):
            yield Named(token.idx, token.idx + len(token), Party(token.text), By.GROUP)


_BEFORE_NAME = _OPENERS - listed("actions", "before_noun")


def _capitals(tokens: list["Token"], named: list[Named]) -> Iterator[Named]:
    """A name nobody listed where a subject stands, and a verb in -s with more behind it."""
    for n, token in enumerate(tokens[:-2]):
        if not (token.is_alpha and len(token) > 1 and token.text[:1].isupper()):
            continue
        opens = n == 0 or tokens[n - 1].lower_ in _BEFORE_NAME
        verb, behind = tokens[n + 1], tokens[n + 2]
        acts = verb.lower_.endswith("s") and is_finite(verb.lower_) and behind.tag_ in _BEHIND
        known = any(one.start <= token.idx < one.end for one in named)
        if opens and acts and not known and token.tag_ in {"NNP", "NNPS", "NN"}:
            yield Named(token.idx, token.idx + len(token), Party(token.text), By.NAME)


def _nouns(tokens: list["Token"]) -> Iterator[Named]:
    """A noun with its article where a sentence begins, and a verb in -s that was taken for one."""
    if len(tokens) <= _AHEAD or any(
        t.tag_ in {"VBZ", "VBP", "VBD", "MD"} for t in tokens[:_MAX_REACH]
    ):
        return
    article, noun, verb, behind = tokens[:_AHEAD]
    acts = verb.lower_.endswith("s") and is_finite(verb.lower_) and behind.tag_ in _BEHIND
    if article.tag_ in {"DT", "PRP$"} and noun.tag_ == "NN" and acts:
        yield Named(noun.idx, noun.idx + len(noun), Party(noun.text, role=noun.lower_), By.ROLE)


_AHEAD = 4
_BEHIND = frozenset(["DT", "PRP", "PRP$", "IN", "RP", "TO", "CD"])
_GOVERNING = frozenset(
    ["IN", "TO", "VB", "VBZ", "VBP", "VBD", "VBG", "VBN", "MD", "WDT", "WP", "WRB", "PRP"]
)


def _behind(one: Named, tokens: list["Token"], starts: list[int], text: str) -> Iterator[Action]:
    behind, first = bisect_left(starts, one.end), bisect_left(starts, one.start)
    if behind >= len(tokens) or not _may_open(tokens, first):
        return
    fillers = lexicon("clauses")["fillers"]["words"]
    rest = range(behind, min(behind + 3, len(tokens)))
    at = next((n for n in rest if tokens[n].lower_ not in fillers), behind)
    verb = tokens[at]
    own = one.by in (By.SPEAKER, By.GROUP)
    acts = is_verb(verb.lower_) if own else is_finite(verb.lower_) or _unlisted(tokens, at)
    if not acts or verb.pos_ == "AUX" or verb.tag_ in {"VBG", "VBN", "MD"}:
        return
    yield action_behind(one, tokens, at, text)


def _unlisted(tokens: list["Token"], at: int) -> bool:
    """Whether a word nobody listed is a verb, by its -s and by what it is done to."""
    verb = tokens[at]
    ends = verb.lower_.endswith("s") and not verb.lower_.endswith(("ss", "us", "is"))
    following = tokens[at + 1].tag_ if at + 1 < len(tokens) else ""
    return ends and verb.is_alpha and verb.text.islower() and following in {"DT", "PRP", "PRP$"}


def _may_open(tokens: list["Token"], at: int) -> bool:
    """Whether a party stands where a subject does, and not behind a verb or a preposition."""
    return (
        at == 0
        or tokens[at].lower_ == "you"
        or tokens[at - 1].lower_ in _OPENERS
        or tokens[at - 1].is_sent_start is True
    )


def action_behind(one: Named, tokens: list["Token"], at: int, text: str) -> Action:
    """The action of a verb whose doer is known, read from the words that follow it."""
    verb = tokens[at]
    target = _chunk(tokens, at + 1)
    lemma = base_form(verb)
    word = text[slice(*target)].lower().split()[-1] if target else ""
    led: set[str] = set()
    for token in tokens[max(0, at - _MAX_REACH) : at]:
        led = set() if token.lower_ == "," else led | {token.lower_}
    return Action(
        at=verb.idx,
        verb=lemma,
        said=lemma,
        doers=((one.start, one.end),),
        doer_word=text[one.start : one.end].lower(),
        target=target,
        target_word=word,
        stative=is_stative(lemma, "", word),
        conditional=bool(led & WHEN),
        others=tuple(_phrases(tokens, at + 1)),
    )


def _chunk(tokens: list["Token"], at: int) -> tuple[int, int] | None:
    """The nouns from here to the next preposition, conjunction or mark."""
    inside = []
    for token in tokens[at : at + _MAX_REACH]:
        if token.tag_ in _ENDS or token.tag_.startswith("VB"):
            break
        inside.append(token)
    while inside and inside[-1].pos_ not in {"NOUN", "PROPN", "PRON", "X"}:
        inside.pop()
    if not inside:
        return None
    return inside[0].idx, inside[-1].idx + len(inside[-1])


def _phrases(tokens: list["Token"], at: int) -> Iterator[tuple[str, int, int]]:
    """The phrases behind a preposition, up to the next conjunction."""
    for number in range(at, min(at + 2 * _MAX_REACH, len(tokens) - 1)):
        if tokens[number].tag_ in {"CC", ",", "."}:
            return
        if tokens[number].tag_ in {"IN", "TO"}:
            span = _chunk(tokens, number + 1)
            if span:
                yield tokens[number].lower_, *span
