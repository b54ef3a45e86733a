"""How a party may be spelled: one pattern for each class of words that name somebody."""

import re
from functools import cache, lru_cache

from capture.extraction.lexicon import any_of, lexicon
from capture.extraction.parties.named import By
from capture.extraction.patterns.letters import any_word

MENTION = re.compile(r"<@([\w-]{1,60})(?:\|[^<>]{0,60})?>")
CALLED = re.compile(r"(?<![\w.<])@(?P<name>[a-z]{2,20})(?![\w.@])")
"""A name typed with an "@" that Slack made no mention of."""

BEFORE_ROLE = re.compile(
    rf"(?:\b(?!{any_of('names', 'no_kind')}\b)[a-zA-Z&][\w&-]{{1,20}}[ ]){{0,2}}$", re.IGNORECASE
)
"""Up to two words before the head noun of a role that say which: "goods inward clerk"."""


@lru_cache(maxsize=256)
def alternation(names: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for many names; longest first, whole words, a possessive left outside."""
    return re.compile(rf"(?<![\w@/.-]){any_word(names)}(?![\w@/]|-\w|\.\w)")


@cache
def acronyms() -> re.Pattern[str]:
    """Departments by their letters, which are capitals."""
    words = lexicon("parties")
    letters = (*words["acronyms"]["words"], *words["small_acronyms"]["words"])
    body = "|".join(re.escape(w) for w in letters)
    return re.compile(rf"(?<![\w/-])(?:{body})(?![\w/-])")


@cache
def titled() -> re.Pattern[str]:
    """Somebody by a title and a name: "Dr Vance"."""
    titles = "|".join(lexicon("parties")["titles"]["words"])
    return re.compile(rf"(?<![\w-])(?i:{titles})\.? (?P<name>[A-Z][\w'-]+)(?<!'s)")


@cache
def general_words() -> tuple[tuple[re.Pattern[str], By], ...]:
    """Words that name somebody whoever is known, each pattern with what it names."""
    words = lexicon("parties")
    heads = any_word(words["heads"]["words"])
    groups = "|".join(words["group_heads"]["words"])
    which = rf"(?!{any_of('names', 'no_group')}\b)[a-z&]{{2,15}}"
    helpers = words["helpers"]
    return (
        (alternation(tuple(helpers["speaker"])), By.SPEAKER),
        (alternation(tuple(helpers["group"])), By.GROUP),
        (alternation(tuple(words["units"]["words"])), By.UNIT),
        (
            alternation(tuple(w for o in words["outsiders"]["words"] for w in (o, o + "s"))),
            By.OUTSIDER,
        ),
        (re.compile(rf"(?<![\w@/-]){heads}s?(?![\w/-])"), By.ROLE),
        (re.compile(rf"(?<![\w@/-]){which} (?:{groups})(?![\w/-])(?<! of)"), By.ROLE),
    )
