"""An answer needs no verb: a bare noun is who does it, a list is what it is kept in."""

import pytest

from model_store.values import System
from model_store.vocabulary import Kind, Slot
from tests.unit.extraction.reading import live, people_of, read

STEP = "Feed the horses"


def tools(said):
    claims = live(read(said, slot=Slot.SYSTEM, step=STEP))
    return [c.value.name for c in claims if isinstance(c.value, System)]


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("The stable.", "stable"),
        ("The platform. There is somebody behind it.", "platform"),
        ("Well, the night porter.", "night porter"),
        ("In effect me.", "U1"),
        ("In practice it's me.", "U1"),
        ("Respective groom, as per the board.", "groom"),
        ("Whichever vet, it does not matter.", "vet"),
        ("It's automated.", "system"),
        ("Somebody in finance.", "finance"),
        ("some bloke in finance I have never met", "finance"),
        ("a girl at HR", "HR"),
        ("This is of finance.", "finance"),
    ],
)
def test_a_noun_alone_is_who_does_it(said, who):
    owners = people_of(read(said, slot=Slot.OWNER, step=STEP), Kind.OWNER)
    assert any(who in (one or "") for one in owners)


@pytest.mark.parametrize(
    "said",
    ["The same as always.", "The other way round.", "The usual.", "The first thing is hay.",
     "The problem is the gate.", "The truth? It varies."],
)  # fmt: skip
def test_not_every_noun_is_somebody(said):
    assert people_of(read(said, slot=Slot.OWNER, step=STEP), Kind.OWNER) == []


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Hayloft, plus spreadsheet for the vet.", ["Hayloft", "spreadsheet"]),
        ("Tilda for the feed, Orbis for the bills.", ["Tilda", "Orbis"]),
        ("horse.io, and afterwards a note in Tilda.", ["horse.io", "Tilda"]),
        ("Tilda inside the portal, all in one place.", ["Tilda", "portal"]),
        ("stable cards and then I type them up on a Sunday", ["stable cards"]),
        ("Paper, and a log in Google Sheets.", ["Paper", "Google Sheets"]),
        ("tilda for the record, nobody reads it", ["tilda"]),
        ("saddlebook. tracker is a trello board", ["saddlebook", "trello board"]),
        ("Concur plus one macro for the rates", ["Concur", "macro"]),
        ("A weighing scale, Word, and my own phone.", ["weighing scale", "Word", "phone"]),
    ],
)
def test_a_list_is_what_it_is_kept_in_the_first_by_its_place(said, names):
    found = tools(said)
    assert [name for name in names if any(name in one for one in found)] == names


@pytest.mark.parametrize(
    "said",
    ["Nothing, we just talk.", "Same as before.", "I can't post.", "honestly no idea",
     "the customer calls and we note it", "Mostly, yes."],
)  # fmt: skip
def test_a_first_word_is_no_tool_when_it_says_something_else(said):
    assert tools(said) == []


@pytest.mark.parametrize("said", ["tracker is a trello board", "i keep an excel list", "my xls"])
def test_a_kind_named_by_what_people_bring_themselves_is_their_own(said):
    assert Kind.SHADOW_TOOL in {c.kind for c in live(read(said, slot=Slot.SYSTEM, step=STEP))}
