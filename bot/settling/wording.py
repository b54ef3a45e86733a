"""Words for a question that settles a difference: neutral, both versions alike, nobody named.

Each passes the wording linter or is not asked: a shorter wording is tried first, then one without
values. One's own words are shown to oneself alone.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from string import Template

from bot.clock import month
from bot.reports.contents import in_a_sentence, in_general, pair, subject
from bot.reports.wording import Roles, clause, roles
from capture.interview.phrasing import best_label, label, lint, shown
from capture.ports import Question
from model_store.claims import Claim
from model_store.findings.finding import Finding
from model_store.graph.view import ProcessView
from model_store.settlement.ladder import Inquiry, is_believed_first
from model_store.settlement.recheck import Recheck
from model_store.values import Party, Text
from model_store.vocabulary import FindingKind, Kind, Rung, Slot
from prompts import load

TOPICS = {
    FindingKind.WAIT: "how long work waits",
    FindingKind.DURATION: "how long it takes",
    FindingKind.FREQUENCY: "how often it happens",
    FindingKind.REWORK_HIDDEN: "what comes back",
    FindingKind.OWNER: "who does it",
    FindingKind.SYSTEM: "where it is kept",
    FindingKind.TRIGGER: "how the work begins",
    FindingKind.OUTCOME: "how the work ends",
}
"""What a question is about where no step is known."""
_SAYS_ENOUGH_ALONE = frozenset({FindingKind.REWORK_HIDDEN})
_SAYS_ENOUGH = _SAYS_ENOUGH_ALONE | {
    FindingKind.PHANTOM_STEP,
    FindingKind.MISSING_STEP,
    FindingKind.BYPASSED_CONTROL,
    FindingKind.WORKAROUND,
    FindingKind.EXCEPTION_UNKNOWN,
    FindingKind.SHADOW_TOOL,
    FindingKind.STALE_POLICY,
}
"""Kinds whose versions say what differs even without a value: with a step, and without one."""
QUOTED = 10
"""Words of somebody's own that are shown back in a question."""


def question(
    inquiry: Inquiry, finding: Finding, view: ProcessView, naming: Roles | None = None
) -> Question | None:
    """Word one question; None where it cannot be asked within the rules of wording.

    Args:
        inquiry: what is asked of whom.
        finding: what it is about.
        view: the process it is in.
        naming: turns everybody who is named into a role; left out, it is learned from the view.
    """
    people = view.knowledge.people
    naming, names = naming or roles(people, view.claims), tuple(p.name for p in people)
    called = _called(inquiry, finding, view, naming)
    for values in _wordings(inquiry, finding, called, naming):
        for line in _lines(inquiry.rung):
            text = " ".join(Template(line).safe_substitute(values).split())
            confirming = inquiry.rung is Rung.MISHEARING
            if "$" not in text and not lint(text, names=names, confirming=confirming):
                return Question(
                    Slot.NEUTRAL_CHECK, called or None, text, inquiry.finding, inquiry.rung
                )
    return None


def still(recheck: Recheck, view: ProcessView) -> Question | None:
    """Ask somebody whether what they told long ago still holds; None where it cannot be worded."""
    people = view.knowledge.people
    naming, names = roles(people, view.claims), tuple(p.name for p in people)
    step = view.step_of(recheck.claim)
    called = label(naming.without_names(view.step(step).label), names) if step else ""
    said = clause(recheck.claim, in_a_sentence(called), naming)
    values = {"month": month(recheck.told), "first": said}
    for line in _lines(Rung.STILL) if said else ():
        text = Template(line).safe_substitute({k: v for k, v in values.items() if v})
        if "$" not in text and not lint(text, names=names, confirming=True):
            return Question(Slot.NEUTRAL_CHECK, called or None, text, recheck.key, Rung.STILL)
    return None


def _wordings(
    inquiry: Inquiry, finding: Finding, called: str, naming: Roles
) -> Iterator[Mapping[str, str]]:
    """Values for the templates, the fullest first."""
    about = in_a_sentence(called, TOPICS.get(finding.kind, ""))
    step = {"step": about} if about else {}
    match inquiry.rung:
        case Rung.MISHEARING:
            yield from _own_words(_claim(finding, inquiry.claim), called, naming)
        case Rung.UNIT:
            claim = _claim(finding, inquiry.claim)
            said = clause(claim, "it", naming) if claim else None
            if said:
                yield {**step, "first": said}
        case Rung.ALIAS:
            yield from _two_names(finding, naming)
        case _:
            believed_first = is_believed_first(finding.id)
            for versions in _versions(finding, called, naming):
                first, second = versions if believed_first else versions[::-1]
                yield {**step, "first": first, "second": second}
                if not called and not step:
                    yield {"first": first, "second": second}


def _called(inquiry: Inquiry, finding: Finding, view: ProcessView, naming: Roles) -> str:
    """What a step is called when somebody is asked: as they call it themselves, if they do."""
    names = tuple(p.name for p in view.knowledge.people)
    own = [
        claim.mention
        for key in finding.steps
        for claim in view.about(key)
        if claim.speaker == inquiry.person and claim.mention
    ]
    return best_label(own, names) or label(subject(finding, view, naming), names)


def _versions(finding: Finding, called: str, naming: Roles) -> Iterator[tuple[str, str]]:
    """Both versions: by value, else in general where that still says what is meant."""
    told, general = pair(finding, "it", naming), in_general(finding.kind, "it")
    if told and told != general:
        yield told
    if finding.kind in (_SAYS_ENOUGH if called else _SAYS_ENOUGH_ALONE):
        yield general


def _own_words(claim: Claim | None, called: str, naming: Roles) -> Iterator[Mapping[str, str]]:
    if claim is None or (isinstance(claim.value, Text) and claim.kind is not Kind.STEP):
        return  # a sort of ours is no reading of somebody's words that they could judge
    for it in dict.fromkeys((in_a_sentence(called, "it"), "it")):
        said = clause(claim, it, naming)
        if not said:
            return
        for most in (QUOTED, QUOTED // 2):
            quote = shown(claim.quote, most).replace("“", "").replace("”", "")
            yield {"quote": quote, "first": said}


def _two_names(finding: Finding, naming: Roles) -> Iterator[Mapping[str, str]]:
    """The two names of a step or of a party that may mean one; only names anybody may hear."""
    if len(finding.steps) > 1:
        one, other = (label(naming.without_names(s)) for s in finding.steps[:2])
        if one and other:
            yield {"one": one, "other": other}
    values = [c.value for c in (*finding.leader[:1], *finding.operator[:1])]
    parties = [naming.of(v).removeprefix("the ") for v in values if isinstance(v, Party)]
    listed = {role.casefold() for role in naming.by_person.values()}
    if {name.casefold() for name in parties} <= listed:
        return  # two roles of the directory are two
    if len(parties) > 1 and parties[0] != parties[1]:
        yield {"one": parties[0], "other": parties[1]}


def _claim(finding: Finding, key: str) -> Claim | None:
    return next((c for c in (*finding.leader, *finding.operator) if c.id == key), None)


@cache
def _lines(rung: Rung) -> tuple[str, ...]:
    text = load(f"ladder/{rung}").text
    return tuple(line[2:].strip() for line in text.splitlines() if line.startswith("- "))
