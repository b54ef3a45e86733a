"""A text in which no mark-up is looked for has none."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capture.extraction.sentences import markup
from capture.extraction.sentences.markup import blanked, markup_spans

PIECES = st.sampled_from(
    [
        *("<@U1>", "<#C1|x>", "`a b`", "```x", ":tada:", ":+1:", "WWW.x.io", "www.x.io/a"),
        *("https://x.io", "a.b@x.io", "&gt;", "@", "&", ":", "<", "www", "so", "i scan it", " "),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=10).map("".join)


@given(TEXTS)
def test_all_mark_up_is_found_and_blanked(text):
    found = tuple(match.span() for match in markup._MARKUP.finditer(text))
    assert markup_spans(text) == found
    inside = {at for span in found for at in range(*span)}
    assert blanked(text) == "".join(" " if n in inside else c for n, c in enumerate(text))


@pytest.mark.parametrize("sign", ["`", "<", "@", ":", "&", "www."])
def test_a_sign_left_out_would_be_seen(sign, monkeypatch):
    signs = "|".join(re.escape(one) for one in ("`", "<", "@", ":", "&", "www.") if one != sign)
    monkeypatch.setattr(markup, "_SIGN", re.compile(signs))
    texts = ("`a`", "<@U1>", "a.b@x.io", ":tada:", "&gt;", "www.x.io", "<!here>")
    assert any(not markup_spans(text) for text in texts)
