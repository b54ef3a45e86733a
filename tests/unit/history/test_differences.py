"""What changed between two states, as values and as sentences."""

from dataclasses import replace

from hypothesis import given

from model_store.claims import Extractor
from model_store.events import Aliased, Asserted, Consented, Corrected, Resolved
from model_store.graph.knowledge import fold
from model_store.graph.view import view
from model_store.history import diff, differences
from model_store.values import Calendar, Party, Range, Scope, System, Text, Unit
from model_store.vocabulary import Consent, Kind, Verdict
from tests.unit.graph.telling import ACCOUNTS, PEOPLE, PROCESS, claim, event_streams, recorded


def known(*events):
    return fold(PROCESS, recorded(events), PEOPLE, ACCOUNTS)


def seen(events):
    return view(fold(PROCESS, events, PEOPLE, ACCOUNTS))


def wait(low, high):
    value = Range(low, high, Unit.DAY, calendar=Calendar.WORKING)
    return claim(kind=Kind.WAIT, value=value, message=f"m{low}")


HIVE = Asserted(claim(mention="check the hive"))


@given(event_streams(), event_streams())
def test_a_difference_is_the_inverse_of_its_opposite(a, b):
    assert diff(seen(a), seen(b)) == diff(seen(b), seen(a)).inverse


@given(event_streams())
def test_a_state_does_not_differ_from_itself(events):
    assert not diff(seen(events), seen(events))
    assert differences(seen(events).knowledge, seen(events).knowledge) == ()


@given(event_streams(), event_streams())
def test_no_sentence_names_anybody(a, b):
    told = " ".join(differences(seen(a).knowledge, seen(b).knowledge))
    assert not any(part in told for p in PEOPLE for part in p.name.split())


def test_a_new_step_is_told_with_who_told_it():
    assert differences(known(), known(HIVE)) == (
        "A step that was not known before: “check the hive”.",
        "The beekeeper says, about “check the hive”: that it is done.",
    )


def test_a_correction_is_told_with_what_it_was_and_what_it_is():
    before, old, new = wait(2, 3), wait(2, 3), wait(4, 5)
    after = known(HIVE, Asserted(old), Corrected(old.id, (new.id,)), Asserted(new))
    assert differences(known(HIVE, Asserted(before)), after) == (
        (
            "The beekeeper put right, about “check the hive”: how long it waits "
            "(2 to 3 working days); now how long it waits (4 to 5 working days)."
        ),
    )


def test_what_is_no_longer_said_is_told():
    old = wait(2, 3)
    lines = differences(known(HIVE, Asserted(old)), known(HIVE, Asserted(old), Corrected(old.id)))
    assert lines == (
        (
            "The beekeeper no longer says, about “check the hive”: "
            "how long it waits (2 to 3 working days)."
        ),
    )


def test_a_better_reading_is_ours_and_nobodys_change_of_mind():
    old = wait(2, 3)
    new = replace(wait(4, 5), message=old.message, extractor=Extractor("better"), id="new")
    lines = differences(known(HIVE, Asserted(old)), known(HIVE, Asserted(new)))
    assert lines == ("Our reading of 1 message changed; nobody said otherwise.",)


def test_judgements_and_settlements_are_told_both_ways():
    judged = known(HIVE, Aliased("check the hive", "Ask Ines", Verdict.DIFFERENT))
    settled = known(HIVE, Resolved("C1-x", "explained"))
    assert differences(known(HIVE), judged) == (
        "Somebody judged that “ask Beekeeper” and “check the hive” are two different steps.",
    )
    assert differences(judged, known(HIVE)) == (
        "It is open again whether “ask Beekeeper” and “check the hive” are the same step.",
    )
    assert differences(known(HIVE), settled) == ("A finding was settled: explained.",)
    assert differences(settled, known(HIVE)) == ("A finding is open again.",)


def test_who_agreed_only_to_be_counted_is_somebody():
    quiet = Consented(claim().account, Consent.AGGREGATE_ONLY)
    told = differences(known(quiet), known(quiet, HIVE))
    assert told[-1].startswith("Somebody says")


def test_values_are_told_where_they_are_no_sentence_of_the_speaker():
    said = known(
        HIVE,
        Asserted(claim(kind=Kind.SYSTEM, value=System("Ines notebook"))),
        Asserted(claim(kind=Kind.OWNER, value=Party("me", person="U1"))),
        Asserted(
            claim(kind=Kind.VOLUME, mention="", value=Range(40, 40, Unit.ITEM, per=Unit.WEEK))
        ),
        Asserted(claim(kind=Kind.EXCEPTION, value=Text("a secret"), scope=Scope(site="Oslo"))),
    )
    told = " ".join(differences(known(HIVE), said))
    assert "where it is kept (Beekeeper notebook)" in told
    assert "who does it (Beekeeper)" in told
    assert "about the whole process: how many there are (40 a week)" in told
    assert "(Oslo): what goes otherwise" in told
    assert "secret" not in told
