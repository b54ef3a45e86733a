"""The workspace's own rules: clock, tickets, views, faults, talk."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.state.clock import WorkspaceClock
from bot.sandbox.state.faults import Faults, Refusal
from bot.sandbox.state.journal import Journal
from bot.sandbox.state.people import person_named
from bot.sandbox.state.profile import profile_from
from bot.sandbox.state.surfaces import Surfaces
from bot.sandbox.state.tickets import ResponseAddress, Tickets
from bot.sandbox.wire import ApiError

MODAL = {"type": "modal", "blocks": []}


@given(st.lists(st.floats(0, 1e4), max_size=40))
def test_timestamps_are_unique_and_in_order_whatever_the_clock_does(readings):
    moments = iter([*readings, *[0.0] * 50])
    clock = WorkspaceClock(read=lambda: next(moments))
    minted = [clock.mint() for _ in range(len(readings) + 3)]
    assert [float(one) for one in minted] == sorted(float(one) for one in minted)
    assert len(set(minted)) == len(minted)


def test_a_clock_is_not_turned_back():
    with pytest.raises(ValueError, match="forward"):
        WorkspaceClock().advance(-1)


def test_a_trigger_is_good_once_and_for_three_seconds():
    tickets = Tickets()
    name = tickets.trigger("U1", now=10)
    assert tickets.redeem(name, now=13).person == "U1"
    for wanted, moment, code in [
        (name, 13, "exchanged_trigger_id"),
        ("9.9.9", 13, "invalid_trigger_id"),
        (tickets.trigger("U1", now=10), 13.1, "expired_trigger_id"),
    ]:
        with pytest.raises(ApiError, match=code):
            tickets.redeem(wanted, now=moment)


def test_a_connection_ticket_is_good_once():
    tickets = Tickets()
    ticket = tickets.connection()
    assert tickets.admit(ticket)
    assert not tickets.admit(ticket)


def test_an_unknown_response_address_is_refused():
    tickets = Tickets()
    path = tickets.response_address(ResponseAddress("D1", "U1", issued=0))
    assert tickets.use_response(path, now=1).uses == 1
    with pytest.raises(ApiError, match="invalid_url"):
        tickets.use_response("nowhere", now=1)


def test_three_dialogs_may_lie_over_each_other_and_no_fourth():
    surfaces = Surfaces()
    first = surfaces.open("U1", MODAL)
    surfaces.push("U1", MODAL)
    third = surfaces.push("U1", MODAL)
    assert third["root_view_id"] == first["id"]
    with pytest.raises(ApiError, match="push_limit_reached"):
        surfaces.push("U1", MODAL)


def test_an_external_id_names_one_view():
    surfaces = Surfaces()
    surfaces.open("U1", MODAL | {"external_id": "mine"})
    with pytest.raises(ApiError, match="duplicate_external_id"):
        surfaces.open("U2", MODAL | {"external_id": "mine"})


def test_a_home_keeps_its_id_over_publications():
    surfaces = Surfaces()
    home = {"type": "home", "blocks": []}
    first = surfaces.publish("U1", home)
    second = surfaces.publish("U1", home)
    assert first["id"] == second["id"]
    assert first["hash"] != second["hash"]


@given(st.integers(0, 5), st.integers(0, 9))
def test_a_planned_refusal_happens_exactly_as_often_as_planned(times, calls):
    faults = Faults(refusals={"*": Refusal(times)} if times else {})
    refused = [faults.take_refusal("chat.postMessage") for _ in range(calls)]
    assert sum(one is not None for one in refused) == min(times, calls)


@given(st.integers(0, 5), st.integers(0, 9))
def test_counts_run_down_to_nothing_and_stay_there(planned, events):
    faults = Faults(duplicate=planned)
    taken = [faults.take_duplicate() for _ in range(events)]
    assert sum(taken) == min(planned, events)
    assert faults.duplicate == max(0, planned - events)


def test_a_journal_forgets_lines_but_not_counts():
    journal = Journal()
    for number in range(20_005):
        journal.note(0.0, "ack", "events_api", number=number)
    assert len(journal.entries) == 20_000
    assert journal.counts["ack"] == 20_005


def test_a_manifest_says_what_the_app_gets_and_nothing_else():
    manifest = {
        "display_information": {"name": "Echo"},
        "features": {
            "slash_commands": [{"command": "/echo", "description": "Say it again"}],
            "shortcuts": [{"callback_id": "again", "name": "Again", "type": "message"}],
        },
        "oauth_config": {"scopes": {"bot": ["commands"]}},
    }
    profile = profile_from(manifest)
    assert profile.name == "Echo"
    assert profile.scopes == {"commands"}
    assert profile.events == frozenset()
    assert profile.knows("/echo")
    assert not profile.knows("/other")
    assert profile.shortcuts[0].on_message


@pytest.mark.parametrize("name", ["Łukasz Żak", "李雷", "O'Neil", "!!!"])
def test_any_name_makes_a_person_with_an_id(name):
    person = person_named(name)
    assert person.id.startswith("U0")
    assert person.id.isalnum()
