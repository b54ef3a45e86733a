"""Transcript mode: everything a speaker has to say is heard once, as when notes are imported."""

from collections.abc import Iterator

from bot.personas.speaker import Speaker
from bot.playing.result import Said
from bot.playing.speaking import Part
from capture.interview.answers import hear
from capture.ports import Question
from model_store.vocabulary import Slot


def play_part(part: Part) -> Iterator[Said]:
    """Hear one account from opening to interruptions, yielding each turn once it is stored."""
    for number, (slot, step, words) in enumerate(Speaker(part.script).transcript()):
        turn_id = turn_key(part.account.key, number)
        question = Question(slot, step, "") if slot else None
        messages = part.messages(turn_id, words)
        turn = hear(part.situation(), messages, question, part.home.extractor, turn_id)
        part.home.ledger.append(turn)
        yield Said(part.person.key, _asked(slot, step), words)


def turn_key(account: str, number: int) -> str:
    """Key of a turn that was heard; apart from an interview's, as both may be in one home."""
    return f"{account}#heard{number}"


def _asked(slot: Slot | None, step: str | None) -> dict[str, str | None] | None:
    return {"slot": slot, "step": step, "text": ""} if slot else None
