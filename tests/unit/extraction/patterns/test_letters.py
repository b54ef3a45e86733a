"""A pattern that goes letter by letter matches what the words, longest first, would match."""

import re

from hypothesis import given
from hypothesis import strategies as st

from capture.extraction.patterns.letters import any_word

WORDS = st.lists(st.text("abs .-+(", min_size=1, max_size=5), min_size=1, max_size=12)


@given(WORDS, st.text("abs .-+(AB", max_size=30), st.sampled_from([re.IGNORECASE, re.NOFLAG]))
def test_it_matches_what_the_longest_first_would_match(
    words: list[str], text: str, flags: re.RegexFlag
) -> None:
    longest = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    for bounds in ("{}", r"(?<!\w){}s?(?!\w)", r"{}(?=\W|$)"):
        plain = re.compile(bounds.format(f"(?:{longest})"), flags)
        found = re.compile(bounds.format(f"(?:{any_word(words)})"), flags)
        spans = [match.span() for match in found.finditer(text)]
        assert spans == [match.span() for match in plain.finditer(text)]


def test_no_words_match_nowhere() -> None:
    assert re.search(any_word([]), "") is None


def test_an_ending_that_is_not_marked_would_lose_the_shorter_word() -> None:
    assert re.fullmatch(any_word(["key", "keys"]), "key")
    assert not re.fullmatch(any_word(["keys"]), "key")
