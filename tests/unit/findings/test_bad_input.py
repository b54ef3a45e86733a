"""What goes wrong in the telling has a defined result: nothing is lost, nobody is accused."""

from dataclasses import replace

import pytest

from model_store.events import (
    Aliased,
    Asserted,
    Consented,
    Corrected,
    Recorded,
    Resolved,
    Unaliased,
    Withdrawn,
)
from model_store.findings import all_findings
from model_store.findings.clashes.ordering import precedences
from model_store.findings.rules.self_contradiction import clarifications
from model_store.graph.graph import graph
from model_store.graph.knowledge import fold
from model_store.graph.view import view
from model_store.people import Account, Person, Process, account_key
from model_store.settlement import life_cycle, standings
from model_store.values import Range, Scope, StepRef, Unit
from model_store.vocabulary import (
    ClaimStatus,
    Consent,
    FindingList,
    Kind,
    Modality,
    Polarity,
    Status,
    Vantage,
    Verdict,
)
from tests.unit.findings.conftest import PEOPLE, make_claim

STEP = "weigh the parcel"
DAY, WEEK, MONTH = Range(1, 1, Unit.DAY), Range(1, 1, Unit.WEEK), Range(1, 1, Unit.MONTH)


def known(*events, people=PEOPLE, accounts=()):
    """What is known after these events, in their order."""
    stream = [
        Recorded(at, f"t{at}", "P", f"2030-01-{at:02}", "x", "", "main", event, "", "")
        for at, event in enumerate(events, start=1)
    ]
    return fold(Process("P", "Buying"), stream, people, accounts)


def contradicted(knowledge):
    """The contradictions in what is known."""
    found = all_findings(view(knowledge))
    return [f for f in found if f.list is FindingList.CONTRADICTED]


def test_corrections_that_contradict_each_other_keep_what_was_said_last(say):
    """A week, no: a day, no: a week. Each is kept, and one of them is live."""
    first = say("O1", Kind.WAIT, "a week", WEEK, STEP, message="O1/1")
    second = say("O1", Kind.WAIT, "no, a day", DAY, STEP, message="O1/2")
    third = say("O1", Kind.WAIT, "no, a week after all", WEEK, STEP, message="O1/3")
    after = known(
        Asserted(first),
        Asserted(second),
        Corrected(first.id, (second.id,)),
        Asserted(third),
        Corrected(second.id, (third.id,)),
    )
    assert [c.quote for c in after.live] == ["no, a week after all"]
    assert len(after.claims) == 3
    assert clarifications(view(after), account_key("P", "O1", Vantage.OPERATOR)) == ()


def test_two_corrections_of_one_claim_leave_both_successors_to_be_asked_about(say):
    """One claim is replaced by two figures in turn: both live, and the interview asks for one."""
    first = say("O1", Kind.WAIT, "a week", WEEK, STEP, message="O1/1")
    one = say("O1", Kind.WAIT, "rather a day", DAY, STEP, message="O1/2")
    other = say("O1", Kind.WAIT, "rather a month", MONTH, STEP, message="O1/3")
    after = known(
        *map(Asserted, (first, one, other)),
        Corrected(first.id, (one.id,)),
        Corrected(first.id, (other.id,)),
    )
    (asked,) = clarifications(view(after), account_key("P", "O1", Vantage.OPERATOR))
    assert (asked.first.quote, asked.second.quote) == ("rather a day", "rather a month")
    assert contradicted(after) == []


def test_claims_of_a_step_that_vanishes_by_unmerging_stay_claims(say):
    """Two mentions were one step, and are two again: findings go by steps, claims stay."""
    other = "lift the crate"
    claims = (
        say("L1", Kind.WAIT, "a day for the parcel", DAY, STEP),
        say("O1", Kind.WAIT, "a month for the crate", MONTH, other),
    )
    told = tuple(map(Asserted, claims))
    merged = known(*told, Aliased(STEP, other, Verdict.SAME))
    assert len(contradicted(merged)) == 1
    apart = known(*told, Aliased(STEP, other, Verdict.SAME), Unaliased(STEP, other))
    assert contradicted(apart) == []
    assert set(apart.live) == set(merged.live) == set(claims)
    assert {step.key for step in view(apart).steps} == {STEP, other}
    again = known(
        *told,
        Aliased(STEP, other, Verdict.SAME),
        Unaliased(STEP, other),
        Aliased(STEP, other, Verdict.SAME),
    )
    assert [f.id for f in contradicted(again)] == [f.id for f in contradicted(merged)]


def test_a_settled_finding_outlives_the_step_it_was_found_at(say):
    """What was settled on these very claims stays so when the step gets another key."""
    claims = (
        say("L1", Kind.STEP, "every parcel is weighed at the gate", None, STEP),
        say("O1", Kind.STEP, "no parcel is weighed at the gate", None, STEP,
            polarity=Polarity.DENIES),
    )  # fmt: skip
    before = known(*map(Asserted, claims))
    (finding,) = contradicted(before)
    evidence = tuple(c.id for c in (*finding.leader, *finding.operator))
    settled = Resolved(finding.id, "tolerated", claims=evidence)
    stream = [
        Recorded(at, f"t{at}", "P", f"2030-01-0{at}", "x", "", "main", event, "", "")
        for at, event in enumerate((*map(Asserted, claims), settled), start=1)
    ]
    moved = replace(finding, steps=("another key",))
    (standing,) = standings((moved,), before, life_cycle(stream))
    assert standing.status is Status.TOLERATED


