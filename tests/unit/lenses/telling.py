"""A process of three people, for lenses to be held over."""

from dataclasses import replace

from model_store.claims import Claim, claim_id
from model_store.graph.knowledge import Knowledge
from model_store.graph.view import view
from model_store.people import Account, Person, Process
from model_store.values import Text
from model_store.vocabulary import ClaimStatus, Modality, Vantage

PEOPLE = (
    Person("L1", "Ann Reed", "Head of claims"),
    Person("O1", "Bo Falk", "Clerk"),
    Person("O2", "Cem Aydin", "Assessor"),
)
VANTAGES = {"L1": Vantage.LEADER, "O1": Vantage.OPERATOR, "O2": Vantage.OPERATOR}


def make_claim(speaker, kind, quote, value=None, mention="", process="P", **fields):
    """One claim, believed by a leader and done by everybody else."""
    vantage = VANTAGES[speaker]
    believed = vantage is Vantage.LEADER
    fields.setdefault("modality", Modality.IMAGINED if believed else Modality.DONE)
    made = Claim(
        kind=kind,
        speaker=speaker,
        process=process,
        account=f"{process}/{speaker}/{vantage}",
        message=f"{process}/{speaker}/{quote}",
        quote=quote,
        span=(0, len(quote)),
        value=value or Text(quote),
        mention=mention,
        **fields,
    )
    return replace(made, id=claim_id(made))


def make_view(claims, process="P"):
    """The process these claims tell of."""
    accounts = tuple(Account(f"{process}/{p}/{v}", p, process, v) for p, v in VANTAGES.items())
    return view(
        Knowledge(
            Process(process, f"Process {process}"),
            claims=tuple(claims),
            status={c.id: ClaimStatus.LIVE for c in claims},
            people=PEOPLE,
            accounts=accounts,
        )
    )
