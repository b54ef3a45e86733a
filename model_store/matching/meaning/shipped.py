"""Words and their vectors as their package ships them: loaded late, once, and never fetched."""

from functools import cache
from typing import Any

from model_store.errors import ConfigurationError

DIMENSIONS = 256
"""Numbers in the vector of a word."""


@cache
def word_model() -> Any:  # noqa: ANN401 - the vendor ships no types
    """The words and their vectors, loaded once for everybody.

    Raises:
        ConfigurationError: the package that carries them is not installed.
    """
    import logging
    from pathlib import Path

    root = logging.getLogger()
    before = list(root.handlers), root.level
    try:
        import wordllama
    except ImportError as error:
        raise ConfigurationError(
            "The package wordllama is not installed: phrases cannot be compared by vectors, nor "
            "kinds heard. Install it with `pip install wordllama`."
        ) from error
    finally:
        root.handlers, root.level = before
    package = Path(wordllama.__file__).parent
    return wordllama.WordLlama.load(dim=DIMENSIONS, cache_dir=package, disable_download=True)
