"""What never leaves: e-mail addresses, telephone numbers, links, and what masking hides.

Lengths are kept, so that a quote found in redacted words is at the same place in the true ones.
"""

import re

from model_store.masking import MASK, mask

_EMAIL = re.compile(r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_LINK = re.compile(
    r"(?:https?|ftp|mailto|tel|file)(?:://|:)[^\s<>|]+|\bwww\.[^\s<>|]+", re.IGNORECASE
)
_PHONE = re.compile(r"(?<![\w.,-])(?:\+|\(\+?|00)?\d(?:[ ./()-]{0,2}\d){6,14}(?!\w)")
_DATE = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}")


def redacted(text: str) -> str:
    """Hide what must not leave; the result is as long as the text.

    >>> redacted("mail jo@x.example or call +49 30 1234567, two days")
    'mail •••••••••••• or call ••••••••••••••, two days'
    """
    text = mask(text)
    for pattern in (_LINK, _EMAIL, _PHONE):
        text = pattern.sub(_hidden, text)
    return text


def _hidden(found: re.Match[str]) -> str:
    words = found.group()
    return words if _DATE.fullmatch(words) else MASK * len(words)
