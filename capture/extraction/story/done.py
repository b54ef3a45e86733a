"""A step that somebody does, with its doers and whoever gets the work by it."""

import re
from collections.abc import Iterator
from functools import partial

from capture.extraction.actions.found import Action
from capture.extraction.clauses.doers import Memory, doers, named_at
from capture.extraction.clauses.handovers import PRONOUNS
from capture.extraction.clauses.quotes import segment
from capture.extraction.drafts import Draft, words
from capture.extraction.lexicon import listed
from capture.extraction.lines import Line
from capture.extraction.parties.named import By
from capture.extraction.patterns.marks import has
from capture.extraction.sentences.segment import Clause
from capture.extraction.story.called import called
from capture.extraction.story.moves import is_speaker, taken_by
from model_store.values import Party
from model_store.vocabulary import ActorMode, Kind, Polarity

_TAKES_IN = listed("told", "takes_in")


def _runs_somewhere(action: Action) -> bool:
    """Whether a thing is said to do its part somewhere: "the tests run in the pipeline"."""
    noun = bool(action.doers) and action.doer_word not in PRONOUNS
    return noun and any(p in _TAKES_IN for p, _, _ in action.others)


def done(action: Action, line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    """A step with its doers, and whom it is handed to."""
    start, end = segment(action, line, clause)
    target = None if action.negated else taken_by(action, line, memory)
    who = () if action.negated else doers(action, line, memory)
    if not who and memory.speaker and _is_own_bare(action, line, clause, memory):
        who = (memory.speaker,)
    told = action.passive or action.negated or _is_elided(action) or _runs_somewhere(action)
    if not (who or target or told) or _is_word_to_oneself(action, target):
        return
    mention = _named(action, line, memory)
    text = line.whole[start:end]
    if target:
        yield Draft(kind=Kind.HANDOFF, start=start, end=end, value=target, mention=mention)
        told = _only_tells(action, line) and not _is_outside(line, target)
        if told or is_speaker(target, memory) or not mention:
            return
    polarity = Polarity.DENIES if action.negated else Polarity.ASSERTS
    says = words(line.whole, start, end)
    mode = actor_mode(text, who)
    yield Draft(
        kind=Kind.STEP, start=start, end=end, value=says, mention=mention,
        polarity=polarity, actor_mode=mode,
    )  # fmt: skip
    for party in who:
        mode = actor_mode(text, (party,))
        yield Draft(
            kind=Kind.OWNER, start=start, end=end, value=party, mention=mention, actor_mode=mode
        )
    memory.step = mention


def _is_word_to_oneself(action: Action, target: Party | None) -> bool:
    """Whether the speaker only hears something: "they tell us", or "i am told", how one knows."""
    heard = action.passive and action.verb in _REACHES
    return action.target_word in _SPEAKING and (target is None or heard)


def _named(action: Action, line: Line, memory: Memory) -> str:
    """The step an action tells; whoever reaches the speaker ("she rings me") names none by it."""
    if action.target_word in _SPEAKING:
        return ""
    return memory.step if _takes_over(action) and memory.step else called(action, line, memory)


_SPEAKING = listed("names", "speaking") | {"you"}
_REACHES = listed("told", "reaches")


def _takes_over(action: Action) -> bool:
    """Whether nothing is told but that the next hand has it: "then Jo takes over"."""
    over = action.verb in _words("taking") and action.verb.split()[-1] in {"over", "up"}
    return over and (action.target is None or action.target_word in PRONOUNS)


def _is_own_bare(action: Action, line: Line, clause: Clause, memory: Memory) -> bool:
    """Whether who tells their own work leaves "I" out: "weigh it, build the box, ship it"."""
    if memory.leads or action.doers or action.passive or action.negated or action.conditional:
        return False
    said = line.whole[action.at : action.at + len(action.verb.split()[0])].lower()
    before = line.whole[clause.start : action.at]
    alone = action.target is not None and action.target_word not in {"me", "us", "you"}
    return alone and said == action.verb.split()[0] and _BARE.search(before) is not None


_BARE = re.compile(r"(?:^|[,;:.(]|\b(?:and|then|next|first|so|n))[\s•*-]*$", re.IGNORECASE)


def _is_elided(action: Action) -> bool:
    """Whether a doer is only left out or anybody: "count the money", "people queue up"."""
    return action.doer_word in _ANYBODY or (not action.doers and action.target is not None)


_ANYBODY = listed("told", "anybody")


def _only_tells(action: Action, line: Line) -> bool:
    """Whether nothing but word is passed on: "i ping her", "i write to Jo"."""
    if action.verb in _words("telling"):
        return True
    alone = action.target is None or named_at(line, *action.target) is not None
    return alone and action.verb in _words("addressing")


def _is_outside(line: Line, target: Party) -> bool:
    return any(n.party == target and n.by is By.OUTSIDER for n in line.named)


def actor_mode(text: str, who: tuple[Party, ...]) -> ActorMode | None:
    """A system by itself, a person by hand, or simply a person; None when nobody is named."""
    if has("by_itself", text) or any(p.system for p in who):
        return ActorMode.SYSTEM
    if has("by_hand", text):
        return ActorMode.BY_HAND
    return ActorMode.PERSON if who else None


_words = partial(listed, "actions")
