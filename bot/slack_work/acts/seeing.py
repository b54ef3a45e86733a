"""What somebody asks to see: ruled first, then read no further than the ruling reaches."""

import re

from bot.blocks.words import neutral
from bot.slack_work.acts.answer import Answer
from bot.slack_work.at_hand import Office, Reporting, meant
from bot.slack_work.lexicon import any_of
from model_store.disclosure.permission import NOT_YOURS, Thing, may
from model_store.errors import SpeakerError

_TOPICS = tuple(
    (topic, re.compile(rf"(?i)\b{any_of('steering', topic)}\b"))
    for topic in ("queues", "gaps", "model")
)
_ABOUT_WORDS = re.compile(rf"(?i)\b{any_of('steering', 'of_words')}\b")
WHAT_I_ANSWER = (
    "I can tell where work waits (`queues`), where belief and work differ (`gaps`) and how it "
    "runs (`model`). Put the name of the process behind it."
)


class Seeing:
    """Answers from the engine as it stands, or as it was released."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._reporting = Reporting(office)

    def show(self, person: str, asked: str, words: str) -> Answer:
        """Show queues, gaps or the model of a process.

        Raises:
            SpeakerError: it is not clear which process is meant, or it may not be shown.
        """
        process = meant(self._office, person, words)
        actor = self._office.actor(person, process.key)
        ruling = may(actor, Thing.PICTURE, self._office.released(process.key))
        if not ruling.allowed:
            raise SpeakerError(ruling.why)
        return Answer(*self._reporting.answer(process, asked, ruling))

    def ask(self, person: str, question: str) -> Answer:
        """Answer a question in somebody's own words, as far as it is one of the known ones.

        Raises:
            SpeakerError: it is about what somebody said, or about something that may not be shown.
        """
        if self._asks_about_somebody(question):
            raise SpeakerError(NOT_YOURS)
        asked = next((topic for topic, words in _TOPICS if words.search(question)), None)
        if asked is None:
            return Answer(WHAT_I_ANSWER)
        named = [
            p.name
            for p in self._office.home.ledger.processes()
            if p.name.casefold() in question.casefold()
        ]
        return self.show(person, asked, max(named, key=len, default=""))

    def _asks_about_somebody(self, question: str) -> bool:
        if not _ABOUT_WORDS.search(question):
            return False
        words = set(re.findall(r"\w+", question.casefold()))
        names = (p.name.casefold().split() for p in self._office.home.ledger.people())
        return "<@" in question or any(words & set(parts) for parts in names)


def refusal(error: SpeakerError) -> Answer:
    """A kind no, in the words of the ruling."""
    return Answer(str(error) if "`" in str(error) else neutral(str(error)))
