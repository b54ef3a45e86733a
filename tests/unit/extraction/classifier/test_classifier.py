"""What the classifier hears in a line: the same whenever, beside whatever, at no great cost."""

from importlib.resources import files
from pathlib import Path
from time import process_time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.evaluation.kinds.corpus import corpus
from capture.extraction.classifier import Classifier, classifier
from capture.extraction.classifier.chances import KINDS, OUTPUTS
from capture.extraction.classifier.network import LONGEST, Network, laid, loaded, save
from capture.extraction.classifier.words import words
from model_store.errors import ConfigurationError
from model_store.vocabulary import Kind, Slot

WEIGHTS = Path(str(files("capture.extraction.classifier").joinpath("kinds.npz")))
LINES = [
    "the office in Bern keys every order into Orba",
    "after that it lies on my desk until thursday",
    "two of us have to sign before anything leaves",
    "",
]


def fresh():
    return Classifier(loaded(WEIGHTS), words())


@given(st.lists(st.text(max_size=80), max_size=8), st.sampled_from([None, *Slot]))
@settings(max_examples=60, deadline=None)
def test_any_text_has_chances_and_its_neighbours_do_not_matter(texts, slot):
    """Each is between 0 and 1, to the last bit the same alone, beside others, and again."""
    told = classifier().chances(texts, slot)
    assert len(told) == len(texts)
    for text, one in zip(texts, told, strict=True):
        every = (*one.kinds.values(), one.no_claim, one.any)
        assert all(0 <= chance <= 1 for chance in every)
        assert classifier().chances([text], slot) == (one,)


def test_what_was_said_before_changes_nothing():
    """One that has heard a thousand other words says the same as one that heard none."""
    used = fresh()
    used.chances([f"word{n} kept {n}" for n in range(300)], Slot.WAIT)
    assert used.chances(LINES, Slot.OPENING) == fresh().chances(LINES, Slot.OPENING)


def test_what_is_remembered_of_words_is_bounded():
    """However many words are said, the memory starts anew, and the chances stay what they are."""
    small = Classifier(loaded(WEIGHTS), words(), most=60)
    assert [small.chances([line], None) for line in LINES * 3] == [
        classifier().chances([line], None) for line in LINES * 3
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("it sits in the tray over the weekend", Kind.WAIT),
        ("two of us have to turn the key before anything leaves", Kind.CONTROL),
        ("I keep my own little list in a notebook", Kind.SHADOW_TOOL),
        ("anything above ten thousand goes to Bern", Kind.CONDITION),
    ],
)
def test_it_hears_kinds_where_no_word_of_the_kind_is_said(line, kind):
    """A wait without waiting, a control without checking: the right kind is heard among two."""
    (told,) = classifier().chances([line], Slot.OPENING)
    assert kind in sorted(told.kinds, key=told.of)[-2:]
    assert told.no_claim < 0.1 < told.any


def test_it_hears_what_is_over():
    """What was done once is no claim about how the work is done."""
    once, now = classifier().chances(["we used to print them all", "we print them all"], None)
    assert once.no_claim > 0.3 > 0.1 + now.no_claim


def test_what_was_not_learnt_has_no_chance():
    """Wishes are found by their words; the network knows nothing of them."""
    assert classifier().chances(LINES, None)[0].of(Kind.IDEA) == 0


def test_a_line_takes_less_than_a_millisecond():
    """In the words of everyday talk, once they were heard."""
    ear, lines = fresh(), LINES * 40
    ear.chances(lines, Slot.OPENING)
    before = process_time()
    ear.chances(lines, Slot.OPENING)
    assert (process_time() - before) / len(lines) < 0.001


def test_texts_of_any_length_are_laid_with_gaps_between():
    """No look of five words sees two texts; what is too long is cut."""
    lay = laid([[1] * (2 * LONGEST), [], [2]])
    assert lay.lengths.tolist() == [LONGEST, 0, 1]
    assert lay.ids[lay.starts[2]] == 2
    assert (lay.ids[lay.starts[0] + LONGEST :][:2] == -1).all()


def test_what_was_learnt_is_small_and_comes_back_as_it_was_written(tmp_path):
    """Less than a megabyte, and read without running anything in it."""
    assert WEIGHTS.stat().st_size < 1_000_000
    network = loaded(WEIGHTS)
    save(network, tmp_path / "again.npz")
    again = loaded(tmp_path / "again.npz")
    assert (again.kernels == network.kernels).all()
    assert (again.outputs, again.slots) == (OUTPUTS, network.slots)


def test_a_missing_or_foreign_file_is_named(tmp_path):
    """Whoever reads it knows what to do."""
    with pytest.raises(ConfigurationError, match="Install the package anew"):
        loaded(tmp_path / "none.npz")
    np.savez(tmp_path / "other.npz", kernels=np.zeros(3))
    with pytest.raises(ConfigurationError, match=r"other\.npz"):
        loaded(tmp_path / "other.npz")


def test_a_network_of_other_outputs_is_refused():
    """It would answer other questions than are asked."""
    old = loaded(WEIGHTS)
    other = Network(
        old.outputs[:-1], old.slots, old.kernels, old.bias, old.asked, old.out, old.out_bias
    )
    with pytest.raises(ConfigurationError, match="another version"):
        Classifier(other, words())


def test_the_labelled_lines_are_as_their_readme_says():
    """All files are read, and every kind that is learnt stands in many lines."""
    lines = corpus(Path(__file__).parents[4] / "capture" / "extraction" / "corpus")
    often = {kind: sum(kind.value in line.kinds for line in lines) for kind in KINDS}
    assert min(often.values()) >= 40, often
    assert sum(line.takes_back for line in lines) > 200 < sum(bool(line.reason) for line in lines)
    assert {line.written for line in lines} == {True, False}
