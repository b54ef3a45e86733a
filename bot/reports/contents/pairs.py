"""Two versions of one thing, worded alike: what is believed beside what is described.

By value where both sides gave one of the same type; else by what the finding is about. A version
never says whose it is.
"""

from collections.abc import Mapping, Sequence

from bot.reports.wording import Roles, clause, figure
from model_store.claims import Claim
from model_store.findings.finding import Finding
from model_store.graph.view import ProcessView
from model_store.values import Text
from model_store.vocabulary import FindingKind, Kind, Polarity

DOING = "Those who do the work say that"
BELIEVING = "Leaders believe that"
WORK = "the work"
"""What the process as a whole is called in a sentence."""
_GUARDS = (Kind.CONTROL, Kind.CONDITION, Kind.CRITERIA)
_HANDS = (Kind.OWNER, Kind.SINGLE_PERSON, Kind.DEPUTY, Kind.STAFFING)
_OFTEN = (Kind.FREQUENCY, Kind.SHARE, Kind.REWORK, Kind.VOLUME)
_DETOURS = (Kind.WORKAROUND, Kind.EXCEPTION)
TELLS: Mapping[FindingKind, tuple[tuple[Kind, ...], tuple[Kind, ...]]] = {
    FindingKind.OWNER: (_HANDS, _HANDS),
    FindingKind.BYPASSED_CONTROL: (_GUARDS, _DETOURS),
    FindingKind.WORKAROUND: (_GUARDS, (Kind.WORKAROUND,)),
    FindingKind.SYSTEM: (
        (Kind.SYSTEM, Kind.OWNER),
        (Kind.SYSTEM, Kind.OWNER, Kind.SHADOW_TOOL),
    ),
    FindingKind.SHADOW_TOOL: ((Kind.SYSTEM,), (Kind.SHADOW_TOOL,)),
    FindingKind.ORDER: ((Kind.ORDER,), (Kind.ORDER,)),
    FindingKind.WAIT: ((Kind.WAIT,), (Kind.WAIT,)),
    FindingKind.DURATION: ((Kind.DURATION,), (Kind.DURATION,)),
    FindingKind.FREQUENCY: (_OFTEN, _OFTEN),
    FindingKind.REWORK_HIDDEN: ((Kind.REWORK,), (Kind.REWORK,)),
    FindingKind.EXCEPTION_UNKNOWN: ((Kind.EXCEPTION,), _DETOURS),
    FindingKind.TRIGGER: ((Kind.TRIGGER,), (Kind.TRIGGER,)),
    FindingKind.OUTCOME: ((Kind.OUTCOME,), (Kind.OUTCOME,)),
    FindingKind.HANDOFF: ((Kind.HANDOFF,), (Kind.HANDOFF, Kind.INPUT)),
}
"""Which kinds of claims tell what each side holds; whatever else was said along says it badly."""

GENERAL: Mapping[FindingKind, tuple[str, str]] = {
    FindingKind.PHANTOM_STEP: ("{it} is done", "{it} is not done, or no longer"),
    FindingKind.MISSING_STEP: ("nothing else is done in between", "{step} is done, too"),
    FindingKind.OWNER: ("{it} is with one owner", "{it} is with another one"),
    FindingKind.ORDER: (
        "{it} has one place in the order of the work",
        "{it} has another place in the order of the work, or no fixed one",
    ),
    FindingKind.REWORK_HIDDEN: ("{it} hardly ever comes back", "{it} does come back"),
    FindingKind.EXCEPTION_UNKNOWN: ("{it} goes one way", "{it} goes another way at times"),
    FindingKind.BYPASSED_CONTROL: ("nothing gets past {it} unchecked", "some cases get past it"),
    FindingKind.WORKAROUND: ("{it} goes one way", "{it} goes another way at times"),
    FindingKind.SYSTEM: ("{it} is kept in one system", "{it} is kept elsewhere"),
    FindingKind.SHADOW_TOOL: ("{it} is kept in one place", "{it} is kept in a tool beside it"),
    FindingKind.WAIT: ("{it} waits little", "{it} waits longer"),
    FindingKind.DURATION: ("{it} takes little", "{it} takes longer"),
    FindingKind.FREQUENCY: ("{it} happens seldom", "{it} happens more often"),
    FindingKind.OUTCOME: ("{it} ends one way", "{it} ends another way at times"),
    FindingKind.TRIGGER: ("{it} begins one way", "{it} begins another way at times"),
    FindingKind.HANDOFF: ("{it} goes on to one place", "{it} goes on to another"),
    FindingKind.STALE_POLICY: ("{it} is done by the rule", "{it} is done otherwise"),
    FindingKind.VARIATION: ("{it} goes one way", "{it} goes another way"),
    FindingKind.IMPOSSIBLE_NUMBERS: ("one figure holds", "another figure holds"),
}
"""Without values: nothing here leans to a side, and both halves are of one build."""


