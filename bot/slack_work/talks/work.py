"""What delivery calls: the turns of a conversation, and what happens at a moment."""

from collections.abc import Sequence

from bot.blocks.hello import hello
from bot.delivery.ports import Incoming, Outgoing
from bot.slack_work.at_hand import Office
from bot.slack_work.talks.interviews import Interviews
from bot.slack_work.talks.moments import Moments


class SlackWork:
    """Takes deeds and ticks; every decision is made in the parts it hands them to."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._interviews = Interviews(office)
        self._moments = Moments(office)

    def take_turn(self, turn: str, waiting: Sequence[Incoming]) -> Sequence[Outgoing]:
        """Take everything that waits in one conversation."""
        first = waiting[0]
        refusal = self._office.directory.member(first.person).refusal
        if refusal:
            return [_refused(first, refusal)]
        if first.conversation == first.person:
            return [self._greeting(turn, waiting[-1])]
        out = self._interviews.take(turn, waiting)
        return [*out, *self._moments.remind_later(first.conversation)]

    def tick(self, name: str, tick: str) -> Sequence[Outgoing]:
        """Do what a schedule is for."""
        return self._moments.tick(name, tick)

    def _greeting(self, turn: str, deed: Incoming) -> Outgoing:
        text, blocks = hello(self._office.person(deed.person).name)
        return Outgoing(f"hello/{turn}", deed.person, text, blocks, thread_ts=deed.thread)


def _refused(deed: Incoming, refusal: str) -> Outgoing:
    """A kind no, once a day."""
    text = f"Thank you for writing. {refusal} I have not kept your message."
    return Outgoing(f"refused/{deed.person}/{deed.at[:10]}", deed.person, text)
