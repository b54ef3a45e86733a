"""Names become roles and sentences become headlines, whatever the words are."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import SHARED_RUN, shared_run
from samples import sample_view

from bot.reports.contents.statements import scope_words
from bot.reports.wording.called import SOMEBODY, roles
from bot.reports.wording.phrasing import quantity, span_of_minutes
from bot.reports.wording.sorts import telling
from model_store.people import Person
from model_store.values import Party, Range, Scope, System, Text, Unit
from model_store.vocabulary import Kind

PEOPLE = (Person("U1", "Mark Oyelaran", "buyer"), Person("U2", "Inés O'Dowd", "planner"))
ROLES = roles(PEOPLE)


def claim_of(kind: Kind, said: str):
    """A claim whose value is only words."""
    base = sample_view().claims[0]
    return replace(base, kind=kind, quote=said, value=Text(said), mention="")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ask Mark about it", "ask the buyer about it"),
        ("ask mark oyelaran's deputy", "ask the buyer's deputy"),
        ("we mark it as done", "we mark it as done"),
        ("inés signs", "the planner signs"),
        ("the inés way", "the planner way"),
        ("<@U123ABC> knows", f"{SOMEBODY} knows"),
    ],
)
def test_names_become_roles(said, told):
    """A name is hidden however it is typed, and an everyday word is left alone."""
    assert ROLES.without_names(said) == told


@pytest.mark.parametrize(
    ("said", "hidden"),
    [
        ("it waits for Bettina, two days", "Bettina"),
        ("then, if Kwame is out, nobody signs", "Kwame"),
        ("you have to ask Solveig", "Solveig"),
        ("i send it to Excel", None),
        ("it sits until Friday", None),
    ],
)
def test_a_name_nobody_listed_is_hidden_where_a_person_stands(said, hidden):
    """People speak of colleagues we have never heard of; tools and days stay."""
    base = sample_view().claims[0]
    tool = replace(base, value=System("Excel"), quote="Excel")
    known = roles(PEOPLE, (replace(base, quote=said), tool))
    assert (hidden or said) not in known.without_names(said) or hidden is None
    if hidden is None:
        assert known.without_names(said) == said


@pytest.mark.parametrize(
    ("party", "told"),
    [
        (Party("me", person="U1"), "the buyer"),
        (Party("Tom"), SOMEBODY),
        (Party("the warehouse"), "the warehouse"),
        (Party("she", person="U9"), SOMEBODY),
        (Party("it", system="SAP"), "SAP"),
    ],
)
def test_a_party_is_told_as_a_role(party, told):
    """Whom nobody listed is somebody, never a name."""
    assert ROLES.of(party) == told


@pytest.mark.parametrize(
    ("kind", "said", "told"),
    [
        (Kind.EXCEPTION, "seeds turn up without a label, two or three a week", "missing"),
        (Kind.EXCEPTION, "when Inés is on holiday it just sits there", "not there"),
        (Kind.WORKAROUND, "i split the delivery in two so it stays below 500", "under a limit"),
        (Kind.WORKAROUND, "we note it in an excel of our own", "list or file"),
        (Kind.TRIGGER, "the grower rings us up or sends a mail", "message"),
        (Kind.CONTROL, "nothing leaves unless the forewoman signs", "agree first"),
        (Kind.REWORK, "one in five comes back because the tag is wrong", "20 %"),
    ],
)
def test_words_are_told_by_what_sort_of_thing_they_are(kind, said, told):
    """The sort and the figures go on; the wording does not."""
    assert told in telling(claim_of(kind, said), ROLES)


@given(st.sampled_from(list(Kind)), st.text(max_size=80))
def test_no_wording_is_ever_told(kind, said):
    """Whatever is said, what is told shares no long run of words with it."""
    told = telling(claim_of(kind, said), ROLES)
    assert told
    assert shared_run(told, said) <= SHARED_RUN


@given(st.sampled_from(list(Unit)), st.floats(0, 1e6), st.floats(0, 1e6))
def test_any_range_can_be_said(unit, a, b):
    """No number, unit or order of magnitude leaves a reader without words."""
    low, high = sorted((a, b))
    assert quantity(Range(low, high, unit)).strip()
    assert span_of_minutes(low, high).strip()


@pytest.mark.parametrize(
    ("said", "doer", "hidden"),
    [
        ("siobhan signs the letter", "siobhan", True),
        ("then tomek moves the bed", "tomek", True),
        ("peter checks it", "peter", True),
        ("the joiner signs the letter", "joiner", False),
        ("a new joiner signs the letter", "joiner", False),
        ("florists sign the letter", "florists", False),
        ("finance signs the letter", "finance", False),
        ("planning signs it, our planning is quick", "planning", False),
    ],
)
def test_a_doer_in_small_letters_is_shown_only_as_a_role(said, doer, hidden):
    """Who is neither on a list of roles nor called "the" so may be somebody's name."""
    base = sample_view().claims[0]
    owner = replace(base, kind=Kind.OWNER, value=Party(doer, role=doer), quote=said)
    known = roles(PEOPLE, (owner,))
    assert (doer not in known.of(owner.value)) is hidden
    assert (doer not in known.without_names(f"mail {doer}")) is hidden


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("archive Sipho Dube's folder", ("Sipho", "Dube")),
        ("fix Sipho's list and ping @sipho", ("Sipho", "sipho")),
        ("call Sipho Dube about it", ("Sipho", "Dube")),
        ("Dr. Müller stamps forms", ("Müller",)),
        ("get a mail from sipho.dube@firm.example", ("sipho", "dube", "firm")),
        ("call +48 601 234 567 to confirm", ("601",)),
        ("ring 087 123 4567", ("4567",)),
        ("open https://sheets.example/x?token=abc", ("sheets", "abc")),
        ("open <https://sheets.example/sipho|sipho's list>", ("sheets", "sipho")),
    ],
)
def test_names_and_addresses_inside_a_label_are_hidden(said, gone):
    """The label of a step is somebody's words, and may carry anything."""
    base = sample_view().claims[0]
    label = roles(PEOPLE, (replace(base, quote=said),)).without_names(said)
    assert not any(word in label for word in gone)


