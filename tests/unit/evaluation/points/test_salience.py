"""What was worth keeping is learnt from some processes and tried on another."""

from bot.evaluation.points.ridge import fitted
from bot.evaluation.points.salience import Learnt, Seen, points, written
from bot.evaluation.points.sifting import sifted, together
from capture.extraction.salience import worth
from model_store.vocabulary import Kind


def row(process, message, sign, *found):
    return Seen(process, message, Kind.SYSTEM, (sign,), frozenset(found), frozenset(found))


def told(process):
    """Ten claims that were worth keeping and ten that were not, told apart by one sign."""
    good = [row(process, f"{process}{n}", "in a list", n) for n in range(10)]
    return [*good, *(row(process, f"{process}{n}", "in a story") for n in range(10))]


def test_a_sign_of_what_was_kept_gets_points_and_the_other_loses_them():
    """One that was always right speaks for, one never right against; a rare one says nothing."""
    scale = points([*told("A"), row("A", "x", "seen once", 1)])
    assert scale["in a list"] > 0.8 > -0.8 > scale["in a story"]
    assert "seen once" not in scale


def test_what_a_surer_claim_says_already_loses_its_points():
    """Who does a step was marked nine times in ten and the step six; both on the same words."""
    rows = [
        Seen("A", f"{n}", kind, (sign,), frozenset({n}) if n % 10 < tenths else frozenset())
        for n in range(40)
        for kind, sign, tenths in ((Kind.OWNER, "who does it", 9), (Kind.STEP, "what is done", 6))
    ]
    scale = points(rows)
    assert worth(("who does it",), scale) > 0.5
    assert worth(("what is done",), scale) < 0.2


def test_a_process_is_sifted_by_what_the_others_taught():
    """Half of what was claimed goes, and nothing that was worth keeping with it."""
    learnt = Learnt(tuple(told("A") + told("B") + told("C")), {"A": 10, "B": 10, "C": 10})
    seen: list[str] = []
    rows = sifted(learnt, 0.3, seen.append)
    assert seen == ["A held out", "B held out", "C held out"]
    assert [(r.process, r.claims, r.found) for r in rows] == [
        (name, (20, 10), (10, 10)) for name in "ABC"
    ]
    assert together(rows).claims == (60, 30)


def test_a_process_that_is_alone_has_nobody_to_be_sifted_by():
    """Learnt from itself, a figure would say nothing."""
    assert sifted(Learnt(tuple(told("A")), {"A": 10}), 0.3, print) == ()


def test_where_signs_tell_nothing_the_points_say_only_how_often():
    """Three of four were kept, and no sign tells which: the chance is about three in four."""
    scale = fitted([("any",)] * 400, [n % 4 > 0 for n in range(400)])
    assert abs(scale["always"] + scale["any"] - 1.0986) < 0.1


def test_the_scale_is_written_as_the_reader_reads_it():
    """Points of nought are left out; the rest comes back as it was."""
    import tomllib

    read = tomllib.loads(written({"always": 0.5, "a: b, c": -1.25, "nothing": 0.0}, 0.2))
    assert read == {"least": 0.2, "points": {"always": 0.5, "a: b, c": -1.25}}
