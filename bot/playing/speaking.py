"""One simulated speaker in one process: who he is for the engine, and what it may look at."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.bootstrap import Home
from bot.personas.script import Script
from bot.playing.scenario import AccountEntry, Scenario
from bot.situations import situation
from capture.interview.course import Situation
from model_store.claims import Message
from model_store.people import Account, Person, account_key


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody's part in a scenario. `now` is the caller's clock."""

    home: Home
    scenario: Scenario
    script: Script
    person: Person
    account: Account
    now: Callable[[], str]

    def situation(self) -> Situation:
        """Everything the engine may look at, read fresh."""
        process = self.scenario.subject
        seen = situation(self.home, process, self.account, self.person, self.now())
        # A first name is looked for among the people of this process, not of the whole home.
        return replace(seen, people=self.scenario.persons)

    def messages(self, turn_id: str, words: tuple[str, ...]) -> tuple[Message, ...]:
        """What was said in a turn, as messages of this account."""
        process, key = self.scenario.process.id, self.account.key
        return tuple(
            Message(f"{turn_id}.{n}", self.person.key, process, key, text, self.now())
            for n, text in enumerate(words)
        )


def part(
    home: Home, scenario: Scenario, entry: AccountEntry, script: Script, now: Callable[[], str]
) -> Part:
    """Cast an entry of a scenario."""
    process = scenario.process.id
    person = next(p for p in scenario.persons if p.key == entry.user)
    key = account_key(process, person.key, entry.vantage)
    account = Account(key, person.key, process, entry.vantage, opened_at=now())
    return Part(home, scenario, script, person, account, now)
