"""A head of buying and two buyers who differ about one wait, and a ledger of events about it."""

from dataclasses import replace

from model_store.claims import Claim, claim_id
from model_store.events import Asserted, Recorded
from model_store.findings import all_findings
from model_store.graph.knowledge import fold
from model_store.graph.view import view
from model_store.people import Account, Person, Process
from model_store.settlement import life_cycle, standings
from model_store.values import Range, Text, Unit
from model_store.vocabulary import FindingKind, Kind, Modality, Vantage

PROCESS = Process("P", "Buying")
PEOPLE = (
    Person("L1", "Ann Reed", "head of buying", "Lyon"),
    Person("L2", "Eve Lund", "plant manager", "Oslo"),
    Person("O1", "Bo Falk", "buyer", "Lyon"),
    Person("O2", "Cem Aydin", "clerk", "Oslo"),
)
VANTAGES = {p.key: Vantage.LEADER if p.key[0] == "L" else Vantage.OPERATOR for p in PEOPLE}
ACCOUNTS = tuple(Account(f"P/{p}/{v}", p, "P", v) for p, v in VANTAGES.items())
STEP = "approve the order"


def said(speaker, low, high=None, unit=Unit.DAY, **fields):
    """One claim of how long orders wait for approval."""
    quote = fields.pop("quote", f"approving waits {low} {unit}")
    made = Claim(
        kind=fields.pop("kind", Kind.WAIT),
        speaker=speaker,
        process="P",
        account=f"P/{speaker}/{VANTAGES[speaker]}",
        message=f"{speaker}/{quote}",
        quote=quote,
        span=(0, len(quote)),
        value=fields.pop("value", None) or Range(low, high or low, unit),
        mention=fields.pop("mention", STEP),
        slot="wait",
        modality=Modality.IMAGINED if speaker[0] == "L" else Modality.DONE,
        **fields,
    )
    return replace(made, id=claim_id(made))


def step(speaker, mention=STEP, **fields):
    """One claim that a step is done."""
    value = Text(mention)
    return said(
        speaker, 0, quote=f"I {mention}", kind=Kind.STEP, value=value, mention=mention, **fields
    )


class Told:
    """A ledger of events in memory, a day apart, read as the product reads it."""

    def __init__(self, *claims):
        self.events = []
        self.add(*(Asserted(c) for c in claims))

    def add(self, *events, at="", by="admin", why="", branch="main"):
        """Append events."""
        for event in events:
            n = len(self.events) + 1
            moment = at or f"2026-03-{n:02d}T09:00:00+00:00"
            self.events.append(Recorded(n, f"t{n}", "P", moment, by, why, branch, event, "", ""))
        return self

    def knowledge(self, **place):
        """What is known."""
        return fold(PROCESS, self.events, PEOPLE, ACCOUNTS, **place)

    def standings(self, now="", **place):
        """Every finding with where it stands."""
        known = self.knowledge(**place)
        cycle = life_cycle(self.events, **place)
        return standings(all_findings(view(known)), known, cycle, now)

    def wait(self, now="", **place):
        """The one finding about the wait."""
        (one,) = [s for s in self.standings(now, **place) if s.finding.kind is FindingKind.WAIT]
        return one
