"""By which way work comes in or is passed on, as it was told; without a way in common they differ.

Only closed classes are looked for: the means by which people and systems reach each other.
"""

import re
from functools import lru_cache

_CACHED = 1 << 14
_WAYS = {
    "phone": (
        r"phones?|phoned|mobiles?|calls?|called|calling|rings?|ringing|rang|voicemails?|buzz\w*"
    ),
    "message": (
        r"whatsapp\w*|texts?|texted|sms|messag\w+|chats?|pings?|pinged|teams|slack|smileys?"
        "|writes (?:to )?(?:me|us)|somebody writes"
    ),
    "mail": "e-?mails?|e-?mailed|mails?|mailed|inbox|mailbox",
    "post": r"letters?|fax\w*|envelopes?",
    "form": "forms?|portals?|web ?sites?|web|online|apps?|tickets?|self-service|workflow",
    "system": r"systems?|automat\w+|alerts?|notifications?|calendars?|queue|feed|interface",
    "person": (
        "in person|walks?|walked|drops? by|counter|corridor|doorstep|shouts?|shoulder|colleagues?"
        "|(?:tells?|told|asks?|asked|grabs?|grabbed) (?:me|us)|carr(?:y|ies|ied)|meetings?"
    ),
    "paper": (
        "papers?|notes?|post-its?|slips?|cards?|print(?:s|ed|out)?|under the (?:door|keyboard)"
    ),
}
_SEARCH = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _WAYS.items()}


_NOT = re.compile(
    r"\b(?:nobody|no one|nothing|never|not|no|without|[a-z]+n['’]t)\b", re.IGNORECASE
)


@lru_cache(maxsize=_CACHED)
def ways(text: str) -> frozenset[str]:
    """Classes of the ways a text names, up to what it says is not so.

    >>> sorted(ways("she rings my mobile or drops by, no mail"))
    ['person', 'phone']
    """
    text = _NOT.split(text, maxsplit=1)[0]
    return frozenset(name for name, words in _SEARCH.items() if words.search(text))


def is_other_way(a: str, b: str) -> bool:
    """Whether both name ways, and none in common.

    >>> is_other_way("it comes through the portal", "they text me")
    True
    """
    mine, theirs = ways(a), ways(b)
    return bool(mine and theirs) and not mine & theirs
