"""Parts of speech and plain forms of parsed words, as the model's own rules give them, remembered.

Nearly all of those rules look at one word with its tag and its place in the sentence, so that what
they say of it once holds wherever it comes again. Where a rule may see two words together, the
rules are asked anew.
"""

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

RULES = ("attribute_ruler", "lemmatizer")
"""The components whose work this does; they come last, in this order."""

MOST = 20_000
"""So many words, each with a tag and a place, are remembered, of some 300 bytes each."""

_OPENS, _GOES_ON = "opens", "goes on"


class _Form(NamedTuple):
    """What the rules say of a word, and whether it may begin or go on a rule of several words."""

    tag: int
    dep: int
    pos: int
    morph: Any
    lemma: int
    opens: bool
    goes_on: bool


class Forms:
    """Gives parsed texts what the model's rules would give them.

    Args:
        nlp: a loaded pipeline that ends with the rules.

    Raises:
        ValueError: it does not, or its rules are of another make.
    """

    def __init__(self, nlp: "Language") -> None:
        from spacy.matcher import Matcher

        if tuple(nlp.pipe_names[-len(RULES) :]) != RULES:
            raise ValueError(nlp.pipe_names)
        self._rules: list[Any] = [nlp.get_pipe(name) for name in RULES]
        self._vocab, self._known = nlp.vocab, dict[tuple[int, ...], _Form]()
        self._parts = Matcher(nlp.vocab)
        patterns = [one for rule in self._rules[0].patterns for one in rule["patterns"]]
        if any("OP" in word for pattern in patterns for word in pattern):
            raise ValueError("OP")
        several = [pattern for pattern in patterns if len(pattern) > 1]
        self._parts.add(_OPENS, [[pattern[0]] for pattern in several])
        self._parts.add(_GOES_ON, [[word] for pattern in several for word in pattern[1:]])

    def give(self, doc: "Doc") -> None:
        """Set tags, parts of speech and plain forms of a parsed text."""
        found = [self._form(token) for token in doc]
        if any(one.opens and after.goes_on for one, after in pairwise(found)):
            self._ask(doc)
            return
        for token, form in zip(doc, found, strict=True):
            token.tag, token.dep, token.pos = form.tag, form.dep, form.pos
            token.morph, token.lemma = form.morph, form.lemma

    def _form(self, token: "Token") -> _Form:
        key = (token.orth, token.tag, token.dep)
        form = self._known.get(key)
        if form is None:
            if len(self._known) >= MOST:
                self._known.clear()
            form = self._known[key] = self._learnt(token)
        return form

    def _learnt(self, token: "Token") -> _Form:
        """What the rules say of a word that stands alone."""
        from spacy.tokens import Doc

        doc = Doc(self._vocab, words=[token.text])
        alone = doc[0]
        alone.tag, alone.dep = token.tag, token.dep
        parts = {self._vocab.strings[key] for key, _, _ in self._parts(doc, allow_missing=True)}
        self._ask(doc)
        return _Form(
            alone.tag, alone.dep, alone.pos, alone.morph, alone.lemma,
            opens=_OPENS in parts, goes_on=_GOES_ON in parts,
        )  # fmt: skip

    def _ask(self, doc: "Doc") -> None:
        for rule in self._rules:
            rule(doc)


@cache
def forms(nlp: "Language") -> Forms | None:
    """What gives a pipeline's texts their forms; None when its rules are of another make."""
    try:
        return Forms(nlp)
    except (KeyError, AttributeError, ValueError):
        return None
