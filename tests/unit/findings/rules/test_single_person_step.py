"""D4 finds steps that live in one person's head."""

import pytest

from model_store.findings.rules import single_person_step
from model_store.values import Party
from model_store.vocabulary import Kind

STEP = "plan the route"
ME = Party("me", person="O2")


@pytest.mark.parametrize(
    ("claims", "alone"),
    [
        pytest.param([(Kind.SINGLE_PERSON, "only me", ME)], True, id="only me"),
        pytest.param([(Kind.OWNER, "i do it", ME)], False, id="an owner who claims no monopoly"),
        pytest.param(
            [(Kind.SINGLE_PERSON, "only me", ME),
             (Kind.DEPUTY, "Dora can too", Party("Dora", person="O3"))], False,
            id="with a deputy",
        ),
    ],
)  # fmt: skip
def test_a_step_of_one_person(say, tried, claims, alone):
    """Somebody says so, and no deputy was named by operators."""
    said = [say("O2", kind, quote, value, STEP) for kind, quote, value in claims]
    assert bool(tried(single_person_step, *said)) is alone
