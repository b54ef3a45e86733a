"""Steps stand in the order in which people tell them, each telling kept together."""

from dataclasses import replace

from samples import sample_view

from bot.reports.contents.ordering import ordered
from model_store.graph.view import view
from model_store.values import Party, Text
from model_store.vocabulary import Kind, Slot


def telling(account: str, speaker: str, *mentions: str, to: str = ""):
    """Claims of one account: its steps in order, and at last whom it hands on to."""
    base = sample_view().claims[0]
    for n, mention in enumerate(mentions):
        yield replace(
            base,
            id=f"{account}{n}",
            kind=Kind.STEP,
            account=account,
            speaker=speaker,
            mention=mention,
            value=Text(mention),
            slot=Slot.OPENING.value,
        )
    if to:
        value = Party("them", person=to)
        made = {
            "id": f"{account}to",
            "kind": Kind.HANDOFF,
            "value": value,
            "mention": mentions[-1],
        }
        yield replace(base, account=account, speaker=speaker, slot=Slot.HANDOFF.value, **made)


def order_of(*tellings):
    claims = tuple(c for t in tellings for c in t)
    seen = view(replace(sample_view().knowledge, claims=claims, status={}))
    return [step.key for step in ordered(seen, seen.steps)]


def test_one_telling_keeps_its_order():
    assert order_of(telling("a", "U1", "wash the sails", "fold the tent", "lock the gate")) == [
        "wash the sails",
        "fold the tent",
        "lock the gate",
    ]


def test_a_shared_step_joins_two_tellings():
    first = telling("a", "U1", "wash the sails", "lock the gate")
    second = telling("b", "U2", "wash the sails", "fold the tent")
    assert order_of(first, second) == ["wash the sails", "fold the tent", "lock the gate"]


def test_who_hands_on_is_told_before_who_gets_it():
    later = telling("a", "U1", "bake the bread")
    earlier = telling("b", "U2", "mill the grain", to="U1")
    assert order_of(later, earlier) == ["mill the grain", "bake the bread"]
