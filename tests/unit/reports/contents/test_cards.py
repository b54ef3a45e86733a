"""A finding as three sentences: nobody's words, whatever was said; always something to read."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reports.contents.card import RUNGS, SETTLED, cards
from bot.reports.contents.pairs import GENERAL, TELLS, in_a_sentence, pair
from bot.reports.wording.called import roles
from bot.reports.wording.clauses import CLAUSES, clause, figure
from model_store.claims import Claim, claim_id
from model_store.findings.finding import Finding
from model_store.graph.knowledge import Knowledge
from model_store.graph.view import view
from model_store.people import Account, Person, Process
from model_store.settlement.standing import Standing
from model_store.values import Party, Range, StepRef, System, Text, Unit
from model_store.vocabulary import (
    FindingKind,
    FindingList,
    Kind,
    Polarity,
    Resolution,
    Rung,
    Status,
)

PEOPLE = (Person("L1", "Ann Reed", "head of buying"), Person("O1", "Bo Falk", "buyer"))
CANARY = "quibblefluff"
values = st.one_of(
    st.builds(Text, st.just(CANARY)),
    st.builds(Party, st.just(CANARY), role=st.sampled_from(["clerk", "buyer"])),
    st.builds(System, st.sampled_from(["SAP", "Excel"])),
    st.builds(StepRef, st.just("sign the form")),
    st.builds(
        lambda low, more, unit: Range(low, low + more, unit),
        st.integers(0, 90),
        st.integers(0, 5),
        st.sampled_from(Unit),
    ),
)


def said(speaker, kind, value, polarity=Polarity.ASSERTS, mention="approve the order"):
    """One claim in words nobody else would use."""
    quote = f"{CANARY} Bo Falk and Ann Reed wait without it on Fridays, {kind}"
    side = "leader" if speaker == "L1" else "operator"
    made = Claim(
        kind=kind,
        speaker=speaker,
        process="P",
        account=f"P/{speaker}/{side}",
        message=f"{speaker}/{kind}",
        quote=quote,
        span=(0, len(quote)),
        value=value,
        mention=mention,
        polarity=polarity,
    )
    return replace(made, id=claim_id(made))


def read(kind, wanted, mine, theirs):
    """The one card of a finding."""
    accounts = tuple(
        Account(f"P/{k}/{v}", k, "P", v) for k, v in (("L1", "leader"), ("O1", "operator"))
    )
    known = Knowledge(
        Process("P", "Buying"), claims=(mine, theirs), people=PEOPLE, accounts=accounts
    )
    finding = Finding(
        rule="C1",
        list=wanted,
        kind=kind,
        process="P",
        steps=("approve the order",) if mine.mention else (),
        slot="",
        explanation="One believes it. Others tell it otherwise. Plans rest on one of the two.",
        leader=(mine,),
        operator=(theirs,),
    )
    (card,) = cards((Standing(finding, Status.OPEN, last="2026-05-07"),), view(known))
    return card


claims_of = st.tuples(st.sampled_from(Kind), values, st.sampled_from(Polarity))


@given(
    st.sampled_from(FindingKind),
    st.sampled_from(FindingList),
    claims_of,
    claims_of,
    st.sampled_from(["approve the order", ""]),
)
def test_three_sentences_without_a_word_of_anybody(kind, wanted, mine, theirs, mention):
    """Whatever two people said, it is told in words of ours, from a capital to a stop."""
    card = read(kind, wanted, said("L1", *mine, mention), said("O1", *theirs, mention))
    assert len(card.sentences) == 3
    for sentence in card.sentences:
        assert sentence[0].isupper()
        assert sentence[-1] in ".?!…"
        assert "None" not in sentence
        assert "{" not in sentence
        for word in (CANARY, "Falk", "Reed", "Ann", "Bo "):
            assert word not in sentence


@given(claims_of, claims_of, st.sampled_from(sorted(GENERAL)))
def test_two_versions_are_never_the_same_words(mine, theirs, kind):
    """A question with two equal versions would ask nothing."""
    finding = Finding(
        rule="C1",
        list=FindingList.CONTRADICTED,
        kind=FindingKind(kind),
        process="P",
        steps=(),
        slot="",
        explanation="",
        leader=(said("L1", *mine),),
        operator=(said("O1", *theirs),),
    )
    first, second = pair(finding, "it", roles(PEOPLE))
    assert first != second


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (Range(0, 24, Unit.HOUR), "at most 24 hours"),
        (Range(960, 960, Unit.MINUTE), "16 hours"),
        (Range(2, 3, Unit.DAY), "2 to 3 days"),
        (Range(1 / 7, 1 / 7, Unit.FRACTION), "in about 14 % of cases"),
        (Range(0, 0.01, Unit.FRACTION), "in at most 1 % of cases"),
        (Range(0.005, 0.005, Unit.FRACTION), "in 0.5 % of cases"),
        (Range(0.2, 0.25, Unit.FRACTION), "in 20 to 25 % of cases"),
        (Range(40, 40, Unit.ITEM, per=Unit.WEEK), "40 a week"),
    ],
)
def test_figures_are_told_as_one_says_them(value, told):
    assert figure(value) == told


def test_a_detour_is_told_by_its_sort():
    way = said("O1", Kind.WORKAROUND, Text("x"))
    told = replace(way, quote="i split it in two")
    it = in_a_sentence("Create the order")
    assert clause(told, it, roles(PEOPLE)) == (
        "there is a way round “create the order”: kept small enough to stay under a limit"
    )


def test_a_beginning_told_as_never_without_it_is_not_turned_round():
    never = said("L1", Kind.TRIGGER, Text("x"), Polarity.DENIES)
    assert clause(replace(never, quote="never without a form"), "it", roles(PEOPLE)) is None


def test_every_word_of_a_life_has_words_for_people():
    """Outcomes, rungs and kinds that can be contradicted are all worded."""
    assert set(SETTLED) == set(Resolution)
    assert set(RUNGS) == set(Rung)
    assert set(TELLS) <= set(GENERAL) <= set(FindingKind)
    assert set(CLAUSES) <= set(Kind)


@pytest.mark.parametrize(
    ("believed", "described"),
    [("the email arrives", "an email"), ("an email", "the email arrives")],
)
def test_one_sort_more_or_less_is_not_told_as_a_difference(believed, described):
    """Where one side's version says what the other's says, it is told in general."""
    mine = said("L1", Kind.TRIGGER, Text(believed), mention="")
    theirs = said("O1", Kind.TRIGGER, Text(described), mention="")
    card = read(FindingKind.TRIGGER, FindingList.CONTRADICTED, mine, theirs)
    assert "begins with" in card.believed
    assert card.described == "Those who do the work say that it begins another way at times."
