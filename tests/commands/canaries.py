"""A home in which every sort of thing was told in words nobody else would use."""

from dataclasses import replace

from model_store.claims import Claim, Message, grounded
from model_store.events import Asserted, InterviewEvent, InterviewKind, Released, Turn
from model_store.people import Account, Person, Process, account_key
from model_store.values import Party, Range, Text, Unit
from model_store.vocabulary import Kind, Modality, Polarity, Vantage

WORDS = ("zibbet", "quorvane", "ploot", "whoofle")
"""What an operator said, in what names a colleague is called, and what a leader said."""
PICTURE = ("6 days", "Likeliest first", "Contradicted", "way round", "sign the form")
"""What only somebody may read who may see the picture."""
LEADER = Person("U1", "Odile Marchetti", "head of buying")
OPERATOR = Person("U2", "Quorvane Ploot", "buyer")
PROCESS = Process("buying", "Buying")
AT = "2026-11-07T09:00:00+00:00"
STEP = "approve the order"
TYPED = {
    Kind.WAIT: Range(6, 6, Unit.DAY),
    Kind.DURATION: Range(2, 2, Unit.HOUR),
    Kind.VOLUME: Range(40, 40, Unit.ITEM, per=Unit.WEEK),
    Kind.OWNER: Party("Ploot"),
    Kind.HANDOFF: Party("the clerk", role="clerk"),
}


def account(person, vantage):
    """Somebody's account."""
    key = account_key("buying", person.key, vantage)
    return Account(key, person.key, "buying", vantage)


def told(person, vantage, claims_of):
    """One turn in which somebody tells everything there is to tell."""
    own = account(person, vantage)
    texts = {kind: text for kind, text, _ in claims_of}
    messages = tuple(
        Message(f"{own.key}/{kind}", person.key, "buying", own.key, text, AT)
        for kind, text in texts.items()
    )
    done = Modality.IMAGINED if vantage is Vantage.LEADER else Modality.DONE
    claims = []
    for (kind, text, mention), message in zip(claims_of, messages, strict=True):
        claim = Claim(
            kind=kind,
            speaker=person.key,
            process="buying",
            account=own.key,
            message=message.key,
            quote=text,
            span=(0, len(text)),
            value=TYPED.get(kind) or Text(text),
            mention=mention,
            modality=done,
        )
        claims.append(grounded(claim, message))
    return Turn(
        id=f"told/{own.key}",
        process="buying",
        at=AT,
        by=person.key,
        processes=(PROCESS,),
        people=(person,),
        accounts=(own,),
        messages=messages,
        events=tuple(map(Asserted, claims)),
    )


def fill(ledger):
    """Everything an operator could say, and a leader's belief that is not finished yet."""
    kinds = [k for k in Kind if k is not Kind.ORDER]
    said = [(k, f"zibbet {k} is how Quorvane does it by hand in a list", STEP) for k in kinds]
    said[0] = (Kind.STEP, "zibbet I sign the form", "sign the form")
    ledger.append(told(OPERATOR, Vantage.OPERATOR, said))
    believed = [
        (Kind.STEP, "whoofle it is approved", STEP),
        (Kind.CONTROL, "whoofle nothing ever goes without approval", STEP),
        (Kind.WAIT, "whoofle it never takes longer than a day", STEP),
    ]
    turn = told(LEADER, Vantage.LEADER, believed)
    short = [Asserted(shortened(e.claim)) if e.claim.kind is Kind.WAIT else e for e in turn.events]
    began = InterviewEvent(InterviewKind.ACCEPTED, account(LEADER, Vantage.LEADER).key, AT)
    ledger.append(replace(turn, events=tuple(short), interview=(began,)))


def shortened(claim):
    """The leader's wait: a day."""
    return replace(claim, value=Range(1, 1, Unit.DAY), id="", polarity=Polarity.ASSERTS)


def finish(ledger):
    """The leader's belief is on record, and the owner has released the picture."""
    key = account(LEADER, Vantage.LEADER).key
    closed = InterviewEvent(InterviewKind.CLOSED, key, AT)
    ledger.append(Turn("closed", "buying", AT, LEADER.key, interview=(closed,)))
    ledger.append(Turn("released", "buying", AT, "gemba", events=(Released("v", "leaders"),)))
