"""Words by which something can be denied; without one of them no model makes a denial of it."""

import re

_DENYING = re.compile(
    r"\b(?:no|not|non|nor|never|none|nobody|nothing|nowhere|neither|cannot|without|hardly|barely"
    r"|rarely|seldom|instead|rather|zero|nope|nah|dont|doesnt|didnt|isnt|arent|wasnt|werent|cant"
    r"|couldnt|wont|wouldnt|aint|havent|hasnt|hadnt|stop(?:s|ped)?|skip(?:s|ped)?|drop(?:s|ped)?"
    r"|gone|dead|off|fail(?:s|ed)?|lack(?:s|ing)?|miss(?:es|ing|ed)?|ignor(?:e|es|ed)|away"
    r"|bypass(?:es|ed)?|theory|paper|supposed|supposedly|officially|anymore|wrong|myth)\b"
    r"|n['’]t\b|\bun\w{3,}",
    re.IGNORECASE,
)


def may_deny(sentence: str) -> bool:
    """Whether a sentence holds a word that can deny.

    >>> may_deny("nobody checks it"), may_deny("she checks it")
    (True, False)
    """
    return _DENYING.search(sentence) is not None
