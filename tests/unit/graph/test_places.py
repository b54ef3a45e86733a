"""Names of a story come to the step that was asked about; stray sentences to the one they mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model_store.events import Aliased, Asserted, Unaliased
from model_store.graph.knowledge import fold
from model_store.graph.view import view
from model_store.vocabulary import Kind, Slot, Verdict
from tests.unit.graph.telling import ACCOUNTS, PEOPLE, PROCESS, claim, recorded

ASKED = claim(
    kind=Kind.SYSTEM,
    mention="Inspect the hive",
    quote="with the smoker and the green notebook",
    slot=Slot.SYSTEM,
)
OTHER = claim(
    kind=Kind.SYSTEM, mention="Fill the jars", quote="at the tap in the shed", slot=Slot.SYSTEM
)
TOLD = claim(mention="do the hive", quote="I do the hive with my green notebook", slot="opening")


MORE = tuple(
    claim("U2", Kind.SYSTEM, mention, quote=quote, slot=Slot.SYSTEM)
    for mention, quote in (
        ("Order the labels", "from the printer in town"),
        ("Drive to the market", "in the white van"),
        ("Paint the boxes", "linseed, twice"),
        ("Buy the sugar", "wholesale, by card"),
        ("Weigh the frames", "a spring balance"),
        ("Call the inspector", "by phone"),
        ("Repair the fence", "wire and pliers"),
    )
)
"""As many steps as are asked about in most processes: of few, nobody can tell what is meant."""


def laid_out(*events):
    made = [e if not hasattr(e, "kind") else Asserted(e) for e in events]
    return view(fold(PROCESS, recorded(made), PEOPLE, ACCOUNTS))


def label_of(seen, one):
    return seen.step(seen.step_of(one)).label


def test_a_story_joins_the_step_that_the_same_words_answer_for():
    seen = laid_out(TOLD, ASKED, OTHER, *MORE)
    assert label_of(seen, TOLD) == "Inspect the hive"
    assert len(seen.steps) == 2 + len(MORE)


def test_without_a_word_in_common_a_story_stays_a_step_of_its_own():
    alone = claim(mention="do the hive", quote="I do it on Sundays", slot="opening")
    silent = claim(
        kind=Kind.SYSTEM, mention="Inspect the bees", quote="with a smoker", slot=Slot.SYSTEM
    )
    assert label_of(laid_out(alone, silent), alone) == "do the hive"


LONG = "the smoker, the veil, the green notebook"
IN_OTHER_WORDS = "up to the roof with the hive tool and smoker, green notebook"


def test_who_tells_in_other_words_of_the_step_most_answers_were_about_means_that_step():
    asked = [
        claim(kind=kind, mention="Inspect the hive", quote=LONG, slot=slot)
        for kind, slot in ((Kind.SYSTEM, Slot.SYSTEM), (Kind.WAIT, Slot.WAIT))
    ]
    went = claim(mention="walk up to the roof", quote=IN_OTHER_WORDS, slot="opening")
    assert label_of(laid_out(*asked, OTHER, *MORE, went), went) == "Inspect the hive"
    elsewhere = claim(mention="walk up to the roof", quote="I walk up at dawn", slot="opening")
    assert label_of(laid_out(*asked, OTHER, elsewhere), elsewhere) == "walk up to the roof"


def test_somebody_elses_answers_are_evidence_too():
    """A story is told by one and asked of another: only what was answered tells it is one step."""
    went = claim(mention="walk up to the roof", quote=IN_OTHER_WORDS, slot="opening")

    def answered(quote):
        asked = claim("U2", Kind.SYSTEM, "Inspect the hive", quote=quote, slot=Slot.SYSTEM)
        return laid_out(went, asked, OTHER, *MORE)

    assert label_of(answered("the hive tool and smoker"), went) == "Inspect the hive"
    assert label_of(answered("by hand"), went) == "walk up to the roof"


def test_an_answer_that_names_no_step_is_about_the_one_its_words_are_of():
    """Asked what goes wrong, nobody says of which step; of the process as a whole stays so."""
    said = f"{LONG}: inspecting, all of it gets sticky"
    goes_wrong = claim(kind=Kind.EXCEPTION, mention="", quote=said, slot=Slot.HARDEST_CASE)
    whole = claim(kind=Kind.VOLUME, mention="", quote=said, slot=Slot.HARDEST_CASE)
    asked = [
        claim(kind=kind, mention="Inspect the hive", quote=LONG, slot=slot)
        for kind, slot in ((Kind.SYSTEM, Slot.SYSTEM), (Kind.WAIT, Slot.WAIT))
    ]
    seen = laid_out(*asked, OTHER, *MORE, goes_wrong, whole)
    assert seen.step_of(goes_wrong) == "inspect the hive"
    assert seen.step_of(whole) == ""


def test_a_sentence_that_does_not_name_its_step_does_not_carry_the_step_away():
    owner = claim(kind=Kind.OWNER, mention="sell honey", quote="I sell the honey", slot="opening")
    aside = claim(kind=Kind.WAIT, mention="sell honey", quote="green notebook", slot="opening")
    seen = laid_out(owner, aside, ASKED, OTHER)
    assert label_of(seen, owner) == "sell honey"


@pytest.mark.parametrize(
    ("kind", "stays"),
    [(Kind.OWNER, False), (Kind.WAIT, False), (Kind.EXCEPTION, True), (Kind.SHADOW_TOOL, True)],
)
def test_who_and_when_leave_a_step_they_do_not_name_but_trouble_and_own_tools_stay(kind, stays):
    sells = claim(mention="sell honey", quote="I sell the honey", slot="opening")
    aside = claim(kind=kind, mention="sell honey", quote="over at Olle's", slot="opening")
    seen = laid_out(sells, aside)
    assert seen.step_of(aside) == ("sell honey" if stays else "")
    assert aside in seen.about(seen.step_of(aside))


def test_words_that_point_back_at_the_step_stay_with_it():
    sells = claim(mention="sell honey", quote="I sell the honey", slot="opening")
    waits = claim(kind=Kind.WAIT, mention="sell honey", quote="it lies there", slot="opening")
    assert label_of(laid_out(sells, waits), waits) == "sell honey"


def test_a_step_that_only_such_words_tell_of_keeps_them():
    alone = claim(kind=Kind.OWNER, mention="sell honey", quote="that is me", slot="opening")
    assert laid_out(alone).step_of(alone) == "sell honey"


def test_at_the_beginning_of_an_interview_nothing_is_taken_for_the_one_step_asked_about():
    """Whoever was asked about one step only has told of all others as well."""
    also = [
        claim(mention=f"{do} the hive", quote=f"I {do} the hive", slot="opening", message="U1/2")
        for do in ("paint", "weigh", "sell")
    ]
    assert len(laid_out(ASKED, *also).steps) == 4


def test_an_opposite_never_joins_however_many_words_are_shared():
    opens = claim(
        kind=Kind.SYSTEM, mention="Open the hive", quote="green notebook, smoker", slot=Slot.SYSTEM
    )
    closes = claim(mention="close the hive", quote="I close the hive, smoker away", slot="opening")
    assert label_of(laid_out(opens, closes), closes) == "close the hive"


def test_a_judgement_keeps_a_story_apart_and_taking_it_back_brings_it_home():
    apart = Aliased("do the hive", "inspect the hive", Verdict.DIFFERENT)
    assert label_of(laid_out(TOLD, ASKED, OTHER, *MORE, apart), TOLD) == "do the hive"
    undone = laid_out(
        TOLD, ASKED, OTHER, *MORE, apart, Unaliased("inspect the hive", "do the hive")
    )
    assert undone.steps == laid_out(TOLD, ASKED, OTHER, *MORE).steps
    assert label_of(undone, TOLD) == "Inspect the hive"


def test_a_sentence_told_after_one_step_goes_to_the_step_its_words_mean():
    stray = claim(
        kind=Kind.WAIT, mention="sell the honey", quote="the tap in the shed drips", slot="opening"
    )
    seen = laid_out(OTHER, ASKED, *MORE, stray)
    assert label_of(seen, stray) == "Fill the jars"
    assert stray in seen.about(seen.step_of(stray))
    assert seen.about("sell the honey") == ()


def test_a_sentence_that_names_its_step_stays_with_it():
    named = claim(
        kind=Kind.WAIT,
        mention="sell the honey",
        quote="the honey waits at the tap in the shed",
        slot="opening",
    )
    assert label_of(laid_out(OTHER, named), named) == "sell the honey"


words = st.lists(
    st.sampled_from(["green", "notebook", "smoker", "tap", "shed", "honey", "drips"]), max_size=5
)
mentions = st.sampled_from(["do the hive", "inspect the hive", "fill the jars", "sell honey"])
told = st.builds(
    lambda who, mention, said, slot: claim(
        who,
        mention=mention,
        quote=" ".join(said) or "so",
        slot=slot,
        message=f"{who}/{slot}",
    ),
    st.sampled_from(["U1", "U2"]),
    mentions,
    words,
    st.sampled_from(["opening", Slot.SYSTEM, Slot.WAIT]),
)


@given(st.lists(told, max_size=8).flatmap(lambda c: st.tuples(st.just(c), st.permutations(c))))
def test_places_do_not_depend_on_the_order_of_claims(orders):
    one, other = (laid_out(*claims) for claims in orders)
    assert {s.key: s.mentions for s in one.steps} == {s.key: s.mentions for s in other.steps}
    assert all(one.step_of(c) == other.step_of(c) for c in one.claims)
    assert sum(len(one.about(s.key)) for s in one.steps) == len(one.claims)
