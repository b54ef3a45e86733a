"""Inside a sentence, a clause begins only where a subject is followed by its verb.

Conservative by intent: a list of nouns is never cut, and conditions stay with what they qualify.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache, partial

from capture.extraction.lexicon import listed

_TOKEN = re.compile(
    r"&\w{2,6};|`[^`]*`|<[^<>]*>|\"[^\"]{1,400}\"|“[^”]{1,400}”"
    r"|\.{2,}|…|->|=>|→|—|[\w@#&/+%€$'’.,:-]*\w['’]?|[^\w\s]"
)
_HARD = frozenset({";", ":", "→", "->", "=>", "—", "–", "-", "="})
_ARROWS = frozenset({"→", "->", "=>"})
_SOFT = frozenset({",", "..", "...", "…", ")"})
_MAX_NOUN = 4

Token = tuple[str, int, int]


def clause_breaks(sentence: str) -> list[tuple[int, str]]:
    """Find where clauses begin inside a sentence, as (offset, joining word or "")."""
    words = tokens(sentence)
    cuts: list[tuple[int, str]] = []
    waits_for_main = bool(words) and words[0][0] in _words("subordinators")
    in_bracket = False
    for at in range(1, len(words)):
        word, start, _ = words[at]
        before = words[at - 1][0]
        if (before in _HARD and word[:1] not in ")-") or word in _ARROWS:
            cuts.append((start, ""))
            waits_for_main = word in _words("subordinators")
        elif word == "(" and _bracket_is_long(words, at):
            cuts.append((start, ""))
            in_bracket = True
        elif before == ")" and in_bracket:
            cuts.append((start, ""))
            in_bracket = False
        else:
            cut, main = _soft_cut(words, at, waits_for_main=waits_for_main)
            cuts += cut
            waits_for_main = waits_for_main and not main
    return cuts


def _soft_cut(
    tokens: Sequence[Token], at: int, *, waits_for_main: bool
) -> tuple[list[tuple[int, str]], bool]:
    """Return the cut before this token, if any, and whether a main clause has begun here."""
    word, start, _ = tokens[at]
    before = tokens[at - 1][0]
    if word in _words("joins") and (before, word) != ("only", "then"):
        opens = _opens_clause(tokens, at, word)
        held = word == "then" and (waits_for_main or before in _words("joins"))
        held = held or (word in {"and", "or"} and _is_bare_noun(tokens[max(0, at - 4) : at]))
        return ([(start, word)] if opens and not held else []), opens
    opens = before in _SOFT and _starts_finite(tokens, at)
    return ([(start, "")] if opens and not waits_for_main else []), opens


def _is_bare_noun(before: Sequence[Token]) -> bool:
    """Whether only a short subject stands before "and" ("me and anna do it")."""
    words = [token[0] for token in before]
    short = len(words) <= _MAX_NOUN - 1
    return short and not any(is_verb(word) or "'" in word for word in words)


@lru_cache(maxsize=64)
def tokens(sentence: str) -> tuple[Token, ...]:
    """The words and marks of a sentence in lower case, with where each stands.

    Remembered, because a sentence is asked for its words by whoever cuts it and by whoever asks
    whether it runs on.
    """
    found: list[Token] = []
    for match in _TOKEN.finditer(sentence):
        word = match.group()
        tail = word.rstrip(".,:-'’") if word.strip(".,:-'’…") else word
        found.append((tail.lower().replace("’", "'"), match.start(), match.start() + len(tail)))
    return tuple(found)


def _opens_clause(tokens: Sequence[Token], at: int, join: str) -> bool:
    """Whether the words behind a conjunction are a subject and a verb (or "then" and a verb)."""
    following = tokens[at + 1][0] if at + 1 < len(tokens) else ""
    if join in _words("reasons"):
        return at + 2 < len(tokens) and following != "of"
    if _starts_finite(tokens, at + 1) or _fronted(tokens, at + 1):
        return True
    if join == "and" and following == "then":
        return _opens_clause(tokens, at + 1, "then")
    aside = following in _words("asides") or (following == "of" and join == "but")
    return join in {"then", "but"} and (is_verb(following) or (aside and join == "but"))


def _starts_finite(tokens: Sequence[Token], at: int) -> bool:
    at = _skip_fillers(tokens, at)
    if at >= len(tokens) - 1:
        return False
    word, after = tokens[at][0], tokens[at + 1][0]
    if word in _words("subjects"):
        return after[:1].isalnum() or after[:1] in "`<"
    verb = tokens[_skip_fillers(tokens, at + 1)][0] if at + 1 < len(tokens) else ""
    if word in _words("either") and is_verb(verb):
        return True
    if word in _words("determiners"):
        reach = range(at + 2, min(at + 2 + _MAX_NOUN, len(tokens)))
        return any(is_finite(tokens[k][0]) and _plain(tokens, at + 1, k) for k in reach)
    if word.startswith("<@") or word.isalpha():
        ends = at + 2 >= len(tokens) or tokens[at + 2][0] in {",", "and", "or"}
        return is_finite(verb) and not (ends and verb not in _words("auxiliaries"))
    return False


def _fronted(tokens: Sequence[Token], at: int) -> bool:
    """Whether a phrase ("for the small ones", "above that") leads to a pronoun as subject."""
    if at >= len(tokens) or tokens[at][0] not in _words("prepositions"):
        return False
    for k in range(at + 1, min(at + 2 * _MAX_NOUN, len(tokens) - 1)):
        word = tokens[k][0]
        if word in _words("joins") or word in _HARD or word in _SOFT:
            return False
        if word in _words("subjects"):
            return True
    return False


def _plain(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether only words of a noun phrase stand between a determiner and a verb."""
    stops = _words("joins") | _words("subordinators") | {"to", "with", "for", "by", "at"}
    return all(tokens[k][0][:1].isalnum() and tokens[k][0] not in stops for k in range(start, end))


def _skip_fillers(tokens: Sequence[Token], at: int) -> int:
    last = min(at + 3, len(tokens) - 1)
    while at < last and tokens[at][0] in _words("fillers"):
        at += 1
    return min(at, len(tokens) - 1)


def _bracket_is_long(tokens: Sequence[Token], at: int) -> bool:
    inside: list[str] = []
    for word, _, _ in tokens[at + 1 : at + 60]:
        if word == ")":
            return len(inside) > _MAX_NOUN - 1
        inside.append(word)
    return False


def is_verb(word: str) -> bool:
    """Whether a word can be a verb: an auxiliary, or any form of an everyday verb."""
    return word in _words("auxiliaries") or word in _forms()[0] or is_finite(word)


def is_base(word: str) -> bool:
    """Whether a word is the base form of an everyday verb: "press", and no "pressed"."""
    return word in _forms()[0]


def is_finite(word: str) -> bool:
    """Whether a word can be a finite verb behind a noun: "driver gives", "the team was"."""
    return word in _words("auxiliaries") or word in _forms()[1]


_words = partial(listed, "clauses")


@cache
def _forms() -> tuple[frozenset[str], frozenset[str]]:
    """Base forms, and the -s and -ed forms made from them."""
    bases = _words("verbs")
    made: set[str] = set()
    for base in bases:
        stem = base[:-1] + "i" if base.endswith("y") and base[-2] not in "aeou" else base
        hissing = base.endswith(("s", "x", "z", "ch", "sh", "o")) or stem != base
        made.add(stem + ("es" if hissing else "s"))
        made.add(stem + ("d" if stem.endswith("e") else "ed"))
        made.add(base + base[-1] + "ed")
    return bases, frozenset(made)
