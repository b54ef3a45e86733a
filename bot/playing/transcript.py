"""Transcript mode: everything a speaker has to say is heard once, as when notes are imported."""

from collections.abc import Callable, Iterator

from bot.bootstrap import Home
from bot.personas.script import Script
from bot.personas.speaker import Speaker
from bot.playing.result import Said
from bot.playing.scenario import AccountEntry, Scenario
from capture.ports import Heard, Question
from capture.turn_reading import read_turn
from model_store.claims import Message
from model_store.graph.view import ProcessView
from model_store.masking import mask
from model_store.people import Account, account_key
from model_store.vocabulary import Slot


def play_account(
    home: Home, scenario: Scenario, entry: AccountEntry, script: Script, now: Callable[[], str]
) -> Iterator[Said]:
    """Hear one account from opening to interruptions, yielding each turn once it is stored."""
    process = scenario.subject
    person = next(p for p in scenario.persons if p.key == entry.user)
    key = account_key(process.key, person.key, entry.vantage)
    account = Account(key, person.key, process.key, entry.vantage, opened_at=now())
    for number, (slot, step, words) in enumerate(Speaker(script).transcript()):
        turn_id = f"{key}#{number}"
        view = home.view(process)
        heard = Heard(
            messages=tuple(
                Message(f"{turn_id}.{n}", person.key, process.key, key, mask(text), now())
                for n, text in enumerate(words)
            ),
            question=Question(slot, step, "") if slot else None,
            speaker=person,
            vantage=entry.vantage,
            process=process,
            people=scenario.persons,
            known_steps=tuple(s.label for s in view.steps),
            earlier=_own_claims(view, key),
        )
        home.ledger.append(read_turn(heard, home.extractor, turn_id=turn_id, account=account))
        yield Said(person.key, _asked(slot, step), words)


def _own_claims(view: ProcessView, account: str) -> tuple:
    return tuple(c for c in view.claims if c.account == account)


def _asked(slot: Slot | None, step: str | None) -> dict[str, str | None] | None:
    return {"slot": slot, "step": step, "text": ""} if slot else None
