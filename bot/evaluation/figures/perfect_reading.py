"""The ceiling: what the rules find when every gold claim was read, and every step told apart.

What is missed even so is lost by pairing or rules; what only comes back here is lost in reading.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.evaluation.gold.heard import Played
from bot.evaluation.gold.readings import Gold, GoldClaim
from bot.scenario_file import SLOT_OF_TOPIC
from model_store.claims import Claim, Extractor, claim_id
from model_store.graph.knowledge import Knowledge
from model_store.graph.view import ProcessView, view
from model_store.people import Account, Person, Process
from model_store.values import Party, Range, System, Text, Unit, Value
from model_store.vocabulary import ClaimStatus, Hedge, Kind, Modality, Side, Vantage

"""Topics of a gold file whose slot has another name."""
_PER = {"d": Unit.DAY, "w": Unit.WEEK, "mo": Unit.MONTH, "y": Unit.YEAR}
_SHARE = re.compile(r"(\d+) (?:in|of) (\d+)")
_PERCENT = re.compile(r"(<?)(\d+(?:\.\d+)?) ?%")
_RATE = re.compile(r"(\d+)(?:-(\d+))?(?: [a-z]+)? ?(?:/| a )(d|w|mo|y)")


def read_perfectly(played: Played) -> ProcessView:
    """The process as the gold claims of what was said show it."""
    gold = played.gold
    claims = tuple(_claims(played))
    accounts = tuple(
        Account(_account(gold, user), user, gold.process, vantage)
        for user, vantage in sorted(gold.vantage.items())
    )
    people = tuple(Person(p.id, p.name, p.role, p.site, p.team) for p in gold.people)
    status = {claim.id: ClaimStatus.LIVE for claim in claims}
    known = Knowledge(
        Process(gold.process, gold.process), claims=claims, status=status, people=people,
        accounts=accounts,
    )  # fmt: skip
    return view(known)


def _claims(played: Played) -> Iterator[Claim]:
    seen: set[str] = set()
    for one in played.gold.claims:
        place = _place(played, one)
        if one.status == "retracted" or place is None:
            continue
        claim = _claim(played.gold, one, *place)
        if claim.id not in seen:
            seen.add(claim.id)
            yield claim


def _place(played: Played, one: GoldClaim) -> tuple[str, int, str] | None:
    """Message, offset and words as they were said; nothing when they were not."""
    words = r"\s+".join(map(re.escape, one.quote.split()))
    for number, message in enumerate(played.said.get(one.user, ())):
        found = re.search(words, message, re.IGNORECASE)
        if found:
            return f"{one.user}/{number}", found.start(), found.group()
    return None


_READER = Extractor("a careful reader")
"""Who says of each claim what it is about."""


def _claim(gold: Gold, one: GoldClaim, message: str, start: int, quote: str) -> Claim:
    topic = one.where.split(":")[0]
    leads = gold.vantage.get(one.user, Vantage.OPERATOR).side is Side.LEADER
    modality = Modality.IMAGINED if leads else Modality.DONE
    made = Claim(
        kind=Kind(one.type),
        speaker=one.user,
        process=gold.process,
        account=_account(gold, one.user),
        message=message,
        quote=quote,
        span=(start, start + len(quote)),
        value=_value(one),
        mention=(one.step or "").replace("_", " "),
        modality=Modality.REPORTED if one.status == "hearsay" else modality,
        hedge=Hedge.UNSURE if one.status == "hedged" else Hedge.CERTAIN,
        share=_share(one.value),
        slot=SLOT_OF_TOPIC.get(topic, topic),
        extractor=_READER,
    )
    return replace(made, id=claim_id(made))


def _account(gold: Gold, user: str) -> str:
    return f"{gold.process}/{user}/{gold.vantage.get(user, Vantage.OPERATOR)}"


def _value(one: GoldClaim) -> Value:
    if one.value_minutes:
        return Range(*one.value_minutes, Unit.MINUTE)
    if one.type in (Kind.SYSTEM, Kind.SHADOW_TOOL):
        return System(one.value)
    if one.type in (Kind.OWNER, Kind.DEPUTY, Kind.HANDOFF):
        said = one.value.split(">")[-1]
        kind, _, name = said.rpartition(":")
        if kind == "system":
            return Party(name, system=name)
        return Party(name, role=name) if kind == "role" else Party(said, person=said)
    return _share(one.value) or _rate(one.value) or Text(one.value)


def _share(value: str) -> Range | None:
    """A share of cases, as gold files write it: "1 in 4", "5%", "<5%"."""
    part, percent = _SHARE.search(value), _PERCENT.search(value)
    if part and int(part[2]):
        share = int(part[1]) / int(part[2])
        return Range(share, share, Unit.FRACTION) if share <= 1 else None
    if percent:
        share = float(percent[2]) / 100
        return Range(0.0 if percent[1] else share, share, Unit.FRACTION)
    return None


def _rate(value: str) -> Range | None:
    """Items in a time, as gold files write it: "40-60/mo", "2-3 a month"."""
    found = _RATE.search(value)
    if not found:
        return None
    low = float(found[1])
    return Range(low, float(found[2] or low), Unit.ITEM, per=_PER[found[3]])
