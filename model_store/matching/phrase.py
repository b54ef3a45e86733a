"""A step phrase laid out: what is done, to what, by whom, to whom, and with regard to what."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from model_store.matching.action import NOTHING, Action, action_at, doing_of, is_doing
from model_store.matching.lemmas import known
from model_store.matching.lexicon import grammar, nouns, verbs
from model_store.matching.naming import INDEFINITE, US, Term, terms_of
from model_store.matching.tokens import words_of

_REACH = 7
_COMPOUND = 2
_LOOSE = frozenset({"up", "down", "out", "off", "over", "back", "away"})
"""Particles that change little when no phrase lists them with their verb."""

_HINTS = frozenset({"what", "whatever", "which", "how", "whose"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """One reading of a phrase. `things` are what it is done to, in the order they stand.

    `open` tells that the object is only hinted at ("it", "what they owe").
    """

    text: str
    action: Action = NOTHING
    subject: frozenset[str] = frozenset()
    things: tuple[Term, ...] = ()
    people: tuple[Term, ...] = ()
    sources: tuple[Term, ...] = ()
    regards: tuple[tuple[str, tuple[Term, ...]], ...] = ()
    open: bool = False
    rank: str = ""


@lru_cache(maxsize=8192)
def parse(text: str) -> Phrase:
    """Lay a phrase out; any text whatsoever gives a phrase, an empty one at worst."""
    words = words_of(text)
    again = any(w in grammar().repeats for w in words)
    words = [w for w in words if w not in grammar().repeats]
    rank = _rank(words)
    subject, words = _without_lead(words)
    read = _passive(words) or _nominal(words) or _active(words)
    phrase = replace(read, text=text, subject=read.subject or subject, rank=rank)
    if again:
        phrase = replace(phrase, action=replace(phrase.action, again=True))
    return _event(phrase)


def _rank(words: list[str]) -> str:
    """Read "first review", "second review": which of several; not the line or level of a team."""
    levels = {"line", "level", "tier"}
    pairs = zip(words, [*words[1:], ""], strict=False)  # a phrase may hold no word at all
    return next((w for w, after in pairs if w in grammar().ranks and after not in levels), "")


def _without_lead(words: list[str]) -> tuple[frozenset[str], list[str]]:
    """Drop "we usually have to"; keep who "we" are."""
    subject: frozenset[str] = frozenset()
    grammar_ = grammar()
    skipped = grammar_.auxiliaries | grammar_.pronouns | {"to", "then", "and", "so", "but"}
    while len(words) > 1 and words[0] in skipped:
        if _is_used_verb(words):
            break
        if words[0] in {"we", "i"}:
            subject = frozenset({US})
        words = words[1:]
    return subject, words


def _is_used_verb(words: list[str]) -> bool:
    """Whether an auxiliary is the verb itself: "get quotes", "do the check", "have a look"."""
    if " " in action_at(words, 0).lemma:
        return True
    light = known(words[0], verbs().light)
    if light is None or words[0] in {"is", "are", "was", "were", "be", "been", "being"}:
        return False
    follows = words[1]
    return follows not in grammar().auxiliaries | {"to"} and not (
        is_doing(follows) and follows.endswith("ing")
    )


def _passive(words: list[str]) -> Phrase | None:
    """Read "the permit is signed by the director": the object stands in front."""
    for index, word in enumerate(words[1:_REACH], start=1):
        if word in grammar().clauses:
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
        phrase = _placed(action, words[:index], rest)
        doer = terms_of(words[by + 1 : by + 4])
        return replace(phrase, subject=_names(t for t in doer if t.person))
    return None


def _is_participle(word: str) -> bool:
    return is_doing(word) and (word.endswith(("ed", "en")) or word in grammar().irregular)


def _nominal(words: list[str]) -> Phrase | None:
    """Read "invoice approval", "matching of invoices": a noun carries the doing."""
    if not words:
        return None
    if len(words) > _COMPOUND and words[1] == "of":
        action = doing_of(words[0])
        return _placed(action, words[2:], []) if action.classes else None
    if any(w in grammar().determiners or w in grammar().pronouns for w in words):
        return None
    first_is_verb = is_doing(words[0]) and known(words[0], nouns().things_first) is None
    first_is_verb = first_is_verb and not words[-1].endswith("ing")
    action = doing_of(words[-1])
    if first_is_verb or not action.classes or len(words) < _COMPOUND or _somebody_acts(words):
        return None
    whole = terms_of(words)
    if whole and all(t.person for t in terms_of(words[:-1])):
        return Phrase("", action, people=terms_of(words[:-1]))
    front = [w for w in words[:-1] if w not in grammar().prepositions]
    phrase = _placed(action, front, [])
    return replace(phrase, things=whole) if len(whole) == 1 else phrase


def _somebody_acts(words: list[str]) -> bool:
    inflected = any(w.endswith(("s", "ed")) and is_doing(w) for w in words[1:-1])
    return inflected and _starts_with_somebody(words)


def _active(words: list[str]) -> Phrase:
    """Read "the buyer sends the order to the supplier", or the same without its subject."""
    verb = _verb_position(words)
    if verb is None:
        return _placed(NOTHING, words, [])
    action = action_at(words, verb)
    rest = [w for i, w in enumerate(words) if i > verb and i not in action.used]
    if rest and rest[0] in _LOOSE and words[verb + 1 : verb + 2] == rest[:1]:
        rest = rest[1:]
    doer = terms_of(words[:verb])
    subject = _names(t for t in doer[:2] if t.person)
    return replace(_placed(action, [], rest), subject=subject)


def _verb_position(words: list[str]) -> int | None:
    if not words:
        return None
    if _starts_with_somebody(words):
        stop = min(len(words), _REACH)
        found = next((i for i in range(1, stop) if _may_follow_somebody(words, i)), None)
        if found is not None or not is_doing(words[0]):
            return found
    if _is_one_name(words):
        return None
    if is_doing(words[0]):
        return 0
    if words[0] in grammar().determiners:
        stop = min(len(words), _REACH)
        return next((i for i in range(1, stop) if _may_follow_somebody(words, i)), None)
    acts = len(words) > 1 and known(words[0], nouns().vocabulary) is None
    return 0 if acts else None


def _is_one_name(words: list[str]) -> bool:
    """Whether "credit note" is a thing, though "credit" may be a verb."""
    return len(words) > 1 and len(words) <= nouns().longest and tuple(words) in nouns().classes


def _starts_with_somebody(words: list[str]) -> bool:
    plain = [w for w in words[:4] if w not in grammar().determiners][:3]
    if not plain or plain[0] in grammar().auxiliaries:
        return False
    terms = terms_of(plain)
    return bool(terms) and terms[0].person


def _may_follow_somebody(words: list[str], index: int) -> bool:
    """A verb after its subject: "approves", or any verb before a determiner or pronoun."""
    word = words[index]
    if not is_doing(word) or words[index - 1] in grammar().prepositions:
        return False
    if words[index - 1] in grammar().determiners:
        return False
    inflected = word.endswith(("s", "ed")) or word in grammar().irregular
    follows = words[index + 1] if index + 1 < len(words) else ""
    function = grammar().determiners | grammar().pronouns | grammar().prepositions
    return inflected or follows in function or words[0] in {"we", "i"}


def _placed(action: Action, front: list[str], rest: list[str]) -> Phrase:
    """Sort the words around the verb into objects, receivers, sources and the rest."""
    direct, chunks = _chunks(rest)
    hinted = any(w in _HINTS for w in (*rest, *action.lemma.split()))
    ahead = terms_of(front)
    in_front = bool(ahead) and all(t.person for t in ahead)
    things: list[Term] = [] if in_front else list(ahead)
    people: list[Term] = list(ahead) if in_front else []
    for run in direct:
        terms = terms_of(run)
        for place, term in enumerate(terms):
            receives = term.person and not term.owner
            if receives and not action.classes & verbs().giving:
                receives = all(t.person for t in terms[place:])
            (people if receives else things).append(term)
    sources = list(terms_of(chunks.pop("from", [])))
    for term in terms_of(chunks.pop("to", [])) + terms_of(chunks.pop("towards", [])):
        (people if term.person else things if not things else sources).append(term)
    things = list(terms_of(chunks.pop("of", []))) + things
    if "match" in action.classes:
        things += sources + [t for p in ("with", "against") for t in terms_of(chunks.pop(p, []))]
        sources = []
    regards = {prep: terms_of(run) for prep, run in chunks.items()}
    if not any(not t.person and not t.names <= INDEFINITE for t in things):
        things = _taken_from(regards) + things
    kept = tuple((prep, found) for prep, found in sorted(regards.items()) if found)
    return Phrase(
        "", action, frozenset(), tuple(things), tuple(people), tuple(sources), kept, hinted
    )


def _taken_from(regards: dict[str, tuple[Term, ...]]) -> list[Term]:
    """With no direct object, what is asked for, looked at or gone through is the object."""
    for prep in ("for", "about", "on", "at", "through", "with", "into", "over", "in", "against"):
        found = [t for t in regards.get(prep, ()) if not t.person and not t.empty]
        if found:
            regards.pop(prep)
            return found
    return []


def _chunks(rest: list[str]) -> tuple[list[list[str]], dict[str, list[str]]]:
    """Split what follows the verb at determiners and prepositions, up to the next clause."""
    direct: list[list[str]] = [[]]
    chunks: dict[str, list[str]] = {}
    current = direct[0]
    for index, word in enumerate(rest):
        if word in grammar().clauses and index:
            break
        if word in grammar().prepositions:
            current = chunks.setdefault(word, [])
        elif word in grammar().determiners and not chunks:
            current = []
            direct.append(current)
        else:
            current.append(word)
    return [run for run in direct if run], chunks


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
        classes = phrase.action.classes | (doing.classes & {"remind", "notify", "quote", "charge"})
        return replace(phrase, action=replace(phrase.action, classes=classes))
    action = replace(doing, used=phrase.action.used, again=phrase.action.again or doing.again)
    regards = dict(phrase.regards)
    if not any(not t.person for t in things):
        things = (*_taken_from(regards), *things)
    return replace(phrase, action=action, things=things, regards=tuple(sorted(regards.items())))


def _direct_words(words: list[str]) -> list[str]:
    """Words up to the first preposition: where the direct object ends."""
    found: list[str] = []
    for word in words_of(" ".join(words)):
        if word in grammar().prepositions and found:
            break
        found.append(word)
    return found[1:][-1:]


def _names(terms: Iterable[Term]) -> frozenset[str]:
    return frozenset(name for term in terms for name in term.names)
