"""Which cases a sentence says it speaks of, in words of closed classes."""

import pytest

from capture.extraction.qualifiers.scopes import scope_in


@pytest.mark.parametrize(
    ("sentence", "dimension", "value"),
    [
        ("loans above 2,500 go to the board", "amount", "above 2,500"),
        ("we sign under 300 euros ourselves", "amount", "below 300"),
        ("up to €80 the desk pays in cash", "amount", "below 80"),
        ("more than 40 loans a week", "amount", None),
        ("it takes over 3 days", "amount", None),
        ("above 2000 the head signs, below 2000 nobody", "amount", None),
        ("in december the desk is closed", "period", "december"),
        ("at year-end it takes two weeks", "period", "year end"),
        ("a day, except at month end", "period", "except month end"),
        ("on saturdays only one of us is in", "period", "saturday"),
        ("i read it on monday", "period", None),
        ("in summer daily, in winter weekly", "period", None),
        ("for private borrowers we ask twice", "variant", "private borrowers"),
        ("urgent loans jump the line", "variant", "urgent loans"),
        ("ten minutes for a renewal", "variant", "renewal"),
        ("two hours for a week", "variant", None),
        ("we use the new portal", "variant", None),
        ("requests by phone are written down", "channel", "phone"),
        ("if they come by e-mail i file them", "channel", "mail"),
        ("i answer by mail", "channel", None),
        ("in Oslo the clerk does it", "site", "Oslo"),
        ("from Oslo to Lyon", "site", None),
    ],
)
def test_what_a_sentence_says_of_its_cases(sentence, dimension, value):
    """One value is taken, two or none leave the dimension open."""
    assert getattr(scope_in(sentence, frozenset({"Oslo", "Lyon"})), dimension) == value
