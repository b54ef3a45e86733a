"""A short way to make ledger events, and hypothesis strategies over them."""

from dataclasses import replace

from hypothesis import strategies as st

from model_store.claims import Claim, claim_id
from model_store.events import (
    Aliased,
    Asserted,
    Confirmed,
    Consented,
    Corrected,
    Forgotten,
    HeadMoved,
    Misheard,
    Recorded,
    Reopened,
    Reread,
    Resolved,
    Unaliased,
    Withdrawn,
)
from model_store.people import Account, Person, Process, account_key
from model_store.values import Range, StepRef, Text, Unit
from model_store.vocabulary import Consent, Hedge, Kind, Modality, Polarity, Vantage, Verdict

PROCESS = Process("P", "Keeping bees")
PEOPLE = (
    Person("U1", "Ines Prado", "Beekeeper"),
    Person("U2", "Olle Berg", "Shop keeper"),
    Person("U3", "Mara Klein", "Owner"),
)
VANTAGES = {"U1": Vantage.OPERATOR, "U2": Vantage.ADJACENT, "U3": Vantage.LEADER}
ACCOUNTS = tuple(Account(account_key("P", p, v), p, "P", v) for p, v in VANTAGES.items())
MENTIONS = ("check the hive", "inspect the hive", "sell the honey", "fill the jars", "order jars")


def claim(speaker="U1", kind=Kind.STEP, mention="check the hive", value=None, **fields):
    """One claim of one speaker, with its id."""
    quote = fields.pop("quote", mention or "so it goes")
    made = Claim(
        kind=kind,
        speaker=speaker,
        process="P",
        account=account_key("P", speaker, VANTAGES[speaker]),
        message=fields.pop("message", f"{speaker}/1"),
        quote=quote,
        span=(0, len(quote)),
        value=value or Text(quote),
        mention=mention,
        **fields,
    )
    return replace(made, id=claim_id(made))


def recorded(events, branch="main"):
    """Events as they would stand in a ledger, one turn each."""
    return tuple(
        Recorded(n, f"t{n}", "P", f"2026-01-{n % 28 + 1:02d}", "U1", "told", branch, e, "", "")
        for n, e in enumerate(events, start=1)
    )


values = st.one_of(
    st.builds(Text, st.sampled_from(["so it goes", "by hand", "never"])),
    st.builds(StepRef, st.sampled_from(MENTIONS)),
    st.builds(
        lambda low, more: Range(low, low + more, Unit.DAY), st.integers(0, 5), st.integers(0, 5)
    ),
)
claims = st.builds(
    claim,
    speaker=st.sampled_from(sorted(VANTAGES)),
    kind=st.sampled_from([Kind.STEP, Kind.ORDER, Kind.WAIT, Kind.CONTROL, Kind.EXCEPTION]),
    mention=st.sampled_from(["", *MENTIONS]),
    value=values,
    polarity=st.sampled_from(Polarity),
    modality=st.sampled_from([Modality.DONE, Modality.IMAGINED]),
    hedge=st.sampled_from(Hedge),
    message=st.sampled_from(["m1", "m2"]),
)


@st.composite
def event_streams(draw, *, cuts=True):
    """Assertions and whatever may become of them, as a ledger would hold them."""
    said = draw(st.lists(claims, min_size=1, max_size=8))
    ids = st.sampled_from([c.id for c in said])
    mentions = st.sampled_from(MENTIONS)
    fates = [
        st.builds(Asserted, st.sampled_from(said)),
        st.builds(Confirmed, ids),
        st.builds(Corrected, ids),
        st.builds(Misheard, ids),
        st.builds(Reread, st.tuples(ids), st.just(())),
        st.builds(Aliased, mentions, mentions, st.sampled_from(Verdict)),
        st.builds(Unaliased, mentions, mentions),
        st.builds(Resolved, st.just("C1-x"), st.sampled_from(["explained", "mended"])),
        st.builds(Reopened, st.just("C1-x")),
        st.builds(HeadMoved, st.integers(1, 8)),
    ]
    if cuts:
        accounts = st.sampled_from([a.key for a in ACCOUNTS])
        fates += [
            st.builds(Withdrawn, ids),
            st.builds(Consented, accounts, st.sampled_from(Consent)),
            st.builds(Forgotten, st.sampled_from(sorted(VANTAGES))),
        ]
    later = draw(st.lists(st.one_of(fates), max_size=10))
    return recorded([*(Asserted(c) for c in said), *later])