def test_a_circle_of_orders_is_kept_and_reverses_nothing(say):
    """First a, then b, then c, then a again: every edge is drawn, and nobody is contradicted."""
    ring = ("pack the box", "seal the box", "open the box")
    told = [
        say("O1", Kind.ORDER, f"{a}, then {b}", StepRef(b), a, message=f"O1/{at}")
        for at, (a, b) in enumerate(zip(ring, (*ring[1:], ring[0]), strict=True))
    ]
    shown = view(known(*map(Asserted, told)))
    assert len(graph(shown).edges) == 3
    assert len(precedences(told)) >= 3
    assert contradicted(known(*map(Asserted, told))) == []


def test_a_step_before_itself_is_no_order(say):
    """Somebody says that a thing comes before itself."""
    odd = say("O1", Kind.ORDER, "pack, then pack", StepRef("pack the box"), "pack the box")
    assert precedences([odd]) == ()


def test_a_leader_who_does_a_step_does_not_contradict_himself(say):
    """One person has two accounts: what he believes and what he does are never set apart."""
    leads = say("L1", Kind.WAIT, "a day", DAY, STEP)
    does = replace(
        make_claim("L1", Kind.WAIT, "a month", MONTH, STEP, message="L1/2"),
        account=account_key("P", "L1", Vantage.OPERATOR),
        modality=Modality.DONE,
    )
    accounts = [
        Account(account_key("P", "L1", vantage), "L1", "P", vantage)
        for vantage in (Vantage.LEADER, Vantage.OPERATOR)
    ]
    both = known(Asserted(leads), Asserted(does), accounts=accounts)
    assert contradicted(both) == []
    assert len(both.live) == 2
    other = say("O1", Kind.WAIT, "a month", MONTH, STEP)
    assert len(contradicted(known(*map(Asserted, (leads, does, other)), accounts=accounts))) == 1


def test_one_person_under_two_ids_counts_as_two_until_told_otherwise(say):
    """Two Slack ids are two speakers; one common root makes their claims one voice."""
    twin = Person("O9", "Bo Falk", "Buyer", "Lyon", "Buying")
    mine = say("O1", Kind.WAIT, "a month", MONTH, STEP)
    again = replace(mine, speaker="O9", account="P/O9/operator", message="O9/1", id="twin")
    belief = say("L1", Kind.WAIT, "a day", DAY, STEP)
    people = (*PEOPLE, twin)
    apart = known(*map(Asserted, (belief, mine, again)), people=people)
    (finding,) = contradicted(apart)
    (standing,) = standings((finding,), apart, life_cycle(()))
    assert standing.roots == len({c.speaker for c in (*finding.leader, *finding.operator)})
    joined = known(
        *map(Asserted, (belief, replace(mine, root="Bo"), replace(again, root="Bo"))),
        people=people,
    )
    (same,) = contradicted(joined)
    assert same.severity.score <= finding.severity.score


@pytest.mark.parametrize(
    ("mine", "theirs", "compared"),
    [
        pytest.param(Scope(amount="above 100"), Scope(amount="above 900"), True, id="within"),
        pytest.param(Scope(amount="above 100"), Scope(amount="below 900"), True, id="in part"),
        pytest.param(Scope(amount="above 900"), Scope(amount="below 100"), False, id="not at all"),
        pytest.param(Scope(period="weekend"), Scope(period="sunday"), True, id="a day of it"),
        pytest.param(
            Scope(site="Lyon", period="summer"), Scope(site="Lyon", period="winter"), False,
            id="same place, other season",
        ),
    ],
)  # fmt: skip
def test_scopes_that_overlap_in_part_are_compared(say, mine, theirs, compared):
    """One case in common is enough to contradict; none is a variant."""
    told = (
        say("L1", Kind.WAIT, "a day", DAY, STEP, scope=mine),
        say("O1", Kind.WAIT, "a month", MONTH, STEP, scope=theirs),
    )
    assert bool(contradicted(known(*map(Asserted, told)))) is compared


def test_quotes_that_are_withdrawn_take_the_finding_with_them(say):
    """While a question about it is open, one side takes its words back: no finding is left."""
    belief = say("L1", Kind.WAIT, "a day", DAY, STEP)
    practice = say("O1", Kind.WAIT, "a month", MONTH, STEP)
    told = (Asserted(belief), Asserted(practice))
    assert len(contradicted(known(*told))) == 1
    gone = known(*told, Withdrawn(practice.id))
    assert contradicted(gone) == []
    assert gone.status[practice.id] is ClaimStatus.WITHDRAWN
    closed = known(*told, Consented(practice.account, Consent.WITHDRAWN))
    assert contradicted(closed) == []
