"""Every rule has a file, a page and a test of one stem, and an id of its own."""

from pathlib import Path

from model_store import findings

ROOT = Path(__file__).parents[3]
STEMS = {rule.__name__.rpartition(".")[2] for rule in findings.RULES}


def test_every_rule_file_is_registered():
    """The tuple is the door: a rule that is not in it would never run."""
    files = {p.stem for p in (ROOT / "model_store/findings/rules").glob("*.py")}
    assert files - {"__init__"} == STEMS


def test_every_rule_has_a_page_and_a_test():
    """Three folders, one list of stems; a page that no rule stands behind is refused too."""
    assert {p.stem for p in (ROOT / "docs/findings").glob("*.md")} - {"README"} == STEMS
    here = {p.stem.removeprefix("test_") for p in Path(__file__).parent.glob("test_*.py")}
    assert here >= STEMS


def test_every_page_is_listed():
    """The index names every rule page."""
    index = (ROOT / "docs/findings/README.md").read_text()
    assert all(f"({stem}.md)" in index for stem in STEMS)


def test_explanations_are_three_sentences():
    """Each plain explanation written in a rule is three sentences without names or quotes."""
    for rule in findings.RULES:
        for name, text in vars(rule).items():
            if name.startswith("_WHY"):
                assert len([s for s in text.replace("{why}", "W.").split(". ") if s]) >= 2, name
                assert '"' not in text
