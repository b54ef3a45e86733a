"""Every rule has a file, a page and a test of one stem, and an id of its own."""

import re
from pathlib import Path

from model_store import findings
from model_store.findings.telling.evidence import Rule

ROOT = Path(__file__).parents[3]
STEMS = {rule.__name__.rpartition(".")[2] for rule in findings.RULES}


def rules_in(values):
    """Every rule named in a module, alone or in a table."""
    for value in values:
        if isinstance(value, Rule):
            yield value
        elif isinstance(value, tuple):
            yield from rules_in(value)


def test_every_rule_file_is_registered():
    """The tuple is the door: a rule that is not in it would never run."""
    files = {p.stem for p in (ROOT / "model_store/findings/rules").glob("*.py")}
    assert files - {"__init__"} == STEMS


def test_every_rule_has_a_page_and_a_test():
    """Three folders, one list of stems; a page that no rule stands behind is refused too."""
    assert {p.stem for p in (ROOT / "docs/findings").glob("*.md")} - {"README"} == STEMS
    tests = Path(__file__).parent.glob("rules/test_*.py")
    here = {p.stem.removeprefix("test_") for p in tests}
    assert here >= STEMS


def test_every_page_answers_the_same_questions():
    """What it means, why it hurts, when it speaks and not, an example, and how it is settled."""
    parts = (
        "Why it hurts", "When it speaks", "When it stays silent", "Example", "What to ask next",
        "How it is settled",
    )  # fmt: skip
    for stem in STEMS:
        page = (ROOT / "docs/findings" / f"{stem}.md").read_text().splitlines()
        assert page[0].startswith("# "), stem
        assert page[2].endswith("."), f"{stem}: one sentence on what it means"
        assert [line.removeprefix("## ") for line in page if line.startswith("## ")] == list(parts)


def test_every_page_shows_the_list_and_the_weight_of_its_rule():
    """Whoever reads a page reads the number that is reckoned with."""
    for rule in findings.RULES:
        stem = rule.__name__.rpartition(".")[2]
        page = (ROOT / "docs/findings" / f"{stem}.md").read_text()
        weights = {one.weight for one in rules_in(vars(rule).values())}
        assert any(f"| {weight:g} |" in page.replace("1.0 |", "1 |") for weight in weights), stem


def test_every_rule_has_an_id_of_its_own():
    """One id, one rule: findings are named by it."""
    ids = {
        rule.__name__: {one.id for one in rules_in(vars(rule).values())} for rule in findings.RULES
    }
    assert all(len(found) == 1 for found in ids.values())
    assert len(set().union(*ids.values())) == len(findings.RULES)


def test_every_page_is_listed():
    """The index names every rule page."""
    index = (ROOT / "docs/findings/README.md").read_text()
    assert all(f"({stem}.md)" in index for stem in STEMS)


def test_explanations_are_three_sentences():
    """Each plain explanation written in a rule is three sentences without names or quotes."""
    for rule in findings.RULES:
        for name, text in vars(rule).items():
            if name.startswith("_WHY"):
                whole = re.sub(r"\{(?:why|reason)\}", "W.", text)
                assert len(re.findall(r"[.?](?:\s|$)", whole)) == 3, name
                assert '"' not in text
