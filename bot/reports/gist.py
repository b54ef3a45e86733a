"""What somebody said, told by somebody else: third person, shortened, no names, no run of words.

Facts go to the role, wording never leaves. A gist is a headline of the facts in the words, so that
the reader learns what happens and cannot tell from the phrasing who said it.
"""

import re

from bot.reports.roles import Roles

LONGEST = 18
"""Words after which a gist is cut at the end of a clause."""
SHARED_RUN = 7
"""More words than this in a row are never the same as in what was said."""

_FILLERS = (
    r"just|really|actually|basically|literally|honestly|obviously|simply|anyway|like|pretty much"
    r"|kind of|sort of|you know|i mean|i think|i guess|i suppose|to be (?:honest|fair)|well|so"
    r"|oh|um|uh|er|ok(?:ay)?|yeah|yes|no wait|hmm+|lol|haha+|please|thanks|cheers|tbh|btw"
)
_FILLER = re.compile(rf"(?i)(?<![\w'’-])(?:{_FILLERS})(?![\w'’-]),?\s*")
_LEADING = re.compile(r"(?i)^(?:(?:and|but|then|also|or|that|which)\s+)+(?=\w)")
_ARTICLE = re.compile(r"(?i)(?<![\w-])the\s+")
_LITTLE = frozenset(
    {"a", "an", "is", "are", "was", "were", "be", "been", "it", "that", "this", "there", "which"}
    | {"very", "quite", "then", "so", "of", "has", "have", "had", "will", "would", "they", "also"}
)
_CHANNEL = re.compile(r"<#[A-Z0-9]+(?:\|([^>]*))?>?")
_NOISE = re.compile(r"https?://\S+|[*_~`>|\"“”]+|:[a-z_+-]+:")
_THIRD_PERSON = (
    (r"(?:i|we) am|i[’']?m|we[’']?re", "they are"),
    (r"(?:i|we)[’']ve", "they have"),
    (r"(?:i|we)[’']ll", "they will"),
    (r"(?:i|we)[’']d", "they would"),
    (r"i was", "they were"),
    (r"i|we", "they"),
    (r"me|us", "them"),
    (r"my|our", "their"),
    (r"mine|ours", "theirs"),
    (r"myself|ourselves", "themselves"),
)
_PERSONS = tuple(
    (re.compile(rf"(?i)(?<![\w'’-]){said}(?![\w'’-])"), told)
    for said, told in ((f"(?:{said})", told) for said, told in _THIRD_PERSON)
)


def gist(words: str, roles: Roles, quote: str = "") -> str:
    """Tell in a headline what the words say.

    >>> gist("well, I just key the invoice into SAP myself", Roles({}, {}))
    'they key invoice into SAP themselves'
    """
    text = " ".join(_NOISE.sub(" ", roles.without_names(_CHANNEL.sub(r"#\1", words))).split())
    text = _FILLER.sub("", text).lstrip(" ,;.-")
    text = _LEADING.sub("", text)
    for said, told in _PERSONS:
        text = said.sub(told, text)
    text = _cut(_ARTICLE.sub("", text))
    return _retold(text, quote or words).strip(" ,;:.-")


def _retold(text: str, said: str) -> str:
    """Leave out little words, and at last the end, until no long run of words is the same."""
    words = text.split()
    while shared_run(" ".join(words), said) > SHARED_RUN:
        little = [i for i, word in enumerate(words) if word.lower() in _LITTLE]
        if not little:
            return " ".join([*words[:SHARED_RUN], "…"])
        del words[min(little, key=lambda i: abs(i - len(words) // 2))]
    return " ".join(words)


def shared_run(told: str, said: str) -> int:
    """How many words in a row are the same in both.

    >>> shared_run("they wait for the boss", "and I wait for the boss again")
    4
    """
    mine, theirs = told.lower().split(), said.lower().split()
    best = 0
    before = [0] * (len(theirs) + 1)
    for word in mine:
        row = [0] * (len(theirs) + 1)
        for at, other in enumerate(theirs, start=1):
            if word == other:
                row[at] = before[at - 1] + 1
        best = max(best, *row)
        before = row
    return best


def _cut(text: str, longest: int = LONGEST) -> str:
    """End at the last clause that fits, else at a word."""
    words = text.split()
    if len(words) <= longest:
        return text
    kept = words[:longest]
    ends = [i for i, word in enumerate(kept, start=1) if word.endswith((",", ";", ".", "!", "?"))]
    if ends and ends[-1] >= longest // 3:
        return " ".join(kept[: ends[-1]])
    return " ".join(kept) + " …"
