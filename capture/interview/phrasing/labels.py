"""A step is called in a question by a few words somebody used, and never by a person's name."""

import re
import unicodedata
from collections.abc import Collection, Iterable

from capture.interview.lexicon import listed
from model_store.matching.joining import rank

MOST_WORDS = 6
MOST_LETTERS = 60
MOST_SHOWN = 160
"""Letters of somebody's words that are shown back to them."""
LONGEST_WORD = 40
"""Nobody's word is longer; what is, was not meant to be read."""
MOST_READ = 4_000

_CALL = re.compile(r"<[@!#][^>]*>|@\w+")
_MARKED = re.compile(r"<[@!#]([^>|]*)(?:\|([^>]*))?>")
_LINK = re.compile(r"<?(?:https?|mailto):[^\s>|]*(?:\|([^>]*))?>?")
_EMOJI = re.compile(r":[a-z0-9_+-]+:")
_WORD = re.compile(r"[^\W_](?:[\w'./&+-]*\w)?")
_LEADING = listed("labels", "leading")
_TRAILING = listed("labels", "trailing")


def label(mention: str, names: Collection[str] = ()) -> str:
    r"""Shorten a mention to what may stand in a question; empty when nothing is left of it.

    Args:
        mention: words somebody used for a step, as messy as they come.
        names: persons' names; their parts are left out.

    >>> label("then i KEY the req\ninto SAP for <@U12> ?")
    'KEY the req into SAP'
    """
    text = _LINK.sub(lambda m: m.group(1) or " ", mention)
    text = _EMOJI.sub(" ", _CALL.sub(" ", text.replace("\u2019", "'")))
    barred = {part for name in names for part in parts(name)}
    words = [w[:24] for w in _WORD.findall(text) if not barred & set(parts(w))]
    while words and words[0].casefold() in _LEADING:
        words.pop(0)
    words = words[:MOST_WORDS]
    while words and (words[-1].casefold() in _TRAILING or len(" ".join(words)) > MOST_LETTERS):
        words.pop()
    return " ".join(words)


def shown(quote: str, most: int) -> str:
    r"""Somebody's words as they may stand in a message: on one line, calling nobody, not hidden.

    At most `most` words and `MOST_SHOWN` letters; what is no word of any language is cut short.

    >>> shown("ask <@U1> or <!channel> in <#C1|orders>\n now", 6)
    'ask @U1 or @channel in orders …'
    """
    text = _LINK.sub(lambda m: m.group(1) or "a link", quote[:MOST_READ])
    text = _MARKED.sub(lambda m: m.group(2) or f"@{m.group(1)}", text)
    seen = "".join(c for c in text if c.isspace() or unicodedata.category(c)[0] != "C")
    whole = seen.split()
    words = [w if len(w) <= LONGEST_WORD else f"{w[:LONGEST_WORD]}…" for w in whole[:most]]
    while len(words) > 1 and len(" ".join(words)) > MOST_SHOWN:
        words.pop()
    cut = " ".join(words).strip(" .,;")
    return f"{cut} …" if len(words) < len(whole) else cut


def best_label(mentions: Iterable[str], names: Collection[str] = ()) -> str:
    """The one that tells by itself, then whose words the others share most, then the shortest."""
    labels = [found for m in mentions if (found := label(m, names))]
    roots = [stems(one) for one in labels]

    def shared(index: int) -> float:
        mine = roots[index]
        return sum(len(mine & other) for other in roots) / max(1, len(mine))

    if not labels:
        return ""
    best = min(
        range(len(labels)),
        key=lambda i: (*rank(labels[i])[:2], -shared(i), len(labels[i]), labels[i]),
    )
    return labels[best]


def parts(text: str) -> list[str]:
    """The words of a text in small letters, single letters left out."""
    return [p for p in re.findall(r"[^\W\d_]+", text.casefold()) if len(p) > 1]


def stems(text: str) -> frozenset[str]:
    """The first letters of every word that carries meaning, so that forms of a word are one."""
    return frozenset(p[:5] for p in parts(text) if p not in _LEADING)
