"""What the network of kinds is taught is right, and it learns what it is taught."""

from dataclasses import replace

import numpy as np
import pytest

from bot.evaluation.kinds.corpus import Labelled, corpus, labelled
from bot.evaluation.kinds.learning import Fold, area, folded, folds_in, heard, kept, learnt
from bot.evaluation.kinds.lessons import lessons, merged
from bot.evaluation.kinds.showing import shown
from bot.evaluation.kinds.slopes import Batch, slopes
from bot.evaluation.kinds.training import Course, begun, network_of
from capture.extraction.classifier.chances import KINDS, OUTPUTS, SLOTS, TAKES_BACK
from capture.extraction.classifier.hearing import Classifier
from capture.extraction.classifier.network import laid, save
from capture.extraction.classifier.words import words
from model_store.errors import ConfigurationError
from model_store.vocabulary import Kind, Slot

SMALL = Course(epochs=20, batch=16, looks=8, row=4, pace=0.02, seed=3)
LIKELY, UNLIKELY = 0.7, 0.3
ACCOUNT = """
# kennel | operator | tired, brief
> opening
- chat | morning!
trigger | it starts when a dog arrives
step! owner @2 | nobody weighs them
. | that is it
? wait:weigh | how long?
x wait | a day
< wait @2 | no, two
"""


def account(folder, text, name="one"):
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.txt"
    path.write_text(text, encoding="utf-8")
    return path


def said(text, *kinds, file="one", written=False, turn=1, reason=""):
    return Labelled(file, f"{file} 1", written, turn, "opening", text, frozenset(kinds), reason)


def toy(count=40):
    """Waits and tools in words that tell them apart, in five interviews."""
    waits = ["it sits there for days", "we wait until monday", "it lies a week on the pile"]
    tools = ["I key it into the database", "we use a spreadsheet", "that is in the software"]
    return [
        said(
            waits[n // 2 % 3] if n % 2 else tools[n // 2 % 3],
            "wait" if n % 2 else "system",
            file=f"i{n % 5}",
            written=True,
            turn=n,
        )
        for n in range(count)
    ]


def test_a_file_is_read_as_its_readme_says(tmp_path):
    """Every mark comes back as what it stands for."""
    lines = labelled(account(tmp_path, ACCOUNT))
    assert [(line.text, sorted(line.kinds), line.reason) for line in lines] == [
        ("morning!", [], "chat"),
        ("it starts when a dog arrives", ["trigger"], ""),
        ("nobody weighs them", ["owner", "step"], ""),
        ("that is it", [], ""),
        ("a day", ["wait"], ""),
        ("no, two", ["wait"], ""),
    ]
    assert [line.slot for line in lines] == ["opening"] * 4 + ["wait"] * 2
    assert [line.turn for line in lines] == [2] * 4 + [3] * 2
    assert [(line.takes_back, line.taken_back) for line in lines[-2:]] == [
        (False, True),
        (True, False),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "wiat | a day",
        "- because | once",
        "wait a day",
        "wait |  ",
        "? soon: | when?",
        "? wait when?",
    ],
)
def test_a_line_that_is_not_as_documented_is_named(tmp_path, line):
    """The file, the number of the line and what is wrong are said."""
    path = account(tmp_path, f"{ACCOUNT}{line}\n")
    with pytest.raises(ConfigurationError, match=r"one\.txt, line 11"):
        labelled(path)


def test_a_folder_without_labelled_lines_is_refused(tmp_path):
    """Nothing can be learnt from nothing."""
    with pytest.raises(ConfigurationError, match="no labelled lines"):
        corpus(tmp_path)


def test_lines_of_interviews_are_known_by_their_folder(tmp_path):
    """Only they can be strangers to try a network on."""
    account(tmp_path, ACCOUNT)
    account(tmp_path / "accounts", ACCOUNT, "two")
    assert {line.file: line.written for line in corpus(tmp_path)} == {"one": False, "two": True}


def test_in_interviews_nobody_marked_what_takes_something_back():
    """There, that answer does not count; in all other lines it does."""
    taught = lessons([said("a", written=True), said("b", "wait")], words())
    back = OUTPUTS.index(TAKES_BACK)
    assert taught.counted[:, back].tolist() == [0, 1]
    assert taught.counted.sum() == taught.counted.size - 1
    assert taught.answers[1, OUTPUTS.index("wait")] == 1


def test_neighbours_without_an_end_between_them_become_one_line():
    """What both state is stated; other messages and what is no claim stay apart."""
    told = [
        said("it comes in", "trigger"),
        said("and lies there", "wait"),
        said("we wish", reason="wish"),
        said("I type it", "step"),
        said("two days", "wait", turn=2),
    ]
    assert [(one.text, sorted(one.kinds)) for one in merged(told, 0)] == [
        ("it comes in and lies there", ["trigger", "wait"])
    ]


def batch_of(seed=0):
    """A batch of random words, one text of it empty and one with a word twice."""
    rng = np.random.default_rng(seed)
    lay = laid([[0, 1, 2, 3, 4], [], [5, 5], [6]])
    vectors = rng.standard_normal((len(lay.ids), 6)) * (lay.ids >= 0)[:, None]
    vectors[lay.starts[2] + 1] = vectors[lay.starts[2]]
    return Batch(
        lay=lay,
        vectors=vectors,
        slots=np.array([0, 1, 0, 2]),
        sources=np.array([0, 1, 1, 0]),
        answers=(rng.random((4, 3)) < 0.5).astype(float),
        counted=(rng.random((4, 3)) < 0.8).astype(float),
        kept=(rng.random((4, 4 * 3 + 2)) < 0.7) / 0.7,
    )