def told(finding: Finding, it: str, roles: Roles) -> tuple[str, str]:
    """What either side holds, for reading: by value or sort where it can be told, else in general.

    The second half speaks of the same step as "it". Empty where nothing can be told.
    """
    general = in_general(finding.kind, it)
    mine, theirs = TELLS.get(finding.kind, ((), ()))
    often = finding.kind is FindingKind.FREQUENCY
    believed = _best(finding.leader, mine, it, roles) or (often and _share(finding.leader))
    described = _best(finding.operator, theirs, "it", roles) or (
        often and _share(finding.operator)
    )
    believed, described = believed or general[0], described or general[1]
    as_believed = believed.replace(it, "it", 1)
    if described.startswith(as_believed) or as_believed.startswith(described):
        described = general[1]  # one sort more or less is no difference anybody can read
    return believed, described


def in_general(kind: FindingKind, it: str) -> tuple[str, str]:
    """Both versions without values; the second speaks of the same step as "it"."""
    believed, described = GENERAL.get(kind, ("", ""))
    if it == WORK and kind is FindingKind.BYPASSED_CONTROL:
        believed, described = "nothing goes through unchecked", "some cases do"
    return believed.format(it=it, step=it), described.format(it="it", step=it)


_PRACTICE = {
    FindingKind.WORKAROUND: "there is a way round {it}",
    FindingKind.EXCEPTION_UNKNOWN: "{it} does not always go as described",
    FindingKind.SHADOW_TOOL: "part of {it} is kept in a tool of one's own",
}


def told_of_practice(finding: Finding, it: str, roles: Roles) -> str | None:
    """What the doing side tells, where only that side speaks."""
    kinds = TELLS.get(finding.kind, ((), tuple(Kind)))[1]
    told = _best(finding.operator, kinds, it, roles)
    general = _PRACTICE.get(finding.kind)
    return told or (general.format(it=it) if general else None)


def _share(claims: Sequence[Claim]) -> str:
    """For how many cases the first claim holds that says so."""
    return next((f"this is so {figure(c.share)}" for c in claims if c.share is not None), "")


def _best(claims: Sequence[Claim], kinds: Sequence[Kind], it: str, roles: Roles) -> str | None:
    ranked = sorted((c for c in claims if c.kind in kinds), key=lambda c: kinds.index(c.kind))
    return next((words for c in ranked if (words := clause(c, it, roles))), None)


def pair(finding: Finding, it: str, roles: Roles) -> tuple[str, str] | None:
    """The version believed and the version described, in one wording.

    Args:
        finding: with both sides' evidence.
        it: what the step is called in these versions.
        roles: turns everybody who is named into a role.
    """
    sides = finding.leader, finding.operator
    if not all(sides):  # people of one side differ: the first of them against the others
        told = finding.leader or finding.operator
        sides = told[:1], told[1:]
    for mine in sides[0]:
        for theirs in sides[1]:
            if _are_of_one_build(mine, theirs):
                versions = (clause(mine, it, roles), clause(theirs, it, roles))
                if versions[0] and versions[1] and versions[0] != versions[1]:
                    return versions[0], versions[1]
    general = in_general(finding.kind, it)
    return general if all(general) else None


def subject(finding: Finding, view: ProcessView, roles: Roles) -> str:
    """What a finding is about: the step of what is believed to be done, else its first step."""
    believed = [view.step_of(claim) for claim in finding.leader[:1]]
    first = believed if finding.kind is FindingKind.PHANTOM_STEP else []
    labels = _labels((*first, *finding.steps), view)
    return roles.without_names(labels[0]) if labels else ""


def in_a_sentence(label: str, otherwise: str = WORK) -> str:
    """A step's name as it stands within a sentence: between quotation marks, begun in small.

    >>> in_a_sentence("Approve purchase order"), in_a_sentence("SAP posting"), in_a_sentence("")
    ('“approve purchase order”', '“SAP posting”', 'the work')
    """
    if not label:
        return otherwise
    small = label if label[:2].isupper() else label[0].lower() + label[1:]
    return f"“{small}”"


def _labels(keys: Sequence[str], view: ProcessView) -> list[str]:
    return [view.step(key).label for key in keys if key in view.index.steps]


def _are_of_one_build(mine: Claim, theirs: Claim) -> bool:
    """Whether two claims read alike but for their values."""
    typed = not isinstance(mine.value, Text) and type(mine.value) is type(theirs.value)
    asserted = mine.polarity is theirs.polarity is Polarity.ASSERTS
    return mine.kind is theirs.kind and (
        mine.polarity is not theirs.polarity or (typed and asserted)
    )
