"""Reads a step phrase, active, passive or as a noun, and lays it out."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from model_store.matching.lexicon import listed
from model_store.matching.phrases.action import NOTHING, Action, action_at, doing_of, is_doing
from model_store.matching.phrases.naming import US, Term, terms_of
from model_store.matching.phrases.placing import HINTS, Phrase, placed, taken_from
from model_store.matching.phrases.subject import starts_with_somebody, verb_position
from model_store.matching.words import bases, grammar, known, nouns, stem, verbs, words_of

_REACH = 7
_COMPOUND = 2
_REGARDING = frozenset({"on", "for", "about"})
_CAUSING = frozenset({"get", "have"})
_LOOSE = listed("phrases", "loose")


@lru_cache(maxsize=8192)
def parse(text: str) -> Phrase:
    """Lay a phrase out; any text whatsoever gives a phrase, an empty one at worst."""
    words = words_of(text)
    again = _is_repeat(words)
    words = [w for w in words if w not in grammar().repeats]
    rank = _rank(words)
    subject, words = _without_lead(words)
    read = _passive(words) or _nominal(words) or _active(words)
    phrase = replace(read, text=text, subject=read.subject or subject, rank=rank)
    if again:
        phrase = replace(phrase, action=replace(phrase.action, again=True))
    return _event(phrase)


def _is_repeat(words: list[str]) -> bool:
    """Whether something is done once more; what works again was only mended."""
    pairs = zip(["", *words], words, strict=False)
    return any(word in grammar().repeats and before not in _MENDED for before, word in pairs)


_MENDED = listed("phrases", "mended")


def _rank(words: list[str]) -> str:
    """Read "first review", "second review": which of several; not the line or level of a team."""
    levels = {"line", "level", "tier"}
    pairs = zip(words, [*words[1:], ""], strict=False)  # a phrase may hold no word at all
    return next((w for w, after in pairs if w in grammar().ranks and after not in levels), "")


_JOINS = listed("phrases", "joins")


def _without_lead(words: list[str]) -> tuple[frozenset[str], list[str]]:
    """Drop "we usually have to"; keep who "we" are."""
    subject: frozenset[str] = frozenset()
    grammar_ = grammar()
    skipped = grammar_.auxiliaries | grammar_.pronouns | _JOINS
    while len(words) > 1 and words[0] in skipped:
        if _is_used_verb(words):
            break
        if words[0] in {"we", "i"}:
            subject = frozenset({US})
        words = words[1:]
    return subject, words


_BE = listed("phrases", "be")


def _is_used_verb(words: list[str]) -> bool:
    """Whether an auxiliary is the verb itself: "get quotes", "do the check", "have a look"."""
    if " " in action_at(words, 0).lemma:
        return True
    if words[1] in grammar().determiners and is_doing(words[0]):
        return True
    light = known(words[0], verbs().light)
    if light is None or words[0] in _BE:
        return False
    follows = words[1]
    return follows not in grammar().auxiliaries | {"to"} and not (
        is_doing(follows) and follows.endswith("ing")
    )


def _passive(words: list[str]) -> Phrase | None:
    """Read "the permit is signed by the director": the object stands in front."""
    for index, word in enumerate(words[1:_REACH], start=1):
        if word in grammar().clauses | HINTS:
            return None
        if word not in grammar().be:
            continue
        verb = next(
            (i for i in range(index + 1, min(index + 4, len(words))) if _is_participle(words[i])),
            None,
        )
        if verb is None:
            return None
        by = words.index("by") if "by" in words[verb:] else len(words)
        action = action_at(words[:by], verb)
        rest = [w for i, w in enumerate(words[:by]) if i > verb and i not in action.used]
        phrase = placed(action, words[:index], rest)
        doer = terms_of(words[by + 1 : by + 4])
        return replace(phrase, subject=_names(t for t in doer if t.person))
    return None


def _is_participle(word: str) -> bool:
    irregular = word.endswith("en") or word in grammar().irregular
    return word.endswith("ed") or (is_doing(word) and irregular)


def _nominal(words: list[str]) -> Phrase | None:
    """Read "invoice approval", "matching of invoices": a noun carries the doing."""
    if not words:
        return None
    if "by" in words[1:-1] and not any(w in grammar().be for w in words):
        by = words.index("by", 1)
        named = _nominal(words[:by])
        doer = _names(t for t in terms_of(words[by + 1 :]) if t.person)
        return replace(named, subject=doer) if named is not None else None
    if "of" in words[1:-1]:
        return _nominal_of(words, words.index("of", 1))
    end = next((i for i, w in enumerate(words) if w in _REGARDING), len(words))
    if end < len(words) and not _has_article(words[:end]):
        return _nominal_with_regard(words, end)
    return _compound(words)


def _compound(words: list[str]) -> Phrase | None:
    action = doing_of(words[-1])
    if len(words) < _COMPOUND or _has_article(words) or _begins_as_verb(words):
        return None
    return _named(action, words) if action.classes else _gerund(words)


def _has_article(words: list[str]) -> bool:
    return any(w in grammar().determiners or w in grammar().pronouns for w in words)


def _nominal_of(words: list[str], of: int) -> Phrase | None:
    """Read "matching of invoices", "customs clearance of the goods"."""
    action = doing_of(words[of - 1])
    front = [w for w in words[: of - 1] if w not in grammar().determiners]
    if not action.classes or (front and _begins_as_verb(words[:of])):
        return None
    phrase = placed(action, words[of + 1 :], [])
    return replace(phrase, regards=(*phrase.regards, ("in", terms_of(front)))) if front else phrase


def _gerund(words: list[str]) -> Phrase | None:
    """Read "account opening", "concrete pouring": a verb behind what it is done to."""
    last = words[-1]
    if not last.endswith("ing") or known(last, nouns().vocabulary) is not None:
        return None
    bare = next((b for b in bases(last) if b != last and is_doing(b)), stem(last))
    action = action_at([bare, *words[:-1]], 0)
    rest = [w for i, w in enumerate([bare, *words[:-1]]) if i and i not in action.used]
    inside = terms_of([w for i, w in enumerate([bare, *words[:-1]]) if i and i in action.used])
    return replace(placed(action, rest, []), inside=inside)


def _named(action: Action, words: list[str]) -> Phrase:
    whole = terms_of(words)
    if whole and all(t.person for t in terms_of(words[:-1])):
        return Phrase("", action, people=terms_of(words[:-1]))
    front = [w for w in words[:-1] if w not in grammar().prepositions]
    phrase = placed(action, front, [])
    return replace(phrase, things=whole) if len(whole) == 1 else phrase


def _begins_as_verb(words: list[str]) -> bool:
    """Whether "release payment" is meant and not "invoice payment"; a last "-ing" settles it."""
    verb_like = is_doing(words[0]) and known(words[0], nouns().things_first) is None
    return (verb_like and not words[-1].endswith("ing")) or _somebody_acts(words)


def _nominal_with_regard(words: list[str], end: int) -> Phrase | None:
    """Read "quality check on the goods": the thing stands behind the noun of doing."""
    named = _nominal(words[:end])
    if named is None:
        return None
    behind = placed(named.action, [], words[end:])
    return replace(behind, things=(*named.things, *behind.things))


def _caused(words: list[str], verb: int) -> Action | None:
    """Read "get the agreement signed": what is done stands behind its object."""
    if known(words[verb], _CAUSING) is None or verb + _COMPOUND >= len(words):
        return None
    ends = (i for i in range(verb + 2, len(words)) if words[i] in grammar().prepositions)
    last = next(ends, len(words)) - 1
    if last <= verb + 1 or not (is_doing(words[last]) and _is_participle(words[last])):
        return None
    action = action_at(words[: last + 1], last)
    return action if action.classes else None


def _somebody_acts(words: list[str]) -> bool:
    inflected = any(w.endswith(("s", "ed")) and is_doing(w) for w in words[1:-1])
    return inflected and starts_with_somebody(words)


def _active(words: list[str]) -> Phrase:
    """Read "the buyer sends the order to the supplier", or the same without its subject."""
    verb = verb_position(words)
    if verb is None:
        return placed(NOTHING, words, [])
    action = _caused(words, verb) or action_at(words, verb)
    rest = [w for i, w in enumerate(words) if i > verb and i not in action.used]
    if rest and rest[0] in _LOOSE and words[verb + 1 : verb + 2] == rest[:1]:
        rest = rest[1:]
    doer = terms_of(words[:verb])
    if not rest and doer and not any(t.person for t in doer):
        return placed(action, words[:verb], [])
    subject = _names(t for t in doer[:2] if t.person or _acts(t, verb))
    inside = terms_of([words[i] for i in sorted(action.used) if i > verb])
    return replace(placed(action, [], rest), subject=subject, inside=inside)


def _acts(term: Term, verb: int) -> bool:
    """Whether a word nobody listed stands as somebody in front of a verb: "the embassy asks"."""
    return verb > 0 and not (term.known or term.empty)


def _event(phrase: Phrase) -> Phrase:
    """Read "do the final check", "send a reminder": the noun tells what is done."""
    performs = phrase.action.lemma in verbs().performing
    if not phrase.things or not (performs or "send" in phrase.action.classes):
        return phrase
    last = phrase.text.split()
    noun = next((w for w in reversed(_direct_words(last)) if doing_of(w).classes), None)
    if noun is None:
        return phrase
    doing = doing_of(noun)
    head = terms_of([noun])
    things = tuple(t for t in phrase.things if not head or t.names != head[0].names)
    if not performs:
        sent = doing.classes & verbs().sendable
        classes = phrase.action.classes | sent
        kept = things if sent and any(not t.person for t in things) else phrase.things
        return replace(phrase, action=replace(phrase.action, classes=classes), things=kept)
    action = replace(doing, used=phrase.action.used, again=phrase.action.again or doing.again)
    regards = dict(phrase.regards)
    if not any(not t.person for t in things):
        things = (*taken_from(regards), *things)
    return replace(phrase, action=action, things=things, regards=tuple(sorted(regards.items())))


def _direct_words(words: list[str]) -> list[str]:
    """Words up to the first preposition: where the direct object ends."""
    found: list[str] = []
    for word in words_of(" ".join(words)):
        if word in grammar().prepositions - _LOOSE and found:
            break
        found.append(word)
    return found[1:][-1:]


def _names(terms: Iterable[Term]) -> frozenset[str]:
    return frozenset(name for term in terms for name in term.names)