@pytest.mark.parametrize(
    "said", ["count 120 000 parts", "pay 10,000,000 in 2026", "PO 4500012345"]
)
def test_figures_are_no_telephone_numbers(said):
    """Amounts and document numbers stay."""
    assert ROLES.without_names(said) == said


def test_what_we_say_ourselves_is_nobodys_name():
    """A person may be called like a word of ours; only whom a sentence names is made a role."""
    known = roles((Person("U1", "Amina Said", "assessor"), Person("U2", "Leo Most", "clerk")))
    ours = "Most signs point at one station (Said). Nobody said who decides."
    told = "Most signs point at one station (the assessor). Nobody said who decides."
    assert known.in_ours(ours, "(Said)") == told
    assert known.in_ours(told, "") == told


@pytest.mark.parametrize("said", ["nobody", "Nobody", "no one", "someone"])
def test_a_pronoun_where_a_doer_stands_is_nobodys_name(said):
    """Whoever says that nobody does it has not named a colleague."""
    denied = replace(sample_view().claims[0], value=Party(said), quote=f"{said} signs it")
    known = roles(PEOPLE, (denied,))
    assert known.without_names("nobody named a deputy") == "nobody named a deputy"
    assert known.of(Party(said)) == said


@pytest.mark.parametrize(
    ("quote", "unit", "told"),
    [
        ("then finance pays it", "finance", "finance"),
        ("the warehouse packs it", "warehouse", "the warehouse"),
        ("the buyer signs it", "buyer", "the buyer"),
    ],
)
def test_a_team_is_called_as_people_call_it(quote, unit, told):
    """Only who is spoken of with an article is written with one; a role always is."""
    party = Party(unit, role=unit)
    heard = replace(sample_view().claims[0], value=party, quote=quote)
    assert roles(PEOPLE, (heard,)).of(party) == told


def test_a_case_that_could_be_somebodys_name_is_not_told():
    """What would be told of it is that there is a colleague: of which cases it says nothing."""
    known = roles(PEOPLE, (replace(sample_view().claims[0], value=Party("Solveig")),))
    assert scope_words(Scope(site="Solveig"), known) == ""
    assert scope_words(Scope(site="Solveig", amount="above 5k"), known) == " (above 5k)"
