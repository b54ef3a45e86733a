"""What many classes of patterns find at once is what each would find alone, on any text."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from capture.extraction.lexicon import lexicon
from capture.extraction.patterns.beginnings import beginnings
from capture.extraction.patterns.cues import cue
from capture.extraction.patterns.either import Family
from capture.extraction.patterns.marks import _pattern as mark

MARKS = sorted(lexicon("marks"))
CUES = [
    ("chat", "chat"),
    ("irony", "mockery"),
    ("past", "past"),
    ("unreal", "wish"),
    ("stance", "told"),
]
WORDS = sorted(
    {
        w
        for n in MARKS
        for p in lexicon("marks")[n].get("patterns", ())
        for w in re.findall(r"[a-z']+", p)
    }
)
ODD = [
    "\u0130t",
    "\u0131f",
    "a\u017fk",
    "as\u212a",
    "’s",
    "é",
    "–",
    "  ",
    "\n",
    "9:40",
    "(",
    "i'd",
    "İ",
    "١٢",
    "3 days",
    "२ years ago",
]
TEXTS = st.lists(
    st.one_of(st.sampled_from(WORDS), st.sampled_from(ODD), st.text(max_size=5)), max_size=14
)


def found(match: re.Match[str] | None) -> tuple[int, int] | None:
    return match.span() if match else None


@settings(deadline=None)
@given(TEXTS, st.sampled_from([" ", "-", "", ", "]))
def test_every_class_finds_what_its_alternation_finds(words: list[str], between: str) -> None:
    text = between.join(words)
    for name, group in CUES:
        one = cue(name, group)
        assert found(one.search(text)) == found(one.whole.search(text))
        assert found(one.fullmatch(text)) == found(one.whole.fullmatch(text))
    for name in (n for n in MARKS if "patterns" in lexicon("marks")[n]):
        one = mark(name, "patterns")
        assert found(one.search(text.lower())) == found(one.whole.search(text.lower()))


FIGURES = ["24 hours", r"[1-9]x", r"\d days"]


@given(
    st.lists(st.sampled_from(["24 hours", "9x", "7 days", "–", "é", "२ days", "0"])),
    st.sampled_from([" ", ""]),
)
def test_figures_are_found_beside_odd_letters(words: list[str], between: str) -> None:
    one, text = Family({"n": FIGURES}, words=True, folds=True)["n"], between.join(words)
    assert found(one.search(text)) == found(one.whole.search(text))
    assert found(one.fullmatch(text)) == found(one.whole.fullmatch(text))


def test_figures_taken_for_another_beside_odd_letters_would_be_missed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("capture.extraction.patterns.either._DIGIT", re.compile(r"\d"))
    assert Family({"n": FIGURES}, words=True)["n"].search("24 hours – no more") is None


@pytest.mark.parametrize(("name", "group"), CUES)
def test_a_class_is_asked_for_few_of_its_patterns_with_any_beginning(
    name: str, group: str
) -> None:
    patterns = lexicon(name)[group]["patterns"]
    loose = [p for p in patterns if beginnings(p, bounded=True) is None]
    assert len(loose) <= max(1, len(patterns) // 5)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\b(?:by|on) hand", {"by han", "on han"}),
        (r"\bsigns?\b", {"sign"}),
        (r"\bno+ way", {"no"}),
        (r"\x27s done", {"'s don"}),
        (r"^(?:so )?then", {"so the", "then"}),
        (r"\b[ab]c", {"ac", "bc"}),
        (r"\bin (?=may)\w+", {"in "}),
        (r"\b\d+ days", set("0123456789")),
        (r"\bbefore noon", {"before"}),
    ],
)
def test_what_a_match_can_begin_with_is_read_off_a_pattern(
    pattern: str, expected: set[str]
) -> None:
    assert beginnings(pattern) == expected


@pytest.mark.parametrize(
    "pattern", [r"\w+ it", "sign", r"(?i:a)b", r"x*", r"\b(a", r"(?:a|)b?", r"(.)\1"]
)
def test_what_cannot_be_told_for_certain_is_not_told(pattern: str) -> None:
    assert beginnings(pattern) is None


def test_a_pattern_whose_beginning_is_read_wrongly_would_be_missed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    either = "capture.extraction.patterns.either"
    monkeypatch.setattr(f"{either}.beginnings", lambda _, **__: frozenset("z"))
    family = Family({"a": [r"\bsigned"]})
    assert family["a"].search("it is signed") is None
    assert family["a"].whole.search("it is signed")
