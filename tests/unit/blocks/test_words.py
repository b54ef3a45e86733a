"""Words on their way out: nothing in them is live, and nothing of them is lost."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from bot.blocks.words import cut, heard, neutral

LIVE = re.compile(
    r"<[@#!]|<https?:|<mailto:|(?i:\b(?:https?|ftp|slack|mailto|tel|file|data|javascript):(?=\S))"
    r"|@(?i:here|channel|everyone)\b|<|>"
)
BAIT = st.sampled_from(
    [
        *("<!channel>", "<!here|here>", "<@U123>", "<@U1|ana>", "<#C1|ops>", "<!subteam^S1|@o>"),
        *("<https://a.b|c>", "https://a.b", "HTTP://a.b", "mailto:a@b.c", "@channel", "@here"),
        *("&lt;", "&", "<", ">", "|", "<!date^1^{date}|x>", "javascript:alert(1)", "slack://x"),
    ]
)
TEXT = st.lists(BAIT | st.text(max_size=12), max_size=8).map("".join)


@given(TEXT)
def test_nothing_in_neutral_words_is_live(text):
    assert not LIVE.search(neutral(text))


@given(TEXT)
def test_what_was_heard_and_goes_out_again_is_not_live_either(text):
    assert not LIVE.search(neutral(heard(text)))


@given(st.text(alphabet="abc &<>.,é中 ", max_size=60))
def test_plain_words_read_the_same_as_before(text):
    assert html.unescape(neutral(text)) == text


@given(TEXT, st.integers(2, 80))
def test_cutting_leaves_no_half_entity_and_keeps_to_the_limit(text, longest):
    short = cut(neutral(text), longest)
    assert len(short) <= longest + 1
    assert not re.search(r"&[a-z]{0,4}…?$", short)


def test_an_ampersand_is_heard_as_typed():
    assert heard("R&amp;D &lt;3") == "R&D <3"
