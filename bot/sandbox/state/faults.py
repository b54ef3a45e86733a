"""Planned misbehaviour: what the workspace does wrong next, and how often."""

from dataclasses import dataclass, field

ANY_METHOD = "*"


@dataclass(frozen=True, slots=True)
class Refusal:
    """The next `times` calls of a method fail; `after` means that their effect stays."""

    times: int
    status: int = 500
    retry_after: int = 1
    after: bool = False


@dataclass(slots=True)
class Faults:
    """Counts run down as they are used; zero means that everything works.

    `pace` is the least number of seconds between two posts to one channel; 0 turns it off.
    """

    duplicate: int = 0
    reorder: int = 0
    drop_acks: int = 0
    api_seconds: float = 0.0
    event_seconds: float = 0.0
    pace: float = 0.0
    refusals: dict[str, Refusal] = field(default_factory=dict)
    last_posts: dict[str, float] = field(default_factory=dict)

    def take_duplicate(self) -> bool:
        """Whether this event is to be sent twice."""
        taken, self.duplicate = self.duplicate > 0, max(0, self.duplicate - 1)
        return taken

    def take_dropped_ack(self) -> bool:
        """Whether this acknowledgement is to be lost on its way."""
        taken, self.drop_acks = self.drop_acks > 0, max(0, self.drop_acks - 1)
        return taken

    def take_refusal(self, method: str) -> Refusal | None:
        """The failure planned for this call, if any."""
        name = method if method in self.refusals else ANY_METHOD
        planned = self.refusals.get(name)
        if planned is None:
            return None
        left = planned.times - 1
        if left <= 0:
            del self.refusals[name]
        else:
            self.refusals[name] = Refusal(left, planned.status, planned.retry_after, planned.after)
        return planned

    def is_too_fast(self, channel: str, now: float) -> bool:
        """Whether a post comes sooner after the last one to this channel than `pace` allows."""
        if not self.pace:
            return False
        too_fast = now - self.last_posts.get(channel, float("-inf")) < self.pace
        if not too_fast:
            self.last_posts[channel] = now
        return too_fast

    def clear(self) -> None:
        """Everything works again."""
        self.duplicate = self.reorder = self.drop_acks = 0
        self.api_seconds = self.event_seconds = self.pace = 0.0
        self.refusals.clear()
