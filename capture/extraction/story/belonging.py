"""Whose a step is where no verb says it: "the bill, that's Jo", "room booking is Kim's job"."""

import re
from collections.abc import Iterator

from capture.extraction.clauses.doers import Memory, is_doer
from capture.extraction.clauses.quotes import quote
from capture.extraction.drafts import Draft, words
from capture.extraction.lexicon import any_of, listed
from capture.extraction.lines import Line
from capture.extraction.parties.named import By, Named
from capture.extraction.sentences.segment import Clause
from model_store.values import Party, System
from model_store.vocabulary import Kind

_POINTS = re.compile(
    r"\b(?P<what>that|this|it|they|those|these)(?:'s|s| is| are| would be|'d be)?"
    r"(?: (?:always|all|only|just|still|mostly|usually|then|also|purely|entirely))?"
    r"(?: (?:for|up to|down to|with|on))? (?:the |our |my )?$",
    re.IGNORECASE,
)
_THING = re.compile(
    r"^(?P<what>[\w' -]{3,40}?)(?: is| are|'s|:) (?:(?:always|all|only|just|still|mostly|also) )?"
    r"(?:the |our |my )?$",
    re.IGNORECASE,
)
_DUTY = rf"{any_of('told', 'duty')}\b"
_THEIRS = re.compile(rf"^['’]?s? (?:own )?{_DUTY}", re.IGNORECASE)
_MINE = re.compile(
    rf"\b(?:that|this|it|they|those)(?:'s|s| is| are) (?P<who>my|our) (?:own )?{_DUTY}",
    re.IGNORECASE,
)
_OPEN = re.compile(rf"^\s*(?:,? ?{any_of('told', 'leaves_open')}\b|[.,;!)]|$)")
_IS = re.compile(
    r"^(?P<what>[\w'’\"“”-][\w'’\"“”, -]{2,60}?)(?:(?: is| are|'s|’s|:)"
    r"(?: (?:always|all|only|just|still|mostly|also|really|entirely))?| also| all| always| only)"
    r"(?: (?:for|up to|down to))? $",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"^(?P<what>[\w'’\"“” -]{3,60}?)(?: is| are|'s)(?: (?:always|all|only|just|still|also))? "
    r"(?P<who>mine|ours)\b",
    re.IGNORECASE,
)
_ME = re.compile(
    r"^\W*(?:(?:yes|also|still|again|just|always|guess who|it's|its|that's|no)[,:?! ]+)*"
    r"(?:me|us|yours truly|muggins)(?: again| too| as well| myself)?\s*(?:[.,!;]|$)",
    re.IGNORECASE,
)
_NO_WORK = listed("told", "no_work")
"""What is said to be somebody without being anybody's work: "my boss is Jo"."""


