"""What is listed against a belief clashes with that belief; nobody heard, nobody surprised."""

from hypothesis import given

from model_store.findings import all_findings
from model_store.findings.rules import bypassed_control, owner_differs, workaround
from model_store.values import Party
from model_store.vocabulary import Extent, FindingList, Kind
from tests.unit.findings.conftest import make_view
from tests.unit.findings.test_properties import claims_of

STEP = "approve the order"


@given(claims_of("O1", "O2", "O3"))
def test_where_no_leader_was_heard_nothing_is_a_surprise(claims):
    """What operators tell is a question for the first leader then."""
    assert all(f.list is not FindingList.SURPRISE for f in all_findings(make_view(claims)))


@given(claims_of("L1", "O1", "O2"))
def test_no_finding_is_printed_with_a_severity_of_nothing(claims):
    """Two decimals are shown, and they always say something."""
    assert all(round(f.severity.score, 2) > 0 for f in all_findings(make_view(claims)))


def test_who_agrees_is_no_evidence_against_a_belief(say, tried):
    """Beside a clash about an owner, a claim that names the leader's owner is not listed."""
    claims = (
        say("L1", Kind.OWNER, "the inspector signs it", Party("inspector", role="Quality"), STEP),
        say("O1", Kind.OWNER, "i sign it", Party("i", person="O1"), STEP),
        say("O3", Kind.OWNER, "i sign it too", Party("i", person="O3"), STEP),
    )
    listed = [c.speaker for f in tried(owner_differs, *claims) for c in f.operator]
    assert "O3" not in listed


def test_opposite_answers_to_one_question_need_no_word_in_common(say, tried):
    """Asked about ways round one step, "nobody" and "i do" clash, whatever words they use."""
    (found,) = tried(
        workaround,
        say("L1", Kind.WORKAROUND, "nobody ever touches those", None, "fold the letter",
            slot="workaround", extent=Extent.NEVER),
        say("O1", Kind.WORKAROUND, "i put a lower sum first", None, "fold the letter",
            slot="workaround"),
    )  # fmt: skip
    assert found.list is FindingList.CONTRADICTED


def test_what_lets_nothing_by_is_a_control_at_any_step(say, tried):
    """Nothing without a stamp: what goes otherwise, asked the same, is a way round it."""
    claims = (
        say("L1", Kind.EXCEPTION, "nothing leaves without a stamp", None, "fold the letter",
            slot="exception"),
        say("O1", Kind.EXCEPTION, "small ones go at once", None, "fold the letter",
            slot="exception"),
    )  # fmt: skip
    assert len(tried(bypassed_control, *claims)) == 1


def test_evidence_of_a_sort_that_seldom_holds_is_no_contradiction(say, tried):
    """Two names in passing for one step are too little; asked who does it, they are not."""
    told = {"L1": Party("the buyers", role="Buyer"), "O2": Party("Cem", person="O2")}
    passing, asked = (
        [say(who, Kind.OWNER, "somebody decides", party, STEP, slot=slot)
         for who, party in told.items()]
        for slot in ("", "owner")
    )  # fmt: skip
    assert tried(owner_differs, *passing) == ()
    assert len(tried(owner_differs, *asked)) == 1