def worst(parts, batch, found):
    """The largest difference between a slope and what a small step really changes."""
    rng, off = np.random.default_rng(1), 0.0
    for name, slope in found.items():
        for _ in range(25):
            at = tuple(rng.integers(0, size) for size in slope.shape)
            ahead, behind = ({**parts, name: parts[name].copy()} for _ in range(2))
            ahead[name][at] += 1e-6
            behind[name][at] -= 1e-6
            true = (slopes(ahead, batch)[0] - slopes(behind, batch)[0]) / 2e-6
            off = max(off, abs(true - slope[at]))
    return off


def test_the_slopes_are_what_small_steps_change():
    """Every part's gradient agrees with finite differences; a wrong one would be seen."""
    course = Course(looks=3, row=2, seed=5)
    parts = {n: p.astype(float) for n, p in begun(course, 6, (3, 2, 3)).items()}
    parts["bias"] += 0.1
    batch = batch_of()
    _, found = slopes(parts, batch)
    assert worst(parts, batch, found) < 1e-7
    for name in found:
        assert worst(parts, batch, {**found, name: found[name] + 1e-3}) > 1e-4


def test_what_the_accounts_say_nothing_of_is_answered_as_elsewhere():
    """That output is as the second source has it; all others are as the first has them."""
    parts = begun(
        Course(looks=4, row=3, seed=2), words().vectors.shape[1], (len(SLOTS), 2, len(OUTPUTS))
    )
    second = {**parts, "source": parts["source"][::-1], "source_bias": parts["source_bias"][::-1]}
    mixed, first, other = (
        Classifier(network_of(of, OUTPUTS, SLOTS, out), words()).answers(["a day"], "wait")[0]
        for of, out in ((parts, ["any"]), (parts, []), (second, []))
    )
    assert mixed[:-1] == first[:-1]
    assert mixed[-1] == pytest.approx(other[-1], abs=1e-6) != pytest.approx(first[-1], abs=1e-6)


def test_what_was_taught_is_heard_in_words_it_was_taught_with():
    """A toy corpus is learnt; taught the wrong way round, it is heard the wrong way round."""
    ear = Classifier(learnt(toy(), words(), SMALL, str), words())
    (told,) = ear.chances(["we wait for days on the pile"], Slot.OPENING)
    assert told.of(Kind.WAIT) > LIKELY
    assert told.of(Kind.SYSTEM) < UNLIKELY
    swapped = {
        frozenset({"wait"}): frozenset({"system"}),
        frozenset({"system"}): frozenset({"wait"}),
    }
    wrong = [replace(line, kinds=swapped[line.kinds]) for line in toy()]
    (told,) = Classifier(learnt(wrong, words(), SMALL, str), words()).chances(
        ["we wait for days on the pile"], Slot.OPENING
    )
    assert told.of(Kind.WAIT) < UNLIKELY
    assert told.of(Kind.SYSTEM) > LIKELY


def test_the_same_seed_gives_the_same_file(tmp_path):
    """And another seed another one."""
    for name, seed in (("a", 3), ("b", 3), ("c", 4)):
        save(learnt(toy(), words(), replace(SMALL, epochs=2, seed=seed), str), tmp_path / name)
    a, b, c = ((tmp_path / name).read_bytes() for name in "abc")
    assert a == b != c


def test_every_interview_is_left_out_once_and_tried_by_who_was_not_taught_it(tmp_path):
    """Strangers are heard well where all speak alike, and the networks can be kept."""
    folds = folded(toy(), words(), SMALL, str)
    assert sorted(name for fold in folds for name in fold.left_out) == [f"i{n}" for n in range(5)]
    areas = {one.output: one.area for one in heard(folds, toy(), words())}
    assert areas["wait"] > 0.95
    assert shown(heard(folds, toy(), words())).row_count == len(areas) + 1
    kept(folds, tmp_path)
    assert [fold.left_out for fold in folds_in(tmp_path)] == [fold.left_out for fold in folds]


def test_a_network_is_not_tried_on_what_it_was_taught():
    """Lines of interviews that no part left out are not counted."""
    network = learnt(toy(), words(), replace(SMALL, epochs=1), str)
    assert heard([Fold(frozenset(), network)], toy(), words()) == ()


def test_networks_of_parts_that_are_not_there_are_asked_for(tmp_path):
    """The message says how to make them."""
    with pytest.raises(ConfigurationError, match="--learn-kinds"):
        folds_in(tmp_path)


def test_the_area_is_the_share_of_pairs_in_the_right_order():
    """All right is one, all wrong nought, and equals count half."""
    assert area([0.1, 0.9], [False, True]) == 1
    assert area([0.9, 0.1], [False, True]) == 0
    assert area([0.5, 0.5, 0.5], [True, False, False]) == 0.5


def test_every_kind_that_is_learnt_is_in_the_words_of_the_house():
    """Wishes are no kind of the work, and two kinds are not learnt."""
    assert set(KINDS) == set(Kind) - {Kind.IDEA, Kind.STAFFING, Kind.AVAILABILITY}
