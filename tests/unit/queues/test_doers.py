"""Nobody waits for a thing: a party counts when it is a known person or two people name it."""

from dataclasses import replace

from model_store.graph.view import view
from model_store.people import Process
from model_store.queues import rank_stations
from model_store.values import Party, Range, Unit
from model_store.vocabulary import Kind
from tests.unit.findings.conftest import make_claim, make_view


def does(step, party, speaker="O1"):
    return make_claim(speaker, Kind.OWNER, f"{party.as_said} does {step}", party, step)


def wait(step, days, speaker="O2"):
    return make_claim(
        speaker, Kind.WAIT, f"{days} days for {step}", Range(days, days, Unit.DAY), step
    )


def labels(claims):
    return [station.label for station in rank_stations([make_view(claims)])]


def test_what_one_person_named_once_is_no_station_but_its_step_still_waits():
    parcel = Party("the parcel", role="parcel")
    assert labels([does("send it", parcel), wait("send it", 9)]) == ["whoever does “send it”"]


def test_a_role_two_people_name_is_a_station():
    carrier = Party("the carrier", role="carrier")
    told = [does("send it", carrier), does("fetch it", carrier, "O2"), wait("send it", 9)]
    assert labels(told) == ["carrier"]


def test_a_team_somebody_is_of_is_a_station():
    assert labels([does("store it", Party("stores", role="Stores"))]) == ["stores"]


def test_a_thing_beside_a_person_is_left_out():
    told = [
        does("send it", Party("truck", role="truck")),
        does("send it", Party("i", person="O1")),
    ]
    assert labels([*told, wait("send it", 2)]) == ["Buyer"]


def test_a_system_is_waited_for_by_nobody():
    assert labels([does("send it", Party("SAP", system="SAP")), wait("send it", 2)]) == []


def test_a_person_is_surer_than_a_role_with_the_same_wait():
    carrier = Party("the carrier", role="carrier")
    told = [does("send it", carrier), does("fetch it", carrier, "O2"), wait("send it", 9)]
    mine = [does("pack it", Party("i", person="O3"), "O3"), wait("pack it", 9)]
    assert labels([*told, *mine])[0] == "Quality inspector"


def test_whoever_does_a_step_of_one_name_in_two_processes_is_nobody_shared():
    """Two processes may call a step alike; that the same unnamed person does both, nobody told."""
    told = [does("send it", Party("the parcel", role="parcel")), wait("send it", 9)]
    one = make_view(told).knowledge
    views = [
        view(replace(one, process=Process(key, "Sending", company="Acme"))) for key in ("P1", "P2")
    ]
    stations = rank_stations(views)
    assert [station.processes for station in stations] == [("P1",), ("P2",)]
    assert all(sign.name != "several processes" for s in stations for sign in s.signals)
