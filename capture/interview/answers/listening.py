"""Words become claims here: what the extractor read, what it corrected, and plain don't-knows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from capture.extraction.reality.sorts import Sort
from capture.interview.answers.certainty import marked
from capture.interview.answers.chat import referral_in, says_unknown
from capture.interview.course import Situation
from capture.ports import ClaimExtractor, Heard, Question, Reading
from model_store.claims import Claim, Extractor, Message, grounded
from model_store.events import Asserted, ClaimEvent, Corrected
from model_store.graph.view import view
from model_store.values import Party, Text
from model_store.vocabulary import Basis, Kind, Side

MOST_READ = 20_000
"""So many characters decide whether a message holds words; nobody begins later than that."""
SHORT = 8
"""So few words that contain a don't-know say nothing else."""

_NO_WORDS = re.compile(r"```.*?```|<[^<>]{1,500}>|https?://\S+|:[a-z0-9_+-]{1,50}:", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Listened:
    """What a turn's words amount to.

    Where they hold no claim, `foreign` says that they are not English, `asks` that they ask us.
    """

    claims: tuple[Claim, ...]
    events: tuple[ClaimEvent, ...]
    foreign: bool = False
    asks: bool = False

    @property
    def only_unknown(self) -> bool:
        """Whether the speaker said no more than that they cannot tell."""
        return bool(self.claims) and all(c.kind is Kind.UNKNOWN for c in self.claims)

    @property
    def standing(self) -> tuple[Claim, ...]:
        """The claims nothing was taken back of in the same breath."""
        gone = {e.claim for e in self.events if isinstance(e, Corrected)}
        return tuple(c for c in self.claims if c.id not in gone)

    @property
    def referred_to(self) -> str:
        """Key of the person somebody sent us to; empty when nobody known was named."""
        sent = (c.value for c in self.claims if c.kind is Kind.UNKNOWN)
        return next((v.person for v in sent if isinstance(v, Party) and v.person), "")


def listen(
    situation: Situation,
    messages: Sequence[Message],
    question: Question | None,
    extractor: ClaimExtractor,
) -> Listened:
    """Read a turn. A correction counts only when it names a claim of this very speaker."""
    spoken = [m for m in messages if holds_words(m.text)]
    reading = extractor.read(heard(situation, spoken, question)) if spoken else Reading()
    read = tuple(c for c in reading.claims if not _says_nothing(c, messages))
    told = any(c.kind is not Kind.UNKNOWN for c in read)
    claims = read if told else _unknowns(situation, messages) or read
    if situation.account.vantage.side is Side.LEADER:
        claims = marked(claims, spoken)
    events: tuple[ClaimEvent, ...] = (
        *map(Asserted, claims),
        *_corrections(situation, reading, claims),
    )
    sorts = set() if claims else {refusal.reason for refusal in reading.refused}
    return Listened(
        claims, events, foreign=Sort.FOREIGN.value in sorts, asks=Sort.QUESTION.value in sorts
    )


def _says_nothing(claim: Claim, messages: Sequence[Message]) -> bool:
    """Whether a claim only repeats a very short don't-know: no number, no party, no tool in it."""
    told = next((m.text for m in messages if m.key == claim.message), "")
    plain = isinstance(claim.value, Text) and claim.kind is not Kind.UNKNOWN
    return plain and len(told.split()) <= SHORT and says_unknown(told)


def holds_words(text: str) -> bool:
    """Whether anything is left to read once links, calls, emoji names and code are left out.

    >>> holds_words("<https://x.example|see here> :tada: <@U1>"), holds_words("me :tada:")
    (False, True)
    """
    return bool(re.search(r"[^\W\d_]", _NO_WORDS.sub(" ", text[:MOST_READ])))


def heard(situation: Situation, messages: Sequence[Message], question: Question | None) -> Heard:
    """Everything the extractor may look at."""
    return Heard(
        messages=tuple(messages),
        question=question,
        speaker=situation.person,
        vantage=situation.account.vantage,
        process=situation.process,
        people=situation.people or situation.knowledge.people,
        known_steps=tuple(step.label for step in view(situation.knowledge).steps),
        earlier=situation.mine,
    )


def _corrections(
    situation: Situation, reading: Reading, claims: Sequence[Claim]
) -> tuple[Corrected, ...]:
    own = {c.id for c in (*situation.mine, *claims)}
    return tuple(
        Corrected(c.claim, tuple(s for s in c.successors if s in own))
        for c in reading.corrections
        if c.claim in own
    )


def _unknowns(situation: Situation, messages: Sequence[Message]) -> tuple[Claim, ...]:
    """One don't-know for every message that says no more than that, with whom to ask if said."""
    return tuple(
        unknown(situation, m) for m in messages if m.text.strip() and says_unknown(m.text)
    )


def unknown(situation: Situation, message: Message) -> Claim:
    """A message that says only that its speaker cannot tell, as a claim about who knows."""
    people = situation.people or situation.knowledge.people
    sent = referral_in(message.text, people)
    quote = message.text.strip()
    start = message.text.index(quote)
    leads = situation.account.vantage.side is Side.LEADER
    claim = Claim(
        kind=Kind.UNKNOWN,
        speaker=message.speaker,
        process=message.process,
        account=message.account,
        message=message.key,
        quote=quote,
        span=(start, start + len(quote)),
        value=Party(sent.as_said, person=sent.person) if sent else Text(quote),
        basis=Basis.GUESS if leads else Basis.SEES_IT,
        extractor=Extractor("interview"),
    )
    return grounded(claim, message)
