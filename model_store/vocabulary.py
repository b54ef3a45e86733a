"""The words this product is about: closed sets, no I/O, nothing of ours imported.

One word per thing, everywhere: command-line flag, field, column and glossary entry agree.
"""

from enum import StrEnum


class Kind(StrEnum):
    """What a claim is about."""

    STEP = "step"
    ORDER = "order"
    OWNER = "owner"
    DEPUTY = "deputy"
    HANDOFF = "handoff"
    INPUT = "input"
    SYSTEM = "system"
    WAIT = "wait"
    DURATION = "duration"
    VOLUME = "volume"
    FREQUENCY = "frequency"
    AVAILABILITY = "availability"
    STAFFING = "staffing"
    EXCEPTION = "exception"
    CONDITION = "condition"
    SHARE = "share"
    WORKAROUND = "workaround"
    SHADOW_TOOL = "shadow_tool"
    CONTROL = "control"
    CRITERIA = "criteria"
    REWORK = "rework"
    BATCHING = "batching"
    SINGLE_PERSON = "single_person"
    TRIGGER = "trigger"
    OUTCOME = "outcome"
    PAIN = "pain"
    UNKNOWN = "unknown"
    IDEA = "idea"


class Slot(StrEnum):
    """What a question is for; the planner asks by slot, never by text."""

    OPENING = "opening"
    LAST_CASE = "last_case"
    AND_THEN = "and_then"
    HARDEST_CASE = "hardest_case"
    THREE_TO_SIX = "three_to_six"
    BELIEF = "belief"
    TRIGGER = "trigger"
    OUTCOME = "outcome"
    VOLUME = "volume"
    FREQUENCY = "frequency"
    REWORK = "rework"
    OWNER = "owner"
    DEPUTY = "deputy"
    ABSENCE = "absence"
    AVAILABILITY = "availability"
    STAFFING = "staffing"
    SYSTEM = "system"
    HANDOFF = "handoff"
    INPUT = "input"
    WAIT = "wait"
    WAIT_CAUSE = "wait_cause"
    WAIT_RANGE = "wait_range"
    DURATION = "duration"
    BATCHING = "batching"
    EXCEPTION = "exception"
    RAINY_DAY = "rainy_day"
    DECISION = "decision"
    CONDITION = "condition"
    SHARE = "share"
    CONTROL = "control"
    WORKAROUND = "workaround"
    OFF_THE_BOOKS = "off_the_books"
    WHY = "why"
    ORDER = "order"
    SCOPE = "scope"
    ROOT = "root"
    ANYTHING_BETWEEN = "anything_between"
    NEUTRAL_CHECK = "neutral_check"
    CLOSE = "close"
    CONFIRM = "confirm"


class Vantage(StrEnum):
    """Where a speaker stands towards one process; held per account, not per person."""

    OPERATOR = "operator"
    ADJACENT = "adjacent"
    LEADER = "leader"
    POLICY = "policy"
    SYSTEM_LOG = "system_log"
    OBSERVER = "observer"

    @property
    def side(self) -> "Side":
        """The side a vantage counts for: leaders and policy believe, the rest describe."""
        return Side.LEADER if self in (Vantage.LEADER, Vantage.POLICY) else Side.OPERATOR


class Side(StrEnum):
    """The two sides of the house whose pictures are compared."""

    LEADER = "leader"
    OPERATOR = "operator"


class Consent(StrEnum):
    """What a speaker allows to be done with an account."""

    ATTRIBUTED = "attributed"
    ROLE_ONLY = "role_only"
    AGGREGATE_ONLY = "aggregate_only"
    WITHDRAWN = "withdrawn"


class Polarity(StrEnum):
    """Whether a claim says that something is so, or that it is not."""

    ASSERTS = "asserts"
    DENIES = "denies"


class Modality(StrEnum):
    """In which world a claim is true: the done, the believed, the prescribed, the heard."""

    DONE = "done"
    IMAGINED = "imagined"
    PRESCRIBED = "prescribed"
    REPORTED = "reported"


class Basis(StrEnum):
    """How the speaker comes to know it."""

    DOES_IT = "does_it"
    RECEIVES_IT = "receives_it"
    SEES_IT = "sees_it"
    WAS_TOLD = "was_told"
    POLICY_DOC = "policy_doc"
    GUESS = "guess"
    LOG = "log"


class Hedge(StrEnum):
    """How firmly it was said."""

    CERTAIN = "certain"
    USUALLY = "usually"
    SOMETIMES = "sometimes"
    UNSURE = "unsure"


class Extent(StrEnum):
    """For how many cases it was said to hold."""

    EVERY = "every"
    USUALLY = "usually"
    SOMETIMES = "sometimes"
    NEVER = "never"
    ONLY = "only"


class ActorMode(StrEnum):
    """Who moves the work: a person, a system by itself, or a person by hand."""

    PERSON = "person"
    SYSTEM = "system"
    BY_HAND = "by_hand"


class Standing(StrEnum):
    """Whether the thing spoken of works at all."""

    WORKS = "works"
    PARTLY = "partly"
    NEVER_WORKED = "never_worked"
    ABANDONED = "abandoned"


