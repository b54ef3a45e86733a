"""Which verbs of a parsed sentence say that something is done; the parser stumbles over chat."""

from functools import cache, partial
from typing import TYPE_CHECKING

from capture.extraction.lexicon import listed
from capture.extraction.sentences.breaks import is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
REFLEXIVES = listed("actions", "reflexives")

_SKIPPED = frozenset(
    {"aux", "auxpass", "amod", "compound", "acl", "pcomp", "csubj", "poss", "pobj", "intj"}
)
_FREE = listed("actions", "free")
_HELD = frozenset(["pcomp", "ccomp", "csubj", "dobj", "pobj", "attr"])


def is_predicate(token: "Token") -> bool:
    """Whether a word says that something is done, and not only leads to another that does."""
    if token.pos_ not in {"VERB", "AUX"}:
        return _is_unseen_verb(token)
    if _is_free_relative(token) or _is_noun_behind_to(token):
        return False
    own_subject = any(c.dep_ == "nsubj" for c in token.children)
    if token.dep_ == "pcomp" and own_subject:
        return True
    if token.dep_ == "relcl":
        return is_cleft(token) or _has_fronted_object(token)
    passive = any(c.dep_ == "auxpass" for c in token.children)
    adjectival = not passive and token.tag_ == "VBN" and token.dep_ in _ADJECTIVAL
    if token.dep_ == "acl" and is_note(token):
        return True
    bare = token.pos_ == "AUX" and token.dep_ not in {"ROOT", "conj", "ccomp", "advcl"}
    skipped = adjectival or bare or token.dep_ in _SKIPPED
    return token.tag_.startswith(("VB", "MD")) and not skipped and not _leads_to_another(token)


_ADJECTIVAL = frozenset(["acomp", "oprd", "xcomp"])


def is_note(token: "Token") -> bool:
    """Whether a participle behind a noun is all a sentence tells: "minutes taken by Kim"."""
    by = any(c.dep_ == "agent" for c in token.children)
    noun = token.head.dep_ == "ROOT" and token.head.pos_ in {"NOUN", "PROPN"}
    return token.tag_ == "VBN" and by and noun


def _is_free_relative(token: "Token") -> bool:
    """Whether a clause only names a thing: "a third of what we sell", "whatever they got"."""
    if token.dep_ not in _HELD:
        return False
    return any(c.lower_ in _FREE and c.dep_ in {"nsubj", "dobj", "det"} for c in token.children)


def _is_noun_behind_to(token: "Token") -> bool:
    """Whether "to" leads to a name that was taken for a verb: "push to staging myself"."""
    leads = any(c.lower_ == "to" and c.dep_ == "aux" for c in token.children)
    stressed = any(c.lower_ in REFLEXIVES for c in token.children)
    return leads and stressed and token.tag_ == "VB" and not is_verb(token.lower_)


def _is_unseen_verb(token: "Token") -> bool:
    """An everyday verb that the model tags as something else, though a subject hangs on it."""
    heads = {"ROOT", "conj", "ccomp", "relcl"}
    subjects = [c for c in token.children if c.dep_ == "nsubj" and c.pos_ in {"PRON", "PROPN"}]
    return bool(subjects) and token.dep_ in heads and is_verb(token.lower_)


def is_cleft(token: "Token") -> bool:
    """Whether a relative clause says what is done: "it is Jo who signs"."""
    return any(c.lower_ in {"who", "that"} and c.dep_ in SUBJECT for c in token.children)


_FRONTED_BY = listed("actions", "fronted_by")


def _has_fronted_object(token: "Token") -> bool:
    """Whether a statement was parsed as relative: "the letters i do by hand"."""
    subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
    pronoun = subject is not None and subject.lower_ in _FRONTED_BY
    return (
        pronoun
        and token.head.dep_ in {"ROOT", "conj", "dep", "appos", "ccomp"}
        and (token.head.pos_ in {"NOUN", "PROPN", "PRON"})
        and not any(
            c.dep_ == "mark" or c.lower_ in {"which", "that", "who"} for c in token.children
        )
    )


@cache
def bases() -> frozenset[str]:
    """Verbs in the form they are listed in; the model gives odd lemmas to rare ones."""
    return listed("clauses", "verbs") | _words("giving") | _words("addressing")


def _leads_to_another(token: "Token") -> bool:
    """Whether this verb only carries the next: "i have to key it", "we try to call"."""
    following = [c for c in token.children if c.dep_ == "xcomp" and c.tag_.startswith("VB")]
    return bool(following) and token.lemma_.lower() in _words("auxiliary_use")


_words = partial(listed, "actions")
