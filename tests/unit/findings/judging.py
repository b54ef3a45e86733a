"""What the engine makes of two statements: said, read, folded and laid beside each other."""

from dataclasses import dataclass, replace
from functools import cache

from capture.extraction.rules import RuleExtractor
from capture.ports import Heard, Question
from model_store.claims import Claim, Message
from model_store.events import Asserted, ClaimEvent, Corrected, Recorded
from model_store.findings import all_findings
from model_store.findings.cases.comparability import is_firm
from model_store.graph.knowledge import Knowledge, fold
from model_store.graph.view import ProcessView, view
from model_store.people import Account, Person, Process, account_key
from model_store.values import ANYWHERE
from model_store.vocabulary import Case, FindingList, Hedge, Modality, Side, Slot, Vantage

LEADER = Person("L1", "Ines Kuhn", "Head of operations", "Lyon", "Operations")
OPERATOR = Person("O1", "Tom Abara", "Clerk", "Lyon", "Warehouse")
PEOPLE = (
    LEADER,
    OPERATOR,
    Person("O2", "Mara Lind", "Team lead", "Lyon", "Operations"),
    Person("O3", "Petra Sole", "Assistant", "Oslo", "Operations"),
    Person("O4", "Dora Wolf", "Inspector", "Oslo", "Quality"),
)
PROCESS = Process("P", "Daily work", "From a request to its answer.")
VANTAGES = {"L1": Vantage.LEADER, "O1": Vantage.OPERATOR}


@dataclass(frozen=True)
class Said:
    """One statement, with the question it answers."""

    speaker: Person
    slot: Slot
    step: str
    text: str


@cache
def extractor():
    """One extractor for all pairs."""
    return RuleExtractor()


def hear(said: Said, number: int, known: Knowledge) -> list[ClaimEvent]:
    """The events that one statement adds to what is known."""
    vantage = VANTAGES[said.speaker.key]
    account = account_key("P", said.speaker.key, vantage)
    message = Message(f"m{number}", said.speaker.key, "P", account, said.text, "2030-01-01")
    reading = extractor().read(
        Heard(
            messages=(message,),
            question=Question(said.slot, said.step or None, ""),
            speaker=said.speaker,
            vantage=vantage,
            process=PROCESS,
            people=PEOPLE,
            known_steps=tuple(step.label for step in view(known).steps),
        )
    )
    corrected = [Corrected(c.claim, c.successors) for c in reading.corrections]
    return [*map(Asserted, reading.claims), *corrected]


def told(*statements: Said) -> Knowledge:
    """What is known once all of these were said, in their order."""
    accounts = [Account(account_key("P", p, v), p, "P", v) for p, v in VANTAGES.items()]
    events: list[Recorded] = []
    known = fold(PROCESS, events, PEOPLE, accounts)
    for number, said in enumerate(statements):
        for event in hear(said, number, known):
            at = len(events) + 1
            events.append(
                Recorded(at, f"t{number}", "P", "2030-01-01", "x", "", "main", event, "", "")
            )
        known = fold(PROCESS, events, PEOPLE, accounts)
    return known


def decide(shown: ProcessView) -> str:
    """Contradiction, variant, not comparable or compatible.

    A variant would be a contradiction if scopes did not matter; two statements are not comparable
    if they would be one without hedges, hearsay, times and single cases, or if one says nothing.
    """
    if _contradicts(shown):
        return "contradiction"
    if _contradicts(_read_as(shown, _of_all_cases)):
        return "variant"
    firm = {shown.side(c) for c in shown.claims if is_firm(c)}
    if len(firm) < 2 or _contradicts(_read_as(shown, lambda c: _firmly(shown, _of_all_cases(c)))):
        return "not comparable"
    return "compatible"


def _contradicts(shown: ProcessView) -> bool:
    return any(f.list is FindingList.CONTRADICTED for f in all_findings(shown))


def _read_as(shown: ProcessView, change) -> ProcessView:
    """The same view, with every claim changed but not its id."""
    live = tuple(map(change, shown.knowledge.live))
    status = {c.id: shown.knowledge.status[c.id] for c in live}
    return view(replace(shown.knowledge, claims=live, status=status))


def _of_all_cases(claim: Claim) -> Claim:
    return replace(claim, scope=ANYWHERE)


def _firmly(shown: ProcessView, claim: Claim) -> Claim:
    leads = shown.side(claim) is Side.LEADER
    return replace(
        claim,
        hedge=Hedge.CERTAIN,
        modality=Modality.IMAGINED if leads else Modality.DONE,
        case=Case.TYPICAL,
        root="",
        valid_from="",
        valid_to="",
    )
