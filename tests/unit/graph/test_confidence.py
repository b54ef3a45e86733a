"""A denial of few cases is no denial."""

from dataclasses import replace

import pytest

from model_store.graph.confidence import denies, weigh
from model_store.values import Range, Unit
from model_store.vocabulary import Polarity, Standing, Support
from tests.unit.graph.telling import claim as made


@pytest.mark.parametrize(
    ("share", "denied"),
    [(None, True), (0.25, False), (0.49, False), (0.5, True), (0.9, True)],
)
def test_what_is_denied_of_fewer_than_half_of_the_cases_is_not_denied(share, denied):
    value = None if share is None else Range(share, share, Unit.FRACTION)
    claim = replace(made("U1"), polarity=Polarity.DENIES, share=value)
    assert denies(claim) is denied


def test_what_never_worked_is_denied_whatever_its_share():
    claim = replace(
        made("U1"),
        standing=Standing.NEVER_WORKED,
        share=Range(0.1, 0.1, Unit.FRACTION),
    )
    assert denies(claim)


def test_one_who_does_it_and_one_who_meets_rare_failures_do_not_contest():
    done = made("U1")
    fails = replace(
        made("U2"),
        polarity=Polarity.DENIES,
        share=Range(0.2, 0.25, Unit.FRACTION),
    )
    assert weigh((done, fails)).status is Support.SUPPORTED
