"""A small process told by three people, with a canary in every name and every sentence."""

from dataclasses import replace

from bot.reports.contents.building import Known
from model_store.claims import Claim, Message, claim_id
from model_store.findings.finding import Finding, Severity
from model_store.graph.knowledge import Knowledge
from model_store.graph.view import ProcessView, view
from model_store.people import Account, Person, Process, account_key
from model_store.queues.station import Signal, Station
from model_store.values import Calendar, Party, Range, StepRef, System, Text, Unit, Value
from model_store.vocabulary import (
    Band,
    Basis,
    Cause,
    ClaimStatus,
    Consent,
    FindingKind,
    FindingList,
    Kind,
    Modality,
    Polarity,
    Vantage,
)

AT = "2026-05-07T09:00:00.000+00:00"
PROCESS = Process("LOAN", "Lending out a boat")
PEOPLE = (
    Person("U1", "Zdenka Quillfeather", "dock hand"),
    Person("U2", "Oisin Marrowby", "harbour clerk"),
    Person("U3", "Thandeka Vantongeren", "harbour master"),
)
VANTAGES = {"U1": Vantage.OPERATOR, "U2": Vantage.OPERATOR, "U3": Vantage.LEADER}
ACCOUNTS = tuple(
    Account(account_key("LOAN", who, vantage), who, "LOAN", vantage, Consent.ROLE_ONLY)
    for who, vantage in VANTAGES.items()
)

Row = tuple[str, Kind, str, Value, str]

TOLD: tuple[Row, ...] = (
    (
        "U2",
        Kind.TRIGGER,
        "",
        Text("a skipper rings us up"),
        "it starts when a skipper rings us up",
    ),
    ("U2", Kind.STEP, "check the licence", Text("check the licence"), "first i check the licence"),
    ("U2", Kind.OWNER, "check the licence", Party("I", person="U2"), "first i check the licence"),
    ("U2", Kind.SYSTEM, "check the licence", System("HarbourDesk"), "that sits in HarbourDesk"),
    (
        "U2",
        Kind.WAIT,
        "check the licence",
        Range(2, 3, Unit.DAY, calendar=Calendar.WORKING),
        "two to three working days it lies there until Thandeka signs",
    ),
    (
        "U2",
        Kind.EXCEPTION,
        "check the licence",
        Text("if the licence is out of date I ask Zdenka to keep the boat on the hook anyway"),
        "if the licence is out of date I ask Zdenka to keep the boat on the hook anyway",
    ),
    (
        "U2",
        Kind.ORDER,
        "check the licence",
        StepRef("hand over the boat"),
        "then the boat goes out",
    ),
    ("U2", Kind.HANDOFF, "check the licence", Party("Zdenka", person="U1"), "then zdenka gets it"),
    ("U1", Kind.STEP, "hand over the boat", Text("hand over the boat"), "I hand over the boat"),
    ("U1", Kind.OWNER, "hand over the boat", Party("me", person="U1"), "I hand over the boat"),
    (
        "U1",
        Kind.SHADOW_TOOL,
        "hand over the boat",
        System("a blue notebook"),
        "blue notebook it is",
    ),
    ("U1", Kind.SINGLE_PERSON, "hand over the boat", Text("only me"), "nobody but me knows how"),
    (
        "U1",
        Kind.VOLUME,
        "",
        Range(40, 40, Unit.ITEM, per=Unit.WEEK, approximate=True),
        "forty ish",
    ),
    ("U1", Kind.PAIN, "", Text("it drives me up the wall"), "honestly it drives me up the wall"),
    (
        "U3",
        Kind.STEP,
        "inspect the hull",
        Text("inspect the hull"),
        "they inspect the hull always",
    ),
    (
        "U3",
        Kind.OWNER,
        "hand over the boat",
        Party("the clerk", role="harbour clerk"),
        "the clerk",
    ),
)


def claims() -> tuple[Claim, ...]:
    """Every row of `TOLD` as a claim of its own message."""
    return tuple(_claim(number, row) for number, row in enumerate(TOLD))


def _claim(number: int, row: Row) -> Claim:
    who, kind, mention, value, quote = row
    leads = VANTAGES[who] is Vantage.LEADER
    claim = Claim(
        kind=kind,
        speaker=who,
        process="LOAN",
        account=account_key("LOAN", who, VANTAGES[who]),
        message=f"m{number}",
        quote=quote,
        span=(0, len(quote)),
        value=value,
        mention=mention,
        modality=Modality.IMAGINED if leads else Modality.DONE,
        basis=Basis.WAS_TOLD if leads else Basis.DOES_IT,
        polarity=Polarity.ASSERTS,
    )
    return replace(claim, id=claim_id(claim))


def messages() -> tuple[Message, ...]:
    """The message each claim was read from."""
    return tuple(Message(c.message, c.speaker, "LOAN", c.account, c.quote, AT) for c in claims())


def sample_view() -> ProcessView:
    """The process laid out, with nothing corrected."""
    told = claims()
    status = {claim.id: ClaimStatus.LIVE for claim in told}
    return view(
        Knowledge(PROCESS, claims=told, status=status, people=PEOPLE, accounts=ACCOUNTS, seq=16)
    )


def sample_findings() -> tuple[Finding, ...]:
    """One finding for each list."""
    told = claims()
    weighed = Severity(0.68, Band.HIGH, (("weight", 0.6), ("consequence", 1.5), ("share", 1.0)))
    plain = {"process": "LOAN", "slot": "owner"}
    return (
        Finding(
            rule="C3",
            list=FindingList.CONTRADICTED,
            kind=FindingKind.OWNER,
            steps=("hand over the boat",),
            explanation="The boat is handed over by the dock hand, not by the harbour clerk",
            leader=(told[15],),
            operator=(told[9],),
            severity=weighed,
            **plain,
        ),
        Finding(
            rule="C11",
            list=FindingList.SURPRISE,
            kind=FindingKind.SHADOW_TOOL,
            steps=("hand over the boat",),
            explanation="A notebook is kept beside the official system",
            operator=(told[10],),
            **plain,
        ),
        Finding(
            rule="U1",
            list=FindingList.UNASKED,
            kind=FindingKind.PHANTOM_STEP,
            steps=("inspect the hull",),
            explanation="Nobody who does the work was asked about inspecting the hull",
            leader=(told[14],),
            **plain,
        ),
        Finding(
            rule="D3",
            list=FindingList.DETECTOR,
            kind=FindingKind.SINGLE_PERSON_STEP,
            steps=("hand over the boat",),
            explanation="Handing over the boat depends on one person",
            operator=(told[11],),
            **plain,
        ),
        Finding(
            rule="D5",
            list=FindingList.DETECTOR,
            kind=FindingKind.BLIND_SPOT,
            steps=(),
            explanation="The skipper was named and has not been asked",
            operator=(told[0],),
            **plain,
        ),
    )


def sample_stations() -> tuple[Station, ...]:
    """One place where work waits."""
    why = "nobody stands in for the harbour master"
    return (
        Station(
            rank=1,
            key="U3",
            label="harbour master",
            processes=("LOAN",),
            steps=("check the licence",),
            probability=0.6,
            wait=(2880.0, 4320.0),
            cause=Cause.APPROVAL,
            why=f"{why}.",
            signals=(Signal("one person", 2.0, why, (claims()[4],)),),
        ),
    )


def sample() -> Known:
    """Everything a report about the sample process is built from."""
    return Known(
        view=sample_view(),
        findings=sample_findings(),
        stations=sample_stations(),
        version="abcdef0123456789",
        at=AT,
        told={message.key: message.at for message in messages()},
    )
