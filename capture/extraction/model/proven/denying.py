"""Words by which something can be denied; without one of them no model makes a denial of it."""

import re

from capture.extraction.lexicon import any_of

_DENYING = re.compile(rf"\b{any_of('denying', 'denying')}\b|n['’]t\b|\bun\w{{3,}}", re.IGNORECASE)


def may_deny(sentence: str) -> bool:
    """Whether a sentence holds a word that can deny.

    >>> may_deny("nobody checks it"), may_deny("she checks it")
    (True, False)
    """
    return _DENYING.search(sentence) is not None
