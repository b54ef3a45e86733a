"""What tests of an interview do with its moves."""

from model_store.vocabulary import Slot


def of(move, kind):
    """The events of a kind that a move brought."""
    return [e for e in move.turn.events if isinstance(e, kind)]


def to_read_back(scene):
    """Tell things until what was told is read back."""
    move = scene.open()
    number = 0
    while move.question.slot is not Slot.CONFIRM:
        number += 1
        move = scene.say(f"thing number {number} happens here")
    return move
