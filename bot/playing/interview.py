"""Interview mode: the engine asks within its budget, the simulated speaker answers."""

from collections.abc import Iterator

from bot.personas.speaker import Speaker
from bot.playing.result import Said
from bot.playing.speaking import Part
from capture.interview.turns import open_interview, take

MOST_TURNS = 40
"""Far above any budget: a conversation that does not end by itself is a defect, not a long one."""


def play_part(part: Part) -> Iterator[Said]:
    """Interview one person to the end, yielding each turn once it is stored.

    Raises:
        RuntimeError: the engine went on asking past every budget.
    """
    home, key, speaker = part.home, part.account.key, Speaker(part.script)
    move = open_interview(part.situation(), turn_id=f"{key}#open")
    home.ledger.append(move.turn)
    for number in range(MOST_TURNS):
        question = move.question
        if question is None:
            return
        read_back = move.read_back
        words, turn_id = speaker.answer(question.slot, question.step), f"{key}#{number}"
        messages = part.messages(turn_id, words)
        move = take(part.situation(), messages, home.extractor, turn_id, part.now())
        home.ledger.append(move.turn)
        asked = {"slot": question.slot.value, "step": question.step, "text": question.text}
        yield Said(part.person.key, asked, words, read_back)
    raise RuntimeError(f"the interview of {key} did not end within {MOST_TURNS} turns")
