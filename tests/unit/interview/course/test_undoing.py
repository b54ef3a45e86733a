"""Undo takes back all an answer did: what it said, what an edit made of it, what it corrected."""

from dataclasses import dataclass, field

from capture.ports import Correction, Heard, Reading
from model_store.events import Asserted
from model_store.vocabulary import ClaimStatus


@dataclass
class ScratchingExtractor:
    """Reads like the one it wraps; "scratch that" corrects what was told last."""

    inner: object
    seen: list[str] = field(default_factory=list)

    def read(self, heard: Heard) -> Reading:
        """Read a turn, and what it takes back."""
        reading = self.inner.read(heard)
        scratched = any("scratch" in m.text for m in heard.messages)
        gone = [Correction(c.id) for c in heard.earlier[-1:]] if scratched else []
        return Reading(reading.claims, tuple(gone))


def test_what_an_undone_answer_had_corrected_stands_again_in_the_same_words(scene):
    scene.extractor = ScratchingExtractor(scene.extractor)
    scene.open()
    scene.say("the slip goes into the tray")
    (first,) = scene.knowledge.live
    scene.say("scratch that, into the box")
    assert scene.knowledge.status[first.id] is ClaimStatus.CORRECTED
    scene.say("undo")
    (again,) = scene.knowledge.live
    assert (again.quote, again.span, again.message) == (first.quote, first.span, first.message)
    assert again.id != first.id


def test_correcting_and_undoing_may_go_on_and_on(scene):
    scene.extractor = ScratchingExtractor(scene.extractor)
    scene.open()
    scene.say("the slip goes into the tray")
    for _ in range(3):
        scene.say("scratch that, into the box")
        move = scene.say("undo")
        assert len([e for e in move.turn.events if isinstance(e, Asserted)]) == 1
        assert [c.quote for c in scene.knowledge.live] == ["the slip goes into the tray"]


def test_undo_after_an_edit_takes_back_what_the_edit_made(scene):
    scene.open()
    scene.say("a van brings the crates", "then we sort them")
    scene.edit("m1.1", "then two of us sort them")
    assert {c.quote for c in scene.knowledge.live} == {
        "a van brings the crates",
        "then two of us sort them",
    }
    scene.say("undo")
    assert scene.knowledge.live == ()


def test_what_lost_its_words_by_an_edit_does_not_come_back(scene):
    scene.extractor = ScratchingExtractor(scene.extractor)
    scene.open()
    scene.say("the slip goes into the tray")
    scene.say("scratch that, into the box")
    scene.edit("m1.0", "the form goes somewhere else")
    move = scene.say("undo")
    assert all(e.claim.quote in scene.messages[e.claim.message].text for e in asserted(move))
    assert "the slip goes into the tray" not in {c.quote for c in scene.knowledge.live}


def asserted(move):
    return [e for e in move.turn.events if isinstance(e, Asserted)]
