"""One name for a department, whatever it is called: "AP", "the AP lady", "accounts payable".

Two people who mean one department must not seem to disagree about who does a step.
"""

from functools import cache

from capture.extraction.lexicon import lexicon


def unit_of(said: str) -> str:
    """The name of the department that words mean; empty when they mean none that is known.

    >>> unit_of("ap ladies"), unit_of("human resources"), unit_of("warehouse folks")
    ('AP', 'HR', 'warehouse')
    >>> unit_of("night crew")
    ''
    """
    words = said.lower().split()
    people = lexicon("parties")["group_heads"]["words"]
    names = _names()
    while " ".join(words) not in names and len(words) > 1 and words[-1] in people:
        words.pop()
    return names.get(" ".join(words), "")


@cache
def _names() -> dict[str, str]:
    """Every name of a department, in small letters, and the one that stands for all of them."""
    words = lexicon("parties")
    names = {name.lower(): name for name in words["acronyms"]["words"]}
    names |= {name: name for name in words["units"]["words"]}
    for line in words["same_unit"]["words"]:
        first, *others = (name.strip() for name in line.split(","))
        names |= {other.lower(): first for other in (first, *others)}
    return names