def belonging(line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    """The owner a clause points out for the step it names, or for the one told before it."""
    start, end = quote(line, clause)
    told = line.whole[start:end]
    mine = _MINE.search(told) or _ME.match(told)
    if mine and memory.speaker and memory.step:
        yield _owner(start, end, memory.speaker, memory.step)
        return
    yield from _allotted(line, clause)
    ours = _OURS.match(told)
    if ours and memory.speaker and (what := _work(ours["what"])):
        yield _owner(start, end, memory.speaker, what)
        return
    follower = _next_hand(line, start, end)
    if follower and memory.step:
        yield Draft(
            kind=Kind.HANDOFF, start=start, end=end, value=follower.party, mention=memory.step
        )
        return
    yield from _in_a_tool(line, clause, memory)
    for named in (*line.named, *strangers(line)):
        if start <= named.start < end and named.by is not By.OUTSIDER:
            bare = _bare(line, clause)
            what = _what(named, line, start, bare or memory.step)
            if what and _stands_last(named, line, end):
                yield from _step(line, bare) if bare == what else ()
                yield _owner(start, end, named.party, what)
                yield from _others(line, named, end, what)
                return


def _in_a_tool(line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    """A step only named, and what it is kept in: "then the offer, that's a Word file"."""
    bare = _bare(line, clause)
    tool = next((t for t in line.tools if clause.start <= t.start < clause.end), None)
    if not bare or tool is None or not _THAT_IS.match(line.whole, clause.start, clause.end):
        return
    at = max(c.start for c in line.clauses if c.end <= clause.start)
    says = words(line.whole, at, tool.end)
    kind = Kind.SHADOW_TOOL if tool.unofficial else Kind.SYSTEM
    yield Draft(kind=Kind.STEP, start=at, end=tool.end, value=says, mention=bare)
    yield Draft(kind=kind, start=at, end=tool.end, value=System(tool.name), mention=bare)
    memory.step = bare


_THAT_IS = re.compile(r"(?:and )?(?:that|this|it)(?:['’]?s| is)\b", re.IGNORECASE)


def _allotted(line: Line, clause: Clause) -> Iterator[Draft]:
    """Whose a field of work is: "Kim has returns", "the night porter covers lifts"."""
    for action in line.actions:
        if not clause.start <= action.at < clause.end or not action.doers or not action.target:
            continue
        who = next((n for n in line.named if n.start < action.doers[0][1] <= n.end), None)
        what = line.whole[slice(*action.target)]
        bare = what.isalpha() and what.islower() and len(what) > _SHORT
        known = who is not None and who.by in (By.NAME, By.NICKNAME, By.ROLE)
        if known and bare and action.verb in {"have", "cover", "handle"} and not action.negated:
            start, end = quote(line, clause)
            yield _owner(start, end, who.party, what)  # type: ignore[union-attr]


_SHORT = 4


def _next_hand(line: Line, start: int, end: int) -> Named | None:
    """Who is next, where a piece names only that: "after that Kim", "then over to legal"."""
    for named in line.named:
        if start <= named.start < end and named.by not in (By.OUTSIDER, By.SPEAKER, By.GROUP):
            before = line.whole[line.start : named.start] if start == line.start else ""
            before = before or line.whole[max(line.start, start - _LEADING) : named.start]
            ends = not line.whole[named.end : end].strip(" .,!")
            if ends and _THEN.search(before):
                return named
    return None


_LEADING = 12
_THEN = re.compile(
    r"(?:^|[,.;:] ?|\band )(?:and )?(?:then|next|after (?:that|this)|afterwards|later)"
    r"(?: (?:comes?|it's|its|off|over|on|up|down|back))*(?: to)?(?: the| our)? $",
    re.IGNORECASE,
)


def _others(line: Line, first: Named, end: int, what: str) -> Iterator[Draft]:
    """Who has it at other times: "it's me in the week and Kim on Sundays"."""
    for named in (*line.named, *strangers(line)):
        behind = line.whole[named.end : end]
        joined = _AND.search(line.whole, first.end, named.start)
        if first.end < named.start < end and joined and _AT_TIMES.match(behind):
            yield _owner(named.start, end, named.party, what)


_AND = re.compile(r"\b(?:and|or)(?: the| our| my)? $", re.IGNORECASE)
_AT_TIMES = re.compile(r"^ (?:on|in|at|from|during|when|if|for)\b", re.IGNORECASE)


def strangers(line: Line) -> Iterator[Named]:
    """Names of people nobody has listed, as the capital letter shows them."""
    for low, high in line.names:
        known = any(n.start < high and low < n.end for n in line.named)
        if line.whole[low].isupper() and not known:
            yield Named(low, high, Party(line.whole[low:high]), By.NAME)


def _bare(line: Line, clause: Clause) -> str:
    """The few words before a clause that a verb is missing in: "then the bill"."""
    before = [c for c in line.clauses if c.end <= clause.start]
    last = before[-1] if before else clause
    if not before or any(last.start <= a.at < last.end for a in line.actions):
        return ""
    start, end = quote(line, last)
    said = _ARTICLE.sub("", line.whole[start:end])
    return said.lower() if 0 < len(said.split()) <= _FEW else ""


_ARTICLE = re.compile(r"^(?:then |and |the |a |an |all |our |my )+", re.IGNORECASE)
_FEW = 4


def _step(line: Line, mention: str) -> Iterator[Draft]:
    """The step that is only named, before it is said whose it is."""
    at = line.whole.lower().find(mention, line.start, line.end)
    if at >= 0:
        says = words(line.whole, at, line.end)
        yield Draft(kind=Kind.STEP, start=at, end=line.end, value=says, mention=mention)


def _what(named: Named, line: Line, start: int, told: str) -> str:
    """What is said to be somebody's: the words before "is", or the step that "that" stands for."""
    before = line.whole[start : named.start]
    if _POINTS.search(before):
        return told
    thing = _THING.search(before)
    if thing and _THEIRS.search(line.whole[named.end :]):
        return thing["what"].strip().lower()
    said = _IS.search(before)
    return _work(said["what"]) if said and named.by in _WHO else ""


_WHO = (By.NAME, By.NICKNAME, By.SPEAKER)


def _work(said: str) -> str:
    """What is named as somebody's, if it is work and no person, as a short mention."""
    mention = _ARTICLE.sub("", said.strip(' ,"“”')).lower().replace('"', "")
    words_there = mention.split()
    if not words_there or words_there[-1] in _NO_WORK or is_doer(words_there[-1]):
        return ""
    return " ".join(words_there[-_FEW:])


def _stands_last(named: Named, line: Line, end: int) -> bool:
    behind = line.whole[named.end : end]
    return bool(_OPEN.search(behind) or _THEIRS.search(behind))


def _owner(start: int, end: int, party: Party, mention: str) -> Draft:
    return Draft(kind=Kind.OWNER, start=start, end=end, value=party, mention=mention)
