"""Mentions grouped into steps."""

import time

from hypothesis import given
from hypothesis import strategies as st

from model_store.matching import align
from model_store.matching.phrases.phrase import parse
from model_store.vocabulary import Verdict

TALK = (
    "check the roof",
    "inspect the roof",
    "roof inspection",
    "inspect it",
    "paint the fence",
    "painting the fence",
    "buy paint",
    "order the paint",
    "pay the painter",
    "send the bill",
    "send the bill to the neighbour",
    "receive the bill",
)
mentions = st.lists(st.sampled_from(TALK), max_size=15)
verdicts = st.dictionaries(
    st.tuples(st.sampled_from(TALK), st.sampled_from(TALK))
    .filter(lambda p: p[0] != p[1])
    .map(lambda p: (min(p), max(p))),
    st.sampled_from(Verdict),
    max_size=4,
)


def groups(clusters):
    return {frozenset(c.mentions) for c in clusters}


def together(clusters, a, b):
    return any({a, b} <= set(c.mentions) for c in clusters)


def test_names_of_one_step_come_together_under_the_smallest():
    found = align(["roof inspection", "Check the roof", "paint the fence"], {})
    assert groups(found) == {
        frozenset({"roof inspection", "Check the roof"}),
        frozenset({"paint the fence"}),
    }
    assert found[0].key == "check the roof"


@given(mentions.flatmap(lambda m: st.tuples(st.just(m), st.permutations(m))), verdicts)
def test_the_groups_do_not_depend_on_the_order_of_mentions(orders, judged):
    first, second = orders
    assert sorted(align(first, judged), key=str) == sorted(align(second, judged), key=str)


@given(mentions, verdicts)
def test_every_mention_is_in_exactly_one_group(said, judged):
    found = [m for c in align(said, judged) for m in c.mentions]
    assert sorted(found) == sorted(set(said))


@given(mentions, verdicts)
def test_what_somebody_judged_to_be_the_same_is_together(said, judged):
    found = align(said, judged)
    for (a, b), verdict in judged.items():
        if verdict is Verdict.SAME and a in said and b in said:
            assert together(found, a, b)


@given(mentions, st.sampled_from(TALK), st.sampled_from(TALK))
def test_what_somebody_judged_to_be_different_stays_apart(said, a, b):
    if a == b:
        return
    found = align(said, {(min(a, b), max(a, b)): Verdict.DIFFERENT})
    assert not together(found, a, b)


@given(mentions, verdicts, st.sampled_from(TALK), st.sampled_from(TALK))
def test_merging_and_taking_it_back_gives_the_same_steps(said, judged, a, b):
    pair = (min(a, b), max(a, b))
    without = {p: v for p, v in judged.items() if p != pair}
    before = align(said, without)
    align(said, {**without, pair: Verdict.SAME})
    assert align(said, without) == before


def test_an_unsure_judgement_keeps_two_steps_apart_until_somebody_decides():
    judged = {("check the roof", "inspect the roof"): Verdict.UNSURE}
    assert not together(align(TALK[:2], judged), *TALK[:2])


def test_two_groups_with_unlike_members_do_not_come_together_through_a_vague_one():
    found = align(["send the bill", "send the bill to the neighbour", "receive the bill"], {})
    assert not together(found, "send the bill", "receive the bill")


def test_the_label_tells_what_is_done_to_what():
    (only,) = align(["roof inspection", "roof inspection", "inspect the roof"], {})
    assert only.label == "roof inspection"
    judged = {("it", "paint the fence"): Verdict.SAME}
    (other,) = align(["it", "it", "it", "paint the fence"], judged)
    assert other.label == "paint the fence"


def test_five_hundred_mentions_are_grouped_in_a_moment():
    verbs = [
        "approve",
        "check",
        "send",
        "pay",
        "print",
        "book",
        "order",
        "sign",
        "write",
        "collect",
    ]
    places = ["northern", "southern", "eastern", "western", "central"]
    things = [
        "bill",
        "letter",
        "form",
        "crate",
        "ticket",
        "badge",
        "cheque",
        "poster",
        "key",
        "permit",
    ]
    said = [
        f"{verb} the {place} {thing}" for verb in verbs for place in places for thing in things
    ]
    parse.cache_clear()
    started = time.perf_counter()
    assert len(align(said, {})) > 400
    assert time.perf_counter() - started < 2
