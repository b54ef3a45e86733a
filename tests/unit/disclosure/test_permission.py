"""Who may see and do what: everything that is not allowed by a sentence here is denied."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from model_store.disclosure.permission import Actor, Audience, Belief, Role, Thing, may

ACTORS = st.builds(
    Actor, st.just("U1"), st.frozensets(st.sampled_from(Role)), st.sampled_from(Belief)
)
RELEASED = st.dictionaries(st.sampled_from(Audience), st.integers(1, 99))


@given(ACTORS, RELEASED)
def test_nobody_is_shown_what_somebody_else_said(actor, released):
    assert not may(actor, Thing.OTHERS_CLAIMS, released).allowed
    assert may(actor, Thing.OWN_CLAIMS, released).allowed


@given(ACTORS, RELEASED)
def test_a_leader_is_shown_nothing_before_his_belief_is_recorded_or_declined(actor, released):
    ruling = may(actor, Thing.PICTURE, released)
    early = actor.belief in (Belief.NOT_ASKED, Belief.UNDER_WAY)
    if Role.LEADER in actor.roles and early:
        assert not ruling.allowed


@given(ACTORS, RELEASED)
def test_who_neither_owns_nor_administers_sees_no_further_than_was_released(actor, released):
    ruling = may(actor, Thing.PICTURE, released)
    if ruling.allowed and not actor.roles & {Role.OWNER, Role.ADMIN}:
        assert ruling.until in released.values()


@given(st.sampled_from(Thing), RELEASED)
def test_who_is_no_part_of_a_process_may_do_nothing(thing, released):
    if thing is not Thing.OWN_CLAIMS:
        assert not may(Actor("U1"), thing, released).allowed


def test_an_operator_sees_what_was_released_to_the_channel_and_not_what_leaders_see():
    operator = Actor("U1", frozenset({Role.OPERATOR}))
    assert not may(operator, Thing.PICTURE, {Audience.LEADERS: 5}).allowed
    assert may(operator, Thing.PICTURE, {Audience.LEADERS: 5, Audience.CHANNEL: 3}).until == 3


def test_only_the_owner_releases_and_only_an_admin_approves():
    for thing, role in ((Thing.RELEASE, Role.OWNER), (Thing.APPROVE_INVITATIONS, Role.ADMIN)):
        allowed = {r for r in Role if may(Actor("U1", frozenset({r})), thing, {}).allowed}
        assert allowed == {role}


def test_every_no_says_why():
    for thing, role in product(Thing, [None, *Role]):
        ruling = may(Actor("U1", frozenset({role} - {None})), thing, {})
        assert ruling.allowed or ruling.why.endswith((".", "that."))
