"""Roles and departments under all their names, and people by name, mention and nickname."""

import pytest

from capture.extraction.parties.cast import cast_of
from capture.extraction.parties.units import unit_of
from model_store.people import Person

PEOPLE = (
    Person("U1", "Dana Reyes", "Tour planner"),
    Person("U2", "Ingrid Holm", "Finance director"),
    Person("U3", "Piotr Nowak", "Depot foreman"),
    Person("U4", "Margarethe Olsen", "Night porter"),
)
CAST = cast_of(PEOPLE, PEOPLE[0])


def parties(text):
    return [n.party for n in CAST.named(text)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("AP pays it", "AP"),
        ("ap pays it", "AP"),
        ("accounts payable pays it", "AP"),
        ("the AP lady pays it", "AP"),
        ("the ap ladies pay it", "AP"),
        ("the girls from AP pay it", "AP"),
        ("the lady in accounts payable pays it", "AP"),
        ("HR opens the case", "HR"),
        ("hr opens the case", "HR"),
        ("human resources opens the case", "HR"),
        ("people ops opens the case", "HR"),
        ("the HR team opens the case", "HR"),
        ("procurement asks for offers", "purchasing"),
        ("purchasing asks for offers", "purchasing"),
        ("the warehouse folks pick it", "warehouse"),
        ("the boys in the warehouse pick it", "warehouse"),
        ("finance signs", "finance"),
        ("the finance guys sign", "finance"),
        ("second line looks at it", "L2"),
        ("L2 looks at it", "L2"),
        ("level two looks at it", "L2"),
        ("the front desk books it", "reception"),
        ("the ladies at the front desk book it", "reception"),
        ("somebody from legal reads it", "legal"),
    ],
)
def test_a_department_has_one_name_whatever_it_is_called(text, role):
    assert [p.role for p in parties(text)] == [role]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("the on-call engineer restarts it", "on-call engineer"),
        ("the ward clerk books it", "ward clerk"),
        ("the external auditor checks", "external auditor"),
        ("night shift restarts it", "night shift"),
        ("our director signs", "Finance director"),
        ("the finance director signs", "Finance director"),
        ("the foreman signs", "Depot foreman"),
    ],
)
def test_a_role_is_kept_as_said_or_known_by_who_has_it(text, role):
    assert [p.role for p in parties(text)] == [role]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Piotr loads it", "U3"),
        ("piotr loads it", "U3"),
        ("Nowak loads it", "U3"),
        ("Mr Nowak loads it", "U3"),
        ("Piotr Nowak loads it", "U3"),
        ("@Piotr Nowak loads it", "U3"),
        ("@piotr loads it", "U3"),
        ("<@U3> loads it", "U3"),
        ("<@U3|piotr> loads it", "U3"),
        ("Ingrid's desk", "U2"),
        ("@Marge opens the gate", "U4"),
        ("I plan it", "U1"),
    ],
)
def test_a_person_is_known_by_name_mention_and_nickname(text, person):
    assert [p.person for p in parties(text)] == [person]


@pytest.mark.parametrize("text", ["write to a@piotr.com", "the apron", "chrome", "at an ar 15"])
def test_parts_of_words_and_addresses_name_nobody(text):
    assert parties(text) == []


def test_words_that_are_no_department_stay_what_they_are():
    assert unit_of("night crew") == unit_of("") == unit_of("the team") == ""