class Case(StrEnum):
    """A typical case, or one that is being retold."""

    TYPICAL = "typical"
    ONE = "one"


class Closure(StrEnum):
    """The only licence to read silence as denial."""

    NONE = "none"
    THEN_DIRECTLY = "then_directly"
    THAT_IS_ALL = "that_is_all"


class Verdict(StrEnum):
    """A judgement on whether two mentions mean the same thing."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


class ClaimStatus(StrEnum):
    """What later events made of a claim."""

    LIVE = "live"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class Support(StrEnum):
    """Belnap's four values: what the live claims together say of a fact."""

    SUPPORTED = "supported"
    DENIED = "denied"
    CONTESTED = "contested"
    UNKNOWN = "unknown"


class FindingList(StrEnum):
    """The lists findings are shown in; never mixed, never one count."""

    CONTRADICTED = "contradicted"
    SURPRISE = "surprise"
    UNASKED = "unasked"
    DETECTOR = "detector"


class Resolution(StrEnum):
    """How a finding was settled; nothing but `tolerated` says that both go on as they are."""

    LEADER_UPDATED = "leader_updated"
    OPERATOR_CORRECTED = "operator_corrected"
    VARIANT = "variant"
    CHANGED_OVER_TIME = "changed_over_time"
    ALIAS = "alias"
    MISHEARING = "mishearing"
    POLICY_GAP = "policy_gap"
    TOLERATED = "tolerated"


class Status(StrEnum):
    """Where a finding stands in its life; stale ones are to be asked again."""

    OPEN = "open"
    ASKED = "asked"
    RESOLVED = "resolved"
    TOLERATED = "tolerated"
    STALE = "stale"


class Rung(StrEnum):
    """What a difference may come from instead of being one, cheapest to ask first.

    `still` stands beside the ladder: whether what was told long ago still holds.
    """

    MISHEARING = "mishearing"
    ALIAS = "alias"
    SCOPE = "scope"
    TIME = "time"
    SHOULD = "should"
    UNIT = "unit"
    REAL = "real"
    STILL = "still"


class Upshot(StrEnum):
    """What somebody's answer to a question about a finding comes to."""

    BELIEVED = "believed"
    DESCRIBED = "described"
    BOTH = "both"
    NEITHER = "neither"
    CHANGED = "changed"
    RULE_ONLY = "rule_only"
    ONE_THING = "one_thing"
    TWO_THINGS = "two_things"
    RIGHT = "right"
    MISHEARD = "misheard"
    UNKNOWN = "unknown"
    UNCLEAR = "unclear"


class FindingKind(StrEnum):
    """What two pictures differ in, or what a detector saw."""

    PHANTOM_STEP = "phantom_step"
    MISSING_STEP = "missing_step"
    OWNER = "owner"
    ORDER = "order"
    REWORK_HIDDEN = "rework_hidden"
    EXCEPTION_UNKNOWN = "exception_unknown"
    BYPASSED_CONTROL = "bypassed_control"
    WORKAROUND = "workaround"
    SYSTEM = "system"
    SHADOW_TOOL = "shadow_tool"
    WAIT = "wait"
    DURATION = "duration"
    FREQUENCY = "frequency"
    OUTCOME = "outcome"
    TRIGGER = "trigger"
    VARIATION = "variation"
    HANDOFF = "handoff"
    STALE_POLICY = "stale_policy"
    IMPOSSIBLE_NUMBERS = "impossible_numbers"
    BOTTLENECK = "bottleneck"
    MISSING_OWNER = "missing_owner"
    UNHANDLED_EXCEPTION = "unhandled_exception"
    SINGLE_PERSON_STEP = "single_person_step"
    BLIND_SPOT = "blind_spot"
    UNHEARD_HANDOFF = "unheard_handoff"
    CHANGED_OVER_TIME = "changed_over_time"


class Band(StrEnum):
    """Severity in words."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Cause(StrEnum):
    """Why work waits, because the remedy differs."""

    BATCHING = "batching"
    CONTENTION = "contention"
    PRIORITISATION = "prioritisation"
    UNAVAILABILITY = "unavailability"
    OUTSIDE_PARTY = "outside_party"
    MISSING_DATA = "missing_data"
    APPROVAL = "approval"
    HANDOFF_NOT_NOTICED = "handoff_not_noticed"
    UNKNOWN = "unknown"


class Glue(StrEnum):
    """Work that only moves or watches what others made."""

    REKEY = "rekey"
    COPY = "copy"
    FORWARD = "forward"
    CHASE = "chase"
    CHECK = "check"


class Limit(StrEnum):
    """The human limit that a rule or a hand-over was built around."""

    CAPACITY = "capacity"
    VISIBILITY = "visibility"
    SPEED = "speed"


class Phase(StrEnum):
    """What a step is ready for next, the earlier ones first."""

    EXPLICIT = "explicit"
    CONNECTED = "connected"
    RULE_BASED = "rule_based"
    JUDGEMENT = "judgement"


class Wall(StrEnum):
    """Whether a step could be done by something that follows written criteria."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"
