"""D3 looks for cases that nobody says what to do about."""

import pytest

from model_store.findings.rules import unhandled_exception
from model_store.vocabulary import Kind

STEP = "load the truck"


@pytest.mark.parametrize(
    ("quote", "others", "unhandled"),
    [
        pytest.param("labels missing on half the boxes", [], True, id="nobody acts"),
        pytest.param("labels missing, then i print them", [], False, id="handled in one breath"),
        pytest.param(
            "labels missing", [(Kind.WORKAROUND, "we write by pen")], False, id="handled elsewhere"
        ),
    ],
)
def test_an_exception_wants_a_handler(say, tried, quote, others, unhandled):
    """An exception is unhandled only if no way of handling it was told."""
    claims = [say("O1", Kind.EXCEPTION, quote, None, STEP)]
    claims += [say("O2", kind, words, None, STEP) for kind, words in others]
    assert bool(tried(unhandled_exception, *claims)) is unhandled
